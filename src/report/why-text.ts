import type { Evidence } from "../model/attribution.ts";
import type { Exhibit, ProvisionSummary, ReviewedAsset } from "../model/review.ts";
import type { RulingTerm } from "../model/ruling.ts";
import { columnsOf, fit, padded, paragraph } from "./columns.ts";
import { visibleLines } from "./escape.ts";
import { exhibitText, exhibitTitle, subjectText } from "./exhibit.ts";
import { dutyIn } from "./words/duties.ts";
import { evidenceInFrench } from "./words/evidence/index.ts";
import { counted, fill } from "./words/format.ts";
import { inLanguage } from "./words/in-french.ts";
import { type Language, type Words, wordsOf } from "./words/index.ts";
import { citationInFrench, titleInFrench } from "./words/instruments/index.ts";
import { saidIn } from "./words/sentences/index.ts";
import { undecidedIn } from "./words/undecided.ts";

export interface WhyTextOptions {
  readonly lang: Language;
  /** Titles and citations of the provisions that rulings name. */
  readonly provisions: readonly Pick<ProvisionSummary, "provision" | "title" | "citation">[];
  /** Width of the terminal, 80 when it is not known. */
  readonly columns?: number;
}

interface Page {
  readonly words: Words;
  readonly width: number;
  readonly provisions: WhyTextOptions["provisions"];
}

/** Longest verbatim reply that is printed, in characters, and in lines. */
const VERBATIM = 4_000;
const VERBATIM_LINES = 40;
/** Subjects printed one by one. */
const SUBJECTS = 40;

