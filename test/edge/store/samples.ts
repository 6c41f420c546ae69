import fc from "fast-check";
import type { Fact, FactKind, StoredObservation, Subject } from "../../../src/model/observation.ts";
import type { Ruling } from "../../../src/model/ruling.ts";
import type { Arrival, AssetRow, Claim, OriginStart, RuledAsset, Store } from "../../../src/model/store.ts";
import { packer } from "../../../src/edge/store/index.ts";
import { parseInstant } from "../../../src/model/time.ts";

/** What is known of an origin at its start; the hash of its file is as given. */
export const start = (label: string, sha256: string, more: Partial<OriginStart> = {}): OriginStart => ({
  label,
  path: label,
  sha256,
  bytes: 10,
  importer: "lines",
  importerVersion: 1,
  importedAt: "2026-11-24T00:00:00Z",
  ...more,
});

export const AT = parseInstant("2026-11-01T12:00:00Z");

export const arrival = (
  subject: Subject,
  fact: Readonly<Record<string, unknown>> & { readonly kind: FactKind },
  claims: readonly Claim[] = [],
): Arrival => ({ observation: { ...(AT === undefined ? {} : { at: AT }), subject, fact }, claims });

export async function all<T>(batches: AsyncIterable<readonly T[]>): Promise<readonly T[]> {
  const rows: T[] = [];
  for await (const batch of batches) rows.push(...batch);
  return rows;
}

export async function* batches<T>(...lists: readonly (readonly T[])[]): AsyncIterable<readonly T[]> {
  yield* lists;
}

/** Everything of every origin. */
export const exported = async (store: Pick<Store, "observations" | "origins">): Promise<readonly StoredObservation[]> =>
  all(store.observations((await store.origins()).map(({ id }) => id)));

export const asset = (
  id: string,
  more: Partial<AssetRow> = {},
  attribution: Partial<AssetRow["attribution"]> = {},
): AssetRow => ({
  attribution: {
    asset: id,
    parent: null,
    subjects: [],
    maker: null,
    brand: null,
    model: null,
    firmware: null,
    serial: null,
    madeOn: null,
    class: "unknown",
    relabel: null,
    for: [],
    against: [],
    otherClasses: [],
    contested: false,
    rivals: [],
    undecidedBecause: "nothing speaks for any maker",
    joined: [],
    ...attribution,
  },
  site: null,
  name: null,
  seen: "stated",
  dates: { acquired: [], installed: [] },
  addresses: { witnessed: [], arp: [], stated: [] },
  quantity: null,
  ...more,
});

/** A store that packs what tests append, as an import does before it comes to a store. */
export type PackingStore = Omit<Store, "append"> & {
  append(origin: string, arrivals: readonly Arrival[]): Promise<number>;
};

export function packing(store: Store): PackingStore {
  return {
    ...store,
    async append(origin, arrivals) {
      const label = (await store.origins()).find(({ id }) => id === origin)?.label ?? "";
      return store.append(origin, arrivals.map(packer(label)));
    },
  };
}

/** Assets on their way into the store, with the rulings given or none. */
export const ruled = (rows: readonly AssetRow[], rulings: readonly Ruling[] = []): readonly RuledAsset[] =>
  rows.map((row) => ({ row, rulings: rulings.filter((each) => each.asset === row.attribution.asset) }));

/** Text with what breaks databases: NUL, halves of surrogate pairs, quotes, other planes. */
export const hostileText = fc.string({
  unit: fc.oneof(
    fc.constantFrom("\0", "\ud800", "\udc00", '"', "'", "\\", "\u{1f4f7}", "\ufffd", "é", "~"),
    fc.string({ minLength: 1, maxLength: 1 }),
  ),
  maxLength: 12,
});

const KINDS = ["stated", "banner", "endpoint"] as const satisfies readonly FactKind[];

export const anyArrival: fc.Arbitrary<Arrival> = fc.record({
  observation: fc.record(
    {
      at: fc.constantFrom(AT as NonNullable<typeof AT>),
      subject: fc.record(
        {
          device: hostileText,
          ip: fc.ipV4(),
          port: fc.integer({ min: 1, max: 65_535 }),
          row: fc.constantFrom("1", "x".repeat(3_000), `${"x".repeat(3_000)}y`),
        },
        { requiredKeys: [] },
      ),
      fact: fc
        .record({
          kind: fc.constantFrom(...KINDS),
          value: hostileText,
          more: fc.dictionary(hostileText, fc.jsonValue({ maxDepth: 1 }), { maxKeys: 3 }),
        })
        .map((fact) => fact as Fact),
    },
    { requiredKeys: ["subject", "fact"] },
  ),
  claims: fc.array(fc.record({ kind: fc.constantFrom("serial" as const, "mac" as const), value: hostileText }), {
    maxLength: 2,
  }),
});
