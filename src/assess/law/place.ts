import type { Addressees, Provision, PurposeTest } from "../../model/catalogue.ts";
import type { Owner } from "../../model/owner.ts";
import { isNothing, NOTHING_SAID, say, type Said } from "../../model/said.ts";
import type { AssetFacts, PlaceFacts } from "./facts.ts";
import type { Reading } from "./reading.ts";

const YES: Reading = { kind: "yes", says: NOTHING_SAID };

/**
 * What the text asks of the place: its purpose, whether it is sensitive, whose entity works there. Signs that point to several
 * sites which answer differently are a conflict: with one source gone the other would stand alone.
 */
export function placeReadings(provision: Provision, owner: Owner, facts: AssetFacts): readonly Reading[] {
  const { purposes, sensitiveSites, coreNetworkOnly, addressees } = provision;
  const sites = facts.sites ?? [];
  const asks: ((site: PlaceFacts | undefined) => Reading)[] = [];
  if (sensitiveSites === true) asks.push(sensitivityReading);
  if (coreNetworkOnly === true) asks.push(networkReading);
  if (addressees.ownEntityOnly === true) asks.push((site) => entityReading(addressees, owner, site));
  const readings = asks.map((ask) => agreed(sites, ask));
  if (purposes === undefined) return readings;
  const own = facts.purposes !== undefined;
  return [agreed(servedBy(facts), (site) => purposeReading(purposes, site, own)), ...readings];
}

/** What a document says that the asset itself serves comes before what its site serves. */
const servedBy = ({ purposes, sites }: AssetFacts): readonly PlaceFacts[] =>
  purposes === undefined ? (sites ?? []) : purposes.map((purpose) => ({ purpose }));

/** One reading for all sites that it may stand at; a conflict where they answer differently. */
export function agreed(sites: readonly PlaceFacts[], ask: (site: PlaceFacts | undefined) => Reading): Reading {
  const [first = ask(undefined), ...others] = sites.map((site) =>
    site.ofRecorder === true ? hedged(ask(site)) : ask(site),
  );
  const other = others.find((each) => each.kind !== first.kind);
  if (other === undefined) return first;
  return {
    kind: "conflict",
    says: say`signs point to sites that differ: ${told(first)}, or ${told(other)}`,
    missing: [say`site: where it stands`],
  };
}

/** A recorder often stands in another building than its cameras: its site takes none of them out of the text. */
const hedged = (reading: Reading): Reading =>
  reading.kind === "no"
    ? {
        kind: "unknown",
        says: say`${reading.says}; that is known of its recorder, and it may stand elsewhere`,
        missing: [say`site: where it stands`],
      }
    : reading;

const told = ({ says }: Reading): Said => (isNothing(says) ? say`one that the text reaches` : says);

function purposeReading({ of, whenUnknown, words }: PurposeTest, site: PlaceFacts | undefined, own: boolean): Reading {
  const purpose = site?.purpose;
  if (purpose === undefined) {
    if (whenUnknown === "reached") {
      return {
        kind: "yes",
        says: NOTHING_SAID,
        turns: say`a site purpose outside ${words}, which would make it disputed`,
      };
    }
    return {
      kind: "unknown",
      says: say`the text reaches what serves ${words}, and the purpose of the site is not known`,
      missing: [say`site purpose`],
    };
  }
  const shown = JSON.stringify(purpose.slice(0, 120));
  const stated = own ? say`its stated purpose is ${shown}` : say`the site's purpose is ${shown}`;
  if (of.some((each) => names(purpose, each))) {
    return { kind: "yes", says: stated, turns: say`a site purpose outside ${words}` };
  }
  return {
    kind: "unclear",
    says: say`${stated}; the text names ${words}, and sources disagree whether that narrows it`,
    missing: [say`whether the purposes that the text names narrow it`],
  };
}

/**
 * Whether words state a purpose: from the beginning of a word on, for `international security` is no `national security`, and
 * not behind a word that takes it back.
 */
function names(stated: string, purpose: string): boolean {
  const text = ` ${fold(stated)}`;
  const at = text.indexOf(` ${fold(purpose)}`);
  return at !== -1 && !NEGATED.test(`${text.slice(0, at)} `);
}

const NEGATED = / (?:not|no|non|never|without|except|excluding|other than|sans|sauf|hors|pas|aucune?|autre que) /;

/** Case, accents and signs apart. */
export const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function sensitivityReading(site: PlaceFacts | undefined): Reading {
  switch (site?.sensitivity) {
    case "sensitive":
      return { kind: "yes", says: say`it stands on a sensitive site`, turns: say`the site no longer being sensitive` };
    case "not-sensitive":
      return {
        kind: "no",
        says: say`it stands on a site that the owner profile calls not sensitive; the text reaches sensitive sites`,
        turns: say`the site being a sensitive one`,
      };
    case undefined:
      return {
        kind: "unknown",
        says: say`the text reaches sensitive sites, and whether it stands on one is not known`,
        missing: [say`site sensitivity`],
      };
  }
}

/** The network that it hangs on. What the site states in words is told as the text asks it. */
function networkReading(site: PlaceFacts | undefined): Reading {
  switch (site?.coreNetwork) {
    case "connected":
      return {
        kind: "yes",
        says: say`it hangs on the core network`,
        turns: say`its standing on a network of its own`,
      };
    case "apart":
      return {
        kind: "no",
        says: say`it stands on a network of its own; the text reaches what is connected to the core network`,
        turns: say`its being connected to the core network`,
      };
    case undefined:
      return { kind: "unknown", says: say`the text also asks ${CONNECTED}`, missing: [CONNECTED] };
  }
}

const CONNECTED = say`whether it is connected to a departmental core network`;

function entityReading(addressees: Addressees, owner: Owner, site: PlaceFacts | undefined): Reading {
  const operator = site?.operator;
  if (operator === undefined || owner.affiliates?.includes(operator) !== true) return YES;
  // A profile may list the whole group: what the owner runs itself is its own use.
  if (fold(operator) === fold(owner.name)) return YES;
  return {
    kind: "no",
    says: say`it is operated by ${JSON.stringify(operator.slice(0, 120))}, an affiliate of the owner; the text binds ${addressees.words}, that entity alone`,
    turns: say`the owner itself using it`,
  };
}
