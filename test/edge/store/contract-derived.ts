import fc from "fast-check";
import { expect, test } from "vitest";
import { all, asset, batches, hostileText, type PackingStore as Store, ruled } from "./samples.ts";

/** What is derived: assets, rulings, state. */
export function derivedTests(fresh: () => Promise<Store>): void {
  test("assets are replaced as a whole, or not at all", async () => {
    const store = await fresh();
    const rows = Array.from({ length: 700 }, (_, n) => asset(`a-${String(n).padStart(4, "0")}`, { name: `cam ${n}` }));
    await store.replaceAssets(batches(ruled(rows.slice(300)), ruled(rows.slice(0, 300))));
    expect(await all(store.assets())).toEqual([...rows.slice(300), ...rows.slice(0, 300)]);
    const failing = async function* () {
      yield ruled([asset("a-new")]);
      throw new Error("the catalogue went away");
    };
    await expect(store.replaceAssets(failing())).rejects.toThrow("the catalogue went away");
    expect(await all(store.assets())).toHaveLength(700);
    await store.replaceAssets(batches(ruled([asset("a-new")])));
    expect(await all(store.assets())).toEqual([asset("a-new")]);
  });

  test("assets are found by the beginning of their id and by ip, mac, serial and name", async () => {
    const store = await fresh();
    const subjects = [{ origin: "lab", ip: "192.0.2.1", mac: "44:19:B6:00:00:01", serial: "DS-1" }];
    const joined = [{ by: "mac", value: "A0BD1D000002" }] as const;
    await store.replaceAssets(
      batches(
        ruled([
          asset(
            "a-aaaa",
            { name: "Été %", addresses: { witnessed: [], arp: ["2001:DB8::1"], stated: [] } },
            { subjects, joined },
          ),
          asset("a-aabb", { name: "x".repeat(5_000) }, { serial: "192.0.2.1" }),
        ]),
      ),
    );
    const found = async (text: string, limit = 9): Promise<readonly string[]> =>
      (await store.findAssets(text, limit)).map(({ attribution }) => attribution.asset);
    for (const text of [
      "a-aaa",
      "4419b6000001",
      "4419.b600.0001",
      " 44-19-b6-00-00-01",
      "ds-1",
      "été %",
      "2001:db8::1",
      "[2001:0db8:0:0:0:0:0:1]:80",
      "a0:bd:1d:00:00:02",
    ]) {
      expect([text, await found(text)]).toEqual([text, ["a-aaaa"]]);
    }
    expect(await found("192.0.2.1")).toEqual(["a-aaaa", "a-aabb"]);
    expect(await found("a-", 1)).toEqual(["a-aaaa"]);
    expect(await found("x".repeat(5_000))).toEqual(["a-aabb"]);
    for (const text of ["192.0.2", "%", "_", "\0", "a-ac", `${"x".repeat(4_999)}y`])
      expect([text, await found(text)]).toEqual([text, []]);
  });

  test("rulings are replaced as a whole and read by asset, by provision", async () => {
    const store = await fresh();
    const ruling = (asset: string, provision: string) =>
      ({
        asset,
        provision,
        verdict: "undetermined",
        because: "not read",
        missing: ["firmware"],
        duty: "must-assess",
      }) as const;
    const rows = [asset("a-1"), asset("a-2"), asset("a-3")];
    const first = [ruling("a-1", "q/2"), ruling("a-1", "c/1"), ruling("a-2", "q/2")];
    await store.replaceAssets(batches(ruled(rows.slice(0, 1), first), ruled(rows.slice(1), first)));
    expect(await store.rulingsOf("a-1")).toEqual([ruling("a-1", "c/1"), ruling("a-1", "q/2")]);
    expect(await store.rulingsOf("a-2")).toEqual([ruling("a-2", "q/2")]);
    expect(await store.rulingsOf("a-9")).toEqual([]);
    await store.replaceRulings(batches(ruled(rows, [ruling("a-3", "c/1")])));
    expect(await store.rulingsOf("a-1")).toEqual([]);
    expect(await store.rulingsOf("a-3")).toEqual([ruling("a-3", "c/1")]);
    expect(await all(store.assets())).toEqual(rows);
  });

  test("state takes any text and gives it back", async () => {
    const store = await fresh();
    expect(await store.getState("none")).toBeUndefined();
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, async (name, value) => {
        await store.setState(name, value);
        expect(await store.getState(name)).toBe(value);
      }),
      { numRuns: 50 },
    );
  });
}
