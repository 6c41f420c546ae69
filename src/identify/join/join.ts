import type { JoinReason } from "../../model/attribution.ts";
import type { SubjectRow } from "../../model/store.ts";
import { joinAddresses } from "./addresses.ts";
import { joinChannels, parentsOf } from "./channels.ts";
import { type Components, createComponents } from "./components.ts";
import { distinctIdentities, groupsBy } from "./groups.ts";
import { type Digest, nameAssets } from "./names.ts";
import { inOrder, type Node, nodeOf } from "./node.ts";

/** One asset as joining found it. */
export interface JoinedAsset {
  /** `a-` and 26 base-32 digits; the same identities give the same id in any store. */
  readonly id: string;
  /** Keys of its subjects in the store, ascending. */
  readonly subjects: readonly number[];
  /** The id of the recorder it is a channel of. */
  readonly parent: string | null;
  readonly reasons: readonly JoinReason[];
}

/**
 * Joins subjects to assets, strongest identity first: device key, row, serial, MAC, channel of a recorder, endpoint, and
 * only weakly by address. A shared identity that would put two certain things together joins nothing. The result does not
 * depend on the order of the rows.
 */
export function joinSubjects(rows: readonly SubjectRow[], digest: Digest): readonly JoinedAsset[] {
  const nodes = inOrder(rows.map(nodeOf));
  const components = createComponents(nodes.length);
  joinCertain(nodes, components);
  joinShared(nodes, components, { by: "serial", other: "mac", mostOther: 2, valuesOf: (node) => node.serials });
  joinShared(nodes, components, { by: "mac", other: "serial", mostOther: 1, valuesOf: (node) => node.macs });
  joinAddresses(nodes, components);
  joinChannels(nodes, components);
  const members = membersOf(nodes, components);
  const ids = nameAssets(nodes, members, digest);
  const parents = parentsOf(nodes, components, ids);
  return [...members].map(([root, member]) => ({
    id: ids.get(root) ?? "",
    subjects: member.map((at) => (nodes[at] as Node).row.key).sort((a, b) => a - b),
    parent: parents.get(root) ?? null,
    reasons: components.reasons(root),
  }));
}

/** Within one origin the same device key, the same row and the same channel of a recorder are one thing. */
function joinCertain(nodes: readonly Node[], components: Components): void {
  const groups = new Map<string, { reason: JoinReason; members: number[] }>();
  nodes.forEach((node, at) => {
    const { origin, subject } = node.row;
    components.hold(at, "mac", node.macs);
    components.hold(at, "serial", node.serials);
    if (subject.row !== undefined) components.hold(at, "row", [`${origin}\0${subject.row}`]);
    if (subject.device !== undefined) components.claim(at, `device\0${origin}`, subject.device);
    if (subject.recorder !== undefined && subject.channel !== undefined) {
      components.claim(at, `channel\0${origin}\0${subject.recorder}`, subject.channel);
    }
    const certain = certainIdentity(node);
    if (certain === undefined) return;
    const key = `${certain.by}\0${origin}\0${certain.value}`;
    const group = groups.get(key) ?? { reason: certain, members: [] };
    group.members.push(at);
    groups.set(key, group);
  });
  for (const { reason, members } of groups.values()) if (members.length > 1) components.unite(members, reason);
}

function certainIdentity(node: Node): JoinReason | undefined {
  const { subject } = node.row;
  if (subject.device !== undefined) return { by: "device", value: subject.device };
  if (subject.row !== undefined) return { by: "row", value: subject.row };
  if (subject.recorder !== undefined && subject.channel !== undefined) {
    return { by: "recorder-channel", value: `${subject.recorder} channel ${subject.channel}` };
  }
  return undefined;
}

interface Shared {
  readonly by: "serial" | "mac";
  readonly valuesOf: (node: Node) => readonly string[];
  /** More distinct values of the other identity than this, and the shared one is a factory default or a gateway's. */
  readonly other: "mac" | "serial";
  readonly mostOther: number;
}

/** Joins what shares a serial or a MAC, unless that would contradict what is certain. */
function joinShared(nodes: readonly Node[], components: Components, shared: Shared): void {
  for (const [value, members] of groupsBy(nodes, shared.valuesOf)) {
    if (components.together(members) || !components.compatible(members)) continue;
    if (distinctIdentities(components.held(members, shared.other)) > shared.mostOther) continue;
    components.unite(members, { by: shared.by, value });
  }
}

function membersOf(nodes: readonly Node[], components: Components): ReadonlyMap<number, readonly number[]> {
  const members = new Map<number, number[]>();
  nodes.forEach((_, at) => {
    const root = components.find(at);
    const group = members.get(root);
    if (group === undefined) members.set(root, [at]);
    else group.push(at);
  });
  return members;
}
