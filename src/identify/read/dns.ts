import { byteAt, numberAt } from "./raw.ts";

/** One record of a DNS message, as the fact `mdns.record` has it. */
export interface DnsRecord {
  readonly name: string;
  readonly type: string;
  readonly data: string | readonly string[];
}

/** Records of one message that are read, and pointers that one name may follow: a message may point in circles. */
const MOST_RECORDS = 128;
const MOST_LABELS = 64;
const HEADER = 12;

const TYPES: Readonly<Record<number, "PTR" | "TXT" | "SRV">> = { 12: "PTR", 16: "TXT", 33: "SRV" };

/** The pointers, texts and services in an answer (RFC 1035, section 4; RFC 6763), one character a byte; as many as can be read. */
export function recordsOf(message: string): readonly DnsRecord[] {
  if (message.length < HEADER || (byteAt(message, 2) & 0x80) === 0) return [];
  const counts = [4, 6, 8, 10].map((at) => numberAt(message, at)) as [number, number, number, number];
  const records: DnsRecord[] = [];
  let at = HEADER;
  for (let question = 0; question < Math.min(counts[0], MOST_RECORDS); question += 1) at = nameAt(message, at).end + 4;
  const answers = Math.min(counts[1] + counts[2] + counts[3], MOST_RECORDS);
  for (let answer = 0; answer < answers && at + HEADER < message.length; answer += 1) {
    const { name, end } = nameAt(message, at);
    const from = end + 10;
    const type = TYPES[numberAt(message, end)];
    at = from + numberAt(message, end + 8);
    if (type !== undefined && at <= message.length) records.push({ name, type, data: dataAt(message, type, from, at) });
  }
  return records;
}

function dataAt(message: string, type: "PTR" | "TXT" | "SRV", from: number, to: number): DnsRecord["data"] {
  if (type === "PTR") return nameAt(message, from).name;
  if (type === "SRV") {
    const [priority, weight, port] = [0, 2, 4].map((place) => numberAt(message, from + place));
    return `${priority} ${weight} ${port} ${nameAt(message, from + 6).name}`;
  }
  const texts: string[] = [];
  for (let at = from; at < to && texts.length < MOST_LABELS; at += 1 + byteAt(message, at))
    texts.push(message.slice(at + 1, Math.min(at + 1 + byteAt(message, at), to)));
  return texts;
}

/** A name, whose end may stand elsewhere, and where the message goes on behind it. */
function nameAt(message: string, start: number): { readonly name: string; readonly end: number } {
  const labels: string[] = [];
  let end: number | undefined;
  let at = start;
  for (let step = 0; step < MOST_LABELS; step += 1) {
    const length = byteAt(message, at);
    if ((length & 0xc0) === 0xc0) {
      end ??= at + 2;
      at = numberAt(message, at) & 0x3fff;
    } else if (length === 0) break;
    else {
      labels.push(message.slice(at + 1, at + 1 + length));
      at += 1 + length;
    }
  }
  return { name: labels.join("."), end: end ?? at + 1 };
}
