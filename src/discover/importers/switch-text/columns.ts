import type { TableKind } from "./terminal.ts";

/** A kind of table with columns, known by its header line; the named groups of the pattern are its columns. */
interface Heading {
  readonly id: string;
  readonly table: TableKind;
  readonly header: RegExp;
}

/** Columns as one header line places them. */
export interface Layout {
  readonly id: string;
  readonly table: TableKind;
  /** Name of each column and the offset at which it starts, in order. */
  readonly columns: readonly (readonly [name: string, start: number])[];
}

/** Names beginning with `_` are of no use. The layouts are those of the makers' command references. */
const HEADINGS: readonly Heading[] = [
  {
    id: "cdp",
    table: "neighbours",
    header:
      /^\s*(?<systemName>Device[- ]ID)\s+(?<port>Local In\S+)\s+(?<_hold>H\S*ld\S*)\s+(?<capabilities>Capab\S*)\s+(?<platform>Platform)\s+(?<portId>Port ID)/d,
  },
  {
    id: "lldp",
    table: "neighbours",
    header:
      /^\s*(?<systemName>Device ID)\s+(?<port>Local Intf)\s+(?<_hold>Hold-time)\s+(?<capabilities>Capability)\s+(?<portId>Port ID)/d,
  },
  {
    id: "lldp",
    table: "neighbours",
    header: /^\s*(?<port>Port)\s+(?<systemName>Neighbor Device ID)\s+(?<portId>Neighbor Port ID)\s+(?<_ttl>TTL)/d,
  },
  {
    id: "lldp",
    table: "neighbours",
    header:
      /^\s*(?<port>LOCAL-PORT)\s+(?<chassisId>CHASSIS-ID)\s+(?<portId>PORT-ID)\s+(?<_desc>PORT-DESC)\s+(?<_ttl>TTL)\s+(?<systemName>SYS-NAME)/d,
  },
  {
    id: "lldp",
    table: "neighbours",
    header:
      /^\s*(?<port>LocalPort) \| (?<chassisId>ChassisId)\s+(?<portId>PortId)\s+(?<_desc>PortDescr)\s+(?<systemName>SysName)/d,
  },
  {
    id: "lldp",
    table: "neighbours",
    header:
      /^\s*(?<port>Local Interface)\s+(?<_parent>Parent Interface)\s+(?<chassisId>Chassis Id)\s+(?<portId>Port info)\s+(?<systemName>System Name)/d,
  },
  {
    id: "lldp",
    table: "neighbours",
    header:
      /^\s*(?<systemName>System Name)\s+(?<port>Local Interface)\s+(?<chassisId>Chassis ID)\s+(?<portId>Port ID)/d,
  },
  {
    id: "lldp",
    table: "neighbours",
    header:
      /^\s*(?<port>Local Interface)\s+(?<chassisId>Chassis I[Dd])\s+(?<portId>Port (?:ID|info))\s+(?<systemName>System Name)/d,
  },
  {
    id: "lldp",
    table: "neighbours",
    header:
      /^\s*(?<port>Port)\s+(?<chassisId>Device ID)\s+(?<portId>Port ID)\s+(?<systemName>System Name)\s+(?<capabilities>Capabilities)\s+(?<_ttl>TTL)/d,
  },
  {
    id: "lldp",
    table: "neighbours",
    header:
      /^\s*(?<port>Loc PortID)\s+(?<systemName>Rem Host Name)\s+(?<portId>Rem Port Id)\s+(?<chassisId>Rem Chassis Id)/d,
  },
  {
    id: "lldp",
    table: "neighbours",
    header: /^\s*(?<port>Local Intf)\s+(?<systemName>Neighbor Dev)\s+(?<portId>Neighbor Intf)\s+(?<_ttl>Exptime)/d,
  },
  {
    id: "lldp",
    table: "neighbours",
    header:
      /^\s*(?<port>Local Interface)\s+(?<_ttl>Exptime)\S*\s+(?<portId>Neighbor Interface)\s+(?<systemName>Neighbor Device)/d,
  },
  {
    id: "lldp",
    table: "neighbours",
    header:
      /^\s*(?<port>Lcl Port)\s+(?<chassisId>Chassis ID)\s+(?<portId>Port ID)\s+(?<_desc>Port Description)\s+(?<systemName>System Name)/d,
  },
  {
    id: "lldp",
    table: "neighbours",
    header:
      /^\s*(?<port>Port)\s+(?<chassisId>Neighbor Chassis ID)\s+(?<portId>Neighbor Port ID)\s+(?<_ttl>TTL)\s+(?<_age>Age)\s+(?<systemName>Neighbor System Name)/d,
  },
  {
    id: "status",
    table: "ports",
    header:
      /^\s*(?<port>Port)\s+(?<name>Name)\s+(?<status>Status)\s+(?<vlan>Vlan)\s+(?<_duplex>Duplex)\s+(?<_speed>Speed)/d,
  },
  {
    id: "status",
    table: "ports",
    header:
      /^\s*(?<port>Port)\s+(?<name>Name)\s+(?<status>Status)\s+(?<_mode>Config-mode)\s+(?<_speed>Speed)\s+(?<_type>Type)\s+(?<tagged>Tagged)\s+(?<vlan>Untagged)/d,
  },
  {
    id: "status",
    table: "ports",
    header:
      /^\s*(?<port>Port)\s+(?<_type>Type)\s+\| (?<_alert>Alert)\s+(?<_enabled>Enabled)\s+(?<status>Status)\s+(?<_mode>Mode)/d,
  },
  {
    id: "status",
    table: "ports",
    header:
      /^\s*(?<port>Port)\s+(?<vlan>Native)\s+(?<mode>Mode)\s+(?<_type>Type)\s+(?<_enabled>Enabled)\s+(?<status>Status)\s+(?<_reason>Reason)\s+(?<_speed>Speed)(?:\s+(?<name>Description))?/d,
  },
  {
    id: "status",
    table: "ports",
    header:
      /^\s*(?<port>Interface)\s+(?<status>Link)\s+(?<_speed>Speed)\s+(?<_duplex>Duplex)\s+(?<mode>Type)\s+(?<vlan>PVID)\s+(?<name>Description)/d,
  },
  {
    id: "routed",
    table: "ports",
    header: /^\s*(?<port>Interface)\s+(?<_link>Link)\s+(?<_protocol>Protocol)\s+(?<_ip>Main IP)/d,
  },
  {
    id: "terse",
    table: "ports",
    header: /^\s*(?<port>Interface)\s+(?<_admin>Admin)\s+(?<status>Link)\s+(?<proto>Proto)\s+(?<_local>Local)/d,
  },
  {
    id: "poe-cisco",
    table: "poe",
    header: /^\s*(?<port>Interface)\s+(?<_admin>Admin)\s+(?<_oper>Oper)\s+(?<_power>Power)\s+(?<_device>Device)/d,
  },
  {
    id: "poe-junos",
    table: "poe",
    header: /^\s*(?<port>Interface)\s+(?<_admin>Admin)(?: status)?\s+(?<_oper>Oper)(?: status)?\s+(?<_max>Max)/d,
  },
  {
    id: "poe-comware",
    table: "poe",
    header: /^\s*(?<port>Interface)\s+(?<_poe>PoE)\s+(?<_prio>Priority)\s+(?<_cur>CurPower)/d,
  },
  { id: "poe-hp", table: "poe", header: /^\s*(?<port>PoE)\s+(?:\| )?(?<_enab>Pwr|Power)\s+(?<_prio>Pwr|Power)\b/d },
  {
    id: "mac-port-vlan",
    table: "mac",
    header: /^\s*(?<mac>MAC Address)\s+(?<port>(?:Located on )?Port)(?:\s+(?<vlan>VLAN))?\s*$/d,
  },
  {
    id: "mac-mikrotik",
    table: "mac",
    header: /^\s*#\s+(?<mac>MAC-ADDRESS)\s+(?:(?<vlan>VID)\s+)?(?<port>ON-INTERFACE)\s+(?<bridge>BRIDGE)/d,
  },
  {
    id: "mac-vlan-first",
    table: "mac",
    header: /^\s*(?<vlan>VID)\s+(?<name>VLAN Name)\s+(?<mac>MAC Address)\s+(?<port>Port)\s+(?<type>Type)/d,
  },
  {
    id: "mac-port-first",
    table: "mac",
    header: /^\s*(?<port>Port)\s+(?<vlan>VLAN ID)\s+(?<mac>MAC Address)\s+(?<type>Type)\s*$/d,
  },
  { id: "mac", table: "mac", header: /^\s*(?:(?<vlan>Vlan)\s+)?(?<mac>Mac Address|MAC ADDR)\s+(?<rest>\w)/di },
  {
    id: "mac",
    table: "mac",
    header: /^\s*(?<vlan>Vlan)\s+(?<mac>MAC)\s+(?<flags>MAC)\s+(?<age>Age)\s+(?<port>Logical)/d,
  },
  {
    id: "arp-bare",
    table: "arp",
    header:
      /^\s*(?:(?<ip>IP(?: address)?)\s+(?:At )?(?<mac>MAC[- ]Address|Hardware Address)\s+(?:Hostname\s+VCI|Lease expiration|Count)|(?<bound>IP address)\s+Client-ID\/|Starting (?<scan>arp-scan) )/d,
  },
  {
    id: "arp-name",
    table: "arp",
    header: /^\s*(?<mac>MAC Address)\s+(?<ip>Address)\s+(?<name>Name)\s+(?<port>Interface)/d,
  },
  { id: "arp", table: "arp", header: /^\s*(?<mac>MAC Address)\s+(?<ip>Address)\s+(?<port>Interface)/d },
  {
    id: "arp",
    table: "arp",
    header:
      /^\s*(?:Protocol\s+)?(?<ip>(?:IP(?:v4)? )?Address)\s+(?:Age\s*\S*\s+(?:\(\S+\)\s+)?)?(?<mac>MAC|Hardware Addr)/di,
  },
];

