import type { AttributedSubject, Attribution, Evidence } from "../../model/attribution.ts";
import type { ReviewedAsset, ReviewSummary } from "../../model/review.ts";
import type { RulingTerm } from "../../model/ruling.ts";
import { listedAddress } from "../addresses.ts";
import { csvCell } from "../escape.ts";
import type { DescribedAsset, RuledOn } from "../parts.ts";
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
  /** Assets that are alike share one list of rulings: its cells are put together once. */
  const known = new WeakMap<readonly RulingTerm[], string>();
  const verdicts = (rulings: readonly RulingTerm[]): string => {
    const cells = known.get(rulings) ?? verdictCells(rulings, provisions);
    known.set(rulings, cells);
    return cells;
  };
  const row = (id: string, [middle, last]: readonly [string, string], { site, rulings }: RuledOn): string =>
    `${csvCell(id)},${csvCell(site ?? "")},${middle}${verdicts(rulings)},${last}${LINE_END}`;
  return {
    asset: (asset) => row(asset.attribution.asset, csvParts(asset), asset),
    put: (id, { csv }, ruled) => row(id, csv, ruled),
    start: `${BOM}${cellsOf([...COLUMNS, ...provisions, "evidence_for", "undecided_because"])}${LINE_END}`,
    *head() {},
    *tail() {},
  };
}

/** assets.csv in pieces of about 64 KiB. Assets are taken once, in their order. */
export const assetsCsv = (summary: ReviewSummary, assets: Iterable<ReviewedAsset>): Generator<string> =>
  written(assetsCsvWriter(frameOf(summary)), summary, assets);

const cellsOf = (cells: readonly string[]): string => cells.map(csvCell).join(",");

/** The cells between site and verdicts, and those after the verdicts. */
export function csvParts({ attribution, name, seen, class: deviceClass }: DescribedAsset): readonly [string, string] {
  const { subjects, brand, maker, model, firmware, serial, madeOn, undecidedBecause } = attribution;
  const middle = [
    name ?? "",
    distinct(subjects, "ip"),
    distinct(subjects, "mac"),
    brand ?? "",
    maker?.name ?? "",
    maker?.confidence ?? "",
    relabelWord(attribution),
    model ?? "",
    firmware?.text ?? "",
    serial ?? "",
    madeOn ?? "",
    deviceClass,
    seen,
  ];
  return [cellsOf(middle), cellsOf([shortEvidence(attribution.for), undecidedBecause ?? ""])];
}

/** A comma and a cell for each provision. */
const verdictCells = (rulings: readonly RulingTerm[], provisions: readonly string[]): string =>
  provisions
    .map((provision) => `,${csvCell(rulings.find((ruling) => ruling.provision === provision)?.verdict ?? "")}`)
    .join("");

function distinct(subjects: readonly AttributedSubject[], field: "ip" | "mac"): string {
  const values = new Set<string>();
  for (const subject of subjects) {
    const value = subject[field];
    if (value !== undefined) values.add(listedAddress(field, value));
  }
  return [...values].join(" ");
}

const relabelWord = ({ relabel }: Attribution): string => (relabel === null ? "" : relabel ? "yes" : "no");

function shortEvidence(evidence: readonly Evidence[]): string {
  const shown = evidence.slice(0, SIGNS_SHOWN).map(({ fingerprint, weight }) => `${fingerprint} (${weight})`);
  const rest = evidence.length - shown.length;
  return rest > 0 ? `${shown.join(" | ")} | +${rest}` : shown.join(" | ");
}
