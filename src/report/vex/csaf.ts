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
            ...(asset.serial === null ? {} : { serial_numbers: [asset.serial] }),
            ...(asset.model === null ? {} : { model_numbers: [asset.model] }),
            x_generic_uris: [{ namespace: "urn:decamp:asset", uri: assetUrn(asset.asset) }],
          },
        })),
    },
    vulnerabilities: byVulnerability(groups).map(vulnerabilityOf),
  };
  return `${jsonInFile(JSON.stringify(document, undefined, 1))}\n`;
}

function byVulnerability(groups: readonly VexGroup[]): readonly (readonly VexGroup[])[] {
  const sorted = new Map<string, VexGroup[]>();
  for (const group of groups) {
    const { id } = group.weakness.vulnerability;
    sorted.set(id, [...(sorted.get(id) ?? []), group]);
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
  return {
    ...(vulnerability.id.startsWith("CVE-")
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
    ...(vulnerability.references.length > 0
      ? {
          references: vulnerability.references.map((url) => ({ category: "external", summary: vulnerability.id, url })),
        }
      : {}),
  };
}
