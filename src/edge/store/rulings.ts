import { CompiledQuery, type Kysely } from "kysely";
import type { Ruling, RulingTerm } from "../../model/ruling.ts";
import type { Store } from "../../model/store.ts";
import { type Engine, inserter } from "./engine.ts";
import { recent } from "./recent.ts";
import type { Tables } from "./tables.ts";

/** Wordings remembered while rulings are written; one that was forgotten is stored twice, which changes nothing. */
const TERMS_REMEMBERED = 20_000;

/** Rulings without the asset, each stored once: few, however many assets. */
export interface Terms {
  /** Keys of the wordings of these rulings, joined by a blank. */
  of(rulings: readonly RulingTerm[]): string;
  /** Stores the wordings that were new since the last time. */
  flush(): Promise<void>;
}

/** Begins with no wording: rulings are always written for every asset. */
export async function openTerms(tx: Kysely<Tables>): Promise<Terms> {
  await tx.deleteFrom("ruling_term").execute();
  const insert = inserter("ruling_term", ["key", "term_json"]);
  const keys = recent<string, number>();
  let last = 0;
  let waiting: unknown[] = [];
  /** Assets that are alike share one list: its keys are put together once. */
  const lists = new WeakMap<readonly RulingTerm[], string>();
  const keyOf = (ruling: RulingTerm): number => {
    const term = `${ruling.provision}\0${ruling.verdict}\0${ruling.duty}\0${ruling.because}\0${ruling.missing.join("\0")}`;
    let key = keys.get(term);
    if (key === undefined) {
      last += 1;
      key = last;
      keys.set(term, key);
      waiting.push(key, JSON.stringify({ ...ruling, asset: undefined }));
    }
    return key;
  };
  return {
    of(rulings) {
      const known = lists.get(rulings);
      if (known !== undefined) return known;
      const made = rulings.map(keyOf).join(" ");
      lists.set(rulings, made);
      return made;
    },
    async flush() {
      keys.age(TERMS_REMEMBERED);
      const values = waiting;
      waiting = [];
      await insert(tx, values);
    },
  };
}

/** The rulings of the assets, as the last review gave them. */
export function rulingTable(engine: Engine): Pick<Store, "replaceRulings" | "rulingsOf"> {
  return {
    replaceRulings: (batches) =>
      engine.write(async (tx) => {
        const terms = await openTerms(tx);
        // Compiled once: compiling costs more than running. The values only make the placeholders.
        const update = tx.updateTable("asset").set({ terms: "" }).where("id", "=", "").compile().sql;
        for await (const batch of batches) {
          for (const ruled of batch) {
            const id = "packed" in ruled ? ruled.packed.id : ruled.row.attribution.asset;
            await tx.executeQuery(CompiledQuery.raw(update, [terms.of(ruled.rulings), id]));
          }
          await terms.flush();
        }
      }),
    async rulingsOf(asset) {
      const row = await engine.read.selectFrom("asset").select("terms").where("id", "=", asset).executeTakeFirst();
      const keys = (row?.terms ?? "")
        .split(" ")
        .filter((key) => key !== "")
        .map(Number);
      if (keys.length === 0) return [];
      const terms = await engine.read.selectFrom("ruling_term").select("term_json").where("key", "in", keys).execute();
      return terms
        .map((term) => Object.assign(JSON.parse(term.term_json) as Omit<Ruling, "asset">, { asset }))
        .sort((a, b) => (a.provision < b.provision ? -1 : a.provision > b.provision ? 1 : 0));
    },
  };
}
