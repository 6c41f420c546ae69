import { exposureFindings, type ExposureSettings, OUTSIDE_IMPORTERS } from "../assess/exposure/index.ts";
import type { ExposureFinding } from "../model/exposure.ts";
import type { AssetRow, Store } from "../model/store.ts";
import type { LegalDate } from "../model/time.ts";

export interface ExposedAsset {
  readonly row: AssetRow;
  readonly findings: readonly ExposureFinding[];
}

/** Who looked from outside, and the day on which certificates must hold. */
export async function exposureSettings(store: Store, asOf: LegalDate): Promise<ExposureSettings> {
  const origins = await store.origins();
  const outside = origins.filter(({ importer }) => OUTSIDE_IMPORTERS.has(importer)).map(({ label }) => label);
  return { asOf, outside: new Set(outside) };
}

/** The exposure of every asset of the store, or of those that were named; in batches, once. */
export async function* exposures(
  store: Store,
  settings: ExposureSettings,
  named?: readonly AssetRow[],
): AsyncIterable<readonly ExposedAsset[]> {
  const found = (rows: readonly AssetRow[]): readonly ExposedAsset[] =>
    rows.map((row) => ({ row, findings: exposureFindings(row.exposure, settings) }));
  if (named !== undefined) yield found(named);
  else for await (const rows of store.assets()) yield found(rows);
}
