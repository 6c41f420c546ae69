import type { PackKind } from "../model/pack.ts";
import { checkContents, type ContentsCheck, kindOfContents } from "./data-feeds.ts";

/** Contents made of the files that a person named, one of each kind. */
export interface GatheredContents {
  readonly contents: string;
  readonly check: ContentsCheck;
  /** How many files went into it. */
  readonly files: number;
}

export interface Gathered {
  readonly byKind: ReadonlyMap<PackKind, GatheredContents>;
  /** Files that are no feed that decamp reads, in words. */
  readonly unknown: readonly string[];
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
export function gatherContents(files: Iterable<{ readonly path: string; readonly text: string }>): Gathered {
  const parts = new Map<PackKind, string[]>();
  const unknown: string[] = [];
  for (const { path, text } of files) {
    const kind = kindOfContents(text);
    if (kind === undefined) unknown.push(`${path}: is no KEV, EPSS, CVE 5, NVD or CSAF file that decamp knows`);
    else if (kind !== "epss" && !isJson(text)) unknown.push(`${path}: begins as ${kind} and is not readable as JSON`);
    else parts.set(kind, [...(parts.get(kind) ?? []), text]);
  }
  const byKind = new Map<PackKind, GatheredContents>();
  for (const [kind, texts] of parts) {
    const { contents, files: count } = together(kind, texts);
    byKind.set(kind, { contents, check: checkContents(kind, contents), files: count });
  }
  return { byKind, unknown };
}

/** Lists of exploited vulnerabilities and of scores are whole: the newest is taken. Records come one a file or many. */
function together(kind: PackKind, texts: readonly string[]): { readonly contents: string; readonly files: number } {
  if (kind === "kev" || kind === "epss") {
    const newest = texts.toSorted((a, b) => dateOf(kind, a).localeCompare(dateOf(kind, b))).at(-1) ?? "";
    return { contents: newest, files: 1 };
  }
  if (texts.length === 1) return { contents: texts[0] ?? "", files: 1 };
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
  return { contents: JSON.stringify(items), files: texts.length };
}

const dateOf = (kind: PackKind, text: string): string => checkContents(kind, text).date ?? "";

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
