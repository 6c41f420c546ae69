import type { Components } from "./components.ts";
import { normaliseIp, normaliseSerial } from "../identity.ts";
import { type Nodes, textAt, textsAt } from "./nodes.ts";
import { NONE } from "./text-ids.ts";

/**
 * Joins the same channel of the same recorder over several origins: one origin names the recorder by its device key,
 * another by its serial or address (LINES.md).
 */
export function joinChannels(nodes: Nodes, components: Components): void {
  const groups = new Map<string, number[]>();
  forEachChannel(nodes, components, (at, [recorder, ...others]) => {
    // Two recorders of one name have each its own camera there.
    if (recorder === undefined || others.length > 0) return;
    const key = `${recorder}\0${textAt(nodes.channel, at)?.trim()}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [at]);
    else group.push(at);
  });
  for (const [key, members] of groups) {
    if (components.together(members)) continue;
    const channel = key.slice(key.indexOf("\0") + 1);
    if (components.compatible(members))
      components.unite(members, { by: "recorder-channel", value: `channel ${channel}` });
    else components.keepApart(members);
  }
}

/** Most recorders that are kept of one channel: a hostile source may name many. */
const MAX_RECORDERS = 16;

/**
 * The roots of the recorders of every component that is a channel, the first to be named first; a component is never its own
 * recorder. A camera that two recorders record is a channel of both.
 */
export function parentsOf(nodes: Nodes, components: Components): ReadonlyMap<number, readonly number[]> {
  const parents = new Map<number, number[]>();
  forEachChannel(nodes, components, (at, recorders) => {
    const root = components.find(at);
    for (const parent of recorders) {
      if (root === parent) continue;
      const held = parents.get(root);
      if (held === undefined) parents.set(root, [parent]);
      else if (!held.includes(parent) && held.length < MAX_RECORDERS) held.push(parent);
    }
  });
  return parents;
}

/** Gives every node that is a channel, with the roots of what its recorder may be, where that is known. */
function forEachChannel(
  nodes: Nodes,
  components: Components,
  take: (at: number, recorders: readonly number[]) => void,
): void {
  const recorders = indexRecorders(nodes, components);
  if (recorders.size === 0) return;
  nodes.channel.ids.forEach((channel, at) => {
    const found = channel === NONE ? undefined : recordersOf(nodes, at, recorders);
    if (found !== undefined) take(at, found);
  });
}

/** Where each possible name of a recorder leads: a device key or a named row within its origin, else a serial, else an address. */
type RecorderIndex = ReadonlyMap<string, readonly number[]>;

/** All components of a name: two recorders in two networks have one address. */
function indexRecorders(nodes: Nodes, components: Components): RecorderIndex {
  const wanted = new Set<string>();
  for (let at = 0; at < nodes.count; at += 1) for (const key of recorderKeys(nodes, at)) wanted.add(key);
  const index = new Map<string, number[]>();
  if (wanted.size === 0) return index;
  const put = (key: string, at: number): void => {
    if (!wanted.has(key)) return;
    const root = components.find(at);
    const roots = index.get(key);
    if (roots === undefined) index.set(key, [root]);
    else if (!roots.includes(root) && roots.length < MAX_RECORDERS) roots.push(root);
  };
  for (let at = 0; at < nodes.count; at += 1) {
    if (nodes.recorder.ids[at] !== NONE) continue;
    const [origin, device, ip] = [textAt(nodes.origin, at), textAt(nodes.device, at), textAt(nodes.ip, at)];
    if (device !== undefined) put(`device\0${origin}\0${device}`, at);
    const row = textAt(nodes.row, at);
    // The number of a row is no name: a document can number its recorders too.
    if (row !== undefined && !/^\d+$/.test(row)) put(`row\0${origin}\0${row}`, at);
    for (const serial of textsAt(nodes.serials, at)) put(`serial\0${serial}`, at);
    if (ip !== undefined) put(`ip\0${origin}\0${ip}`, at);
    if (ip !== undefined) put(`ip\0${ip}`, at);
  }
  return index;
}

/** What the recorder that a node names may be found by, the surest first. */
function recorderKeys(nodes: Nodes, at: number): readonly string[] {
  if (nodes.recorder.ids[at] === NONE) return NO_KEYS;
  const [origin, recorder] = [textAt(nodes.origin, at), textAt(nodes.recorder, at) ?? ""];
  const keys = [`device\0${origin}\0${recorder}`, `row\0${origin}\0${recorder}`];
  const serial = normaliseSerial(recorder);
  if (serial !== undefined) keys.push(`serial\0${serial}`);
  const ip = normaliseIp(recorder);
  if (ip !== undefined) keys.push(`ip\0${origin}\0${ip}`, `ip\0${ip}`);
  return keys;
}

const NO_KEYS: readonly string[] = [];

function recordersOf(nodes: Nodes, at: number, recorders: RecorderIndex): readonly number[] | undefined {
  for (const key of recorderKeys(nodes, at)) {
    const found = recorders.get(key);
    if (found !== undefined) return found;
  }
  return undefined;
}
