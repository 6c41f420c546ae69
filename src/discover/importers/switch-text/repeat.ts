import { detached } from "../../detached.ts";
import type { MacRow } from "./rows.ts";

/**
 * Rows of a MAC table repeat the look of the row before: the address at the same place, the same words behind it, a port that
 * was seen. Measured: reading those by their places takes a tenth of the time, and less memory than a pattern with groups.
 * Everything else goes the long way, which teaches the next look.
 */
export interface RepeatReader<P> {
  /** Whether the line repeats the look that was learnt; nothing of it is left unchecked. Then the parts are those of `last`. */
  read(line: string): boolean;
  /** Learns the look of a line that was read the long way; only VLAN, address, state and one port, in this order. */
  learn(line: string, row: MacRow, port: P): void;
  /** Another table begins. */
  forget(): void;
  /** Parts of the line that was read last; not one object a row, for there are millions. */
  readonly last: { mac: string; vlan: number; state: string; port: P | undefined };
}

/** How the rows look. */
interface Look {
  /** All before the port: VLAN, address (none of a group, whose second digit is odd), and what is between it and the port. */
  readonly pattern: RegExp;
  /** Where the address stands, and where the port. */
  readonly macAt: number;
  readonly macEnd: number;
  readonly portAt: number;
  /** Blanks and the state. */
  readonly between: string;
}

/** Ports that are known by their text; more are learnt anew. */
const MAX_PORTS = 16_384;
/** Rows of two looks may take turns: the pattern of each is made once. */
const MAX_PATTERNS = 256;

export function openRepeatReader<P>(): RepeatReader<P> {
  let look: Look | undefined;
  const ports = new Map<string, P>();
  const patterns = new Map<string, RegExp>();
  const last: RepeatReader<P>["last"] = { mac: "", vlan: 0, state: "", port: undefined };
  return {
    last,
    forget() {
      look = undefined;
      ports.clear();
    },
    read(line) {
      if (look === undefined) return false;
      const port = ports.get(line.slice(look.portAt));
      if (port === undefined) return false;
      look.pattern.lastIndex = 0;
      if (!look.pattern.test(line)) return false;
      last.mac = line.slice(look.macAt, look.macEnd);
      last.vlan = vlanBefore(line, look.macAt);
      last.port = port;
      return true;
    },
    learn(line, row, port) {
      const found = lookOf(line, row, patterns);
      if (found === undefined || found.between !== look?.between || ports.size >= MAX_PORTS) ports.clear();
      look = found;
      last.state = row.state;
      if (found !== undefined) ports.set(detached(line.slice(found.portAt)), port);
    },
  };
}

/** The look of a row with VLAN, address, state and one port, in this order, and nothing else. */
function lookOf(line: string, row: MacRow, patterns: Map<string, RegExp>): Look | undefined {
  const [port = "", ...others] = row.ports;
  const macAt = line.indexOf(row.mac);
  const macEnd = macAt + row.mac.length;
  const [state = "", named = "", ...more] = line.slice(macEnd).trim().split(/\s+/);
  const plain = macAt > 0 && line.slice(0, macAt).trim() === String(row.vlan) && named === port;
  if (!plain || others.length + more.length > 0 || state.toLowerCase() !== row.state.toLowerCase()) return undefined;
  if (!MAC.test(row.mac)) return undefined;
  const portAt = line.indexOf(port, line.indexOf(state, macEnd) + state.length);
  const between = detached(line.slice(macEnd, portAt));
  return { pattern: patternOf(row.mac, { macAt, between }, patterns), macAt, macEnd, portAt, between };
}

/** `0012.3456.789a`, `00:12:34:56:78:9a`, `00-12-34-56-78-9a`. */
const MAC = /^[\da-f]{4}([.:-])[\da-f]{4}\1[\da-f]{4}$|^[\da-f]{2}([.:-])(?:[\da-f]{2}\2){4}[\da-f]{2}$/i;

/** One pattern for all of it: character by character, through the block that the line is a piece of, takes half as long again. */
function patternOf(
  mac: string,
  { macAt, between }: Pick<Look, "macAt" | "between">,
  known: Map<string, RegExp>,
): RegExp {
  const address = mac.replace(/[\da-f]/gi, "[\\da-fA-F]").replace("[\\da-fA-F][\\da-fA-F]", "[\\da-fA-F][02468aceACE]");
  const text = `(?=[ \\d]{${macAt}}\\S) *\\d{1,4} +${address}${between.replace(/[^\w\s]/g, "\\$&")}`;
  const pattern = known.get(text) ?? new RegExp(text, "y");
  if (known.size >= MAX_PATTERNS) known.clear();
  known.set(text, pattern);
  return pattern;
}

/** The number before the address; the pattern has found it there, with blanks around it. */
function vlanBefore(line: string, macAt: number): number {
  let at = macAt - 1;
  while (line.charCodeAt(at) === 32) at -= 1;
  let vlan = 0;
  for (let weight = 1; at >= 0; at -= 1, weight *= 10) {
    const code = line.charCodeAt(at);
    if (code === 32) break;
    vlan += weight * (code - 48);
  }
  return vlan;
}
