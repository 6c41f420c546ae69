import type { AffectedStatement, Vulnerability } from "../../../model/advisory.ts";
import { byVendor, type FeedRecord, NOT_THIS_FORMAT, type ReadFeed } from "./feed.ts";
import { cveId, dayOf, type Json, list, number, record, text } from "./json.ts";
import { type Product, productsOf } from "./csaf-products.ts";
import { productOf } from "./product.ts";

/** Reads a CSAF 2.0 advisory. Products that the document calls fixed or not affected give no statement: they affirm nothing. */
export function readCsaf(content: unknown): ReadFeed {
  const top = record(content);
  const document = record(top?.["document"]);
  const version = text(document?.["csaf_version"], 10);
  if (version === undefined || !version.startsWith("2."))
    return { records: [], problems: [NOT_THIS_FORMAT("CSAF 2 document")], date: undefined };
  const products = productsOf(record(top?.["product_tree"]));
  const records: FeedRecord[] = [];
  const problems = [];
  for (const [at, each] of list(top?.["vulnerabilities"]).entries()) {
    const entry = record(each);
    const id = cveId(entry?.["cve"]);
    if (id === undefined) {
      problems.push({ at: `vulnerabilities[${at}]`, what: "has no CVE id" });
      continue;
    }
    const statuses = statusesOf(record(entry?.["product_status"]));
    problems.push(...problemsOf(statuses, products).map((what) => ({ at: `vulnerabilities[${at}]`, what })));
    records.push(...byVendor(headOf(id, entry as Json, document as Json), statementsOf(statuses, products)));
  }
  const tracking = record(document?.["tracking"]);
  return { records, problems, date: dayOf(tracking?.["current_release_date"]) };
}

/** Groups of statuses that contradict each other (CSAF 2.0, 6.1.6). */
const AFFECTED = ["known_affected", "first_affected", "last_affected"];
const CLEARED = ["known_not_affected", "first_fixed", "fixed"];
/** The publisher cannot say; `unknown` came with CSAF 2.1. */
const OPEN = ["under_investigation", "unknown"];

/** Ids of products by what the document says of them. */
interface Statuses {
  readonly affected: readonly string[];
  readonly cleared: ReadonlySet<string>;
  readonly open: readonly string[];
}

function statusesOf(status: Json | undefined): Statuses {
  const idsOf = (keys: readonly string[]): readonly string[] => [
    ...new Set(keys.flatMap((key) => list(status?.[key])).map(String)),
  ];
  return { affected: idsOf(AFFECTED), cleared: new Set(idsOf(CLEARED)), open: idsOf(OPEN) };
}

function problemsOf({ affected, cleared, open }: Statuses, products: ReadonlyMap<string, Product>): readonly string[] {
  const both = affected.filter((id) => cleared.has(id)).length;
  const investigated = open.filter((id) => affected.includes(id) || cleared.has(id)).length;
  const missing = [...affected, ...open].filter((id) => !products.has(id)).length;
  return [
    ...(both > 0 ? [`calls ${both} products affected and not affected at once`] : []),
    ...(investigated > 0 ? [`calls ${investigated} products under investigation and decided at once`] : []),
    ...(missing > 0 ? [`names ${missing} products that the tree does not hold`] : []),
  ];
}

function headOf(id: string, entry: Json, document: Json): Omit<Vulnerability, "affected"> {
  const scores = record(list(entry["scores"])[0]);
  const cvss = record(scores?.["cvss_v3"] ?? scores?.["cvss_v2"]);
  const score = number(cvss?.["baseScore"]);
  const vector = text(cvss?.["vectorString"], 200);
  const remedies = list(entry["remediations"])
    .map(record)
    .filter((each) => each?.["category"] === "vendor_fix")
    .flatMap((each) => text(each?.["details"], 4_000) ?? []);
  return {
    id,
    title: text(entry["title"]) ?? text(document["title"]) ?? id,
    ...(score === undefined || score < 0 || score > 10
      ? {}
      : { cvss: { version: text(cvss?.["version"], 10) ?? "", score, ...(vector === undefined ? {} : { vector }) } }),
    ...(remedies.length === 0 ? {} : { remedy: remedies.join("; ").slice(0, 4_000) }),
    references: list(entry["references"])
      .flatMap((each) => text(record(each)?.["url"]) ?? [])
      .filter((url) => /^https?:\/\//.test(url))
      .slice(0, 3),
    sources: ["feed-csaf"],
  };
}

function statementsOf(
  { affected, cleared, open }: Statuses,
  products: ReadonlyMap<string, Product>,
): readonly { readonly vendor: string; readonly statement: AffectedStatement }[] {
  const said = (id: string, more: Pick<AffectedStatement, "underInvestigation">) => {
    const found = products.get(id);
    if (found === undefined) return [];
    const { vendor, product, versions } = found;
    // Words that no reader knows: which of the two statuses holds nobody can say, so the device is unknown.
    const text = cleared.has(id) ? `${versions}, and called not affected too` : versions;
    return [{ vendor, statement: { basis: "feed-csaf" as const, text, ...productOf(product, vendor), ...more } }];
  };
  return [...affected.flatMap((id) => said(id, {})), ...open.flatMap((id) => said(id, { underInvestigation: true }))];
}
