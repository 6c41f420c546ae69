import { type Cells, cellsByGaps, cellsByPlace, type Layout } from "./columns.ts";
import { isPort } from "./rows.ts";

/** What one neighbour announces of itself, as printed, and the port at which it was heard. */
export interface Neighbour {
  readonly protocol: "lldp" | "cdp";
  readonly port: string;
  readonly row: number;
  readonly chassisId?: string;
  readonly portId?: string;
  readonly systemName?: string;
  readonly systemDescription?: string;
  readonly platform?: string;
  readonly capabilities?: string;
  readonly managementAddress?: string;
  /** The aggregate that the port is a member of. */
  readonly parent?: string;
}

/** Fields of a neighbour that are text, and the longest of them that is kept. */
export type NeighbourField = Exclude<keyof Neighbour, "protocol" | "port" | "row" | "parent">;
const MAX_TEXT = 2_048;

/**
 * One row of a brief table: by the places of its header, else by its gaps, else (rows pasted with single spaces) by its look.
 * Undefined when no reading gives a port.
 */
export function readNeighbourRow(line: string, layout: Layout, row: number): Neighbour | undefined {
  const protocol = layout.id === "cdp" ? "cdp" : "lldp";
  for (const cells of [cellsByPlace(line, layout), cellsByGaps(line, layout), cellsByLook(line, layout)]) {
    const port = cells?.get("port") ?? "";
    if (cells === undefined || !isLocalPort(port) || !isWhole(cells)) continue;
    const parent = cells.get("_parent") ?? "-";
    return { protocol, port, row, ...fieldsOf(cells), ...(parent === "-" ? {} : { parent }) };
  }
  return undefined;
}

/** The layout of rows that came without their header. */
export const bareLayout = (protocol: "lldp" | "cdp"): Layout => ({
  id: protocol,
  table: "neighbours",
  columns: [
    ["systemName", 0],
    ["port", 4_096],
  ],
});

const isLocalPort = (port: string): boolean => isPort(port.replace(/^([A-Za-z]{2,20}) (?=\d)/, "$1"));

/** A hold time that is no number means that the row stands in other places than its header. */
function isWhole(cells: Cells): boolean {
  const time = cells.get("_hold") ?? cells.get("_ttl") ?? "";
  return time === "" || /^\d{1,6}$/.test(time);
}

/** `SEP04FE7F689D33 Gig 1/0/2 125 H P IP Phone Port 1`. */
const LOOK =
  /^\s*(\S.{0,250}?)\s+([A-Z][A-Za-z]{1,20} ?\d{1,3}(?:\/\d{1,3}){0,3}(?:\.\d{1,5})?)\s+(\d{1,5})\s+((?:[A-Za-z](?:[ ,](?=[A-Za-z](?:[ ,]|$))|(?= )))*)\s*(\S.*)?$/;

function cellsByLook(line: string, layout: Layout): Cells | undefined {
  if (layout.columns[0]?.[0] !== "systemName" || layout.columns[1]?.[0] !== "port") return undefined;
  const match = LOOK.exec(line.slice(0, 512));
  if (match === null) return undefined;
  const rest = (match[5] ?? "").trim();
  // Platform and port of the far end cannot be told apart for certain once their columns are gone.
  const far = layout.id === "cdp" ? /^(.*?)\s+((?:\S+ )?\S*\d\S*)$/.exec(rest) : null;
  return new Map([
    ["systemName", match[1] ?? ""],
    ["port", match[2] ?? ""],
    ["capabilities", (match[4] ?? "").trim()],
    ["platform", far?.[1] ?? (layout.id === "cdp" ? rest : "")],
    ["portId", far?.[2] ?? (layout.id === "cdp" ? "" : rest)],
  ]);
}

function fieldsOf(cells: Cells): Partial<Record<NeighbourField, string>> {
  const found: Partial<Record<NeighbourField, string>> = {};
  for (const name of FIELDS) {
    const value = cells.get(name) ?? "";
    if (value !== "" && !/^(?:--?|not advertised)$/i.test(value)) found[name] = value.slice(0, MAX_TEXT);
  }
  return found;
}

export const FIELDS: readonly NeighbourField[] = [
  "chassisId",
  "portId",
  "systemName",
  "systemDescription",
  "platform",
  "capabilities",
  "managementAddress",
];

/** Single letters, as brief tables have them: bridge and router in LLDP (IEEE 802.1AB), switch, router and bridges in CDP. */
const LETTERS = { lldp: /^[BR]$/, cdp: /^[RTBS]$/ } as const;
const WORDS = /\b(?:bridge|router|switch|repeater)\b/i;
/** Telephones and access points bridge too, and are devices of their own all the same. */
const END_DEVICE = /\b(?:telephone|phone|station(?: only)?|host)\b|(?:^|[ ,])[THPC](?:[ ,]|$)/i;

/** Whether a neighbour says that it passes on what others send: a switch, bridge, router or access point, and no telephone. */
export function isForwarder({ protocol, capabilities = "" }: Neighbour): boolean {
  const words = capabilities.split(/[\s,]+/).filter((word) => word !== "");
  if (words.length > 0 && words.every((word) => word.length === 1)) {
    const phone = words.includes(protocol === "lldp" ? "T" : "P") || words.includes("H");
    return !phone && words.some((word) => LETTERS[protocol].test(word));
  }
  return WORDS.test(capabilities) && !END_DEVICE.test(capabilities);
}
