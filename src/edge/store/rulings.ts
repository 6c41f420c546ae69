import type { Ruling } from "../../model/ruling.ts";
import type { Store } from "../../model/store.ts";
import { type Engine, inserter } from "./engine.ts";
import { recent } from "./recent.ts";

/** Wordings remembered while rulings are written; one that was forgotten is stored twice, which changes nothing. */
const TERMS_REMEMBERED = 20_000;

/** The current-state table of rulings: an asset and a wording, and the few wordings there are. */
export function rulingTable(engine: Engine): Pick<Store, "replaceRulings" | "rulingsOf"> {
  const insertRulings = inserter("ruling", ["asset", "term"]);
  const insertTerms = inserter("ruling_term", ["key", "term_json"]);
  return {
    replaceRulings: (batches) =>
      engine.write(async (tx) => {
        await tx.deleteFrom("ruling").execute();
        await tx.deleteFrom("ruling_term").execute();
        const keys = recent<string, number>(TERMS_REMEMBERED);
        let last = 0;
        for await (const batch of batches) {
          keys.age();
          const terms: unknown[] = [];
          const rulings: unknown[] = [];
          for (const ruling of batch) {
            const term = termOf(ruling);
            let key = keys.get(term);
            if (key === undefined) {
              last += 1;
              key = last;
              keys.set(term, key);
              terms.push(key, term);
            }
            rulings.push(ruling.asset, key);
          }
          await insertTerms(tx, terms);
          await insertRulings(tx, rulings);
        }
      }),
    async rulingsOf(asset) {
      const rows = await engine.read
        .selectFrom("ruling")
        .innerJoin("ruling_term", "ruling_term.key", "ruling.term")
        .select("term_json")
        .where("ruling.asset", "=", asset)
        .execute();
      return rows
        .map((row) => Object.assign(JSON.parse(row.term_json) as Omit<Ruling, "asset">, { asset }))
        .sort((a, b) => (a.provision < b.provision ? -1 : a.provision > b.provision ? 1 : 0));
    },
  };
}

/** The ruling as text, without the asset. */
const termOf = (ruling: Ruling): string => JSON.stringify({ ...ruling, asset: undefined });
