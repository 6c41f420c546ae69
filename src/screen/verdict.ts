import { readWords, type Wording } from "./normalise.ts";
import type { LineRole, PurchaseLine, ScreenedLine, ScreenEvidence, ScreenVerdict } from "./line.ts";
import type { Standing } from "./law.ts";
import { type NameHit, readNameIn } from "./score.ts";
import { type PartHit, RAISES_DOUBT, STANDS_ALONE, withoutParts } from "./parts.ts";
import type { NameHolder, Screen } from "./screen.ts";
import { DISTANCE, PRODUCT, SERVICE } from "./words/latin.ts";

/** Longest text of a line that is shown. */
const SHOWN = 200;

/** One thing that a line names, with what would be answered if it were the only one. */
interface Finding {
  readonly verdict: ScreenVerdict;
  readonly standing: Standing | undefined;
  readonly because: string;
  readonly evidence: ScreenEvidence;
}

/** What is read of a line before anything is concluded. */
interface ReadLine {
  readonly findings: readonly Finding[];
  readonly notIt: ScreenedLine["notIt"];
  /** Words of equipment stand on the line. */
  readonly equipment: boolean;
  /** The word by which a service is bought. */
  readonly service: string | undefined;
  readonly cut: boolean;
  readonly legible: boolean;
}

/** Answers one line. Worst first: what is named for certain outweighs what is only possible, and nothing outweighs a name. */
export function screenLine(screen: Screen, line: PurchaseLine): ScreenedLine {
  const fields = line.fields.filter(({ text }) => text.trim() !== "");
  const text = fields.map((field) => field.text.slice(0, SHOWN)).join(" | ");
  const common = { file: line.file, row: line.row, text: text.slice(0, SHOWN), checked: screen.checked };
  const unread =
    line.unreadable ?? (fields.length === 0 ? "The line holds nothing that can be read; ask for its text." : undefined);
  if (unread !== undefined) return { ...common, ...unsaid(unread) };
  const read = readLine(screen, fields);
  const worst = worstOf(read.findings);
  if (worst === undefined) return { ...common, ...nothingNamed(screen, read) };
  const { standing } = worst;
  const evidence = read.findings.filter((each) => each.standing === standing).map((each) => each.evidence);
  const found = {
    maker: standing === undefined ? null : { id: standing.vendor.id, name: standing.vendor.name },
    evidence: evidence.slice(0, 8),
    law: standing?.law ?? [],
    notIt: read.notIt,
  };
  if (worst.verdict === "clear" && read.cut) return { ...common, ...unsaid(CUT) };
  if (read.service !== undefined && POSITIVE.has(worst.verdict)) {
    const because = `A service ("${read.service}") on equipment or of a house that is restricted: ${worst.because}`;
    return { ...common, ...found, verdict: "service", because };
  }
  return { ...common, ...found, verdict: worst.verdict, because: worst.because };
}

const POSITIVE: ReadonlySet<ScreenVerdict> = new Set(["restricted-maker", "affiliate", "listed", "relabel-or-family"]);
const CUT = "The line is longer than what is looked at, and what was not looked at may name anything; shorten it.";

const unsaid = (
  because: string,
): Pick<ScreenedLine, "verdict" | "maker" | "because" | "evidence" | "law" | "notIt"> => ({
  verdict: "cannot-say",
  maker: null,
  because,
  evidence: [],
  law: [],
  notIt: [],
});

/** Order of answers; `cannot-say` about something named goes before a maker that is known and not restricted. */
const ORDER: readonly ScreenVerdict[] = [
  "restricted-maker",
  "affiliate",
  "listed",
  "relabel-or-family",
  "cannot-say",
  "clear",
];

