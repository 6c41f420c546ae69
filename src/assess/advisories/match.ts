import type { DeviceClass } from "../../model/attribution.ts";
import type { AdvisoryBook, AffectedStatement, Basis, Vulnerability, Wording } from "../../model/advisory.ts";
import { BASES } from "../../model/advisory.ts";
import { readWording } from "./wording.ts";

/** A statement made ready: its models as tests, its words read. */
export interface ReadStatement {
  readonly basis: Basis;
  readonly rank: number;
  readonly wording: Wording;
  readonly bound: string;
  /** The publisher does not know yet whether what it names is affected. */
  readonly investigated: boolean;
  /** The pattern that a model falls under; undefined when none. `model` is folded. */
  patternOf(model: string): string | undefined;
  /** Does it name any model at all? */
  readonly namesModels: boolean;
  /** Kinds of devices that it names instead of models. */
  readonly kinds: readonly DeviceClass[];
  readonly names: ReadonlySet<string>;
  /** Classes of the product lines that its patterns name; empty where they tell none. */
  readonly lines: ReadonlySet<DeviceClass>;
}

export interface ReadVulnerability {
  readonly vulnerability: Vulnerability;
  readonly statements: readonly ReadStatement[];
}

export interface ReadBook {
  readonly book: AdvisoryBook;
  readonly vulnerabilities: readonly ReadVulnerability[];
  /** Does the maker itself number models so? */
  isOwnModel(model: string): boolean;
}

/** Upper case, without blanks and the maker's punctuation: `DS-2CD2032-I (4mm)` and `ds-2cd2032-i(4MM)` are one. */
export const foldModel = (model: string): string => model.toUpperCase().replaceAll(/[\s_]+/g, "");

/** Makes a book ready. Patterns come from the catalogue, whose loader has checked them. */
export function readBook(book: AdvisoryBook): ReadBook {
  const lines = book.lines.map((line) => ({ class: line.class, pattern: new RegExp(line.models, "iu") }));
  return {
    book,
    vulnerabilities: book.vulnerabilities.map((vulnerability) => ({
      vulnerability,
      statements: vulnerability.affected.map((each) => readStatement(each, lines)),
    })),
    isOwnModel: (model) => lines.length === 0 || lines.some(({ pattern }) => pattern.test(model)),
  };
}

function readStatement(
  statement: AffectedStatement,
  lines: readonly { readonly class: DeviceClass; readonly pattern: RegExp }[],
): ReadStatement {
  const patterns = (statement.patterns ?? []).map((source) => ({ source, test: new RegExp(source, "iu") }));
  const models = new Map((statement.models ?? []).map((model) => [foldModel(model), model]));
  const named = [...(statement.patterns ?? []).map(sampleOf), ...(statement.models ?? [])];
  return {
    basis: statement.basis,
    rank: BASES.indexOf(statement.basis),
    wording: wordingOf(statement),
    bound: boundText(statement),
    investigated: statement.underInvestigation === true,
    patternOf: (model) => patterns.find(({ test }) => test.test(model))?.source ?? models.get(model),
    namesModels: patterns.length + models.size > 0,
    kinds: (statement.names ?? []).flatMap((name) => kindOf(name)),
    names: new Set((statement.names ?? []).map(foldModel)),
    lines: new Set(lines.filter(({ pattern }) => named.some((each) => pattern.test(each))).map((line) => line.class)),
  };
}

/** A model that a pattern of the catalogue matches: enough to see which product line it is of. */
const sampleOf = (pattern: string): string =>
  pattern
    .replaceAll(/^\^|\(\?:[^()]*\)\?/g, "")
    .replaceAll(/\(\?:([^()|]*)\|[^()]*\)/g, "$1")
    .replaceAll(/\[[^\]]*\](?:\{(\d)(?:,\d)?\})?/g, (_all, times: string | undefined) => "0".repeat(Number(times ?? 1)))
    .replaceAll(/\\(.)/g, "$1");

const wordingOf = ({ ranges, text }: AffectedStatement): Wording =>
  ranges === undefined ? readWording(text ?? "") : { kind: "ranges", which: "any", ranges };

function boundText({ text, ranges }: AffectedStatement): string {
  if (text !== undefined) return text.trim();
  return (ranges ?? [])
    .map(({ exact, from, to }) => {
      if (exact !== undefined) return [exact.version, exact.build].filter((part) => part !== undefined).join(" build ");
      const edge = (word: string, each: typeof from): string =>
        each === undefined
          ? ""
          : `${word} ${[each.version, each.build].filter((part) => part !== undefined).join(" build ")}`;
      return [
        edge(from?.inclusive === false ? "after" : "from", from),
        edge(to?.inclusive === true ? "to" : "before", to),
      ]
        .filter((part) => part !== "")
        .join(" ");
    })
    .join(" or ");
}

/** Whole kinds of devices, as old records name them: "network camera", "DVR devices". A name with any other word is none. */
function kindOf(name: string): readonly DeviceClass[] {
  const words = name.toLowerCase().split(/[ ,/-]+/);
  if (words.length > 12 || !words.every((word) => KIND_WORDS.has(word))) return [];
  const kinds: DeviceClass[] = [];
  if (words.some((word) => word.startsWith("camera"))) kinds.push("camera");
  if (words.some((word) => /^(?:dvr|nvr|recorder)s?$/.test(word))) kinds.push("recorder");
  return kinds;
}

const KIND_WORDS: ReadonlySet<string> = new Set(
  "network wireless ip internet security video cctv and device devices camera cameras recorder recorders dvr dvrs nvr nvrs".split(
    " ",
  ),
);
