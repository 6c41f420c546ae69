import { FIELDS, type Neighbour, type NeighbourField } from "./neighbours.ts";

/** Reads the blocks of `key: value` lines that `detail` and `verbose` commands print, one block a neighbour. */
export interface DetailReader {
  /** Takes one line; gives the neighbour that it ends. */
  take(line: string, row: number): Neighbour | undefined;
  /** Something that is surely outside ended the output: gives the neighbour that was open. */
  close(): Neighbour | undefined;
  /** The row at which the open block begins. */
  readonly open: () => number | undefined;
}

type Key = NeighbourField | "port" | "other";

/** Keys as the makers print them, folded to letters; `other` ends a description that runs over several lines. */
const KEYS: ReadonlyMap<string, Key> = new Map(
  (
    [
      ["port", "local intf|local interface|local port|local port id|port|interface"],
      ["chassisId", "chassis id|chassisid|neighbor chassis-id"],
      ["portId", "port id|portid|neighbor port-id|device port|port id (outgoing port)"],
      ["systemName", "system name|sysname|neighbor chassis-name|neighbor system-name|device id"],
      [
        "systemDescription",
        "system description|system descr|neighbor chassis-description|neighbor system-description|version",
      ],
      ["platform", "platform"],
      [
        "capabilities",
        "enabled capabilities|system capabilities enabled|chassis capabilities enabled|capabilities|capability|enabled",
      ],
      [
        "managementAddress",
        "management address|management address value|neighbor management-address|ip address|ipv4 address|ip|address",
      ],
      [
        "other",
        "time remaining|system capabilities|system capabilities supported|chassis capabilities available|supported|" +
          "management addresses|holdtime|ttl|time to live|management address type|port description|portdescr|neighbor port-desc|vlan id|auto negotiation|" +
          "advertisement version|duplex|management address type|med information|chassis type|port id type|pvid|update time",
      ],
    ] as const
  ).flatMap(([key, names]) => names.split("|").map((name) => [name, key] as const)),
);
const PAIR = /^[\s-]*([A-Za-z][\w ()/-]{0,40}?)\s*:(?:\s+(.*)|)$/;
const TIGHT = /^[\s-]*([A-Za-z][\w ()/-]{0,40}?)\s*:(\S.*)$/;
/** A line of dashes parts blocks. */
const isRule = (line: string): boolean => line.includes("----------") && /^[\s-]*$/.test(line);
const MAX_TEXT = 2_048;

/** `onLost` is told of a neighbour that does not say at which port it was heard, by the row at which it begins. */
export function readDetails(hint: () => "lldp" | "cdp" | undefined, onLost: (row: number) => void): DetailReader {
  let block = new Map<Key, string>();
  let began: number | undefined;
  let running: NeighbourField | undefined;
  /** Arista and Comware name the local port above its neighbours, of which there may be several. */
  let above = "";

  const close = (): Neighbour | undefined => {
    const neighbour = neighbourOf(block, above, began ?? 0, hint());
    const said = (key: Key): boolean => (block.get(key) ?? "") !== "";
    // A legend has such a key too, and nothing else.
    if (neighbour === undefined && began !== undefined && said("chassisId") && (said("portId") || said("systemName")))
      onLost(began);
    block = new Map();
    began = undefined;
    running = undefined;
    return neighbour;
  };
  const put = (key: Key, value: string, row: number): Neighbour | undefined => {
    running = key === "systemDescription" ? key : undefined;
    if (key === "other") return undefined;
    const starts =
      block.has(key) && (key === "port" || key === "chassisId" || (key === "systemName" && block.has("port")));
    const ended = starts ? close() : undefined;
    running = key === "systemDescription" ? key : undefined;
    began ??= row;
    const text = value
      .trim()
      .replace(/^"(.*)"$/, "$1")
      .slice(0, MAX_TEXT);
    if (text !== "" && text !== "-" && !(block.get(key) ?? "")) block.set(key, text);
    else if (!block.has(key)) block.set(key, "");
    return ended;
  };

  return {
    open: () => (block.size > 0 ? began : undefined),
    close,
    take(line, row) {
      if (isRule(line)) return block.size > 0 ? close() : undefined;
      const heading = HEADING.exec(line);
      if (heading !== null) {
        const ended = block.size > 0 ? close() : undefined;
        above = heading.slice(1).find((port) => port !== undefined) ?? "";
        return ended;
      }
      if (NEXT.test(line)) return block.size > 0 ? close() : undefined;
      const ios = /^Interface: ([^,]{1,64}),\s+Port ID \(outgoing port\): (.*)$/.exec(line);
      if (ios !== null) return put("port", ios[1] ?? "", row) ?? put("portId", ios[2] ?? "", row);
      const platform = /^Platform: (.{0,128}?),\s+Capabilities: (.*)$/.exec(line);
      if (platform !== null)
        return put("platform", platform[1] ?? "", row) ?? put("capabilities", platform[2] ?? "", row);
      const pair = PAIR.exec(line) ?? TIGHT.exec(line);
      const key = KEYS.get((pair?.[1] ?? "").toLowerCase().replace(/\s+/g, " ").trim());
      if (key !== undefined) return put(key, pair?.[2] ?? "", row);
      if (running !== undefined) addLine(block, running, line);
      if (line.trim() === "") running = undefined;
      return undefined;
    },
  };
}

/** Above the next neighbour of the same port. */
const NEXT = /^\s*(?:LLDP neighbor index|Neighbor index\s*:|Neighbor:? \S+\/.*, age )/i;
/** `Interface Ethernet32 detected 1 LLDP neighbors:` and `LLDP neighbor-information of port 2[GigabitEthernet0/0]:`. */
const HEADING =
  /^\s*(?:Interface (\S{1,64}) detected \d{1,4} LLDP neighbors?:|LLDP Port (\S{1,64}) detected \d{1,4} neighbors?|(\S{1,64}) has \d{1,4} neighbors?(?:\(s\))?:|LLDP neighbor-information of port \d{1,6}\s?\[([^\]]{1,64})\]:?)/i;

/** Whether a line names the port of the neighbours below it. */
export const isBlockHeading = (line: string): boolean => HEADING.test(line) || NEXT.test(line);

function addLine(block: Map<Key, string>, key: NeighbourField, line: string): void {
  const before = block.get(key) ?? "";
  const text = line.trim();
  if (text === "" || before.length >= MAX_TEXT) return;
  block.set(key, `${before}${before === "" ? "" : "\n"}${text}`.slice(0, MAX_TEXT));
}

function neighbourOf(
  block: ReadonlyMap<Key, string>,
  above: string,
  row: number,
  hint: "lldp" | "cdp" | undefined,
): Neighbour | undefined {
  const port = (block.get("port") ?? "") === "" ? above : (block.get("port") ?? "");
  const fields: Partial<Record<NeighbourField, string>> = {};
  for (const name of FIELDS) {
    const value = block.get(name) ?? "";
    if (value !== "" && !/^(?:not advertised|- ?not advertised|n\/a)$/i.test(value)) fields[name] = value;
  }
  if (port === "" || Object.keys(fields).length === 0) return undefined;
  const protocol = hint ?? (block.has("chassisId") ? "lldp" : "cdp");
  return { protocol, port, row, ...fields };
}
