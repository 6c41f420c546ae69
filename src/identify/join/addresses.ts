import type { Components } from "./components.ts";
import { distinctIdentities, groupsBy, type ValuesOf } from "./groups.ts";
import type { Node } from "./node.ts";

/**
 * Joins by endpoint and, weakly, by address. An address may hide several devices behind forwarded ports, may have had
 * another owner last month, and may be a typing error in a sheet: whenever anything contradicts, nothing is joined.
 */
export function joinAddresses(nodes: readonly Node[], components: Components): void {
  // The same port of the same address in one run is one service.
  joinBy(nodes, components, "endpoint", (node) =>
    node.port !== undefined && heard(node) ? `${node.ip} ${node.port}\0${node.origin}` : undefined,
  );
  // All ports of one address in one run are one device, unless its services show different faces.
  joinBy(nodes, components, "address", (node) => (heard(node) ? `${node.ip}\0${node.origin}` : undefined));
  // Across runs and documents an address is taken for one device when nothing at all contradicts.
  joinBy(nodes, components, "address", (node) => node.ip);
}

const heard = ({ ip, device, row }: Node): boolean => ip !== undefined && device === undefined && row === undefined;

function joinBy(nodes: readonly Node[], components: Components, by: "endpoint" | "address", valuesOf: ValuesOf): void {
  for (const [value, members] of groupsBy(nodes, valuesOf)) {
    if (components.together(members)) continue;
    if (contradicts(nodes, components, members)) components.keepApart(members);
    else components.unite(members, { by, value: value.split("\0", 1)[0] ?? value });
  }
}

/** Two device keys, MACs, serials, rows of one document, sites or faces: more than one thing may stand at this address. */
function contradicts(nodes: readonly Node[], components: Components, members: readonly number[]): boolean {
  return (
    !components.compatible(members) ||
    distinctIdentities(components.held(members, "mac")) > 1 ||
    distinctIdentities(components.held(members, "serial")) > 1 ||
    rowsRepeat(components.held(members, "row")) ||
    sitesDiffer(nodes, members) ||
    facesDiffer(nodes, members)
  );
}

/** Two rows of one document that name one address are two statements: the cameras of a recorder, or a typing error. */
function rowsRepeat(rows: readonly string[]): boolean {
  const origins = rows.map((row) => row.slice(0, row.indexOf("\0")));
  return new Set(origins).size < origins.length;
}

/** Two sites may use the same private addresses. */
function sitesDiffer(nodes: readonly Node[], members: readonly number[]): boolean {
  const sites = new Set<string>();
  for (const at of members) {
    const { site } = nodes[at] as Node;
    if (site !== undefined) sites.add(site);
  }
  return sites.size > 1;
}

/** Two ports of one address that show different realms or servers may be two devices behind a forwarding router. */
function facesDiffer(nodes: readonly Node[], members: readonly number[]): boolean {
  const faces = new Map<string, Set<string>>();
  for (const at of members) {
    const node = nodes[at] as Node;
    if (node.faces.length === 0) continue;
    const port = node.port ?? "";
    const held = faces.get(port) ?? new Set<string>();
    for (const face of node.faces) held.add(face);
    faces.set(port, held);
  }
  const [first, ...rest] = [...faces.values()];
  return first !== undefined && rest.some((other) => [...other].every((face) => !first.has(face)));
}
