import type { Components } from "./components.ts";
import type { Node } from "./node.ts";
import { normaliseIp, normaliseSerial } from "../identity.ts";

/**
 * Joins the same channel of the same recorder over several origins: one origin names the recorder by its device key,
 * another by its serial or address (LINES.md).
 */
export function joinChannels(nodes: readonly Node[], components: Components): void {
  const recorders = indexRecorders(nodes);
  const groups = new Map<string, number[]>();
  nodes.forEach((node, at) => {
    const recorder = recorderOf(node, recorders);
    const { channel } = node;
    if (recorder === undefined || channel === undefined) return;
    const key = `${components.find(recorder)}\0${channel.trim()}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [at]);
    else group.push(at);
  });
  for (const [key, members] of groups) {
    const distinct = new Set(members.map((at) => components.find(at)));
    if (distinct.size < 2) continue;
    const channel = key.slice(key.indexOf("\0") + 1);
    if (components.compatible(members))
      components.unite(members, { by: "recorder-channel", value: `channel ${channel}` });
    else components.keepApart(members);
  }
}

/** The root of the recorder of every component that is a channel; a component is never its own recorder. */
export function parentsOf(nodes: readonly Node[], components: Components): ReadonlyMap<number, number> {
  const recorders = indexRecorders(nodes);
  const parents = new Map<number, number>();
  nodes.forEach((node, at) => {
    const recorder = recorderOf(node, recorders);
    if (recorder === undefined || node.channel === undefined) return;
    const [root, parent] = [components.find(at), components.find(recorder)];
    if (root !== parent && !parents.has(root)) parents.set(root, parent);
  });
  return parents;
}

/** Where each possible name of a recorder leads: a device key or a named row within its origin, else a serial, else an address. */
type RecorderIndex = ReadonlyMap<string, number>;

function indexRecorders(nodes: readonly Node[]): RecorderIndex {
  const wanted = new Set<string>();
  for (const node of nodes) {
    const { recorder, origin } = node;
    if (recorder === undefined) continue;
    for (const key of recorderKeys(origin, recorder)) wanted.add(key);
  }
  const index = new Map<string, number>();
  if (wanted.size === 0) return index;
  const put = (key: string, at: number): void => {
    if (wanted.has(key) && !index.has(key)) index.set(key, at);
  };
  nodes.forEach((node, at) => {
    const { origin, device, row, recorder } = node;
    if (recorder !== undefined) return;
    if (device !== undefined) put(`device\0${origin}\0${device}`, at);
    // The number of a row is no name: a document can number its recorders too.
    if (row !== undefined && !/^\d+$/.test(row)) put(`row\0${origin}\0${row}`, at);
    for (const serial of node.serials) put(`serial\0${serial}`, at);
    if (node.ip !== undefined) put(`ip\0${origin}\0${node.ip}`, at);
    if (node.ip !== undefined) put(`ip\0${node.ip}`, at);
  });
  return index;
}

function recorderKeys(origin: string, recorder: string): readonly string[] {
  const keys = [`device\0${origin}\0${recorder}`, `row\0${origin}\0${recorder}`];
  const serial = normaliseSerial(recorder);
  if (serial !== undefined) keys.push(`serial\0${serial}`);
  const ip = normaliseIp(recorder);
  if (ip !== undefined) keys.push(`ip\0${origin}\0${ip}`, `ip\0${ip}`);
  return keys;
}

function recorderOf(node: Node, recorders: RecorderIndex): number | undefined {
  const { recorder, origin } = node;
  if (recorder === undefined) return undefined;
  for (const key of recorderKeys(origin, recorder)) {
    const found = recorders.get(key);
    if (found !== undefined) return found;
  }
  return undefined;
}
