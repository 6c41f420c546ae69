import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AttributedSubject } from "../../src/model/attribution.ts";
import type { Owner } from "../../src/model/owner.ts";
import type { Store } from "../../src/model/store.ts";
import { reviewJson } from "../../src/report/exporters/index.ts";
import { estates, OWNERS, owners, writeEstate } from "./estates.ts";
import { importAll, reviewAll, type Whole, withStore } from "./run.ts";

// Labels are paths as given: relative ones make a counterexample read the same in every run.
let before: string;
let folder: string;
beforeAll(() => {
  before = process.cwd();
  folder = mkdtempSync(join(tmpdir(), "decamp-estates-"));
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

const bytesOf = ({ summary, assets }: Whole): string => [...reviewJson(summary, assets)].join("");

async function exportOf(store: Store, origins: readonly string[]): Promise<string> {
  const lines: string[] = [];
  for await (const batch of store.observations(origins)) lines.push(...batch.map((each) => JSON.stringify(each)));
  return lines.join("\n");
}

/** The review of paths in a store of its own. */
const reviewOf = (paths: readonly string[], owner: Owner): Promise<Whole> =>
  withStore(async (store) => reviewAll(store, await importAll(store, paths), owner));

/** A generated estate on disk, and an owner. Each run has a folder of its own. */
let runs = 0;
const written = (files: readonly { readonly name: string; readonly text: string }[]): readonly string[] => {
  const at = `e${(runs += 1)}`;
  return writeEstate(at, files);
};

describe("the order of inputs", () => {
  test("changes no byte of review.json", async () => {
    const shuffled = estates.chain((files) =>
      fc.tuple(fc.constant(files), fc.shuffledSubarray([...files.keys()], { minLength: files.length })),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, owners, async ([files, order], owner) => {
        const paths = written(files);
        const inOrder = bytesOf(await reviewOf(paths, owner));
        const permuted = bytesOf(await reviewOf(order.map((at) => paths[at] ?? ""), owner));
        expect(permuted).toBe(inOrder);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe("importing twice", () => {
  test("changes neither the store nor a byte of review.json", async () => {
    await fc.assert(
      fc.asyncProperty(estates, owners, async (files, owner) => {
        const paths = written(files);
        await withStore(async (store) => {
          const origins = await importAll(store, paths);
          const once = { export: await exportOf(store, origins), review: bytesOf(await reviewAll(store, origins, owner)) };
          const again = await importAll(store, [...paths, ...paths.toReversed(), paths[0] ?? ""]);
          expect(again.toSorted()).toEqual(origins.toSorted());
          expect(await exportOf(store, again)).toBe(once.export);
          expect(bytesOf(await reviewAll(store, again, owner))).toBe(once.review);
        });
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  test("under a second path adds nothing to the assets", async () => {
    await fc.assert(
      fc.asyncProperty(estates, fc.nat(), owners, async (files, pick, owner) => {
        const copied = files[pick % files.length];
        const paths = written(files);
        const copy = written([{ name: `copy-${copied?.name}`, text: copied?.text ?? "" }]);
        const once = await reviewOf(paths, owner);
        const twice = await reviewOf([...paths, ...copy], owner);
        expect(twice.assets).toEqual(once.assets);
        expect(twice.summary.figures).toEqual(once.summary.figures);
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});

const keyOf = (subject: AttributedSubject): string => JSON.stringify(Object.entries(subject).sort());

/** For each subject the verdict of each provision on the asset in which it lies. */
function verdictsBySubject({ assets }: Whole): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(
    assets.flatMap(({ attribution, rulings }) => {
      const verdicts = new Map(rulings.map(({ provision, verdict }) => [provision, verdict] as const));
      return attribution.subjects.map((subject) => [keyOf(subject), verdicts] as const);
    }),
  );
}

describe("taking an input away", () => {
  test("never raises completeness and never turns undetermined into not-covered", async () => {
    await fc.assert(
      fc.asyncProperty(estates, owners, async (files, owner) => {
        const paths = written(files);
        await withStore(async (store) => {
          const byPath = new Map<string, readonly string[]>();
          for (const path of paths) byPath.set(path, await importAll(store, [path]));
          const all = [...new Set([...byPath.values()].flat())];
          const full = await reviewAll(store, all, owner);
          const verdicts = verdictsBySubject(full);
          for (const gone of paths) {
            const kept = paths.filter((path) => path !== gone).flatMap((path) => byPath.get(path) ?? []);
            const less = await reviewAll(store, [...new Set(kept)], owner);
            expect(less.summary.ledger.completeness ?? 0).toBeLessThanOrEqual(full.summary.ledger.completeness ?? 0);
            expect(turned(verdicts, less), `without ${gone}`).toEqual([]);
          }
        });
      }),
      { numRuns: 50 },
    );
  }, 90_000);

  test("is the same whether it was never imported or is left out of the review", async () => {
    await fc.assert(
      fc.asyncProperty(estates, fc.nat(), async (files, pick) => {
        const paths = written(files);
        const gone = paths[pick % paths.length];
        const kept = paths.filter((path) => path !== gone);
        await withStore(async (store) => {
          await importAll(store, paths);
          const left = await reviewAll(store, await importAll(store, kept), OWNERS.contractor);
          const never = await reviewOf(kept, OWNERS.contractor);
          expect(left.assets).toEqual(never.assets);
          expect({ ...left.summary, leftOut: [] }).toEqual(never.summary);
        });
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});

/** Subjects whose asset was undetermined for a provision and is not-covered now. */
function turned(verdicts: ReturnType<typeof verdictsBySubject>, less: Whole): readonly string[] {
  return [...verdictsBySubject(less)].flatMap(([subject, now]) =>
    [...now]
      .filter(([provision, verdict]) => verdict === "not-covered" && verdicts.get(subject)?.get(provision) === "undetermined")
      .map(([provision]) => `${provision}: ${subject}`),
  );
}

describe("another owner and another day in between", () => {
  test("leave the first review as it was, byte for byte", async () => {
    await fc.assert(
      fc.asyncProperty(estates, owners, owners, async (files, owner, other) => {
        const paths = written(files);
        await withStore(async (store) => {
          const origins = await importAll(store, paths);
          const first = bytesOf(await reviewAll(store, origins, owner));
          await reviewAll(store, origins.slice(1), other, "2019-08-12");
          await reviewAll(store, origins, other, "2023-12-21");
          expect(bytesOf(await reviewAll(store, origins, owner))).toBe(first);
        });
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});
