import type { Subject } from "../../../model/observation.ts";
import type { Coverage } from "../../../model/origin.ts";
import type { Emit, Line, Reader } from "../../importer.ts";
import {
  instantOfUtc,
  isObject,
  type JsonObject,
  nameAt,
  parseJson,
  portOf,
  textAt,
  tidyText,
} from "../../json-values.ts";
import { bannerFacts } from "./facts.ts";

/** Reads banners, one a line: what each service said. What the search engine thinks of it (product, CPE, vulns) is not read. */
export function readShodan(emit: Emit): Reader<"lines"> {
  let total = 0;
  let read = 0;
  let cut = false;
  return {
    take(line) {
      if (line.text.trim() === "") return;
      total += 1;
      const parsed = parseJson(line.text);
      if (parsed === undefined && line.unended === true) {
        cut = true;
        emit.problem(cutLine(line.number));
      } else if (!isObject(parsed)) emit.problem(notJson(line.number));
      else if (tellBanner(parsed, line, emit)) read += 1;
    },
    end(how): readonly Coverage[] {
      const lines: Coverage = { kind: "lines", total, read, unreadable: total - read };
      return cut || how === "cut" ? [lines, { kind: "cut", after: `line ${total}` }] : [lines];
    },
  };
}

function tellBanner(banner: JsonObject, { number }: Line, emit: Emit): boolean {
  const ip = nameAt(banner, "ip_str") ?? nameAt(banner, "ipv6");
  const port = portOf(banner["port"]);
  if (ip === undefined || port === undefined) {
    emit.problem(withoutAddress(number));
    return false;
  }
  const transport = textAt(banner, "transport");
  const subject: Subject & { transport?: string; host?: string } = { ip, port };
  if (transport !== undefined && transport !== "tcp") subject.transport = transport.slice(0, 16);
  const host = hostOf(banner["hostnames"]);
  if (host !== undefined) subject.host = host;
  const at = instantOfUtc(textAt(banner, "timestamp"));
  for (const fact of bannerFacts(banner, { port, udp: transport === "udp", line: number }))
    emit.observation(subject, fact, at);
  return true;
}

function hostOf(names: unknown): string | undefined {
  const first: unknown = Array.isArray(names) ? names[0] : undefined;
  return typeof first === "string" && first.length < 256 ? tidyText(first) : undefined;
}

type Told = Parameters<Emit["problem"]>[0];

const notJson = (row: number): Told => ({
  row,
  code: "not-json",
  what: `Line ${row} is not a JSON object; it was not read.`,
  remedy: "Download the results again, one banner a line.",
});
const cutLine = (row: number): Told => ({
  row,
  code: "cut",
  what: `Line ${row}, the last, ends in its middle: the file is cut off. What came after is unknown.`,
  remedy: "Download the results again; the lines before are kept.",
});
const withoutAddress = (row: number): Told => ({
  row,
  code: "no-address",
  what: `Line ${row} has no address and port (ip_str, port); it was not read.`,
  remedy: "Export banners with all their fields.",
});
