import type { MakerCount, ProvisionSummary, ReviewSummary } from "../model/review.ts";
import type { VerdictKind } from "../model/ruling.ts";
import { columnsOf, fit, padded, wrapped } from "./columns.ts";
import { changeLine } from "./change-line.ts";
import { riskLines } from "./risk-text.ts";
import { figureDefinitionIn, figureNameIn } from "./words/figures.ts";
import { counted, figure, fill, grouped, percent } from "./words/format.ts";
import { inLanguage } from "./words/in-french.ts";
import { type Language, type Words, wordsOf } from "./words/index.ts";
import { titleInFrench } from "./words/instruments/index.ts";
import { ownerNameIn } from "./words/owner-name.ts";
import { tellerOf } from "./words/sentences/index.ts";

export interface SummaryTextOptions {
  readonly lang: Language;
  /** Files written, in the order in which they should be opened. */
  readonly files: readonly string[];
  /** Commands to run next. */
  readonly next: readonly string[];
  /** Width of the terminal, 80 when it is not known. At most 100 are used. */
  readonly columns?: number;
}

/** Lines of each part: together, with at most one line for files and two for what comes next, at most 24. */
const GAPS = 4;
const PROVISIONS = 5;
const MAKERS = 3;

/** Three lines on flaws and reach take the place of one gap and two provisions. */
const roomTaken = ({ risk }: ReviewSummary): 0 | 1 => (risk === undefined ? 0 : 1);

/** The review on one screen: at most 24 lines, each safe for a terminal. Ends with a line end. */
export function summaryText(summary: ReviewSummary, options: SummaryTextOptions): string {
  const words = wordsOf(options.lang);
  const width = Math.min(100, Math.max(40, options.columns ?? 80));
  const lines = [
    ...headline(summary, words, width),
    ...sinceLast(summary, words, width),
    ...unknown(summary, words, width),
    ...verdicts(summary, words, width),
    ...riskLines(summary, words, width),
    ...makers(summary, words, width),
    ...closing(options, words, width),
  ];
  return `${lines.join("\n")}\n`;
}

/** Date and owner, the first figure, and two lines of its definition. */
function headline({ asOf, owner, figures }: ReviewSummary, words: Words, width: number): readonly string[] {
  const [first] = figures;
  const title = fit(fill(words.summary.headline, { date: asOf, owner: ownerNameIn(words.lang, owner.name) }), width);
  if (first === undefined) return [title];
  const definition = wrapped(figureDefinitionIn(words, first) ?? first.definition, width - 2);
  const cut = definition.length > 2 ? [definition[0] ?? "", fit(definition.slice(1).join(" "), width - 2)] : definition;
  return [
    title,
    fit(`${figure(words, first.value)}  ${figureNameIn(words, first.name) ?? first.name}`, width),
    ...cut.map((line) => `  ${line}`),
  ];
}

/** One line, where there was a review before this one. */
function sinceLast({ changes }: ReviewSummary, words: Words, width: number): readonly string[] {
  return changes === undefined ? [] : [fit(changeLine(changes, words), width)];
}

/** What nobody knows: completeness first, then the gaps in the order of the ledger. */
function unknown(summary: ReviewSummary, words: Words, width: number): readonly string[] {
  const { ledger, makers } = summary;
  const nameless = makers.filter(({ maker }) => maker === "unknown").reduce((sum, { count }) => sum + count, 0);
  const whole =
    ledger.completeness === null
      ? words.completeness.cannot
      : `${words.completeness.title}${words.colon} ${percent(words, ledger.completeness)} (${placeWords(summary, words)})`;
  const { gaps } = ledger;
  const most = GAPS - roomTaken(summary);
  const shown = gaps.slice(0, gaps.length > most ? most - 1 : most);
  const counts: readonly (readonly [number, string, string])[] = [
    ...(nameless === 0 ? [] : [[nameless, counted(words, words.page.noMaker, nameless), ""] as const]),
    ...shown.map(
      ({ kind, count, says, said }) =>
        [count, words.gaps[kind], `${words.colon} ${said === undefined ? says : tellerOf(words.lang)(said)}`] as const,
    ),
  ];
  const rest = gaps.length - shown.length;
  return [
    words.summary.unknown,
    `  ${fit(whole, width - 2)}`,
    ...numbered(counts, words, width),
    ...(rest === 0 ? [] : [`  ${fit(counted(words, words.summary.moreGaps, rest), width - 2)}`]),
  ];
}

