import type { AttributedSubject, Attribution, Evidence } from "../../model/attribution.ts";
import type { ReviewedAsset, ReviewSummary } from "../../model/review.ts";
import { csvCell } from "../escape.ts";
import { type AssetWriter, type Frame, frameOf, written } from "../pieces.ts";

/** UTF-8 byte order mark: without it spreadsheets read accents wrongly. */
const BOM = "\ufeff";
const LINE_END = "\r\n";
/** Signs named in `evidence_for`; all of them are in review.json. */
const SIGNS_SHOWN = 4;

const COLUMNS = [
  "asset",
  "site",
  "name",
  "ips",
  "macs",
  "brand",
  "maker",
  "confidence",
  "relabel",
  "model",
  "firmware",
  "serial",
  "made_on",
  "class",
  "seen",
] as const;

/** assets.csv: one row an asset, one column a provision (its verdict, empty when it was not ruled on). RFC 4180. */
export function assetsCsvWriter({ provisions }: Pick<Frame, "provisions">): AssetWriter {
  return {
    asset: (asset) => rowOf(cellsOf(asset, provisions)),
    *head() {
      yield BOM + rowOf([...COLUMNS, ...provisions, "evidence_for", "undecided_because"]);
    },
    *tail() {},
  };
}

/** assets.csv in pieces of about 64 KiB. Assets are taken once, in their order. */
export const assetsCsv = (summary: ReviewSummary, assets: Iterable<ReviewedAsset>): Generator<string> =>
  written(assetsCsvWriter(frameOf(summary)), summary, assets);

function rowOf(cells: readonly string[]): string {
  let row = "";
  for (const cell of cells) row += row === "" ? csvCell(cell) || '""' : `,${csvCell(cell)}`;
  return row + LINE_END;
}

function cellsOf(asset: ReviewedAsset, provisions: readonly string[]): readonly string[] {
  const { attribution, rulings } = asset;
  const cells = [
    attribution.asset,
    asset.site ?? "",
    asset.name ?? "",
    distinct(attribution.subjects, "ip"),
    distinct(attribution.subjects, "mac"),
    attribution.brand ?? "",
    attribution.maker?.name ?? "",
    attribution.maker?.confidence ?? "",
    relabelWord(attribution),
    attribution.model ?? "",
    attribution.firmware?.text ?? "",
    attribution.serial ?? "",
    attribution.madeOn ?? "",
    asset.class,
    asset.seen,
  ];
  for (const provision of provisions) {
    cells.push(rulings.find((ruling) => ruling.provision === provision)?.verdict ?? "");
  }
  cells.push(shortEvidence(attribution.for), attribution.undecidedBecause ?? "");
  return cells;
}

function distinct(subjects: readonly AttributedSubject[], field: "ip" | "mac"): string {
  const values = new Set<string>();
  for (const subject of subjects) {
    const value = subject[field];
    if (value !== undefined) values.add(value);
  }
  return [...values].join(" ");
}

const relabelWord = ({ relabel }: Attribution): string => (relabel === null ? "" : relabel ? "yes" : "no");

function shortEvidence(evidence: readonly Evidence[]): string {
  const shown = evidence.slice(0, SIGNS_SHOWN).map(({ fingerprint, weight }) => `${fingerprint} (${weight})`);
  const rest = evidence.length - shown.length;
  return rest > 0 ? `${shown.join(" | ")} | +${rest}` : shown.join(" | ");
}
