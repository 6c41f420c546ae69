import { createHash } from "node:crypto";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import type { Result } from "../../../src/model/result.ts";
import type { Arrival, Store as WholeStore } from "../../../src/model/store.ts";
import { type StoreFailure, storeFailureText } from "../../../src/edge/store/failure.ts";
import type { StoreOptions } from "../../../src/edge/store/options.ts";
import { derivedTests } from "./contract-derived.ts";
import { subjectTests } from "./contract-subjects.ts";
import { all, anyArrival, arrival, AT, exported, packing, type PackingStore as Store, start } from "./samples.ts";

/** Where a new, empty store can be opened, as often as wanted. */
export interface Place {
  open(options: StoreOptions): Promise<Result<WholeStore, StoreFailure>>;
}

const END = { coverage: [], problems: [] };
const SHA_A = "a".repeat(64);
const SHA_B = "b".repeat(64);

/** What every store must do, whatever holds it. `newPlace` gives a place where no store stands yet. */
export function contractSuite(name: string, newPlace: () => Place): void {
  describe(name, () => {
    const opened: Store[] = [];
    const openAt = async (place: Place, mode: StoreOptions["mode"] = "write"): Promise<Store> => {
      const result = await place.open({ mode, purpose: "test" });
      if (!result.ok) throw new Error(storeFailureText(result.failure));
      const store = packing(result.value);
      opened.push(store);
      return store;
    };
    const fresh = (): Promise<Store> => openAt(newPlace());
    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close();
    });

    originTests(fresh);
    observationTests({ fresh, newPlace, openAt });
    subjectTests({ fresh, newPlace, openAt });
    derivedTests(fresh);

    test("what was written stands after closing; closing twice is one closing", async () => {
      const place = newPlace();
      const first = await openAt(place);
      const origin = await first.beginOrigin(start("a.csv", SHA_A));
      await first.append(origin, [arrival({ ip: "192.0.2.1" }, { kind: "arp" })]);
      await first.setState("catalogue", "2026-11-24");
      await first.close();
      await first.close();
      const second = await openAt(place);
      expect(await exported(second)).toHaveLength(1);
      expect(await second.getState("catalogue")).toBe("2026-11-24");
      expect((await second.findOrigin("a.csv", SHA_A))?.complete).toBe(false);
    });

    test("everything said of subjects is found by their keys, with the id of its origin", async () => {
      const store = await fresh();
      const origin = await store.beginOrigin(start("a.csv", SHA_A));
      await store.append(origin, [
        arrival({ ip: "192.0.2.1" }, { kind: "dhcp.lease", line: 1 }),
        arrival({ ip: "192.0.2.1" }, { kind: "dhcp.lease", line: 2 }),
        arrival({ ip: "192.0.2.2" }, { kind: "arp", line: 3 }),
      ]);
      await store.completeOrigin(origin, END);
      const keys = (await all(store.subjects([origin]))).map(({ key, subject }) => [subject.ip, key] as const);
      const key = new Map(keys).get("192.0.2.1") ?? -1;
      const said = (await all(store.saidOf([key]))).toSorted((a, b) => Number(a.fact["line"]) - Number(b.fact["line"]));
      expect(said).toEqual([
        { subject: key, file: origin, at: AT, fact: { kind: "dhcp.lease", line: 1 } },
        { subject: key, file: origin, at: AT, fact: { kind: "dhcp.lease", line: 2 } },
      ]);
      expect(await all(store.saidOf([]))).toEqual([]);
    });

    test("a reader sees what is committed and can change nothing", async () => {
      const place = newPlace();
      const writer = await openAt(place);
      const origin = await writer.beginOrigin(start("a.csv", SHA_A));
      await writer.append(origin, [arrival({ ip: "192.0.2.1" }, { kind: "arp" })]);
      const reader = await openAt(place, "read");
      expect(await exported(reader)).toHaveLength(1);
      await writer.append(origin, [arrival({ ip: "192.0.2.2" }, { kind: "arp" })]);
      expect(await exported(reader)).toHaveLength(2);
      await expect(reader.setState("x", "y")).rejects.toThrow("opened for reading");
      await expect(reader.append(origin, [])).rejects.toThrow("opened for reading");
    });

    test("reading where no store stands says so", async () => {
      const result = await newPlace().open({ mode: "read", purpose: "test" });
      expect(result).toMatchObject({ ok: false, failure: { kind: "absent" } });
    });

    test("a second writer is refused at once and told who writes; after closing it may", async () => {
      const place = newPlace();
      const first = await openAt(place);
      const refused = await place.open({ mode: "write", purpose: "forget" });
      expect(refused).toMatchObject({
        ok: false,
        failure: { kind: "locked", by: { pid: process.pid, command: "test" } },
      });
      await first.close();
      await openAt(place);
    });
  });
}

