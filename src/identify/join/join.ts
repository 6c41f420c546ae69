import type { JoinReason } from "../../model/attribution.ts";
import type { SubjectRow } from "../../model/store.ts";
import { holdSeveral, joinAddresses } from "./addresses.ts";
import { joinChannels, parentsOf } from "./channels.ts";
import { type Components, createComponents } from "./components.ts";
import { distinctIdentities, forEachGroup } from "./groups.ts";
import { sharedByMany } from "./gateways.ts";
import { membersOf } from "./members.ts";
import { type Digest, nameAssets } from "./names.ts";
import { addRow, inOrder, openNodes } from "./build-nodes.ts";
import { type ListColumn, type Nodes, textAt } from "./nodes.ts";
import { NONE, openPairIds } from "./text-ids.ts";
import { uniteGroups } from "./unite.ts";

/** One asset as joining found it. */
export interface JoinedAsset {
  /** `a-` and 26 base-32 digits; the same identities give the same id in any store. */
  readonly id: string;
  /** Keys of its subjects in the store, ascending. */
  readonly subjects: readonly number[];
  /** The id of the recorder it is a channel of. */
  readonly parent: string | null;
  /** Other recorders that it is said to be a channel of. */
  readonly otherParents: readonly string[];
  readonly reasons: readonly JoinReason[];
  /** Whether something that shares an identity with it was kept apart. */
  readonly contested: boolean;
}

/** All assets of an estate, each made when it is asked for: recorders before their channels, otherwise by their first node. */
export interface JoinedAssets extends Iterable<JoinedAsset> {
  readonly count: number;
}

/** Joins subjects to assets: {@link joinNodes} for subjects in any order. */
export function joinSubjects(rows: readonly SubjectRow[], digest: Digest): readonly JoinedAsset[] {
  const nodes = openNodes();
  for (const row of inOrder(rows)) addRow(nodes, row);
  return [...joinNodes(nodes.finish(Int32Array.from(rows.keys())), digest)];
}

/** How many times {@link joinNodes} says that a step is done. */
export const JOIN_STEPS = 6;

/**
 * Joins subjects to assets, strongest identity first: device key, row, MAC, serial, endpoint, only weakly by address, and
 * channel of a recorder. A shared identity that would put two certain things together joins nothing. The nodes come in the
 * order of stores, so the result is the same whatever order things were imported in.
 */
export function joinNodes(nodes: Nodes, digest: Digest, stepDone: () => void = () => {}): JoinedAssets {
  const rows = rowsOf(nodes);
  const components = createComponents(nodes.count, { mac: nodes.macs, serial: nodes.serials, row: { ids: rows.ids } });
  joinCertain(nodes, rows.ids, components);
  stepDone();
  // A MAC is on one card; a serial may be copied from one reply to another.
  const { ofMac, ofSerial } = sharedByMany(nodes);
  const mac = { by: "mac", of: nodes.macs, other: "serial", otherOf: nodes.serials, mostOther: 1 } as const;
  joinShared(components, { ...mac, isForMany: ofMac });
  stepDone();
  const serial = { by: "serial", of: nodes.serials, other: "mac", otherOf: nodes.macs, mostOther: 2 } as const;
  joinShared(components, { ...serial, isForMany: ofSerial });
  stepDone();
  joinPorts(nodes, components);
  joinAddresses(nodes, components, rows.origins);
  stepDone();
  joinChannels(nodes, components);
  stepDone();
  const assets = assetsOf(nodes, components, digest);
  stepDone();
  return assets;
}

function assetsOf(nodes: Nodes, components: Components, digest: Digest): JoinedAssets {
  const members = membersOf(nodes.count, components);
  const idOf = nameAssets(nodes, members, digest);
  const contested = components.contested();
  const parents = parentsOf(nodes, components);
  const assetOf = (root: number): JoinedAsset => {
    const [parent, ...others] = parents.get(root) ?? NOBODY;
    return {
      id: idOf(root),
      subjects: Array.from(members.of(root), (at) => nodes.keys[at] as number).sort((a, b) => a - b),
      parent: parent === undefined ? null : idOf(parent),
      reasons: components.reasons(root),
      otherParents: others.map(idOf),
      // Which recorder a channel belongs to is as open as what its recorder is.
      contested: [root, ...(parents.get(root) ?? NOBODY)].some((each) => contested.has(each)),
    };
  };
  const depthOf = depths(parents);
  const deepest = depthOf.values().reduce((most, depth) => Math.max(most, depth), 0);
  return {
    count: members.roots.length,
    *[Symbol.iterator]() {
      for (let depth = 0; depth <= deepest; depth += 1)
        for (const root of members.roots) if ((depthOf.get(root) ?? 0) === depth) yield assetOf(root);
    },
  };
}

/** Recorders behind recorders that are told apart; what stands deeper, or in a ring, comes last. */
const MAX_DEPTH = 8;

