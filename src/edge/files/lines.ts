import { isAscii, isUtf8 } from "node:buffer";
import type { Line } from "../../discover/importer.ts";
import { windows1252 } from "./decode.ts";
import type { OnProblem } from "./rows.ts";

/** Longest line that is read, in bytes; a longer one is passed over and never held (a guess: 64 times the longest raw value). */
export const MAX_LINE_BYTES = 16_777_216;

const LF = 10;

/**
 * The lines of a text, in batches of one chunk each. A line that is not UTF-8 is read as Windows-1252. A line longer than
 * {@link MAX_LINE_BYTES} gives a problem `too-long` with its number instead.
 */
export async function* readLines(chunks: AsyncIterable<Buffer>, onProblem: OnProblem): AsyncGenerator<readonly Line[]> {
  const splitter = lineSplitter(onProblem);
  for await (const chunk of chunks) {
    const lines = splitter.push(chunk);
    if (lines.length > 0) yield lines;
  }
  const last = splitter.end();
  if (last.length > 0) yield last;
}

/** Splits chunks into lines; keeps only the unfinished line between two chunks. */
function lineSplitter(onProblem: OnProblem): { push(chunk: Buffer): Line[]; end(): Line[] } {
  let number = 1;
  let held: Buffer[] = [];
  let heldBytes = 0;
  let tooLong = false;

  const hold = (bytes: Buffer): void => {
    if (bytes.length === 0 || tooLong) return;
    heldBytes += bytes.length;
    tooLong = heldBytes > MAX_LINE_BYTES;
    if (tooLong) held = [];
    else held.push(Buffer.from(bytes));
  };
  const release = (into: Line[], unended: boolean): void => {
    if (tooLong) onProblem(lineTooLong(number));
    else
      for (const text of decodeLines(Buffer.concat(held)))
        into.push(unended ? { number, text, unended } : { number, text });
    number += 1;
    held = [];
    heldBytes = 0;
    tooLong = false;
  };

  return {
    push(chunk) {
      const lines: Line[] = [];
      let from = 0;
      if (heldBytes > 0) {
        const end = chunk.indexOf(LF);
        hold(end === -1 ? chunk : chunk.subarray(0, end));
        if (end === -1) return lines;
        release(lines, false);
        from = end + 1;
      }
      const last = chunk.lastIndexOf(LF);
      if (last >= from) {
        for (const text of decodeLines(chunk.subarray(from, last))) {
          lines.push({ number, text });
          number += 1;
        }
        from = last + 1;
      }
      hold(chunk.subarray(from));
      return lines;
    },
    end() {
      const lines: Line[] = [];
      if (heldBytes > 0) release(lines, true);
      return lines;
    },
  };
}

/** Text of each line; whole blocks at once where all of it is ASCII or UTF-8. */
function decodeLines(block: Buffer): string[] {
  if (isAscii(block)) return splitLines(block.toString("latin1"));
  if (isUtf8(block)) return splitLines(block.toString("utf8"));
  const lines: string[] = [];
  for (let from = 0; from <= block.length; ) {
    const end = block.indexOf(LF, from);
    const line = block.subarray(from, end === -1 ? block.length : end);
    lines.push(withoutCr(isUtf8(line) ? line.toString("utf8") : windows1252(line)));
    from = end === -1 ? block.length + 1 : end + 1;
  }
  return lines;
}

function splitLines(text: string): string[] {
  const lines = text.split("\n");
  if (!text.includes("\r")) return lines;
  for (let at = 0; at < lines.length; at += 1) lines[at] = withoutCr(lines[at] ?? "");
  return lines;
}

const withoutCr = (line: string): string => (line.charCodeAt(line.length - 1) === 13 ? line.slice(0, -1) : line);

function lineTooLong(row: number): Parameters<OnProblem>[0] {
  return {
    row,
    code: "too-long",
    what: `Line ${row} is longer than ${MAX_LINE_BYTES / 1_048_576} MiB; it was not read.`,
    remedy: "Export the file again with one record a line.",
  };
}
