import type { Subject } from "../../../model/observation.ts";
import type { Coverage } from "../../../model/origin.ts";
import type { Emit, Reader } from "../../importer.ts";
import { readJson } from "../../json-text.ts";
import { instantOfUtc, isObject, type JsonObject, nameAt, portOf, textAt, tidyText } from "../../json-values.ts";
import { bannerFacts } from "./facts.ts";

/** Lists in which the interface gives banners: those of a search, and those of one host. */
const LISTS = ["matches", "data"] as const;

/**
 * Reads banners, one a line or in the lists of the interface: what each service said. What the search engine thinks of it
 * (product, CPE, vulns) is not read.
 */
export function readShodan(emit: Emit): Reader<"text"> {
  const json = readJson({ arrays: LISTS, record: ({ value, line }) => tellRecord(value, line, emit) }, emit);
  return {
    take: (piece) => json.take(piece),
    end(how): readonly Coverage[] {
      const { cut, total, read } = json.end(how);
      const lines: Coverage = { kind: "lines", total, read, unreadable: total - read };
      return cut ? [lines, { kind: "cut", after: `record ${total}` }] : [lines];
    },
  };
}

/** A banner, or an answer of the interface that is one record among others. */
function tellRecord(record: JsonObject, line: number, emit: Emit): boolean {
  const list = LISTS.map((name) => record[name]).find(Array.isArray) as readonly unknown[] | undefined;
  if (list === undefined) return tellBanner(record, line, emit);
  let read = true;
  for (const banner of list) if (!isObject(banner) || !tellBanner(banner, line, emit)) read = false;
  return read;
}

function tellBanner(banner: JsonObject, line: number, emit: Emit): boolean {
  const ip = nameAt(banner, "ip_str") ?? nameAt(banner, "ipv6");
  const port = portOf(banner["port"]);
  if (ip === undefined || port === undefined) {
    emit.problem(withoutAddress(line));
    return false;
  }
  const transport = textAt(banner, "transport");
  const subject: Subject & { transport?: string; host?: string } = { ip, port };
  if (transport !== undefined && transport !== "tcp") subject.transport = transport.slice(0, 16);
  const host = hostOf(banner["hostnames"]);
  if (host !== undefined) subject.host = host;
  const at = instantOfUtc(textAt(banner, "timestamp"));
  for (const fact of bannerFacts(banner, { port, udp: transport === "udp", line })) emit.observation(subject, fact, at);
  return true;
}

function hostOf(names: unknown): string | undefined {
  const first: unknown = Array.isArray(names) ? names[0] : undefined;
  return typeof first === "string" && first.length < 256 ? tidyText(first) : undefined;
}

type Told = Parameters<Emit["problem"]>[0];

const withoutAddress = (row: number): Told => ({
  row,
  code: "no-address",
  what: `The banner at line ${row} has no address and port (ip_str, port); it was not read.`,
  remedy: "Export banners with all their fields.",
});
