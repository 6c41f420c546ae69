import { jsonInFile } from "../escape.ts";
import { assetName, assetUrn, statusNotes, type VexContents, type VexGroup } from "./group.ts";
import type { VexFrame } from "./openvex.ts";

/** CSAF's own names for the four statuses. */
const STATUS_KEY = {
  affected: "known_affected",
  not_affected: "known_not_affected",
  fixed: "fixed",
  under_investigation: "under_investigation",
} as const;

/** A CSAF 2.0 document of the VEX profile: every asset is a product, every vulnerability has its statuses, flags and measures. */
export function csafVex({ groups, assets }: VexContents, frame: VexFrame): string {
  const document = {
    document: {
      category: "csaf_vex",
      csaf_version: "2.0",
      title: "Vulnerabilities of surveillance equipment, by published ranges",
      lang: "en",
      publisher: { category: "user", name: frame.author, namespace: "urn:decamp:owner" },
      tracking: {
        id: `DECAMP-VEX-${frame.id}`,
        status: "final",
        version: "1",
        initial_release_date: frame.timestamp,
        current_release_date: frame.timestamp,
        revision_history: [{ number: "1", date: frame.timestamp, summary: "First issue." }],
        generator: { date: frame.timestamp, engine: { name: frame.tool } },
      },
    },
    product_tree: {
      full_product_names: [...assets.values()]
        .toSorted((a, b) => (a.asset < b.asset ? -1 : 1))
        .map((asset) => ({
          product_id: asset.asset,
          name: assetName(asset),
          product_identification_helper: {
            ...(isNumber(asset.serial) ? { serial_numbers: [asset.serial] } : {}),
            ...(isNumber(asset.model) ? { model_numbers: [asset.model] } : {}),
            x_generic_uris: [{ namespace: "urn:decamp:asset", uri: assetUrn(asset.asset) }],
          },
        })),
    },
    vulnerabilities: byVulnerability(groups).map(vulnerabilityOf),
  };
  return `${jsonInFile(JSON.stringify(document, undefined, 1))}\n`;
}

/**
 * CSAF reads `*` and `?` in a number as placeholders (3.1.3.3.3, 3.1.3.3.5): a device that says `*` for its serial would speak for
 * every other. The name has such a text as it stands.
 */
const isNumber = (stated: string | null): boolean => stated !== null && /^[^*?\\]+$/.test(stated);

const CVE = /^CVE-\d{4}-\d{4,}$/;
/** What the schema takes for a URI (RFC 3986, with an authority); sources may hold any text. */
const URI = new RegExp(
  String.raw`^[a-z][a-z\d+.-]*://[a-z\d.-]+(?::\d{1,5})?(?:/CHARS)?(?:\?CHARS)?(?:#CHARS)?$`.replaceAll(
    "CHARS",
    String.raw`(?:[\w!$&'()*+,./:;=@~-]|%[\da-f]{2})*`,
  ),
  "i",
);

function byVulnerability(groups: readonly VexGroup[]): readonly (readonly VexGroup[])[] {
  const sorted = new Map<string, VexGroup[]>();
  for (const group of groups) {
    const { id } = group.weakness.vulnerability;
    const held = sorted.get(id);
    if (held === undefined) sorted.set(id, [group]);
    else held.push(group);
  }
  return [...sorted.values()];
}

function vulnerabilityOf(groups: readonly VexGroup[]): object {
  const { vulnerability } = (groups[0] as VexGroup).weakness;
  const productStatus: Record<string, string[]> = {};
  for (const { vex, assets } of groups) {
    const key = STATUS_KEY[vex.status];
    productStatus[key] = [...(productStatus[key] ?? []), ...assets].toSorted();
  }
  const flags = groups.flatMap(({ vex, assets }) =>
    vex.status === "not_affected" ? [{ label: vex.justification, product_ids: assets }] : [],
  );
  const threats = groups.flatMap(({ vex, assets }) =>
    vex.status === "not_affected" ? [{ category: "impact", details: vex.impact, product_ids: assets }] : [],
  );
  const remediations = groups.flatMap(({ vex, assets }) =>
    vex.status === "affected" ? [{ category: "workaround", details: vex.action, product_ids: assets }] : [],
  );
  const references = vulnerability.references.filter((url) => URI.test(url));
  return {
    ...(CVE.test(vulnerability.id)
      ? { cve: vulnerability.id }
      : { ids: [{ system_name: "decamp", text: vulnerability.id }] }),
    title: vulnerability.title,
    notes: groups.map(({ weakness, assets }) => ({
      category: "details",
      title: `${weakness.verdict}: ${assets.length} ${assets.length === 1 ? "asset" : "assets"}`,
      text: statusNotes(weakness),
    })),
    product_status: productStatus,
    ...(flags.length > 0 ? { flags } : {}),
    ...(threats.length > 0 ? { threats } : {}),
    ...(remediations.length > 0 ? { remediations } : {}),
    ...(references.length > 0
      ? { references: references.map((url) => ({ category: "external", summary: vulnerability.id, url })) }
      : {}),
  };
}
