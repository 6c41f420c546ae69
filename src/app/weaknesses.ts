import { type Advisories, vexStatus } from "../assess/advisories/index.ts";
import type { FirmwareLists } from "../assess/firmware/index.ts";
import type { VexFinding, WeaknessReport } from "../model/advisory.ts";
import type { FirmwareStanding } from "../model/firmware.ts";
import type { AssetRow } from "../model/store.ts";

/** One asset with what is published of it. */
export interface WeighedAsset {
  readonly row: AssetRow;
  readonly report: WeaknessReport;
  /** How its firmware stands to what its maker offered. */
  readonly firmware: FirmwareStanding;
}

/** What assets are held against. */
export interface HeldAgainst {
  readonly advisories: Advisories;
  readonly firmware: FirmwareLists;
}

/** Holds advisories and lists of firmware against assets; in batches, once. */
export async function* weighAssets(
  batches: AsyncIterable<readonly AssetRow[]>,
  { advisories, firmware }: HeldAgainst,
): AsyncIterable<readonly WeighedAsset[]> {
  for await (const rows of batches)
    yield rows.map((row) => ({
      row,
      report: advisories.of(row.attribution),
      firmware: firmware.of(row.attribution),
    }));
}

/** The same as findings with their VEX status. */
export async function* vexFindings(
  batches: AsyncIterable<readonly WeighedAsset[]>,
): AsyncIterable<readonly VexFinding[]> {
  for await (const batch of batches) {
    yield batch.flatMap(({ row, report }) =>
      report.weaknesses.map((weakness) => ({ asset: row.attribution, weakness, vex: vexStatus(weakness) })),
    );
  }
}
