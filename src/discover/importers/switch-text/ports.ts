import { type Cells, cellsByGaps, cellsByPlace, type Layout } from "./columns.ts";
import { isPort } from "./rows.ts";

/** One row of a PoE table. */
export interface PoeRow {
  readonly port: string;
  readonly state: string;
  readonly watts?: number;
  readonly class?: string;
  readonly device?: string;
}

/** One row of a table of ports. */
export interface PortRow {
  readonly port: string;
  readonly status: string;
  readonly name?: string;
  readonly vlan?: string;
  /** Carries several VLANs, or is a member of an aggregate. */
  readonly trunk: boolean;
}

/** IOS, NX-OS and EOS; AOS-CX, ProCurve, Comware and Junos say up or down. */
const STATUS =
  /^(?:connected|notconnec\w*|disabled|err-?disabled|errdisable|inactive|suspend\w*|monitor\w*|xcvrAbsen\w*|sfpAbsent|noOperMem\w*|faulty|sfpInvali\w*|up|down|adm|stby|linkFlapE\w*|routed)$/i;

/**
 * Undefined when the line is no row of the table (a ruler, a second header line); `passed` for what is no port of a device;
 * `unread` for a row that makes no sense.
 */
export function readPortRow(line: string, layout: Layout): PortRow | "passed" | "unread" | undefined {
  const first = /^\s*(\S+)/.exec(line)?.[1] ?? "";
  if (layout.id === "routed") return "passed";
  if (!isPort(first)) return undefined;
  for (const cells of [cellsByPlace(line, layout), cellsByGaps(line, layout), statusByLook(line, layout)]) {
    const status = cells?.get("status") ?? "";
    if (cells === undefined || !STATUS.test(status) || cells.get("port") !== first) continue;
    if (layout.id === "terse" && /\.\d+$/.test(first)) return "passed";
    if (isVirtual(first)) return "passed";
    return portRow(first, status, cells);
  }
  return "unread";
}

const isVirtual = (port: string): boolean => /^(?:vlan|lo|loop|null|mgmt|nve|tunnel|irb|vme|aux|cellular)/i.test(port);

function portRow(port: string, status: string, cells: Cells): PortRow {
  const name = cells.get("name") ?? "";
  const vlan = cells.get("vlan") ?? "";
  const tagged = cells.get("tagged") ?? "";
  const trunk =
    /^(?:trunk|in Po\d+|T)$/i.test(vlan) ||
    /^(?:trunk|native-\S+|T)$/i.test(cells.get("mode") ?? "") ||
    tagged === "multi";
  return {
    port,
    status,
    ...(name === "" || /^--?$/.test(name) ? {} : { name: name.slice(0, 255) }),
    ...(vlan === "" || /^(?:--?|no)$/i.test(vlan) ? {} : { vlan: vlan.slice(0, 32) }),
    trunk,
  };
}

/** Rows pasted with single spaces: the last word that is a status, with a VLAN behind it. */
function statusByLook(line: string, layout: Layout): Cells | undefined {
  if (layout.columns[1]?.[0] !== "name") return undefined;
  const words = line.trim().split(/\s+/, 32);
  for (let at = words.length - 1; at > 0; at -= 1) {
    const vlan = words[at + 1] === "in" ? `in ${words[at + 2] ?? ""}` : (words[at + 1] ?? "");
    if (!STATUS.test(words[at] ?? "") || !/^(?:\d{1,4}|trunk|routed|unassigned|in Po\d+|--)$/i.test(vlan)) continue;
    return new Map([
      ["port", words[0] ?? ""],
      ["name", words.slice(1, at).join(" ")],
      ["status", words[at] ?? ""],
      ["vlan", vlan],
    ]);
  }
  return undefined;
}

/** Whether a port is in use, by the word of its status. */
export const isConnected = (status: string): boolean => /^(?:connected|up)$/i.test(status);

/** Undefined when the line is no row of the table, `unread` for a row that makes no sense. */
export function readPoeRow(line: string, layout: Layout): PoeRow | "unread" | undefined {
  const words = line
    .replace(/\s\|\s/, " ")
    .trim()
    .split(/\s+/, 24);
  const port = words[0] ?? "";
  if (!isPort(port) || words.length < 3) return undefined;
  return readPoeWords(port, words, layout) ?? "unread";
}