/** How many recorders stand above each component that is a channel. */
function depths(parents: ReadonlyMap<number, readonly number[]>): ReadonlyMap<number, number> {
  const depths = new Map(Array.from(parents.keys(), (root) => [root, 1]));
  for (let round = 1; round < MAX_DEPTH; round += 1) {
    let isDeeper = false;
    for (const [root, above] of parents) {
      const depth = 1 + above.reduce((most, each) => Math.max(most, depths.get(each) ?? 0), 0);
      if (depth <= (depths.get(root) as number) || depth > MAX_DEPTH) continue;
      depths.set(root, depth);
      isDeeper = true;
    }
    if (!isDeeper) break;
  }
  return depths;
}

const NOBODY: readonly number[] = [];

/** A number for each row of each document, with the number of the origin that holds it. */
function rowsOf({ origin, row }: Nodes): { readonly ids: Int32Array; readonly origins: Int32Array } {
  const pairs = openPairIds(countOf(row.ids));
  const origins: number[] = [];
  const ids = row.ids.map((id, at) => {
    if (id === NONE) return NONE;
    const pair = pairs.idOf(origin.ids[at] as number, id);
    origins[pair] = origin.ids[at] as number;
    return pair;
  });
  return { ids, origins: Int32Array.from(origins) };
}

/** How many numbers there can be in these: one more than the highest. */
const countOf = (ids: Int32Array): number => ids.reduce((most, id) => Math.max(most, id + 1), 1);

/** Within one origin the same device key, the same row and the same channel of a recorder are one thing. */
function joinCertain(nodes: Nodes, rows: Int32Array, components: Components): void {
  const { origin, device, recorder, channel } = nodes;
  const [devices, recorders] = [openPairIds(countOf(device.ids)), openPairIds(countOf(recorder.ids))];
  const channels = openPairIds(countOf(channel.ids));
  const [byDevice, byRow, byChannel] = [0, 1, 2].map(() => new Int32Array(nodes.count).fill(NONE)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const origins = countOf(origin.ids);
  for (let at = 0; at < nodes.count; at += 1) {
    const [from, key, slot] = [origin.ids[at] as number, device.ids[at] as number, channel.ids[at] as number];
    const isChannel = recorder.ids[at] !== NONE && slot !== NONE;
    const recording = isChannel ? recorders.idOf(from, recorder.ids[at] as number) : NONE;
    // Namespaces: first those of the origins, then those of the recorders.
    if (key !== NONE) components.claim(at, from, key);
    if (isChannel) components.claim(at, origins + recording, slot);
    if (key !== NONE) byDevice[at] = devices.idOf(from, key);
    else if (rows[at] !== NONE) byRow[at] = rows[at] as number;
    else if (isChannel) byChannel[at] = channels.idOf(recording, slot);
  }
  const unite = (ids: Int32Array, reasonOf: (first: number) => JoinReason): void =>
    forEachGroup({ ids }, (_, members) => {
      // Two recorders behind one address have the same channels.
      if (ids === byChannel && holdSeveral(nodes, components, members)) components.keepApart(members);
      else components.unite(members, reasonOf(members[0] as number));
    });
  unite(byDevice, (first) => ({ by: "device", value: textAt(device, first) ?? "" }));
  unite(byRow, (first) => ({ by: "row", value: textAt(nodes.row, first) ?? "" }));
  unite(byChannel, (first) => ({
    by: "recorder-channel",
    value: `${textAt(recorder, first)} channel ${textAt(channel, first)}`,
  }));
}

interface Shared {
  readonly by: "serial" | "mac";
  readonly of: ListColumn;
  readonly other: "mac" | "serial";
  readonly otherOf: ListColumn;
  /** More distinct values of the other identity than this, and the shared one is a factory default or a gateway's. */
  readonly mostOther: number;
  /** Whether what these nodes share stands for many things. */
  readonly isForMany: (members: Int32Array) => boolean;
}

/** Joins what shares a serial or a MAC, unless that would contradict what is certain. */
function joinShared(components: Components, { by, of, other, otherOf, mostOther, isForMany }: Shared): void {
  uniteGroups({
    components,
    numbers: of,
    contradicts(members) {
      const others = [...components.held(members, other)].map(otherOf.texts.textOf);
      return distinctIdentities(others) > mostOther || isForMany(members) || !components.compatible(members);
    },
    reasonOf: (id) => ({ by, value: of.texts.textOf(id) }),
  });
}

/** In one origin the neighbour, the power and the status of a port speak of one thing, unless two neighbours are there. */
function joinPorts({ origin, place, macs }: Nodes, components: Components): void {
  const pairs = openPairIds(countOf(place.ids));
  const ids = place.ids.map((id, at) => (id === NONE ? NONE : pairs.idOf(origin.ids[at] as number, id)));
  forEachGroup({ ids }, (_, members) => {
    if (components.together(members)) return;
    const held = [...components.held(members, "mac")].map(macs.texts.textOf);
    const value = (place.texts.textOf(place.ids[members[0] as number] as number) ?? "").replace("\0", " ");
    if (distinctIdentities(held) > 1 || !components.compatible(members)) components.keepApart(members);
    else components.unite(members, { by: "switch-port", value });
  });
}
