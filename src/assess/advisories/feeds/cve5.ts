import type { AffectedStatement, Basis, Vulnerability } from "../../../model/advisory.ts";
import { standingOf } from "../standing.ts";
import { readVersion } from "../version.ts";
import { readWording } from "../wording.ts";
import { byVendor, type FeedRecord, NOT_THIS_FORMAT, type ReadFeed } from "./feed.ts";
import { cveId, dayOf, type Json, list, number, record, text } from "./json.ts";
import { productOf } from "./product.ts";

/** Reads one CVE record 5.x, or a list of them. What ADP containers add ranks below the CNA's own words. */
export function readCve5(content: unknown): ReadFeed {
  const records: FeedRecord[] = [];
  const problems = [];
  let date: string | undefined;
  for (const [at, each] of (Array.isArray(content) ? content : [content]).entries()) {
    const top = record(each);
    const meta = record(top?.["cveMetadata"]);
    const id = cveId(meta?.["cveId"]);
    const containers = record(top?.["containers"]);
    if (id === undefined || containers === undefined) {
      problems.push({ ...NOT_THIS_FORMAT("CVE record 5"), at: `record ${at}` });
      continue;
    }
    if (meta?.["state"] === "REJECTED") continue;
    const updated = dayOf(meta?.["dateUpdated"]) ?? dayOf(meta?.["datePublished"]);
    if (updated !== undefined && (date === undefined || updated > date)) date = updated;
    const found = byVendor(headOf(id, containers, meta), statementsOf(containers));
    if (found.length === 0)
      problems.push({ at: id, what: "names no vendor and product: nothing can be held against it" });
    records.push(...found);
  }
  return { records, problems, date };
}

function headOf(id: string, containers: Json, meta: Json | undefined): Omit<Vulnerability, "affected"> {
  const cna = record(containers["cna"]);
  const published = dayOf(meta?.["datePublished"]);
  const described = list(cna?.["descriptions"])
    .map(record)
    .find((each) => text(each?.["lang"])?.startsWith("en"));
  const title = text(cna?.["title"]) ?? text(described?.["value"], 20_000)?.slice(0, 200) ?? id;
  const cvss = list(cna?.["metrics"]).flatMap((each) => cvssOf(record(each)) ?? [])[0];
  return {
    id,
    title,
    ...(published === undefined ? {} : { published }),
    ...(cvss === undefined ? {} : { cvss }),
    references: list(cna?.["references"])
      .flatMap((each) => text(record(each)?.["url"]) ?? [])
      .filter((url) => /^https?:\/\//.test(url))
      .slice(0, 3),
    sources: ["feed-cve"],
  };
}

function cvssOf(metric: Json | undefined): Vulnerability["cvss"] | undefined {
  for (const key of ["cvssV4_0", "cvssV3_1", "cvssV3_0", "cvssV2_0"]) {
    const each = record(metric?.[key]);
    const score = number(each?.["baseScore"]);
    const vector = text(each?.["vectorString"], 200);
    if (score !== undefined && score >= 0 && score <= 10)
      return { version: text(each?.["version"], 10) ?? "", score, ...(vector === undefined ? {} : { vector }) };
  }
  return undefined;
}

function statementsOf(containers: Json): readonly { readonly vendor: string; readonly statement: AffectedStatement }[] {
  const adp = list(containers["adp"]).map((each) => ({ container: record(each), basis: "feed-adp" as const }));
  return [{ container: record(containers["cna"]), basis: "feed-cna" as const }, ...adp].flatMap(
    ({ container, basis }) => list(container?.["affected"]).flatMap((each) => productStatements(record(each), basis)),
  );
}

function productStatements(
  product: Json | undefined,
  basis: Basis,
): readonly { readonly vendor: string; readonly statement: AffectedStatement }[] {
  const vendor = text(product?.["vendor"], 200);
  const name = text(product?.["product"], 400);
  if (vendor === undefined || name === undefined || vendor.toLowerCase() === "n/a") return [];
  const models = productOf(name, vendor);
  return wordingsOf(product as Json).map((words) => ({ vendor, statement: { basis, text: words, ...models } }));
}

/**
 * The versions in words that the wording reader knows. What the record excepts from a range, or calls affected or unknown outside
 * of all ranges, is kept as words that it does not know: then the device is unknown, and no range clears it.
 */
function wordingsOf(product: Json): readonly string[] {
  const versions = list(product["versions"]).map(record);
  const defaults = text(product["defaultStatus"], 20) ?? "unknown";
  const by = (status: string): readonly Json[] =>
    versions.flatMap((each) => (each?.["status"] === status ? [each] : []));
  const affected = by("affected");
  if (defaults === "affected") {
    if (versions.length === 0) return ["*"];
    const exceptions = versions.length - affected.length;
    if (exceptions > 0) return [`affected by default, with ${exceptions} exceptions`];
  }
  if (affected.length === 0) return ["unspecified"];
  const words = affected.map(versionWords).map((each) => withExceptions(each, by("unaffected")));
  // "The default status for versions that are not otherwise listed" (CVE record format 5, defaultStatus).
  if (defaults === "affected") return [...words, "others are affected by default"];
  const unknown = by("unknown").map((each) => `not known for ${versionWords(each)}`);
  return [...words, ...unknown];
}

/** A version called unaffected within an affected range is an exception to it. */
function withExceptions(words: string, unaffected: readonly Json[]): string {
  const range = readWording(words);
  const within = unaffected.filter(
    (each) => standingOf(range, readVersion(text(each["version"], 600) ?? "")).kind === "inside",
  );
  return within.length === 0 ? words : `${words} with ${within.length} exceptions`;
}

function versionWords(each: Json): string {
  const from = text(each["version"], 600) ?? "unspecified";
  const open = /^(?:0|\*|n\/a|unspecified|all)$/i.test(from);
  for (const [key, operator] of [
    ["lessThan", "<"],
    ["lessThanOrEqual", "<="],
  ] as const) {
    const to = text(each[key], 600);
    if (to === undefined) continue;
    if (list(each["changes"]).length > 0) return `from ${from} ${operator} ${to} with changes in between`;
    if (to === "*") return open ? "*" : `>= ${from}`;
    return open ? `${operator} ${to}` : `from ${from} ${operator} ${to}`;
  }
  return from;
}