function readPoeWords(port: string, words: readonly string[], layout: Layout): PoeRow | undefined {
  switch (layout.id) {
    case "poe-cisco":
      return ciscoPoe(port, words);
    case "poe-junos":
      return junosPoe(port, words);
    case "poe-comware":
      return comwarePoe(port, words);
    default:
      return hpPoe(port, words);
  }
}

/** `Gi1/0/10  auto   on         23.2    C9120AXE-E          4     30.0`; a device may be named in several words. */
function ciscoPoe(port: string, words: readonly string[]): PoeRow | undefined {
  const state = words[2] ?? "";
  const watts = numberOf(words[3]);
  if (!/^(?:on|off|faulty|power-deny|denied|err\S*)$/i.test(state) || watts === undefined) return undefined;
  const rest = words.slice(4);
  const classAt = rest.findLastIndex((word, at) => at > 0 && /^(?:[0-8]|n\/a|unknown)$/i.test(word));
  const device = rest.slice(0, classAt === -1 ? rest.length : classAt).join(" ");
  const klass = classAt === -1 ? "" : (rest[classAt] ?? "");
  return poeRow(port, state, { watts, klass, device });
}

/** `ge-0/0/0  Enabled  ON  15.4W  Low  3.6W  0`. */
function junosPoe(port: string, words: readonly string[]): PoeRow | undefined {
  const state = words[2] ?? "";
  if (!/^(?:on|off|fault|disabled|powered-down|ovld)$/i.test(state)) return undefined;
  const watts = words.slice(3).filter((word) => /^\d{1,3}(?:\.\d+)?W$/i.test(word));
  const klass = words.findLast((word) => /^\d$|^not-applicable$/.test(word)) ?? "";
  return poeRow(port, state, { watts: numberOf(watts.at(-1)?.slice(0, -1)), klass, device: "" });
}

/** `GE1/0/1      Enabled   Low       2.2       On        0     Delivering Power`. */
function comwarePoe(port: string, words: readonly string[]): PoeRow | undefined {
  const watts = numberOf(words[3]);
  if (watts === undefined) return undefined;
  const state = words.slice(6).join(" ");
  return poeRow(port, state === "" ? (words[4] ?? "") : state, { watts, klass: words[5] ?? "", device: "" });
}

/** `4 | Yes low usage 17 W 2.4 W  Delivering 2`, `1 Yes low off usage usage 4.5 W 4.4 W Delivering 5 3`: drawn power stands last. */
function hpPoe(port: string, words: readonly string[]): PoeRow | undefined {
  const stateAt = words.findIndex((word, at) => at > 1 && HP_STATE.test(word));
  if (stateAt === -1) return undefined;
  const watts = words.slice(0, stateAt).flatMap((word, at) => (words[at + 1] === "W" ? [word] : []));
  const klass = words.slice(stateAt + 1).find((word) => /^\d$/.test(word)) ?? "";
  return poeRow(port, (words[stateAt] ?? "").replace(/\W$/, ""), { watts: numberOf(watts.at(-1)), klass, device: "" });
}

const HP_STATE = /^(?:delivering|searching|disabled|fault\w*|denied|demoting|test|other\S*)\W?$/i;

function poeRow(
  port: string,
  state: string,
  of: { readonly watts: number | undefined; readonly klass: string; readonly device: string },
): PoeRow {
  return {
    port,
    state: state.slice(0, 64),
    ...(of.watts === undefined ? {} : { watts: of.watts }),
    ...(of.klass === "" || /^n\/a|^not-app/i.test(of.klass) ? {} : { class: of.klass }),
    ...(of.device === "" || /^n\/a$/i.test(of.device) ? {} : { device: of.device.slice(0, 255) }),
  };
}

const numberOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,4}(?:\.\d{1,3})?$/.test(text) ? Number(text) : undefined;

/** Whether a port gives power to something. */
export const isDrawing = ({ state, watts }: PoeRow): boolean =>
  /^(?:on|delivering)/i.test(state) && (watts === undefined || watts > 0);
