import type { PackKind } from "../model/pack.ts";
import { checkContents, type ContentsCheck, kindOfContents } from "./data-feeds.ts";

/** Contents made of the files that a person named, one of each kind. */
export interface GatheredContents {
  readonly contents: string;
  readonly check: ContentsCheck;
  /** How many files went into it. */
  readonly files: number;
}

interface FeedFile {
  readonly path: string;
  readonly text: string;
}

export interface Gathered {
  readonly byKind: ReadonlyMap<PackKind, GatheredContents>;
  /** Files that are no feed that decamp reads, in words. */
  readonly unknown: readonly string[];
  /** Lists that a newer one of the same kind stands beside, in words. */
  readonly older: readonly string[];
}

/** Licences of the official feeds, as their publishers state them. */
export const LICENCES: Readonly<Record<PackKind, string>> = {
  kev: "CC0",
  epss: "FIRST EPSS, free with attribution",
  cve: "CVE terms of use",
  nvd: "public domain (US government work)",
  csaf: "as each document states",
  advisories: "catalogue/LICENSE.md",
};

/** Sorts files by the format that they are of, and puts records that come one a file together. */
export function gatherContents(files: Iterable<FeedFile>): Gathered {
  const parts = new Map<PackKind, FeedFile[]>();
  const unknown: string[] = [];
  for (const { path, text } of files) {
    const kind = kindOfContents(text);
    if (kind === undefined) unknown.push(`${path}: is no KEV, EPSS, CVE 5, NVD or CSAF file that decamp knows`);
    else if (kind !== "epss" && !isJson(text)) unknown.push(`${path}: begins as ${kind} and is not readable as JSON`);
    else {
      const held = parts.get(kind);
      if (held === undefined) parts.set(kind, [{ path, text }]);
      else held.push({ path, text });
    }
  }
  const byKind = new Map<PackKind, GatheredContents>();
  const older: string[] = [];
  for (const [kind, found] of parts) {
    const taken = WHOLE.has(kind) ? [newestOf(kind, found)] : found;
    const contents = together(
      kind,
      taken.map(({ text }) => text),
    );
    byKind.set(kind, { contents, check: checkContents(kind, contents), files: taken.length });
    for (const file of found)
      if (!taken.includes(file))
        older.push(`${file.path}: the ${kind} list ${taken[0]?.path ?? ""} is newer, or as new`);
  }
  return { byKind, unknown, older };
}

/** Lists of exploited vulnerabilities and of scores are whole, so the newest is taken. Records come one a file or many. */
const WHOLE: ReadonlySet<PackKind> = new Set<PackKind>(["kev", "epss"]);

const newestOf = (kind: PackKind, files: readonly FeedFile[]): FeedFile =>
  files
    .map((file) => ({ file, date: checkContents(kind, file.text).date ?? "" }))
    .reduce((newest, each) => (each.date >= newest.date ? each : newest)).file;

function together(kind: PackKind, texts: readonly string[]): string {
  if (texts.length === 1) return texts[0] ?? "";
  const items = texts.flatMap((text): readonly unknown[] => {
    const json = JSON.parse(text) as
      | { readonly vulnerabilities?: unknown; readonly CVE_Items?: unknown }
      | readonly unknown[];
    if (Array.isArray(json)) return json as readonly unknown[];
    const { vulnerabilities, CVE_Items: old } = json as {
      readonly vulnerabilities?: unknown;
      readonly CVE_Items?: unknown;
    };
    const list = kind === "nvd" ? (vulnerabilities ?? old) : undefined;
    return Array.isArray(list) ? (list as readonly unknown[]) : [json];
  });
  return JSON.stringify(items);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
