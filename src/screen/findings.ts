import { BUILT_ELSEWHERE, type Standing } from "./law.ts";
import type { LineRole, ScreenEvidence, ScreenVerdict } from "./line.ts";
import { type PartHit, RAISES_DOUBT, STANDS_ALONE } from "./parts.ts";
import type { NameHit } from "./score.ts";
import type { NameHolder, Screen } from "./screen.ts";

/** One thing that a line names, with what would be answered if it were the only one. */
export interface Finding {
  readonly verdict: ScreenVerdict;
  readonly standing: Standing | undefined;
  readonly because: string;
  readonly evidence: ScreenEvidence;
}

export const isOfConcern = (holder: NameHolder): boolean =>
  holder.is === "given" || (holder.is !== "relabel-brand" && holder.standing.is !== "not-named");

/** What stands beside `compatible with` or `instead of` is named, but not bought. */
export function withDistance(finding: Finding, distant: string | undefined): Finding {
  if (distant === undefined || finding.verdict === "clear") return finding;
  const because = `The line says "${distant}" beside what it names, so it may be about something else: ${finding.because}`;
  return { ...finding, verdict: "cannot-say", because };
}

export function nearFinding(holder: NameHolder, hit: NameHit): Finding {
  const standing = holder.is === "maker" || holder.is === "own-brand" ? holder.standing : undefined;
  const because = `It resembles ${hit.name}: ${hit.because}. Compare address and register number.`;
  return { verdict: "cannot-say", standing, because, evidence: evidenceOf(holder, hit) };
}

function evidenceOf(holder: NameHolder, { name, score }: NameHit): ScreenEvidence {
  const common = { text: name, listed: name, score };
  switch (holder.is) {
    case "maker":
      return { ...common, by: "name", entry: `vendors/${holder.standing.vendor.id}`, ...lawSource(holder.standing) };
    case "own-brand":
      return {
        ...common,
        by: "brand",
        entry: `vendors/${holder.standing.vendor.id} brands/${holder.brand}`,
        ...lawSource(holder.standing),
      };
    case "relabel-brand": {
      const [first] = holder.relabels;
      const source = first?.standing.vendor.sources[first.relabel.source];
      return {
        ...common,
        by: "relabel",
        entry: `vendors/${first?.standing.vendor.id ?? ""} relabels/${holder.brand}`,
        ...(source === undefined ? {} : { source }),
      };
    }
    case "given":
      return { ...common, by: "given-list", entry: `${holder.list} ${holder.id}` };
  }
}

const lawSource = ({ law }: Standing): Pick<ScreenEvidence, "source"> => {
  const source = law[0]?.source;
  return source === undefined ? {} : { source };
};

const WORD_FOR_WORD: ReadonlySet<string> = new Set(["the name stands there", "the whole name stands there"]);

interface Around {
  readonly role: LineRole;
  readonly equipment: boolean;
  readonly hasPart: boolean;
}

export function nameFinding(holder: NameHolder, hit: NameHit, around: Around): Finding | undefined {
  const evidence = evidenceOf(holder, hit);
  const fit = WORD_FOR_WORD.has(hit.because) ? "" : ` (${hit.because})`;
  switch (holder.is) {
    case "given": {
      const because = `${JSON.stringify(holder.name)} is on the list ${holder.list}, entry ${holder.id}${fit}.`;
      return { verdict: "listed", standing: undefined, because, evidence };
    }
    case "relabel-brand":
      return around.hasPart ? undefined : brandFinding(holder, evidence, around);
    case "own-brand":
      return ownBrandFinding(holder.standing, holder.brand, { evidence, fit });
    case "maker":
      return holder.standing.is === "not-named" && BUILT_ELSEWHERE.has(holder.standing.vendor.role)
        ? relabellerFinding(holder.standing, evidence, around)
        : makerFinding(holder.standing, hit, { evidence, fit });
  }
}

interface Told {
  readonly evidence: ScreenEvidence;
  /** How the name fits where it is not letter by letter. */
  readonly fit: string;
}

/** `named by us-ndaa-889-a1A, …`; where no provision names it, `named or reached by` what its entry cites. */
function namedBy({ law }: Standing): string {
  const naming = law.filter(({ how }) => how === "names");
  const cited = naming.length > 0 ? naming : law.filter(({ how }) => how === "names-or-reaches");
  const ids = [...new Set(cited.map(({ instrument }) => instrument))];
  const more = ids.length > 4 ? ` and ${ids.length - 4} more` : "";
  return `${naming.length > 0 ? "named by" : "named or reached by"} ${ids.slice(0, 4).join(", ")}${more}`;
}

