import type { Fact, Subject } from "../model/observation.ts";
import type { Instant } from "../model/time.ts";
import { type Entries, countEntries } from "./entries.ts";
import type { Emit, Line, Reader } from "./importer.ts";

/** What one line of a query log says; `other` lines are of the same log and say nothing of names. */
export type NameLine =
  | {
      readonly is: "query";
      readonly client: string;
      readonly name: string;
      readonly type?: string | undefined;
      readonly at?: Instant | undefined;
    }
  | { readonly is: "answer"; readonly name: string; readonly address: string; readonly at?: Instant | undefined }
  /** The server of addresses that writes into the same log gave one. */
  | {
      readonly is: "lease";
      readonly ip: string;
      readonly mac: string;
      readonly hostname?: string | undefined;
      readonly at?: Instant | undefined;
    }
  | { readonly is: "other" }
  /** Looks like a query and cannot be read. */
  | { readonly is: "strange" };

/** Queries without a time are told once each: repeating them adds nothing. Most of them that are remembered. */
const MAX_REMEMBERED = 262_144;

/** Reads a query log by one program's grammar. `undated` says why its lines have no time. */
export function readNameLog(emit: Emit, readLine: (text: string) => NameLine, undated: Undated): Reader<"lines"> {
  const entries = countEntries(emit);
  const told = new Set<string>();
  const leases = new Map<string, string>();
  const tell = (subject: Subject, fact: Fact, at: Instant | undefined): void => {
    if (at === undefined) {
      const { line: _, ...said } = fact;
      const key = JSON.stringify([subject, said]);
      if (told.has(key)) return;
      if (told.size >= MAX_REMEMBERED) told.clear();
      told.add(key);
    }
    emit.observation(subject, fact, at);
  };
  return {
    take(line: Line) {
      if (line.text === "") return;
      const read = readLine(line.text);
      if (line.unended === true) {
        if (read.is !== "other" || /\S/.test(line.text)) entries.cut(line);
        return;
      }
      if (read.is === "other") return;
      if (read.is === "strange") return void entries.unread(line.number, "it is no query of a known layout");
      entries.read();
      if (read.at === undefined) entries.once(noTime(line.number, undated));
      if (read.is === "lease") tellLease(read, line.number, { leases, emit });
      else if (read.is === "answer")
        tell(
          { host: read.name },
          { kind: "dns.answer", name: read.name, addresses: [read.address], line: line.number },
          read.at,
        );
      else {
        const type = read.type === undefined ? {} : { type: read.type };
        tell({ ip: read.client }, { kind: "dns.query", name: read.name, ...type, line: line.number }, read.at);
      }
    },
    end: (how) => entries.coverage(how),
  };
}

/** A lease is renewed many times a day: it is told when its address goes to another, for the last entry of an address holds. */
function tellLease(
  { ip, mac, hostname, at }: Extract<NameLine, { is: "lease" }>,
  line: number,
  { leases, emit }: { readonly leases: Map<string, string>; readonly emit: Emit },
): void {
  const key = `${mac} ${hostname ?? ""}`;
  if (leases.get(ip) === key) return;
  if (leases.size >= MAX_REMEMBERED) leases.clear();
  leases.set(ip, key);
  const name = hostname === undefined ? {} : { hostname };
  emit.observation({ ip, mac }, { kind: "dhcp.lease", ...name, line }, at);
}

/** Why lines of a log date nothing. */
export type Undated = "without year and zone" | "in local time without zone";

const noTime = (row: number, undated: Undated): Parameters<Entries["once"]>[0] => ({
  row,
  code: "time-without-zone",
  what: `Times in this log are ${undated} (first at line ${row}); its entries are read without a time, each once.`,
  remedy: "Nothing; to have them dated, log in UTC with the year (RFC 3339) or in seconds since 1970.",
});

/** A name as it was asked for, without the dot of the root; undefined when it is none. */
export function readName(text: string): string | undefined {
  const name = text.length > 1 && text.endsWith(".") ? text.slice(0, -1) : text;
  return name.length <= 255 && /^[\w*./:\\-]{1,255}$/.test(name) && name !== "." ? name : undefined;
}
