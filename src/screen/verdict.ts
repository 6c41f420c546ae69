import { type Finding, isOfConcern, nameFinding, nearFinding, partFinding, withDistance } from "./findings.ts";
import type { LineRole, PurchaseLine, ScreenedLine, ScreenVerdict } from "./line.ts";
import { readWords, type Wording } from "./normalise.ts";
import { withoutParts } from "./parts.ts";
import { hitsIn, type NameHit } from "./score.ts";
import type { NameHolder, Screen } from "./screen.ts";
import { DISTANCE, PRODUCT, SERVICE } from "./words/latin.ts";

/** Longest text of a line that is shown. */
const SHOWN = 200;

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
    for (const hit of hitsIn(screen.index, bare, read)) {
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
