import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AttributedSubject } from "../../src/model/attribution.ts";
import type { Owner } from "../../src/model/owner.ts";
import type { Store } from "../../src/model/store.ts";
import { reviewJson } from "../../src/report/exporters/index.ts";
import { type EstateFile, estates, writeEstate } from "./estates.ts";
import { KNOWN, line } from "./known-estates.ts";
import { OWNERS, owners } from "./owners.ts";
import { importAll, reviewAll, ROOT, type Whole, withStore } from "./run.ts";

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

/** The same estates in every ordinary run; DECAMP_LONG_TESTS=1 looks at ten times as many, and at others each time. */
const long = process.env["DECAMP_LONG_TESTS"] === "1";
const runsOf = (numRuns: number): { readonly numRuns: number; readonly seed?: number } =>
  long ? { numRuns: numRuns * 10 } : { numRuns, seed: 20_261_101 };

/** A generated estate on disk, and an owner. Each run has a folder of its own. */
let runs = 0;
const written = (files: readonly EstateFile[]): readonly string[] => writeEstate(`e${(runs += 1)}`, files);

describe("the order of inputs", () => {
  test("changes no byte where two files of one origin speak of one address, and something else stands there", async () => {
    const files = written([
      {
        name: "f0.jsonl",
        text: line({ ip: "10.0.0.14" }, { kind: "stated", field: "class", value: "thermal camera" }),
      },
      { name: "f1.jsonl", text: line({ ip: "10.0.0.14" }, { kind: "stated", field: "acquired", value: "2024-02-01" }) },
      {
        name: "f2.jsonl",
        text: ["44:19:b6:00:00:02", "3c:ef:8c:00:00:05"]
          .map((mac) => line({ ip: "10.0.0.14", mac }, { kind: "arp" }))
          .join("\n"),
      },
    ]);
    const [first, second] = await Promise.all(
      [files, files.toReversed()].map(async (paths) => bytesOf(await reviewOf(paths, OWNERS.contractor))),
    );
    expect(second).toBe(first);
  });

  test("changes no byte of review.json", async () => {
    const shuffled = estates.chain((files) =>
      fc.tuple(fc.constant(files), fc.shuffledSubarray([...files.keys()], { minLength: files.length })),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, owners, async ([files, order], owner) => {
        const paths = written(files);
        const inOrder = bytesOf(await reviewOf(paths, owner));
        const permuted = bytesOf(
          await reviewOf(
            order.map((at) => paths[at] ?? ""),
            owner,
          ),
        );
        expect(permuted).toBe(inOrder);
      }),
      runsOf(40),
    );
  }, 600_000);
});

const keyOf = (subject: AttributedSubject): string => JSON.stringify(Object.entries(subject).sort());

/** What is said of each thing, without the folder that its files lay in. */
const saidOf = ({ assets }: Whole, folder: string): readonly string[] =>
  assets
    .map(({ attribution: { subjects, maker, rivals, brand, model }, class: deviceClass, rulings }) => {
      const named = subjects.map((subject) => keyOf({ ...subject, origin: subject.origin.replace(folder, "") })).sort();
      return JSON.stringify([named, maker, rivals, brand, model, deviceClass, rulings.map(({ verdict }) => verdict)]);
    })
    .sort();

describe("the name of the folder", () => {
  test("changes nothing that is said, though ids hang on it", async () => {
    await fc.assert(
      fc.asyncProperty(estates, owners, async (files, owner) => {
        const [first, second] = await Promise.all(
          [written(files), written(files)].map(async (paths) =>
            saidOf(await reviewOf(paths, owner), dirname(paths[0] ?? "")),
          ),
        );
        expect(second).toEqual(first);
      }),
      runsOf(40),
    );
  }, 600_000);
});

