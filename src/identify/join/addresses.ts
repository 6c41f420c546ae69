import type { Components } from "./components.ts";
import { distinctIdentities, type Numbers } from "./groups.ts";
import { type Column, idsAt, type Nodes, textAt } from "./nodes.ts";
import { NONE, openPairIds } from "./text-ids.ts";
import { uniteGroups } from "./unite.ts";

/**
 * Joins by endpoint and, weakly, by address. An address may hide several devices behind forwarded ports, may have had
 * another owner last month, and may be a typing error in a sheet: whenever anything contradicts, nothing is joined.
 */
export function joinAddresses(nodes: Nodes, components: Components, originOfRow: Int32Array): void {
  const { ip, origin, port } = nodes;
  const join = (numbers: Numbers, by: "endpoint" | "address"): void =>
    uniteGroups({
      components,
      numbers,
      contradicts: (members) => contradicts({ nodes, components, originOfRow }, members),
      reasonOf(_, members) {
        const first = members[0] as number;
        const address = textAt(ip, first) ?? "";
        return { by, value: by === "address" ? address : `${address} ${textAt(port, first)}` };
      },
    });
  const heardAt = heard(nodes);
  // All ports of one address in one run are one device, unless its services show different faces.
  const inRun = paired(heardAt, origin);
  // The same port of the same address in one run is one service.
  join({ ids: paired(inRun, port) }, "endpoint");
  join({ ids: inRun }, "address");
  // Across runs and documents an address is taken for one device when nothing at all contradicts.
  join({ ids: ip.ids }, "address");
}

/** The addresses at which something was heard, not stated of a device or in a row. */
function heard({ ip, device, row }: Nodes): Int32Array {
  return ip.ids.map((id, at) => (device.ids[at] === NONE && row.ids[at] === NONE ? id : NONE));
}

/** Numbers of what has a number and a text in the column, the same for the same two. */
function paired(ids: Int32Array, column: Column): Int32Array {
  const pairs = openPairIds(column.ids.reduce((most, id) => Math.max(most, id), 0) + 1);
  return ids.map((id, at) => {
    const second = column.ids[at] as number;
    return id === NONE || second === NONE ? NONE : pairs.idOf(id, second);
  });
}

interface Standing {
  readonly nodes: Nodes;
  readonly components: Components;
  readonly originOfRow: Int32Array;
}

/** Two device keys, MACs, serials, rows of one document, sites or faces: more than one thing may stand at this address. */
function contradicts({ nodes, components, originOfRow }: Standing, members: Int32Array): boolean {
  return (
    !components.compatible(members) ||
    holdSeveral(nodes, components, members) ||
    rowsRepeat(components.held(members, "row"), originOfRow) ||
    sitesDiffer(nodes, members) ||
    facesDiffer(nodes, members) ||
    servicesDiffer(nodes, members)
  );
}

/** Whether what these nodes belong to holds several MACs or serials. */
export const holdSeveral = ({ macs, serials }: Nodes, components: Components, members: Int32Array): boolean =>
  several(macs, components.held(members, "mac")) || several(serials, components.held(members, "serial"));

const several = ({ texts }: Column, ids: ReadonlySet<number>): boolean =>
  ids.size > 1 && distinctIdentities([...ids].map(texts.textOf)) > 1;

/** Two rows of one document that name one address are two statements: the cameras of a recorder, or a typing error. */
function rowsRepeat(rows: ReadonlySet<number>, originOfRow: Int32Array): boolean {
  return rows.size > 1 && new Set([...rows].map((row) => originOfRow[row])).size < rows.size;
}

/** Two sites may use the same private addresses. */
function sitesDiffer({ site }: Nodes, members: Int32Array): boolean {
  let only = NONE;
  for (const at of members) {
    const id = site.ids[at] as number;
    if (id === NONE || id === only) continue;
    if (only !== NONE) return true;
    only = id;
  }
  return false;
}

/** Two ports of one address that show different realms or servers may be two devices behind a forwarding router. */
function facesDiffer(nodes: Nodes, members: Int32Array): boolean {
  const faces = new Map<number, Set<number>>();
  for (const at of members) {
    if (nodes.faces.ids[at] === NONE) continue;
    const port = nodes.port.ids[at] as number;
    const held = faces.get(port) ?? new Set<number>();
    for (const face of idsAt(nodes.faces, at)) held.add(face);
    faces.set(port, held);
  }
  if (faces.size < 2) return false;
  const [first, ...rest] = [...faces.values()];
  return first !== undefined && rest.some((other) => first.isDisjointFrom(other));
}

/** One port that shows nothing alike at two addresses: two things behind one MAC. */
function servicesDiffer(nodes: Nodes, members: Int32Array): boolean {
  const first = nodes.ip.ids[members[0] as number];
  if (members.every((at) => nodes.ip.ids[at] === first)) return false;
  const services = new Map<number, Map<number, Set<number>>>();
  for (const at of members) {
    if (nodes.faces.ids[at] === NONE) continue;
    const [port, ip] = [nodes.port.ids[at] as number, nodes.ip.ids[at] as number];
    const addresses = services.get(port) ?? new Map<number, Set<number>>();
    services.set(port, addresses);
    const held = addresses.get(ip) ?? new Set<number>();
    addresses.set(ip, held);
    for (const face of idsAt(nodes.faces, at)) held.add(face);
  }
  return services.values().some((addresses) => {
    const [one, ...others] = [...addresses.values()];
    return one !== undefined && others.some((other) => one.isDisjointFrom(other));
  });
}
