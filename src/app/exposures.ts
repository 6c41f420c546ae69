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

/** The exposure of assets; in batches, once. */
export async function* exposures(
  batches: AsyncIterable<readonly AssetRow[]>,
  settings: ExposureSettings,
): AsyncIterable<readonly ExposedAsset[]> {
  for await (const rows of batches)
    yield rows.map((row) => ({ row, findings: exposureFindings(row.exposure, settings) }));
}
