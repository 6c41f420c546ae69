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
  readonly store: Store;
  readonly advisories: Advisories;
  readonly exposure: ExposureSettings;
  readonly settings: PrioritySettings;
  /** Sites and their purposes; none when no owner profile was given. */
  readonly siteOf: (row: AssetRow) => Owner["sites"][number] | undefined;
}

/** Every asset in the order of work. Holds one small record an asset: an order needs them all. */
export async function priorities(request: PriorityRequest): Promise<readonly Turn[]> {
  const { store, advisories, exposure, settings, siteOf } = request;
  const turns: Turn[] = [];
  for await (const rows of store.assets()) {
    for (const row of rows) {
      const { attribution } = row;
      const site = siteOf(row);
      const priority = prioritise(
        {
          attribution,
          rulings: await store.rulingsOf(attribution.asset),
          weaknesses: advisories.of(attribution).weaknesses,
          findings: exposureFindings(row.exposure, exposure),
          purpose: site?.purpose,
        },
        settings,
      );
      turns.push({ row, site: site?.name ?? row.site, priority });
    }
  }
  return turns.toSorted(inTurn);
}

const inTurn = (a: Turn, b: Turn): number =>
  b.priority.points - a.priority.points || (a.row.attribution.asset < b.row.attribution.asset ? -1 : 1);
