/** One reply of a service fingerprint: the probe that obtained it, and its bytes, possibly cut by the scanner. */
export interface ProbeReply {
  readonly probe: string;
  readonly bytes: readonly number[];
}

/** Most characters of a fingerprint and most replies that are read. A guess: real ones are below 64 KiB and 40 replies. */
const MAX_TEXT = 1_048_576;
const MAX_REPLIES = 128;

const START = /%r\(([\w-]{1,64}),[0-9A-Fa-f]{1,8},"/g;
const SIMPLE: ReadonlyMap<string, number> = new Map([
  ["r", 13],
  ["n", 10],
  ["t", 9],
  ["0", 0],
]);

/**
 * The raw replies in `service/@servicefp` (`SF-Port80-TCP:V=7.93%…%r(GetRequest,1A2,"HTTP/1\.1\x20401…")`). A reply that is
 * cut off is given as far as it goes.
 */
export function readServiceFingerprint(text: string): readonly ProbeReply[] {
  const joined = text.slice(0, MAX_TEXT).replace(/[\r\n ]+SF:/g, "");
  const replies: ProbeReply[] = [];
  START.lastIndex = 0;
  for (let start = START.exec(joined); start !== null && replies.length < MAX_REPLIES; start = START.exec(joined)) {
    const bytes: number[] = [];
    START.lastIndex = unescapeInto(bytes, joined, START.lastIndex);
    replies.push({ probe: start[1] ?? "", bytes });
  }
  return replies;
}

/** Reads escaped bytes up to the closing quote; gives the place after it. */
function unescapeInto(bytes: number[], text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '"') {
    if (text[at] !== "\\") {
      bytes.push(text.charCodeAt(at) & 0xff);
      at += 1;
      continue;
    }
    const letter = text[at + 1] ?? "";
    const hex = letter === "x" ? Number.parseInt(text.slice(at + 2, at + 4), 16) : Number.NaN;
    if (!Number.isNaN(hex)) {
      bytes.push(hex);
      at += 4;
    } else {
      if (letter !== "") bytes.push(SIMPLE.get(letter) ?? letter.charCodeAt(0) & 0xff);
      at += 2;
    }
  }
  return at + 1;
}

/** Bytes of a script's output, where what is not printable is written `\xHH`. */
export function unescapeOutput(text: string): readonly number[] {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; ) {
    const hex =
      text[at] === "\\" && text[at + 1] === "x" ? Number.parseInt(text.slice(at + 2, at + 4), 16) : Number.NaN;
    bytes.push(Number.isNaN(hex) ? text.charCodeAt(at) & 0xff : hex);
    at += Number.isNaN(hex) ? 1 : 4;
  }
  return bytes;
}
