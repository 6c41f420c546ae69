import { countEntries } from "../../entries.ts";
import { type Flow, readCount, readPort, tellFlow } from "../../flow.ts";
import { instantOfEpoch } from "../../epoch.ts";
import type { Emit, Line, Reader } from "../../importer.ts";
import { isIp } from "../../ip.ts";
import { shown } from "../../shown.ts";

type Columns = ReadonlyMap<string, number>;

/** Names of nfdump 1.6 and, after the bar, of 1.7. */
const NAMES = {
  first: ["ts", "firstSeen"],
  last: ["te", "lastSeen"],
  from: ["sa", "srcAddr"],
  to: ["da", "dstAddr"],
  fromPort: ["sp", "srcPort"],
  toPort: ["dp", "dstPort"],
  transport: ["pr", "proto"],
  packets: ["ipkt", "packets"],
  bytes: ["ibyt", "bytes"],
  packetsBack: ["opkt", "outPackets"],
  bytesBack: ["obyt", "outBytes"],
} as const;

/** The columns when a line is the header, by the reader's names for them. */
export function findFlowColumns(line: string): Columns | undefined {
  const cells = line.split(",", 128).map((cell) => cell.trim());
  const columns = new Map<string, number>();
  for (const [name, spellings] of Object.entries(NAMES)) {
    const at = cells.findIndex((cell) => (spellings as readonly string[]).includes(cell));
    if (at !== -1) columns.set(name, at);
  }
  return ["first", "from", "to", "transport"].every((name) => columns.has(name)) ? columns : undefined;
}

/** Reads flows row by row. Times are in the time of the machine that printed them and date nothing, unless in seconds since 1970. */
export function readFlows(emit: Emit): Reader<"lines"> {
  const entries = countEntries(emit);
  let columns: Columns | undefined;
  let summary = false;
  const take = (line: Line): void => {
    if (line.unended === true && !summary && /\S/.test(line.text) && !line.text.startsWith("Summary"))
      return entries.cut(line);
    if (entries.tooLong(line)) return;
    const found = findFlowColumns(line.text);
    if (found !== undefined) {
      columns = found;
      summary = false;
      return;
    }
    if (/^Summary\b/.test(line.text)) summary = true;
    if (summary || columns === undefined || /^\s*$|^No matched flows/.test(line.text)) return;
    const flow = readFlow(line.text.split(","), columns);
    if (typeof flow === "string") return void entries.unread(line.number, flow);
    entries.read();
    if (flow.first === undefined)
      entries.once({
        row: line.number,
        code: "time-without-zone",
        what: `Times of flows are in local time without zone (first at line ${line.number}); the flows are read without them.`,
        remedy:
          "Nothing; to have them dated, run nfdump with TZ=UTC and -o csv of version 1.7 (seconds since 1970), or say so in the file.",
      });
    tellFlow(flow, line.number, (subject, fact, at) => emit.observation(subject, fact, at));
  };
  return { take, end: (how) => entries.coverage(how) };
}

function readFlow(cells: readonly string[], columns: Columns): Flow | string {
  const cell = (name: keyof typeof NAMES): string => cells[columns.get(name) ?? -1]?.trim() ?? "";
  const [from, to] = [cell("from"), cell("to")];
  if (!isIp(from) || !isIp(to)) return `${shown(from)} or ${shown(to)} is no address`;
  const transport = cell("transport").toLowerCase();
  const port = readPort(cell("toPort").split(".", 1)[0] ?? "");
  const ports = transport === "tcp" || transport === "udp" || transport === "6" || transport === "17";
  const bytes = sum(readCount(cell("bytes")), readCount(cell("bytesBack")));
  return {
    from,
    to,
    toPort: ports ? port : undefined,
    transport: PROTOCOLS.get(transport) ?? transport.slice(0, 16),
    bytes,
    packets: sum(readCount(cell("packets")), readCount(cell("packetsBack"))),
    first: instantOfEpoch(cell("first")),
    last: instantOfEpoch(cell("last")),
    answered: (readCount(cell("packetsBack")) ?? 0) > 0,
  };
}

const PROTOCOLS: ReadonlyMap<string, string> = new Map([
  ["6", "tcp"],
  ["17", "udp"],
  ["1", "icmp"],
]);

const sum = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined ? undefined : a + (b ?? 0);