/** Numbers in a column, then words; what comes last is left out where the whole does not fit. */
function numbered(
  lines: readonly (readonly [count: number, words: string, more: string])[],
  words: Words,
  width: number,
): readonly string[] {
  const numbers = lines.map(([count]) => grouped(words, count));
  const room = Math.max(0, ...numbers.map(columnsOf));
  return lines.map(([, text, more], at) => {
    const number = " ".repeat(room - columnsOf(numbers[at] ?? "")) + (numbers[at] ?? "");
    const left = width - room - 4;
    return `  ${number}  ${columnsOf(text + more) <= left ? fit(text + more, left) : fit(text, left)}`;
  });
}

function placeWords({ ledger }: ReviewSummary, words: Words): string {
  const parts = ledger.places.map(({ kind, declared, accounted }) =>
    fill(words.completeness.places, {
      kind: words.places[kind],
      declared: grouped(words, declared),
      accounted: grouped(words, accounted),
    }),
  );
  return parts.join(", ");
}

const COLUMN_ORDER: readonly VerdictKind[] = ["covered", "disputed", "undetermined", "not-covered"];

/** One line a provision: four counts and its title. */
function verdicts(summary: ReviewSummary, words: Words, width: number): readonly string[] {
  const { provisions } = summary;
  const most = PROVISIONS - 2 * roomTaken(summary);
  if (provisions.length === 0) return [];
  const heads = COLUMN_ORDER.map((verdict) => words.verdicts[verdict]);
  const columns = heads.map((head) => Math.max(columnsOf(head), 5));
  const row = (cells: readonly string[]): string =>
    cells.map((cell, at) => " ".repeat(Math.max(0, (columns[at] ?? 0) - columnsOf(cell))) + cell).join("  ");
  const ranked = provisions.toSorted(byReach);
  const shown = ranked.slice(0, provisions.length > most ? most - 1 : most);
  const lines = shown.map(({ title, counts }) => {
    const numbers = row(COLUMN_ORDER.map((verdict) => grouped(words, counts[verdict])));
    return `  ${numbers}  ${fit(inLanguage(words.lang, title, titleInFrench), width - columnsOf(numbers) - 4)}`;
  });
  const rest = provisions.length - shown.length;
  const more = rest === 0 ? [] : [`  ${counted(words, words.summary.moreProvisions, rest)}`];
  return [`  ${row(heads)}  ${words.summary.verdicts}`, ...lines, ...more];
}

/** Provisions that cover most come first, then those that are open; of equals, those of the summary's order. */
function byReach(a: ProvisionSummary, b: ProvisionSummary): number {
  for (const verdict of COLUMN_ORDER) {
    if (a.counts[verdict] !== b.counts[verdict]) return b.counts[verdict] - a.counts[verdict];
  }
  return 0;
}

/** The makers of most assets, with the labels they hide behind. */
function makers({ makers: all }: ReviewSummary, words: Words, width: number): readonly string[] {
  const known = all.filter(({ maker }) => maker !== "unknown").slice(0, MAKERS);
  if (known.length === 0) return [];
  const lines = numbered(
    known.map((maker) => [maker.count, maker.name + relabelNote(maker, words), relabelNames(maker)]),
    words,
    width,
  );
  return [words.summary.makers, ...lines];
}

const hiddenUnder = ({ brands }: MakerCount): MakerCount["brands"] =>
  brands.filter(({ relabels }) => (relabels ?? 0) > 0);

function relabelNote(maker: MakerCount, words: Words): string {
  const count = hiddenUnder(maker).reduce((sum, { relabels }) => sum + (relabels ?? 0), 0);
  return count === 0 ? "" : `, ${counted(words, words.summary.relabels, count)}`;
}

function relabelNames(maker: MakerCount): string {
  const names = hiddenUnder(maker).map(({ brand }) => brand);
  return names.length === 0 ? "" : ` (${names.join(", ")})`;
}

function closing({ files, next }: SummaryTextOptions, words: Words, width: number): readonly string[] {
  const label = Math.max(columnsOf(words.summary.files), columnsOf(words.summary.next)) + 2;
  // A path or a command is of use only whole: it is never cut, the terminal may break it.
  const line = (head: string, text: string): string => padded(head, label) + fit(text, Math.max(width - label, 4_096));
  return [
    ...(files.length === 0 ? [] : [line(words.summary.files, files.join("  "))]),
    ...next.slice(0, 2).map((command, at) => line(at === 0 ? words.summary.next : "", command)),
  ];
}
