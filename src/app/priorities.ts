import type { Advisories } from "../assess/advisories/index.ts";
import { exposureFindings, type ExposureSettings } from "../assess/exposure/index.ts";
import { prioritise, type PrioritySettings } from "../assess/priority/index.ts";
import type { Owner } from "../model/owner.ts";
import type { Priority } from "../model/priority.ts";
import type { AssetRow, Store } from "../model/store.ts";

export interface Turn {
  readonly row: AssetRow;
  readonly site: string | null;
  readonly priority: Priority;
}

export interface PriorityRequest {
  readonly store: Pick<Store, "rulingsOf">;
  readonly assets: AsyncIterable<readonly AssetRow[]>;
  readonly advisories: Advisories;
  readonly exposure: ExposureSettings;
  readonly settings: PrioritySettings;
  /** Sites and their purposes; none when no owner profile was given. */
  readonly siteOf: (row: AssetRow) => Owner["sites"][number] | undefined;
}

export interface OrderOfWork {
  readonly turns: readonly Turn[];
  /** Whether a review has ruled on any of them. */
  readonly ruled: boolean;
}

/** Assets in the order of work. Holds one small record an asset: an order needs them all. */
export async function priorities(request: PriorityRequest): Promise<OrderOfWork> {
  const { store, assets, advisories, exposure, settings, siteOf } = request;
  const turns: Turn[] = [];
  let ruled = false;
  for await (const rows of assets) {
    for (const row of rows) {
      const { attribution } = row;
      const site = siteOf(row);
      const rulings = await store.rulingsOf(attribution.asset);
      ruled ||= rulings.length > 0;
      const priority = prioritise(
        {
          attribution,
          rulings,
          weaknesses: advisories.of(attribution).weaknesses,
          findings: exposureFindings(row.exposure, exposure),
          purpose: site?.purpose,
        },
        settings,
      );
      turns.push({ row, site: site?.name ?? row.site, priority });
    }
  }
  return { turns: turns.toSorted(inTurn), ruled };
}

const inTurn = (a: Turn, b: Turn): number =>
  b.priority.points - a.priority.points || (a.row.attribution.asset < b.row.attribution.asset ? -1 : 1);
