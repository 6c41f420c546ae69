import type { Coverage, SwitchTable, Uplink } from "../../../model/origin.ts";
import { detached } from "../../detached.ts";
import { foldPort } from "../../../model/switch-port.ts";
import type { TableKind } from "./terminal.ts";

/** More MAC addresses than this on one port come from beyond another switch. A guess: desk switches have 5 to 16 ports. */
const MANY_MACS = 16;
/** Most ports of one switch that are told apart; a chassis has some hundreds. */
const MAX_PORTS = 16_384;

/** Aggregates and tunnels by their names: they join switches, servers and access points, never a camera. */
const AGGREGATE =
  /^(?:po(?:rt-channel)?|lag|trk|bundle-ether|bridge-aggregation|bagg|route-aggregation|ragg|mlag|lg|eth-trunk|ae|nve(?:-peer)?|vx(?:lan)?|tu(?:nnel)?)\d|^vtep\.\d|^vpc peer-link$|-trk\d+$/i;

/** What was read of one port. */
export interface Port {
  readonly name: string;
  /** Distinct MAC addresses, up to one more than {@link MANY_MACS}. */
  macs: Set<number> | undefined;
  connected?: true;
  drawing?: true;
  neighbour?: true;
  uplink?: Uplink["because"];
}

/** What was read of one switch or router. */
export interface SwitchTables {
  readonly name: string;
  macs: number;
  arps: number;
  /** Tables of which a whole listing was read. */
  readonly read: Set<TableKind>;
  /** The first names of ports are kept; with more than MAX_PORTS of them the rest is not told apart. */
  port(name: string): Port | undefined;
  /** One more MAC address behind a port. */
  learn(port: string, mac: string): void;
  markUplink(port: string, because: Uplink["because"]): void;
  coverage(): readonly Coverage[];
}

export function openTables(name: string): SwitchTables {
  const ports = new Map<string, Port>();
  /** By the name as printed: the same few names come again and again. */
  const byName = new Map<string, Port>();
  const tables: SwitchTables = {
    name,
    macs: 0,
    arps: 0,
    read: new Set(),
    port(printed) {
      const known = byName.get(printed);
      if (known !== undefined) return known;
      const name = detached(printed);
      const folded = foldPort(name);
      let port = ports.get(folded);
      if (port === undefined) {
        if (ports.size >= MAX_PORTS) return undefined;
        port = { name, macs: undefined };
        if (AGGREGATE.test(folded)) port.uplink = "aggregate";
        ports.set(folded, port);
      }
      if (byName.size < MAX_PORTS) byName.set(name, port);
      return port;
    },
    learn(printed, mac) {
      const port = tables.port(printed);
      if (port !== undefined) learnAt(port, mac);
    },
    markUplink(printed, because) {
      const port = tables.port(printed);
      if (port !== undefined) port.uplink ??= because;
    },
    coverage: () => coverageOf(tables, [...ports.values()]),
  };
  return tables;
}

/** One more MAC address behind a port. */
export function learnAt(port: Port, mac: string): void {
  port.macs ??= new Set();
  if (port.macs.size <= MANY_MACS) port.macs.add(Number.parseInt(mac.replace(/[^0-9a-f]/gi, ""), 16));
}

function coverageOf({ name, macs, arps, read }: SwitchTables, ports: readonly Port[]): readonly Coverage[] {
  const found: Coverage[] = [];
  const learned = ports.filter((port) => port.macs !== undefined).map((port) => port.name);
  if (read.has("mac")) found.push({ kind: "mac-table", switch: name, entries: macs, ports: learned });
  if (read.has("arp")) found.push({ kind: "arp-table", switch: name, entries: arps });
  const uplinks = ports.flatMap((port): readonly Uplink[] => {
    const because = port.uplink ?? ((port.macs?.size ?? 0) > MANY_MACS ? "many-macs" : undefined);
    return because === undefined ? [] : [{ port: port.name, because }];
  });
  const tables = ORDER.filter((table): table is SwitchTable => read.has(table));
  const named = (of: (port: Port) => boolean): readonly string[] => ports.filter(of).map((port) => port.name);
  if (uplinks.length > 0 || tables.some((table) => table !== "mac") || ports.some((port) => port.neighbour)) {
    found.push({
      kind: "switch-ports",
      switch: name,
      tables,
      uplinks,
      learned,
      neighbours: named((port) => port.neighbour === true),
      connected: named((port) => port.connected === true),
      drawing: named((port) => port.drawing === true),
    });
  }
  return found;
}

const ORDER = ["mac", "neighbours", "ports", "poe"] as const;
