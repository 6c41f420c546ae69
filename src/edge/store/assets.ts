import { sql } from "kysely";
import type { AssetRow, PackedAsset, Store } from "../../model/store.ts";
import { canonicalIpv6 } from "../../model/ipv6.ts";
import { type Engine, inserter, overSnapshot } from "./engine.ts";
import { bounded } from "./packed.ts";
import { openTerms } from "./rulings.ts";

/** The current-state table of assets, and what they are found by. */
export function assetTable(engine: Engine): Pick<Store, "replaceAssets" | "assets" | "findAssets"> {
  const insertAssets = inserter("asset", ["place", "id", "terms", "keys", "row_json"]);
  return {
    replaceAssets: (batches) =>
      engine.write(async (tx) => {
        await tx.deleteFrom("asset").execute();
        const terms = await openTerms(tx);
        let place = 0;
        for await (const batch of batches) {
          const assets: unknown[] = [];
          for (const ruled of batch) {
            place += 1;
            const { id, keys, text } = "packed" in ruled ? ruled.packed : packAsset(ruled.row);
            assets.push(place, id, terms.of(ruled.rulings), keys, text);
          }
          await terms.flush();
          await insertAssets(tx, assets);
        }
      }),
    assets: () =>
      overSnapshot(engine, async function* (at) {
        const query = engine.read.selectFrom("asset").select("row_json").orderBy("place");
        for await (const rows of at.stream<[string]>(query.compile()))
          yield rows.map(([row]) => JSON.parse(row) as AssetRow);
      }),
    findAssets: (text, limit) => findAssets(engine, text.trim(), limit),
  };
}

/** Above every text that begins with another: the last code point, which no id holds. */
const LAST = "\u{10ffff}";

async function findAssets(engine: Engine, text: string, limit: number): Promise<readonly AssetRow[]> {
  const prefix = bounded(text);
  const rows = await engine.read
    .selectFrom("asset")
    .select("row_json")
    .where((where) =>
      where.or([
        where.and([where("id", ">=", prefix), where("id", "<", prefix + LAST)]),
        ...formsOf(text).map((form) => sql<boolean>`replace(keys, ${`\n${form}\n`}, '') <> keys`),
      ]),
    )
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map((row) => JSON.parse(row.row_json) as AssetRow);
}

/** Packs an asset for the store. `text`: its row as JSON, where that is at hand. */
export const packAsset = (row: AssetRow, text: string = JSON.stringify(row)): PackedAsset => ({
  id: row.attribution.asset,
  keys: keysOf(row),
  text,
});

/** What an asset can be found by, as the column holds it. */
function keysOf({ attribution, name, addresses }: AssetRow): string {
  const texts = new Set<string>();
  const add = (text: string | null | undefined): void => {
    if (text !== null && text !== undefined) texts.add(text);
  };
  for (const { ip, mac, serial } of attribution.subjects) {
    add(ip);
    add(mac);
    add(serial);
  }
  for (const address of [...addresses.witnessed, ...addresses.arp, ...addresses.stated]) add(address);
  add(attribution.serial);
  add(name);
  // A serial or MAC that only a payload stated stands among the reasons of the join.
  for (const { by, value } of attribution.joined) if (by === "serial" || by === "mac") add(value);
  const keys = new Set<string>();
  for (const text of texts) for (const form of formsOf(text)) keys.add(form);
  keys.delete("");
  return `\n${[...keys].join("\n")}\n`;
}

const SEPARATED_MAC =
  /^(?:[0-9a-f]{2}([:.\- ]))(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}$|^(?:[0-9a-f]{4}([:.\- ]))[0-9a-f]{4}\2[0-9a-f]{4}$/;

/** A value as it is compared: without case and outer blanks; a MAC also without its separators, an IPv6 address in one spelling. */
function formsOf(text: string): readonly string[] {
  const plain = text.trim().toLowerCase().replace(/\s+/g, " ");
  if (SEPARATED_MAC.test(plain)) return [bounded(plain), plain.replace(/[:.\- ]/g, "")];
  const six = canonicalIpv6(plain);
  if (six === undefined) return [bounded(plain)];
  return six === plain ? [plain] : [plain, six];
}