/** The whole argument about one asset, for a terminal. Nothing a device said can steer it. Ends with a line end. */
export function whyText(asset: ReviewedAsset, options: WhyTextOptions): string {
  const page: Page = {
    words: wordsOf(options.lang),
    width: Math.min(120, Math.max(40, options.columns ?? 80)),
    provisions: options.provisions,
  };
  const parts = [
    conclusion(asset, page),
    seenAs(asset, page),
    signs(asset, page),
    open(asset, page),
    rulings(asset.rulings, page),
    [page.words.why.notCertify],
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join("\n"))
    .join("\n\n")}\n`;
}

function conclusion(asset: ReviewedAsset, { words, width }: Page): readonly string[] {
  const { attribution } = asset;
  const { why, detail } = words;
  const maker = attribution.maker;
  const built =
    maker === null
      ? why.makerUnknown
      : fill(why.makerIs, { maker: maker.name, confidence: words.confidences[maker.confidence] });
  const relabel =
    attribution.relabel === null ? words.relabel.unknown : attribution.relabel ? words.relabel.yes : words.relabel.no;
  const facts: readonly (readonly [string, string | null])[] = [
    [detail.asset, attribution.asset],
    [detail.name, asset.name],
    [detail.site, asset.site],
    [detail.parent, attribution.parent],
    [detail.label, attribution.brand === null ? null : `${attribution.brand} (${relabel})`],
    [detail.model, attribution.model],
    [detail.firmware, attribution.firmware?.text ?? null],
    [detail.serial, attribution.serial],
    [detail.madeOn, attribution.madeOn],
    [detail.class, words.classes[asset.class]],
    [detail.seen, words.seen[asset.seen]],
  ];
  const stated = facts.filter((fact): fact is readonly [string, string] => fact[1] !== null);
  const room = Math.max(...stated.map(([term]) => columnsOf(term))) + 2;
  return [
    why.conclusion,
    ...paragraph(built, width, "  "),
    ...stated.flatMap(([term, value]) => paragraph(value, width, `  ${padded(term, room)}`)),
  ];
}

function seenAs({ attribution }: ReviewedAsset, { words, width }: Page): readonly string[] {
  const { subjects, joined } = attribution;
  const lines = subjects.slice(0, SUBJECTS).flatMap((subject) => {
    const from = fill(words.detail.from, { origin: subject.origin });
    return paragraph(`${subjectText(subject, words.lang)}, ${from}`, width, "  - ");
  });
  const rest = subjects.length - SUBJECTS;
  const more = rest > 0 ? [`    ${counted(words, words.andMore, rest)}`] : [];
  const reasons = joined
    .slice(0, SUBJECTS)
    .flatMap(({ by, value }) => paragraph(`${words.joins[by]}${words.colon} ${value}`, width, "  - "));
  return [words.why.seenAs, ...lines, ...more, ...(reasons.length === 0 ? [] : [words.why.joined, ...reasons])];
}

function signs({ attribution, exhibits }: ReviewedAsset, page: Page): readonly string[] {
  const { words } = page;
  const quoted = new Set<string>();
  const list = (evidence: readonly Evidence[], nothing: string): readonly string[] =>
    evidence.length === 0 ? [`  ${nothing}`] : evidence.flatMap((each) => sign(each, exhibits, quoted, page));
  return [
    words.why.for,
    ...list(attribution.for, words.detail.noEvidence),
    "",
    words.why.against,
    ...list(attribution.against, words.detail.noAgainst),
  ];
}

function sign(
  evidence: Evidence,
  exhibits: readonly Exhibit[],
  quoted: Set<string>,
  { words, width }: Page,
): readonly string[] {
  const { weight, fingerprint, observation } = evidence;
  const says = words.lang === "fr" ? evidenceInFrench(evidence) : undefined;
  const said = fill(words.detail.sign, { weight: words.weights[weight], says: says ?? evidence.says });
  const source = fill(words.why.source, { observation, fingerprint });
  const exhibit = exhibits.find(({ id }) => id === observation);
  const lines = [...paragraph(said, width, "  - "), ...paragraph(source, width, "    ")];
  if (exhibit === undefined) return [...lines, ...paragraph(fill(words.why.notQuoted, { observation }), width, "    ")];
  if (quoted.has(observation)) return [...lines, ...paragraph(words.why.quotedAbove, width, "    ")];
  quoted.add(observation);
  return [...lines, ...verbatim(exhibit, words, width)];
}

function verbatim(exhibit: Exhibit, words: Words, width: number): readonly string[] {
  const { origin, at } = exhibit;
  const from = at === undefined ? fill(words.detail.from, { origin }) : fill(words.detail.fromAt, { origin, at });
  const head = `${words.why.verbatim}${words.colon} ${exhibitTitle(exhibit)}, ${subjectText(exhibit.subject, words.lang)}, ${from}`;
  const { text, cut } = exhibitText(exhibit, VERBATIM);
  const all = visibleLines(text).replaceAll("\t", "    ").replace(/\n+$/, "").split("\n");
  const shown = all.slice(0, VERBATIM_LINES).map((line) => `    | ${fitVerbatim(line, width - 6)}`);
  const more = cut || all.length > VERBATIM_LINES ? [`    | (${words.detail.exhibitCut})`] : [];
  return [...paragraph(head, width, "    "), ...shown, ...more];
}

/** Blanks at the start of a line of a reply are kept: they are part of what was said. */
function fitVerbatim(line: string, width: number): string {
  const indent = /^ */.exec(line)?.[0] ?? "";
  return indent.length >= width ? "…" : indent + fit(line.slice(indent.length), width - indent.length);
}

/** What is missing, and who else might have built it. */
function open({ attribution }: ReviewedAsset, { words, width }: Page): readonly string[] {
  const { rivals, undecidedBecause } = attribution;
  const others = rivals.map(({ id, weight }) => `  - ${fit(`${id} (${words.weights[weight]})`, width - 4)}`);
  return [
    ...(others.length === 0 ? [] : [words.why.rivals, ...others]),
    ...(undecidedBecause === null
      ? []
      : [words.why.missing, ...paragraph(undecidedIn(words.lang, undecidedBecause), width, "  ")]),
  ];
}

function rulings(all: readonly RulingTerm[], { words, width, provisions }: Page): readonly string[] {
  if (all.length === 0) return [words.why.rulings, ...paragraph(words.why.notRuled, width, "  ")];
  const shown = shownOf(all);
  const rest = all.length - shown.length;
  const lines = shown.flatMap((ruling) => {
    const { provision, verdict, duty } = ruling;
    const { because, missing } = saidIn(words.lang, ruling);
    const known = provisions.find((each) => each.provision === provision);
    const title = known === undefined ? provision : titleOf(known, words.lang);
    return [
      ...paragraph(`${words.verdicts[verdict].toLocaleUpperCase(words.lang)}${words.colon} ${title}`, width, "  - "),
      ...paragraph(because, width, "    "),
      ...missing.flatMap((fact) => paragraph(fill(words.why.missingFact, { fact }), width, "    ")),
      ...(duty === undefined
        ? []
        : paragraph(`${words.detail.duty}${words.colon} ${dutyIn(words.lang, duty)}`, width, "    ")),
    ];
  });
  const more = rest === 0 ? [] : [`  ${counted(words, words.why.moreNotCovered, rest)}`];
  return [words.why.rulings, ...lines, ...more];
}

const titleOf = ({ title, citation }: WhyTextOptions["provisions"][number], lang: Language): string =>
  `${inLanguage(lang, title, titleInFrench)} (${inLanguage(lang, citation, citationInFrench)})`;

/** Up to this many rulings are all printed, as they come. */
const RULINGS = 12;

const isTold = ({ verdict, waivedUntil }: RulingTerm): boolean =>
  verdict !== "not-covered" || waivedUntil !== undefined;

/** Of many, those that cover, may cover, are disputed or waived, and the first that do not: the others are said in a number. */
function shownOf(all: readonly RulingTerm[]): readonly RulingTerm[] {
  if (all.length <= RULINGS) return all;
  const reaching = all.filter(isTold);
  const not = all.filter((each) => !isTold(each));
  return [...reaching, ...not.slice(0, Math.max(0, RULINGS - reaching.length))];
}