describe("importing twice", () => {
  test("changes neither the store nor a byte of review.json", async () => {
    await fc.assert(
      fc.asyncProperty(estates, owners, async (files, owner) => {
        const paths = written(files);
        await withStore(async (store) => {
          const origins = await importAll(store, paths);
          const once = {
            export: await exportOf(store, origins),
            review: bytesOf(await reviewAll(store, origins, owner)),
          };
          const again = await importAll(store, [...paths, ...paths.toReversed(), paths[0] ?? ""]);
          expect(again.toSorted()).toEqual(origins.toSorted());
          expect(await exportOf(store, again)).toBe(once.export);
          expect(bytesOf(await reviewAll(store, again, owner))).toBe(once.review);
        });
      }),
      runsOf(30),
    );
  }, 600_000);

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
      runsOf(20),
    );
  }, 600_000);
});

/** For each subject the verdicts of each provision on the assets in which it lies: two things may be called the same. */
function verdictsBySubject({ assets }: Whole): ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>> {
  const bySubject = new Map<string, Map<string, Set<string>>>();
  for (const { attribution, rulings } of assets) {
    for (const subject of attribution.subjects) {
      const verdicts = bySubject.get(keyOf(subject)) ?? new Map<string, Set<string>>();
      bySubject.set(keyOf(subject), verdicts);
      for (const { provision, verdict } of rulings)
        verdicts.set(provision, (verdicts.get(provision) ?? new Set()).add(verdict));
    }
  }
  return bySubject;
}

/** Reviews the store without each of these files in turn: it may lose completeness, and no verdict may be won by it. */
async function takeAway(
  store: Store,
  byPath: ReadonlyMap<string, readonly string[]>,
  { going, owner }: { readonly going: readonly string[]; readonly owner: Owner },
): Promise<void> {
  const full = await reviewAll(store, [...new Set([...byPath.values()].flat())], owner);
  const verdicts = verdictsBySubject(full);
  for (const gone of going) {
    const kept = [...byPath].flatMap(([path, origins]) => (path === gone ? [] : origins));
    const less = await reviewAll(store, [...new Set(kept)], owner);
    expect(less.summary.ledger.completeness ?? 0).toBeLessThanOrEqual(full.summary.ledger.completeness ?? 0);
    expect(turned(verdicts, less), `without ${gone}, for ${owner.name}`).toEqual([]);
  }
}

describe("taking an input away", () => {
  test("never raises completeness and never turns undetermined into not-covered", async () => {
    await fc.assert(
      fc.asyncProperty(estates, owners, async (files, owner) => {
        const paths = written(files);
        await withStore(async (store) => {
          const byPath = new Map<string, readonly string[]>();
          for (const path of paths) byPath.set(path, await importAll(store, [path]));
          await takeAway(store, byPath, { going: paths, owner });
        });
      }),
      { ...runsOf(60), examples: [...KNOWN] },
    );
  }, 900_000);

  test("of the example city does neither, whichever file goes and whoever owns it", async () => {
    const city = join(ROOT, "examples/harbour-city/inputs");
    const paths = readdirSync(city, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    await withStore(async (store) => {
      const byPath = new Map<string, readonly string[]>();
      for (const path of paths) byPath.set(path, await importAll(store, [path]));
      // A switch shows little: all of them go in the long runs, and for all owners.
      const going = long ? paths : paths.filter((path) => !path.includes("switches"));
      for (const owner of long ? Object.values(OWNERS) : [OWNERS.unknown])
        await takeAway(store, byPath, { going, owner });
    });
  }, 900_000);

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
      runsOf(20),
    );
  }, 600_000);
});

/** Subjects whose assets were all undetermined for a provision and of which one is not-covered now. */
function turned(verdicts: ReturnType<typeof verdictsBySubject>, less: Whole): readonly string[] {
  return [...verdictsBySubject(less)].flatMap(([subject, now]) =>
    [...now].flatMap(([provision, is]) => {
      const before = verdicts.get(subject)?.get(provision);
      const has = is.has("not-covered") && before?.has("undetermined") === true && !before.has("not-covered");
      return has ? [`${provision}: ${subject}`] : [];
    }),
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
      runsOf(30),
    );
  }, 600_000);
});