function originTests(fresh: () => Promise<Store>): void {
  test("an origin is begun, appended to and completed", async () => {
    const store = await fresh();
    expect(await store.findOrigin("a.csv", SHA_A)).toBeUndefined();
    const id = await store.beginOrigin(start("a.csv", SHA_A));
    expect(id).toBe(`g-${base32(`a.csv\0${SHA_A}`)}`);
    expect(await store.append(id, [arrival({ ip: "192.0.2.1" }, { kind: "arp" })])).toBe(1);
    const coverage = [{ kind: "rows", total: 2, read: 1, unreadable: 1 }] as const;
    const problems = [{ file: "a.csv", row: 2, code: "too-long", what: "row 2", remedy: "shorten it" }];
    await store.completeOrigin(id, { coverage, problems });
    expect(await store.origins()).toEqual([
      { ...start("a.csv", SHA_A), id, complete: true, observations: 1, coverage, problems },
    ]);
  });

  test("newer content of the same path and label supersedes; what replaced it forgotten, it counts again", async () => {
    const store = await fresh();
    const ids = [];
    for (const each of [
      start("a", SHA_A),
      start("a", SHA_B),
      start("b", SHA_A, { path: "a" }),
      start("a", "c".repeat(64)),
    ]) {
      const id = await store.beginOrigin(each);
      await store.completeOrigin(id, END);
      ids.push(id);
    }
    const [first, second, other, third] = ids as [string, string, string, string];
    const superseded = async (): Promise<Record<string, string | undefined>> =>
      Object.fromEntries((await store.origins()).map((origin) => [origin.id, origin.supersededBy]));
    expect(await superseded()).toEqual({ [first]: second, [second]: third, [other]: undefined, [third]: undefined });
    await store.forget(second);
    expect(await superseded()).toEqual({ [first]: third, [other]: undefined, [third]: undefined });
    await store.completeOrigin(await store.beginOrigin(start("a", SHA_A)), END);
    expect(await superseded()).toEqual({ [first]: undefined, [other]: undefined, [third]: first });
  });

  test("an unfinished origin is taken up again; another version of the importer starts it afresh", async () => {
    const store = await fresh();
    const id = await store.beginOrigin(start("a", SHA_A));
    const one = [arrival({ ip: "192.0.2.1" }, { kind: "arp" })];
    await store.append(id, one);
    expect(await store.beginOrigin(start("a", SHA_A))).toBe(id);
    expect(await store.append(id, one)).toBe(0);
    expect((await store.origins())[0]?.observations).toBe(1);
    await store.beginOrigin(start("a", SHA_A, { importerVersion: 2 }));
    expect((await store.origins())[0]).toMatchObject({ observations: 0, importerVersion: 2, complete: false });
    expect(await store.append(id, one)).toBe(1);
  });

  test("a forgotten origin is gone with its observations, subjects and claims, and no other", async () => {
    const store = await fresh();
    const [a, b] = [await store.beginOrigin(start("a", SHA_A)), await store.beginOrigin(start("a", SHA_B))];
    const same = arrival({ ip: "192.0.2.1" }, { kind: "arp" }, [{ kind: "mac", value: "4419B6000001" }]);
    await store.append(a, [same, arrival({ ip: "192.0.2.2" }, { kind: "arp" })]);
    await store.append(b, [same]);
    const [shared] = await all(store.observations([b]));
    expect(await store.forget(a)).toBe(2);
    expect(await store.forget(a)).toBe(0);
    expect(await store.findOrigin("a", SHA_A)).toBeUndefined();
    expect(await all(store.subjects([a, b]))).toHaveLength(1);
    expect(await store.observationsById([shared?.id ?? ""])).toEqual([shared]);
    // Keys of what went may come again: nothing remembered of them may count.
    expect(await store.append(b, [same, arrival({ ip: "192.0.2.2" }, { kind: "banner" })])).toBe(1);
    const rows = await exported(store);
    expect(rows).toHaveLength(2);
    expect(await store.observationsById(rows.map(({ id }) => id))).toEqual(rows);
  });

  test("what was never begun can be neither appended to nor completed", async () => {
    const store = await fresh();
    await expect(store.append("g-x", [])).rejects.toThrow("never begun");
    await expect(store.completeOrigin("g-x", END)).rejects.toThrow("never begun");
  });
}

