import type { AffectedStatement, Vulnerability } from "../../../model/advisory.ts";
import { byVendor, type FeedRecord, NOT_THIS_FORMAT, type ReadFeed } from "./feed.ts";
import { cveId, dayOf, type Json, list, number, record, text } from "./json.ts";
import { productOf } from "./product.ts";

interface Product {
  readonly vendor: string;
  readonly product: string;
  readonly versions: string;
}

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
    const status = record(entry?.["product_status"]);
    const ids = AFFECTED.flatMap((key) => list(status?.[key]));
    const cleared = new Set(CLEARED.flatMap((key) => list(status?.[key])).map(String));
    const both = ids.filter((product) => cleared.has(String(product)));
    if (both.length > 0)
      problems.push({
        at: `vulnerabilities[${at}]`,
        what: `calls ${both.length} products affected and not affected at once`,
      });
    const missing = ids.filter((product) => !products.has(String(product)));
    if (missing.length > 0)
      problems.push({
        at: `vulnerabilities[${at}]`,
        what: `names ${missing.length} products that the tree does not hold`,
      });
    records.push(...byVendor(headOf(id, entry as Json, document as Json), statementsOf(ids, { products, cleared })));
  }
  const tracking = record(document?.["tracking"]);
  return { records, problems, date: dayOf(tracking?.["current_release_date"]) };
}

/** Groups of statuses that contradict each other (CSAF 2.0, 6.1.6). */
const AFFECTED = ["known_affected", "first_affected", "last_affected"];
const CLEARED = ["known_not_affected", "first_fixed", "fixed"];

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
  ids: readonly unknown[],
  { products, cleared }: { readonly products: ReadonlyMap<string, Product>; readonly cleared: ReadonlySet<string> },
): readonly { readonly vendor: string; readonly statement: AffectedStatement }[] {
  return ids.flatMap((id) => {
    const found = products.get(String(id));
    if (found === undefined) return [];
    const { vendor, product, versions } = found;
    // Words that no reader knows: which of the two statuses holds nobody can say, so the device is unknown.
    const text = cleared.has(String(id)) ? `${versions}, and called not affected too` : versions;
    return [{ vendor, statement: { basis: "feed-csaf" as const, text, ...productOf(product, vendor) } }];
  });
}

/** Categories of branches that narrow the version above them (CSAF 2.0, 3.1.2.2.1): it alone is not what is meant. */
const NARROWER: ReadonlySet<string> = new Set(["patch_level", "service_pack"]);

/** Products by id, each with the vendor, the product and the versions of the branches above it. */
function productsOf(tree: Json | undefined): ReadonlyMap<string, Product> {
  const products = new Map<string, Product>();
  const visit = (branch: Json | undefined, above: Product, depth: number): void => {
    if (branch === undefined || depth > 12 || products.size > 50_000) return;
    const name = text(branch["name"], 600) ?? "";
    const here =
      branch["category"] === "vendor"
        ? { ...above, vendor: name }
        : branch["category"] === "product_name" || branch["category"] === "product_family"
          ? { ...above, product: name }
          : branch["category"] === "product_version" || branch["category"] === "product_version_range"
            ? { ...above, versions: name.replace(/^vers:[a-z]{1,20}\//, "") }
            : NARROWER.has(String(branch["category"]))
              ? { ...above, versions: `${above.versions} ${name}` }
              : above;
    const id = text(record(branch["product"])?.["product_id"], 200);
    if (id !== undefined && here.vendor !== "") products.set(id, here);
    for (const child of list(branch["branches"])) visit(record(child), here, depth + 1);
  };
  const none = { vendor: "", product: "", versions: "unspecified" };
  for (const branch of list(tree?.["branches"])) visit(record(branch), none, 0);
  return products;
}
