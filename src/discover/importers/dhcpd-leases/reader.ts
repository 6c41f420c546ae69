import type { Emit, Line, Reader } from "../../importer.ts";
import { countEntries, type Entries } from "../../entries.ts";
import { isIp } from "../../ip.ts";
import { parseMac } from "../../mac.ts";
import { shown } from "../../shown.ts";
import { type Lease, readStatement, takeStatements } from "./statements.ts";

/** Longest statement, in characters and in lines; real ones are below 1 KiB and 20 lines. What is longer is passed over. */
const MAX_STATEMENT = 4_096;
const MAX_STATEMENT_LINES = 50;

/** The block that is being read: a lease, or another that is passed over to its closing brace. */
interface Block {
  readonly lease: Lease | undefined;
  depth: number;
  rest: string;
  /** Lines since the last statement ended. */
  lines: number;
}

/**
 * The file is a log: dhcpd appends an entry whenever a lease changes. Every entry is told as it comes, so a file that is cut
 * off gives a beginning of the whole; that the last entry of an address holds is for joining (identify/join/leases).
 */
export function readDhcpdLeases(emit: Emit): Reader<"lines"> {
  const entries = countEntries(emit);
  let block: Block | undefined;
  let last = 0;

  return {
    take(line) {
      last = line.number;
      if (entries.tooLong(line)) return;
      if (block === undefined) block = openBlock(line, entries);
      else block.rest += line.text;
      if (block === undefined) {
        if (line.unended === true && line.text.trim() !== "") entries.cut(line);
        return;
      }
      if (block.lease === undefined) {
        block.depth += braces(block.rest);
        block.rest = "";
        if (block.depth <= 0) block = undefined;
        return;
      }
      const { statements, rest, closed } = takeStatements(block.rest);
      for (const statement of statements) readStatement(block.lease, statement);
      block.lines = statements.length > 0 ? 0 : block.lines + 1;
      block.rest = rest.length > MAX_STATEMENT || block.lines > MAX_STATEMENT_LINES ? "" : `${rest}\n`;
      if (!closed) return;
      if (block.lease.reserved === true && block.lease.mac === undefined && block.lease.ip === "")
        entries.unread(block.lease.row, "the host names neither a MAC nor an IP address");
      else {
        entries.read();
        tellLease(block.lease, emit, entries);
      }
      block = undefined;
    },
    end(how) {
      if (block !== undefined && block.lease === undefined) entries.cut({ number: last });
      if (block?.lease !== undefined) entries.cut({ number: block.lease.row }, cutLease(block.lease));
      return entries.coverage(block === undefined ? how : "cut");
    },
  };
}

function openBlock({ text, number }: Line, entries: Entries): Block | undefined {
  const match = /^\s*lease\s+(\S{1,45})\s*\{(.*)$/s.exec(text);
  const ip = match?.[1] ?? "";
  if (match !== null && isIp(ip)) return { lease: { ip, row: number }, depth: 1, rest: match[2] ?? "", lines: 0 };
  const host = /^\s*host\s+(\S{1,255})\s*\{(.*)$/s.exec(text);
  if (host !== null) {
    const [, hostname = "", rest = ""] = host;
    const lease: Lease = { ip: "", row: number, reserved: true, hostname, state: "reserved" };
    return { lease, depth: 1, rest, lines: 0 };
  }
  if (match !== null) entries.unread(number, `${shown(ip)} is no address`);
  else if (/^\s*ia-(?:na|ta|pd)\b/.test(text)) entries.once(notRead(number));
  else if (!/\{\s*$/.test(text)) return undefined;
  return { lease: undefined, depth: 0, rest: text, lines: 0 };
}

const braces = (text: string): number => text.split("{").length - text.split("}").length;

/** `at` is the start of the lease, the instant at which the server said so. */
function tellLease(lease: Lease, emit: Emit, entries: Entries): void {
  const { ip, row, mac, hostname, state, starts, ends, vendorClass } = lease;
  if (lease.local === true) entries.once(localTime(row));
  const read = mac === undefined ? undefined : parseMac(mac);
  if (mac !== undefined && read === undefined) entries.once(strangeHardware(row));
  emit.observation(
    { ...(ip === "" ? {} : { ip }), ...(read === undefined ? {} : { mac: mac as string }) },
    {
      kind: "dhcp.lease",
      ...(hostname === undefined || hostname === "" ? {} : { hostname }),
      ...(state === undefined ? {} : { state }),
      ...(starts === undefined ? {} : { starts }),
      ...(ends === undefined ? {} : { ends }),
      ...(vendorClass === undefined || vendorClass === "" ? {} : { vendorClass }),
      line: row,
    },
    starts,
  );
}

const cutLease = ({ ip, row, reserved }: Lease): string =>
  `The ${reserved === true ? "host" : `lease of ${ip}`} that begins at line ${row}, the last, has no end; it was not read.`;

const notRead = (row: number): Parameters<Entries["once"]>[0] => ({
  row,
  code: "unread-block",
  what: `The leases of DHCPv6 (ia-na, ia-ta, ia-pd; first at line ${row}) are not read: they name no MAC address.`,
  remedy: "Nothing for decamp; IPv6 neighbours stand in the neighbour tables of routers.",
});
const localTime = (row: number): Parameters<Entries["once"]>[0] => ({
  row,
  code: "local-time",
  what: `Times of the lease at line ${row}, and perhaps of others, are in local time without offset; they were left out.`,
  remedy: "Nothing; the leases are kept. With db-time-format default the file has times in UTC.",
});
const strangeHardware = (row: number): Parameters<Entries["once"]>[0] => ({
  row,
  code: "not-a-mac",
  what: `The hardware address of the lease at line ${row} is no Ethernet address; the lease was read without it.`,
  remedy: "Check the lease; other links than Ethernet have other addresses.",
});