export interface Opening {
  readonly fresh: () => Promise<Store>;
  readonly newPlace: () => Place;
  readonly openAt: (place: Place, mode?: StoreOptions["mode"]) => Promise<Store>;
}

function observationTests({ fresh, newPlace, openAt }: Opening): void {
  test("the id of an observation is over its canonical line", async () => {
    const store = await fresh();
    const id = await store.beginOrigin(start('lab "1"', SHA_A));
    await store.append(id, [
      arrival(
        { port: 80, ip: "192.0.2.10" },
        { raw: "é\r\n", kind: "banner", options: { "9": 1, "10": [{ b: 1, a: null }] } },
      ),
      { observation: { subject: {}, fact: { kind: "arp" } }, claims: [] },
    ]);
    const lines = [
      '{"at":"2026-11-01T12:00:00Z","fact":{"kind":"banner","options":{"10":[{"a":null,"b":1}],"9":1},"raw":"é\\r\\n"},"origin":"lab \\"1\\"","subject":{"ip":"192.0.2.10","port":80}}',
      '{"fact":{"kind":"arp"},"origin":"lab \\"1\\"","subject":{}}',
    ];
    const expected = lines
      .map((line) => ({ id: `o-${base32(line)}`, ...(JSON.parse(line) as object) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(await exported(store)).toEqual(expected);
  });

  test("subjects come by label and text with their kinds and claims, once each", async () => {
    const store = await fresh();
    const b = await store.beginOrigin(start("b", SHA_A));
    const a = await store.beginOrigin(start("a", SHA_A));
    const again = await store.beginOrigin(start("a", SHA_B));
    const serial = { kind: "serial", value: "DS-1" } as const;
    await store.append(b, [arrival({ ip: "192.0.2.9" }, { kind: "stated" }, [serial])]);
    await store.append(b, [arrival({ ip: "192.0.2.9" }, { kind: "arp" }, [{ kind: "mac", value: "A" }, serial])]);
    await store.append(b, [arrival({ ip: "192.0.2.1" }, { kind: "arp" })]);
    await store.append(a, [arrival({ ip: "192.0.2.5" }, { kind: "arp" })]);
    await store.append(again, [
      arrival({ ip: "192.0.2.4" }, { kind: "arp" }),
      arrival({ ip: "192.0.2.5" }, { kind: "arp" }),
    ]);
    const rows = await all(store.subjects([b, again, a]));
    expect(rows.map(({ origin, subject, kinds, claims }) => [origin, subject.ip, kinds, claims])).toEqual([
      ["a", "192.0.2.4", ["arp"], []],
      ["a", "192.0.2.5", ["arp"], []],
      ["a", "192.0.2.5", ["arp"], []],
      ["b", "192.0.2.1", ["arp"], []],
      ["b", "192.0.2.9", ["arp", "stated"], [{ kind: "mac", value: "A" }, serial]],
    ]);
    expect(await all(store.subjects([]))).toEqual([]);
  });

  test("observations are found by id before and after others came; unknown and malformed ids are passed over", async () => {
    const store = await fresh();
    const id = await store.beginOrigin(start("a", SHA_A));
    await store.append(
      id,
      Array.from({ length: 5 }, (_, n) => arrival({ row: String(n) }, { kind: "stated" })),
    );
    await store.append(
      id,
      Array.from({ length: 5 }, (_, n) => arrival({ row: String(n) }, { kind: "banner" })),
    );
    const rows = (await exported(store)).toReversed();
    const ids = rows.map((row) => row.id);
    expect(await store.observationsById([...ids, ids[0] ?? "", `o-${"a".repeat(26)}`, "o-'", ""])).toEqual(rows);
    expect(await store.observationsById([])).toEqual([]);
  });

  test("observations are found by id by a reader, and in the middle of a replacement", async () => {
    const place = newPlace();
    const store = await openAt(place);
    const id = await store.beginOrigin(start("a", SHA_A));
    await store.append(id, [arrival({ row: "1" }, { kind: "stated" })]);
    const first = await exported(store);
    const reader = await openAt(place, "read");
    expect(await reader.observationsById(first.map((row) => row.id))).toEqual(first);
    await store.append(id, [arrival({ row: "2" }, { kind: "stated" })]);
    const rows = await exported(store);
    const found: unknown[] = [];
    await store.replaceAssets(
      (async function* () {
        found.push(...(await store.observationsById(rows.map((row) => row.id))));
        yield [];
      })(),
    );
    expect(found).toEqual(rows);
    expect(await store.observationsById(rows.map((row) => row.id))).toEqual(rows);
    expect(await reader.observationsById(rows.map((row) => row.id))).toEqual(rows);
  });

  test("a batch of many rows and subjects arrives whole, and a failing one leaves nothing", async () => {
    const store = await fresh();
    const id = await store.beginOrigin(start("a", SHA_A));
    const rows = (from: number): Arrival[] =>
      Array.from({ length: 1_000 }, (_, n) =>
        arrival({ row: String(from + n) }, { kind: "stated", value: "x".repeat(n) }),
      );
    const broken = {
      ...arrival({ row: "z" }, { kind: "stated" }),
      claims: [{ kind: "mac", value: undefined as unknown as string }],
    } as const;
    await expect(store.append(id, [...rows(0), broken])).rejects.toThrow();
    expect(await exported(store)).toEqual([]);
    expect(await store.append(id, rows(0))).toBe(1_000);
    expect(await store.append(id, rows(500))).toBe(1_000);
    expect((await store.origins())[0]?.observations).toBe(2_000);
    expect(await exported(store)).toHaveLength(2_000);
  });

  test("in any order and with repeats, the same export; every text comes back as it was", async () => {
    const cases = fc.array(fc.tuple(anyArrival, fc.constantFrom("a", "b\0", "\ud800")), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(cases, fc.infiniteStream(fc.nat()), async (arrivals, order) => {
        const shuffled = [...arrivals, ...arrivals.slice(0, 3)]
          .map((each) => ({ each, at: order.next().value as number }))
          .sort((x, y) => x.at - y.at)
          .map(({ each }) => each);
        const exports = [];
        for (const list of [arrivals, shuffled]) {
          const store = await fresh();
          for (const [each, label] of list) await store.append(await store.beginOrigin(start(label, SHA_A)), [each]);
          exports.push(await exported(store));
          const stated = (await all(store.subjects((await store.origins()).map(({ id }) => id)))).flatMap(
            ({ claims }) => claims,
          );
          for (const { value } of list.flatMap(([{ claims }]) => claims))
            expect(stated.map((claim) => claim.value)).toContain(value);
          await store.close();
        }
        expect(exports[1]).toEqual(exports[0]);
        const lines = new Set(arrivals.map(([{ observation }, origin]) => sortedLine({ ...observation, origin })));
        expect(new Set(exports[0]?.map((row) => sortedLine({ ...row, id: undefined })))).toEqual(lines);
      }),
      { numRuns: 15 },
    );
  }, 120_000);
}

/** Written apart from the code under test, after RFC 4648 section 6: the first 128 bits, in groups of five. */
function base32(text: string): string {
  const bits = [...createHash("sha256").update(text).digest().subarray(0, 16)]
    .map((byte) => byte.toString(2).padStart(8, "0"))
    .join("");
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => "abcdefghijklmnopqrstuvwxyz234567"[Number.parseInt(group.padEnd(5, "0"), 2)]).join("");
}

/** A value as text, keys sorted: to compare values in which `__proto__` may be a key. */
function sortedLine(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(sortedLine).join()}]`;
  const object = value as Readonly<Record<string, unknown>>;
  return `{${Object.keys(object)
    .filter((key) => object[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${sortedLine(object[key])}`)
    .join()}}`;
}