/** The columns of a layout where the line below its header rules them, each by its dashes. */
export function ruledBy(line: string, layout: Layout): Layout | undefined {
  if (!/^[\s-]*-{2}[\s-]*$/.test(line) || line.length > MAX_HEADER) return undefined;
  const starts = [...line.matchAll(/-+/g)].map((rule) => rule.index);
  if (starts.length !== layout.columns.length) return undefined;
  return { ...layout, columns: layout.columns.map(([name], at) => [name, starts[at] ?? 0] as const) };
}

/** Longest header line; real ones are below 130 characters. */
const MAX_HEADER = 200;

/** The layout whose header a line is; undefined when it is none. */
export function findLayout(line: string): Layout | undefined {
  if (line.length > MAX_HEADER || !/\b(?:port|interface|address|addr|mac|device|local|poe|arp-scan)/i.test(line))
    return undefined;
  for (const { id, table, header } of HEADINGS) {
    const groups = header.exec(line)?.indices?.groups;
    if (groups === undefined) continue;
    const columns = Object.entries(groups)
      .filter((entry): entry is [string, [number, number]] => entry[1] !== undefined)
      .map(([name, [start]]) => [name, start] as const)
      .sort((a, b) => a[1] - b[1]);
    return { id, table, columns };
  }
  return undefined;
}

export type Cells = ReadonlyMap<string, string>;

/** The cells of a row where its header places them, trimmed. */
export function cellsByPlace(line: string, { columns }: Layout): Cells {
  return new Map(
    columns.map(([name, start], at) => [
      name,
      line
        .slice(at === 0 ? 0 : start, columns[at + 1]?.[1] ?? line.length)
        .replace(/^\s*\|\s|\s\|\s*$/g, "")
        .trim(),
    ]),
  );
}

/** The cells of a row parted by two spaces or more, when there are as many as columns: for rows that were shifted. */
export function cellsByGaps(line: string, { columns }: Layout): Cells | undefined {
  const cells = line.trim().split(/\s{2,}/, columns.length + 1);
  return cells.length === columns.length ? new Map(columns.map(([name], at) => [name, cells[at] ?? ""])) : undefined;
}
