import type { AffectedRange, AffectedStatement, RangeEdge, Vulnerability } from "../../../model/advisory.ts";
import { readVersion } from "../version.ts";
import { byVendor, type FeedRecord, NOT_THIS_FORMAT, type ReadFeed } from "./feed.ts";
import { cveId, dayOf, type Json, list, number, record, text } from "./json.ts";
import { productOf } from "./product.ts";

/** Reads NVD JSON 2.0 (`vulnerabilities`), 1.1 (`CVE_Items`), or bare 1.1 items. */
export function readNvd(content: unknown): ReadFeed {
  const top = record(content);
  const items = Array.isArray(content) ? content : list(top?.["vulnerabilities"] ?? top?.["CVE_Items"]);
  const records: FeedRecord[] = [];
  const problems = items.length === 0 ? [NOT_THIS_FORMAT("NVD file")] : [];
  for (const [at, each] of items.entries()) {
    const item = record(each);
    const head = headOf(item);
    if (head === undefined) problems.push({ at: `item ${at}`, what: "has no CVE id" });
    else records.push(...byVendor(head, matchesOf(item as Json).flatMap(statementOf)));
  }
  return { records, problems, date: dayOf(top?.["timestamp"]) ?? dayOf(top?.["CVE_data_timestamp"]) };
}

function headOf(item: Json | undefined): Omit<Vulnerability, "affected"> | undefined {
  const cve = record(item?.["cve"]);
  const id = cveId(cve?.["id"]) ?? cveId(record(cve?.["CVE_data_meta"])?.["ID"]);
  if (id === undefined) return undefined;
  const descriptions = [...list(cve?.["descriptions"]), ...list(record(cve?.["description"])?.["description_data"])];
  const described = descriptions.map(record).find((each) => each?.["lang"] === "en");
  const published = dayOf(cve?.["published"]) ?? dayOf((text(item?.["publishedDate"], 40) ?? "").slice(0, 10));
  const cvss = cvssOf(record(cve?.["metrics"]), record(item?.["impact"]));
  const references = [...list(cve?.["references"]), ...list(record(cve?.["references"])?.["reference_data"])];
  return {
    id,
    title: text(described?.["value"], 20_000)?.slice(0, 200) ?? id,
    ...(published === undefined ? {} : { published }),
    ...(cvss === undefined ? {} : { cvss }),
    references: references
      .flatMap((each) => text(record(each)?.["url"]) ?? [])
      .filter((url) => /^https?:\/\//.test(url))
      .slice(0, 3),
    sources: ["feed-nvd"],
  };
}

function cvssOf(metrics: Json | undefined, impact: Json | undefined): Vulnerability["cvss"] | undefined {
  const found = [
    ...["cvssMetricV40", "cvssMetricV31", "cvssMetricV30", "cvssMetricV2"].flatMap((key) => list(metrics?.[key])),
    impact?.["baseMetricV3"],
    impact?.["baseMetricV2"],
  ];
  for (const each of found) {
    const metric = record(each);
    const cvss = record(metric?.["cvssData"] ?? metric?.["cvssV3"] ?? metric?.["cvssV2"]);
    const score = number(cvss?.["baseScore"]);
    const vector = text(cvss?.["vectorString"], 200);
    if (score !== undefined && score >= 0 && score <= 10)
      return { version: text(cvss?.["version"], 10) ?? "", score, ...(vector === undefined ? {} : { vector }) };
  }
  return undefined;
}

/** Every `cpe_match` of the configurations, through nested nodes to a bounded depth. */
function matchesOf(item: Json): readonly Json[] {
  const matches: Json[] = [];
  const visit = (node: unknown, depth: number, within = false): void => {
    const each = record(node);
    if (each === undefined || depth > 6 || matches.length > 20_000) return;
    const negated = within !== (each["negate"] === true);
    for (const match of [...list(each["cpe_match"]), ...list(each["cpeMatch"])]) {
      const found = record(match);
      if (found?.["vulnerable"] === true) matches.push(negated ? { ...found, negated } : found);
    }
    for (const child of [...list(each["children"]), ...list(each["nodes"])]) visit(child, depth + 1, negated);
  };
  const { configurations: old } = item as { readonly configurations?: unknown };
  visit(old, 0);
  for (const each of list(record(item["cve"])?.["configurations"])) visit(each, 0);
  return matches;
}

function statementOf(match: Json): readonly { readonly vendor: string; readonly statement: AffectedStatement }[] {
  const cpe = cpeParts(text(match["criteria"] ?? match["cpe23Uri"], 600) ?? "");
  const [, , , vendor, product, version = "", update = ""] = cpe;
  if (vendor === undefined || product === undefined || vendor === "*") return [];
  const range = rangeOf(match);
  const bound =
    range === "unread" || match["negated"] === true
      ? { text: "all but a bound, or a bound that is no text" }
      : range !== undefined
        ? { ranges: [range] }
        : /^[-*]$/.test(version)
          ? { text: version }
          : { ranges: [{ exact: { version: /^[-*]?$/.test(update) ? version : `${version} ${update}` } }] };
  const named = productOf(product, vendor);
  return [{ vendor: vendor.replaceAll("_", " "), statement: { basis: "feed-nvd", ...bound, ...named } }];
}

const EDGES = ["versionStartIncluding", "versionStartExcluding", "versionEndIncluding", "versionEndExcluding"];

/** The range of a match; `unread` where it has an edge that is no text: without it the record would name every version. */
function rangeOf(match: Json): AffectedRange | "unread" | undefined {
  if (EDGES.some((key) => match[key] !== undefined && text(match[key], 120) === undefined)) return "unread";
  const edge = (key: string, inclusive: boolean): RangeEdge | undefined => {
    const version = text(match[key], 120);
    return version === undefined ? undefined : { ...readVersion(version), inclusive };
  };
  const from = edge("versionStartIncluding", true) ?? edge("versionStartExcluding", false);
  const to = edge("versionEndIncluding", true) ?? edge("versionEndExcluding", false);
  if (from === undefined && to === undefined) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** The parts of a CPE 2.3 name: colons part them, a backslash keeps the sign behind it. */
function cpeParts(name: string): readonly string[] {
  const parts: string[] = [""];
  for (let at = 0; at < name.length; at += 1) {
    const sign = name[at] ?? "";
    if (sign === ":") parts.push("");
    else if (sign === "\\") {
      at += 1;
      parts[parts.length - 1] += name[at] ?? "";
    } else parts[parts.length - 1] += sign;
  }
  return parts;
}