function makerFinding(standing: Standing, hit: NameHit, { evidence, fit }: Told): Finding {
  const { vendor } = standing;
  if (standing.is === "named") {
    const by = namedBy(standing);
    if (hit.branch !== undefined) {
      const because = `It bears the name of ${vendor.name} and "${hit.branch}", as its branches do${fit}; ${vendor.name} is ${by}.`;
      return { verdict: "affiliate", standing, because, evidence };
    }
    return { verdict: "restricted-maker", standing, because: `${vendor.name}, ${by}${fit}.`, evidence };
  }
  if (standing.is === "affiliate") {
    const named = standing.through;
    const because = `${vendor.name} is tied to ${named?.name ?? "a named house"} (${standing.relation ?? "relation not stated"})${fit}. Whether a text reaches it depends on its test for affiliates.`;
    return { verdict: "affiliate", standing, because, evidence };
  }
  return notNamed(standing, evidence, vendor.name);
}

/**
 * Rules that go by the maker's home law name no brand (UK written statement of 2022-11-24: companies subject to China's
 * National Intelligence Law), so a maker from there that nobody names is not clear.
 */
const HOME_LAW_COUNTRIES: ReadonlySet<string> = new Set(["CN"]);

function notNamed(standing: Standing, evidence: ScreenEvidence, what: string): Finding {
  const { country } = standing.vendor;
  if (HOME_LAW_COUNTRIES.has(country)) {
    const because = `${what} is named by no instrument of the catalogue, but is a maker from ${country}, which rules by home law reach; ask "decamp law" for the buyer.`;
    return { verdict: "cannot-say", standing, because, evidence };
  }
  const { name } = standing.vendor;
  const whose = what === name ? `It names ${name} (${country})` : `${what} is of ${name} (${country})`;
  const because = `${whose}, which no instrument of the catalogue names; no relabel of a restricted maker was recognised.`;
  return { verdict: "clear", standing, because, evidence };
}

function relabellerFinding(
  standing: Standing,
  evidence: ScreenEvidence,
  { role, equipment }: Around,
): Finding | undefined {
  if (!equipment && (role === "text" || role === "supplier")) return undefined;
  const because = `${standing.vendor.name} puts its name on what others build, and no part number here tells who; ask for the part number.`;
  return { verdict: "cannot-say", standing, because, evidence };
}

function ownBrandFinding(standing: Standing, brand: string, { evidence, fit }: Told): Finding {
  if (standing.is === "not-named") return notNamed(standing, evidence, brand);
  const by = standing.is === "named" ? namedBy(standing) : "tied to a named house";
  const because = `${brand} is a brand of ${standing.vendor.name}, ${by}${fit}.`;
  return { verdict: "relabel-or-family", standing, because, evidence };
}

/** A brand that sells what others make, and no part number of a known family beside it. */
function brandFinding(
  holder: Extract<NameHolder, { is: "relabel-brand" }>,
  evidence: ScreenEvidence,
  { role, equipment }: Around,
): Finding | undefined {
  const concern = holder.relabels.filter(({ standing }) => standing.is !== "not-named");
  const [first] = concern;
  if (first === undefined) return undefined;
  const makers = [...new Set(concern.map(({ standing }) => standing.vendor.name))].join(" or ");
  const all = concern.find(
    ({ relabel }) => relabel.models.length === 0 && !relabel.partly && relabel.confidence !== "suspected",
  );
  if (all !== undefined && concern.length === 1) {
    const because = `${holder.brand} sells what ${makers} makes (${all.relabel.confidence}).`;
    return { verdict: "relabel-or-family", standing: all.standing, because, evidence };
  }
  if (role === "text" && !equipment) return undefined;
  const how = concern.every(({ relabel }) => relabel.confidence === "suspected") ? "is suspected to sell" : "sells";
  const because = `${holder.brand} ${how} some models that ${makers} makes, and no part number of such a family stands on the line; ask for the part number.`;
  return { verdict: "cannot-say", standing: first.standing, because, evidence };
}

interface PartContext {
  /** No name stands on the line. */
  readonly alone: boolean;
  readonly equipment: boolean;
  readonly brands: ReadonlySet<string>;
}

export function partFinding(
  screen: Screen,
  hit: PartHit,
  { alone, equipment, brands }: PartContext,
): Finding | undefined {
  const standing = screen.standings.get(hit.maker);
  if (standing === undefined) return undefined;
  const evidence: ScreenEvidence = {
    text: hit.part,
    by: hit.brand === undefined ? "part-number" : "relabel",
    entry: hit.entry,
    listed: hit.says,
    ...(hit.source === undefined ? {} : { source: hit.source }),
  };
  const stands = hit.tells >= STANDS_ALONE || (hit.brand !== undefined && brands.has(hit.brand));
  if (standing.is === "not-named") {
    if (!stands) return undefined;
    return notNamed(standing, evidence, hit.part);
  }
  const because = `${hit.part}: ${hit.says}.`;
  if (stands || (equipment && hit.tells >= RAISES_DOUBT))
    return { verdict: "relabel-or-family", standing, because, evidence };
  if (!alone || hit.tells < RAISES_DOUBT) return undefined;
  const doubt = `${because} The number alone is short and others use it; ask for the brand.`;
  return { verdict: "cannot-say", standing, because: doubt, evidence };
}