function worstOf(findings: readonly Finding[]): Finding | undefined {
  const ranked = findings.toSorted((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  return ranked[0];
}

/** No finding: clear of what was checked, unless the line is about such equipment, or could not be read whole. */
function nothingNamed(
  screen: Screen,
  read: ReadLine,
): Pick<ScreenedLine, "verdict" | "maker" | "because" | "evidence" | "law" | "notIt"> {
  if (read.cut) return { ...unsaid(CUT), notIt: read.notIt };
  if (!read.legible) return unsaid("No name and no part number stand on the line; ask for them.");
  if (read.equipment) {
    const what = read.service === undefined ? "video equipment" : "a service with video equipment";
    return {
      ...unsaid(`The line is about ${what} and names no maker that the catalogue knows; ask who makes it.`),
      notIt: read.notIt,
    };
  }
  const first = read.notIt[0];
  const near = first === undefined ? "" : ` Nearest: ${first.listed}; ${first.why}.`;
  return {
    ...unsaid(`Nothing on the line is listed. Checked: ${screen.checked}.${near}`),
    verdict: "clear",
    notIt: read.notIt,
  };
}

type Field = PurchaseLine["fields"][number];

function readLine(screen: Screen, fields: readonly Field[]): ReadLine {
  const wordings = fields.map(({ text }) => readWords(text));
  const words = new Set(wordings.flatMap((each) => each.words));
  const equipment = [...words].some((word) => PRODUCT.has(word) && word !== "ip");
  const names = readNames(screen, fields, wordings);
  const parts = fields.flatMap((field, at) =>
    field.role === "supplier"
      ? []
      : screen.parts.find(field.text, names.brands).map((hit) => ({ hit, distant: distanceIn(wordings[at]) })),
  );
  const findings = [...names.near];
  const notIt = [...names.notIt];
  for (const { hit, distant } of parts) {
    const context = { alone: names.same.length === 0, equipment, brands: names.brands };
    const finding = partFinding(screen, hit, context);
    if (finding !== undefined) findings.push(withDistance(finding, distant));
  }
  const hasPart = parts.some(({ hit }) => hit.brand !== undefined);
  for (const { holder, hit, role, distant } of names.same) {
    const finding = nameFinding(holder, hit, { role, equipment, hasPart });
    // A supplier says nothing of who made what it sells.
    if (finding?.verdict === "clear" && role === "supplier" && fields.length > 1) continue;
    if (finding !== undefined) findings.push(withDistance(finding, distant));
    else if (holder.is === "relabel-brand" && !hasPart)
      notIt.push({ listed: holder.brand, why: "it sells some models of restricted makers, and nothing here is one" });
  }
  return {
    findings: withoutEcho(findings),
    notIt: notIt.slice(0, 3),
    equipment,
    service: serviceOf(fields, wordings, equipment),
    cut: wordings.some(({ cut }) => cut),
    legible: [...words].some((word) => /\p{L}/u.test(word)),
  };
}

const distanceIn = (wording: Wording | undefined): string | undefined =>
  wording?.words.find((word) => DISTANCE.has(word));

/** What the fields name, by how sure. */
interface ReadNames {
  readonly same: readonly {
    readonly holder: NameHolder;
    readonly hit: NameHit;
    readonly role: LineRole;
    readonly distant: string | undefined;
  }[];
  readonly near: readonly Finding[];
  readonly notIt: ScreenedLine["notIt"];
  /** Relabel brands that may be meant. */
  readonly brands: ReadonlySet<string>;
}

function readNames(screen: Screen, fields: readonly Field[], wordings: readonly Wording[]): ReadNames {
  const same: ReadNames["same"][number][] = [];
  const near: Finding[] = [];
  const notIt: { listed: string; why: string }[] = [];
  const brands = new Set<string>();
  for (const [at, { role, text }] of fields.entries()) {
    const bare = withoutParts(text);
    const wording = wordings[at];
    const read = bare === text && wording !== undefined ? wording : readWords(bare);
    for (const hit of readNameIn(screen.index, read).hits) {
      const holder = screen.holders[hit.holder];
      if (holder === undefined) continue;
      // Beside a part number of its families even a brand that others bear is that brand.
      if (holder.is === "relabel-brand" && hit.relation !== "other") brands.add(holder.brand);
      if (hit.relation === "same") same.push({ holder, hit, role, distant: distanceIn(wording) });
      else if (hit.relation === "near" && isOfConcern(holder)) near.push(nearFinding(holder, hit));
      else if (hit.relation === "other" && isOfConcern(holder)) notIt.push({ listed: hit.name, why: hit.because });
    }
  }
  return { same, near, notIt, brands };
}

/** A resemblance to what stands there anyway says nothing new. */
function withoutEcho(findings: readonly Finding[]): readonly Finding[] {
  const sure = new Set(findings.filter(({ verdict }) => verdict !== "cannot-say").map(({ standing }) => standing));
  return findings.filter(({ verdict, standing }) => verdict !== "cannot-say" || !sure.has(standing));
}

const isOfConcern = (holder: NameHolder): boolean =>
  holder.is === "given" || (holder.is !== "relabel-brand" && holder.standing.is !== "not-named");

/** The service a line buys. A word that has other uses counts beside words of equipment, and not in a company's name. */
function serviceOf(fields: readonly Field[], wordsOf: readonly Wording[], equipment: boolean): string | undefined {
  for (const [at, { role }] of fields.entries()) {
    if (role !== "text") continue;
    const found = wordsOf[at]?.words.find((word) => SERVICE.has(word) && (equipment || !LOOSE_SERVICE.has(word)));
    if (found !== undefined) return found;
  }
  return undefined;
}

const LOOSE_SERVICE = new Set(
  "service services operation operations managed hosting hosted location surveillance repair repairs lease rental rent hire guard inspection".split(
    " ",
  ),
);

/** What stands beside `compatible with` or `instead of` is named, but not bought. */
function withDistance(finding: Finding, distant: string | undefined): Finding {
  if (distant === undefined || finding.verdict === "clear") return finding;
  const because = `The line says "${distant}" beside what it names, so it may be about something else: ${finding.because}`;
  return { ...finding, verdict: "cannot-say", because };
}

function nearFinding(holder: NameHolder, hit: NameHit): Finding {
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

function nameFinding(holder: NameHolder, hit: NameHit, around: Around): Finding | undefined {
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
      return makerFinding(holder.standing, hit, { evidence, fit });
  }
}

interface Told {
  readonly evidence: ScreenEvidence;
  /** How the name fits where it is not letter by letter. */
  readonly fit: string;
}

const instrumentsOf = ({ law }: Standing): string => {
  const ids = [...new Set(law.filter(({ how }) => how === "names").map(({ instrument }) => instrument))];
  const shown = ids.slice(0, 4).join(", ");
  return ids.length > 4 ? `${shown} and ${ids.length - 4} more` : shown;
};

function makerFinding(standing: Standing, hit: NameHit, { evidence, fit }: Told): Finding {
  const { vendor } = standing;
  if (standing.is === "named") {
    const by = `named by ${instrumentsOf(standing)}`;
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

function ownBrandFinding(standing: Standing, brand: string, { evidence, fit }: Told): Finding {
  if (standing.is === "not-named") return notNamed(standing, evidence, brand);
  const by = standing.is === "named" ? `named by ${instrumentsOf(standing)}` : "tied to a named house";
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
  const all = concern.find(({ relabel }) => relabel.models.length === 0 && relabel.confidence !== "suspected");
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

function partFinding(screen: Screen, hit: PartHit, { alone, equipment, brands }: PartContext): Finding | undefined {
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
