import { expect, test } from "vitest";
import { packer } from "../../../src/edge/store/index.ts";
import type { Arrival, PackedArrival, SubjectNews } from "../../../src/model/store.ts";
import type { Opening } from "./contract.ts";
import { all, arrival, asset, exported, ruled, start } from "./samples.ts";

const SHA_A = "a".repeat(64);
const SHA_B = "b".repeat(64);
const byId = (one: { readonly id: string }, other: { readonly id: string }): number => (one.id < other.id ? -1 : 1);

/** Subjects as joining and attribution take them from a store. */
export function subjectTests({ fresh, newPlace, openAt }: Opening): void {
  test("keys alone come in the order of subjects", async () => {
    const store = await fresh();
    const [b, a] = [await store.beginOrigin(start("b", SHA_A)), await store.beginOrigin(start("a", SHA_A))];
    const again = await store.beginOrigin(start("a", SHA_B));
    for (const origin of [b, again, a])
      await store.append(
        origin,
        [3, 1, 2].map((n) => arrival({ row: String(n) }, { kind: "stated" })),
      );
    const rows = await all(store.subjects([a, b, again]));
    expect(await all(store.subjectKeys([a, b, again]))).toEqual(rows.map(({ key }) => key));
    expect(await all(store.subjectKeys([b]))).toEqual((await all(store.subjects([b]))).map(({ key }) => key));
    expect(await all(store.subjectKeys([]))).toEqual([]);
  });

  test("so do the keys of more subjects than are taken at once, where two origins of one label hold the same", async () => {
    const store = await fresh();
    const [one, other] = [await store.beginOrigin(start("a", SHA_A)), await store.beginOrigin(start("a", SHA_B))];
    const many = Array.from({ length: 17_000 }, (_, row) => arrival({ row: String(row) }, { kind: "stated" }));
    await store.append(one, many);
    await store.append(other, many.slice(0, 100));
    for (const origins of [[one], [other], [one, other]]) {
      const rows = await all(store.subjects(origins));
      expect(await all(store.subjectKeys(origins))).toEqual(rows.map(({ key }) => key));
    }
  });

  test("what two origins of one label hold alike comes in one order, whichever was imported first", async () => {
    const orders: unknown[] = [];
    for (const files of [
      [SHA_A, SHA_B],
      [SHA_B, SHA_A],
    ]) {
      const store = await fresh();
      const origins: string[] = [];
      for (const sha of files) {
        const origin = await store.beginOrigin(start("a", sha));
        await store.append(origin, [arrival({ ip: "192.0.2.1" }, { kind: sha === SHA_A ? "arp" : "banner" })]);
        origins.push(origin);
      }
      const rows = await all(store.subjects(origins));
      expect(await all(store.subjectKeys(origins))).toEqual(rows.map(({ key }) => key));
      orders.push(rows.map(({ kinds }) => kinds));
    }
    expect(orders[1]).toEqual(orders[0]);
  });

  test("several origins are appended to in one transaction, or in none", async () => {
    const store = await fresh();
    const [a, b] = [await store.beginOrigin(start("a", SHA_A)), await store.beginOrigin(start("b", SHA_A))];
    const of = (row: string): readonly PackedArrival[] => [packer("a")(arrival({ row }, { kind: "stated" }))];
    expect(
      await store.appendAll([
        { origin: a, arrivals: of("1") },
        { origin: b, arrivals: of("1") },
      ]),
    ).toBe(2);
    await expect(
      store.appendAll([
        { origin: a, arrivals: of("2") },
        { origin: "g-nobody", arrivals: of("2") },
      ]),
    ).rejects.toThrow("never begun");
    expect(await exported(store)).toHaveLength(2);
    expect(await store.appendAll([])).toBe(0);
  });

  test("groups come run by run as asked, inside by id without repeats, and while assets are being replaced", async () => {
    const store = await fresh();
    const a = await store.beginOrigin(start("a", SHA_A));
    const again = await store.beginOrigin(start("a", SHA_B));
    const many = Array.from({ length: 700 }, (_, n) =>
      arrival({ row: String(n % 350) }, { kind: "stated", value: String(n) }),
    );
    await store.append(a, many);
    await store.append(again, many.slice(0, 10));
    const subjects = await all(store.subjects([a, again]));
    const keysOf = (wanted: (row: number) => boolean): readonly number[] =>
      subjects.filter(({ subject }) => wanted(Number(subject.row))).map(({ key }) => key);
    // One group larger than one query may ask for, one that is empty, one alone, and one in the second run.
    const runs = [[keysOf((row) => row < 300), [], keysOf((row) => row === 300)], [keysOf((row) => row > 300)]];
    const found = await all(store.groups(runs));
    expect(found.map((observations) => observations.length)).toEqual([600, 0, 2, 98]);
    for (const observations of found) {
      const ids = observations.map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)].sort());
    }
    expect(found.flat().toSorted(byId)).toEqual((await exported(store)).toSorted(byId));
    await store.replaceAssets(
      (async function* () {
        for await (const run of store.groups(runs)) yield ruled(run.map((group) => asset(`a-${group.length}`)));
      })(),
    );
    const ids = (await all(store.assets())).map(({ attribution }) => attribution.asset);
    expect(ids).toEqual(["a-600", "a-0", "a-2", "a-98"]);
    expect(await all(store.groups([]))).toEqual([]);
  });

  test("a group with more observations than are taken at once comes whole", async () => {
    const store = await fresh();
    const id = await store.beginOrigin(start("a", SHA_A));
    const said = (row: string, count: number): readonly Arrival[] =>
      Array.from({ length: count }, (_, n) => arrival({ row }, { kind: "stated", value: String(n) }));
    await store.append(id, [...said("1", 3), ...said("2", 5_000), ...said("3", 4_096 - 3)]);
    const keys = (await all(store.subjects([id]))).map(({ key }) => key) as [number, number, number];
    const lengthsOf = async (runs: readonly (readonly number[])[][]): Promise<readonly number[]> =>
      (await all(store.groups(runs))).map((group) => group.length);
    expect(await lengthsOf([[[keys[0]], [keys[1]], [keys[2]]]])).toEqual([3, 5_000, 4_093]);
    // One below the limit, and the limit itself.
    expect(await lengthsOf([[[keys[2]]], [[keys[0], keys[2]]]])).toEqual([4_093, 4_096]);
  });

  test("whoever follows a store from its beginning hears of every subject what the store has; later it is refused", async () => {
    const place = newPlace();
    const store = await openAt(place);
    const news: SubjectNews[] = [];
    expect(await store.follow((each) => void news.push(each))).toBe(true);
    const a = await store.beginOrigin(start("a", SHA_A));
    const mac = { kind: "mac", value: "4419B6000001" } as const;
    await store.append(a, [arrival({ ip: "192.0.2.1" }, { kind: "arp" })]);
    const other = await store.beginOrigin(start("b", SHA_A));
    await store.append(other, [arrival({ ip: "192.0.2.1" }, { kind: "arp" })]);
    // What was remembered is forgotten at each beginning: the subject is looked up, and is not made again.
    await store.append(a, [arrival({ ip: "192.0.2.1" }, { kind: "banner" }, [mac])]);
    const broken = {
      ...arrival({ ip: "192.0.2.2" }, { kind: "arp" }),
      claims: [{ ...mac, value: undefined as never }],
    };
    await expect(store.append(a, [broken])).rejects.toThrow();
    const keys = await all(store.subjectKeys([a, other]));
    expect(news.flatMap(({ origin, made }) => made.map((each) => [origin, each.key, each.text]))).toEqual([
      ["a", keys[0], '{"ip":"192.0.2.1"}'],
      ["b", keys[1], '{"ip":"192.0.2.1"}'],
    ]);
    expect(news[2]?.kinds.map(({ kinds }) => [...kinds].sort())).toEqual([["arp", "banner"]]);
    expect(news[2]?.claims).toEqual([{ key: keys[0], claim: mac }]);
    expect(news).toHaveLength(3);
    expect(await store.follow(() => {})).toBe(false);
  });
}
