import type { MacRow } from "./rows.ts";

/**
 * Rows of a MAC table repeat the look of the row before: the address at the same place, the same words behind it, a port that
 * was seen. Measured: reading those by their places takes a tenth of the time. Everything else goes the long way, which teaches
 * the next look.
 */
export interface RepeatReader<P> {
  /** Whether the line repeats the look that was learnt; nothing of it is left unchecked. Then the parts are those below. */
  read(line: string): boolean;
  /** Learns the look of a line that was read the long way; only VLAN, address, state and one port, in this order. */
  learn(line: string, row: MacRow, port: P): void;
  /** Another table begins. */
  forget(): void;
  /** Parts of the line that was read last; not one object a row, for there are millions. */
  readonly last: { mac: string; vlan: number | undefined; state: string; port: P | undefined };
}

/** Ports that are known by their names; more are learnt anew. */
const MAX_PORTS = 4_096;
const MAC_LENGTHS: ReadonlySet<number> = new Set([14, 17]);
const NEVER = -1;

export function openRepeatReader<P>(): RepeatReader<P> {
  let macAt = NEVER;
  let macLength = 0;
  let separator = 0;
  /** Characters between two separators, and one. */
  let step = 5;
  let withVlan = true;
  let between = "";
  const ports = new Map<string, P>();
  const last: RepeatReader<P>["last"] = { mac: "", vlan: undefined, state: "", port: undefined };

  const isMac = (line: string): boolean => {
    let next = step - 1;
    for (let at = 0; at < macLength; at += 1) {
      const code = line.charCodeAt(macAt + at);
      if (at === next) {
        if (code !== separator) return false;
        next += step;
      } else if (HEX[code] !== 1) return false;
    }
    // An odd second digit is the group bit: such addresses are passed over, which is for the long way to say.
    return (valueOf(line.charCodeAt(macAt + 1)) & 1) === 0;
  };
  /** The number before the address, -1 where there is none, NaN where something else stands there. */
  const vlanOf = (line: string): number => {
    let at = 0;
    while (at < macAt && line.charCodeAt(at) === 32) at += 1;
    const start = at;
    let vlan = 0;
    for (; at < macAt; at += 1) {
      const digit = line.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) break;
      vlan = vlan * 10 + digit;
    }
    const digits = at - start;
    while (at < macAt && line.charCodeAt(at) === 32) at += 1;
    return at !== macAt || digits > 4 ? Number.NaN : digits === 0 ? -1 : vlan;
  };

  return {
    last,
    forget() {
      macAt = NEVER;
      ports.clear();
    },
    read(line) {
      if (macAt === NEVER) return false;
      const after = macAt + macLength;
      if (!isMac(line) || !line.startsWith(between, after)) return false;
      const port = ports.get(line.slice(after + between.length));
      if (port === undefined) return false;
      const vlan = vlanOf(line);
      if (withVlan ? !(vlan >= 0) : vlan !== -1) return false;
      last.mac = line.slice(macAt, after);
      last.vlan = withVlan ? vlan : undefined;
      last.port = port;
      return true;
    },
    learn(line, row, slot) {
      const [port = "", ...others] = row.ports;
      const at = line.indexOf(row.mac);
      const portAt = line.indexOf(port, at + row.mac.length);
      macAt = NEVER;
      if (others.length > 0 || !MAC_LENGTHS.has(row.mac.length) || portAt === -1) return;
      const before = line.slice(0, at).trim();
      if (before !== (row.vlan === undefined ? "" : String(row.vlan)) || line.slice(portAt).trim() !== port) return;
      const words = line.slice(at + row.mac.length, portAt);
      if (words.trim().toLowerCase() !== row.state.toLowerCase() || !/^\s.*\s$/.test(words)) return;
      macLength = row.mac.length;
      step = macLength === 14 ? 5 : 3;
      separator = row.mac.charCodeAt(step - 1);
      macAt = at;
      withVlan = row.vlan !== undefined;
      last.state = row.state;
      if (words !== between || ports.size >= MAX_PORTS) ports.clear();
      between = words;
      ports.set(line.slice(portAt), slot);
    },
  };
}

/** 1 at the character codes of hexadecimal digits. */
const HEX = Uint8Array.from({ length: 128 }, (_, code) => (/[0-9a-f]/i.test(String.fromCharCode(code)) ? 1 : 0));

/** The value of a hexadecimal digit, as far as its lowest bit. */
const valueOf = (code: number): number => (code >= 97 ? code - 87 : code >= 65 ? code - 55 : code - 48);
