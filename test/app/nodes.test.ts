import fc from "fast-check";
import { expect, test } from "vitest";
import { followSubjects, readNodes } from "../../src/app/nodes.ts";
import { packer } from "../../src/edge/store/index.ts";
import {
  type Column,
  type ListColumn,
  type Nodes,
  textAt,
  textOfNode,
  textsAt,
} from "../../src/identify/join/nodes.ts";
import type { Arrival } from "../../src/model/store.ts";
import { arrival, start } from "../edge/store/samples.ts";
import { withStore } from "../review/run.ts";

const isList = (column: Column | ListColumn): column is ListColumn => "lists" in column;

/** Everything that joining can ask of nodes, the numbers of texts included: groups are taken in their order. */
function shown(nodes: Nodes): unknown {
  const { count, keys, leases, ...columns } = nodes;
  const places = Array.from({ length: count }, (_, at) => at);
  return {
    keys: [...keys],
    leases: [...leases],
    texts: places.map((at) => textOfNode(nodes, at)),
    columns: Object.entries(columns).map(([name, column]) => [
      name,
      places.map((at) => (isList(column) ? textsAt(column, at) : textAt(column, at))),
      // Where lists stand means nothing; what is in them does.
      Array.from(column.ids, (id) => (id < -1 && isList(column) ? column.lists[-2 - id] : id)),
    ]),
  };
}

const LABELS = ["arp", "scan", "register"] as const;
const few = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const MACS = ["44:19:b6:00:00:01", "4419.b600.0001", "44:19:b6:00:00:02", "ff:ff:ff:ff:ff:ff"] as const;
const said: fc.Arbitrary<{ readonly label: string; readonly arrival: Arrival }> = fc.record({
  label: few(...LABELS),
  arrival: fc
    .record({
      subject: fc.record(
        {
          device: few("d1", "d2"),
          ip: few("192.0.2.1", "192.0.2.01", "192.0.2.2", "::", "x"),
          port: few(80, 554, 70_000),
          transport: few("udp" as const),
          mac: few(...MACS),
          serial: few("DS-12345", "ds-12345 ", "0000"),
          row: few("1", "2", `${"x".repeat(500)}1`),
          recorder: few("r1", "192.0.2.1"),
          channel: few("1", "2"),
          site: few(" North", "north", "s"),
          switch: few("sw"),
          switchPort: few("Gi1/0/1", "gi1/0/1"),
        },
        { requiredKeys: [] },
      ),
      kind: few("arp" as const, "dhcp.lease" as const, "neighbour" as const, "banner" as const),
      claims: fc.array(
        fc.record({ kind: few("mac" as const, "serial" as const, "face" as const), value: few("A", "B", "C", "é\0") }),
        { maxLength: 3 },
      ),
    })
    .map(({ subject, kind, claims }) => arrival(subject, { kind }, claims)),
});

test("subjects followed while a store is filled are those that are read from it, whatever comes in whatever order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(said, { maxLength: 12 }), { maxLength: 6 }), (batches) =>
      withStore(async (store) => {
        const followed = await followSubjects(store);
        if (followed === undefined) throw new Error("an empty store is not followed");
        const origins = new Set<string>();
        for (const [at, batch] of batches.entries())
          for (const label of new Set(batch.map((each) => each.label))) {
            // Two files may name one source.
            const origin = await store.beginOrigin(start(label, String(at % 2).repeat(64)));
            origins.add(origin);
            const arrivals = batch.filter((each) => each.label === label).map((each) => packer(label)(each.arrival));
            await store.append(origin, arrivals);
          }
        // Not all of them need count.
        const chosen = [...origins].slice(0, Math.max(1, origins.size - 1));
        let count = 0;
        const read = await readNodes(store, chosen, (more) => (count += more));
        expect(shown(await followed.nodesOf(chosen))).toEqual(shown(read));
        expect(count).toBe(read.count);
        expect(followed.count()).toBeGreaterThanOrEqual(count);
      }),
    ),
    { numRuns: 120 },
  );
});

test("a store that holds subjects already is not followed", async () => {
  await withStore(async (store) => {
    const origin = await store.beginOrigin(start("arp", "a".repeat(64)));
    await store.append(origin, [packer("arp")(arrival({ ip: "192.0.2.1" }, { kind: "arp" }))]);
    expect(await followSubjects(store)).toBeUndefined();
  });
});
