import type { Row } from "../../discover/importer.ts";
import { readBytes, readHeadBytes } from "./bytes.ts";
import { decodeAll, detectEncoding, utf8Bytes } from "./decode.ts";
import { sniffDelimiter } from "./delimited/delimiter.ts";
import { recordReader } from "./delimited/records.ts";
import { HEAD_BYTES } from "./head.ts";
import { readLines } from "./lines.ts";
import type { OnProblem, RowSource } from "./rows.ts";
import type { FoundFile } from "./walk.ts";

/**
 * The records of a text of delimited values (comma, semicolon, TAB or bar; UTF-8, UTF-16 with mark, Windows-1252) as rows,
 * one batch a chunk of the file. `number` is the line on which the record starts; blank lines give no row. Holds one chunk
 * and one unfinished record. Its problems: `unclosed-quote`, `too-long`, `too-wide`, and `cut` for a last record that is
 * shorter than the others and has no line end.
 */
export const readDelimitedRows: RowSource = async function* (file, onProblem): AsyncGenerator<readonly Row[]> {
  const head = await readHeadBytes(file, HEAD_BYTES);
  if (typeof head === "string") return onProblem(unreadable(file, head));
  const detected = detectEncoding(head);
  const text = decodeAll(head, detected);
  const reader = recordReader(sniffDelimiter(text, file.bytes > head.length), onProblem);
  const bytes = utf8Bytes(readBytes(file, onProblem), detected);
  const ended = text.includes("\r") && !text.includes("\n") ? crAsLf(bytes) : bytes;
  for await (const lines of readLines(ended, onProblem)) {
    const rows = reader.push(lines);
    if (rows.length > 0) yield rows;
  }
  const last = reader.end();
  if (last.length > 0) yield last;
};

/** Line ends of the classic Mac OS, which some spreadsheets still write ("CSV (Macintosh)"). */
async function* crAsLf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield chunk.map((byte) => (byte === 13 ? 10 : byte)) as Buffer;
}

function unreadable(file: FoundFile, why: string): Parameters<OnProblem>[0] {
  return {
    code: "cut",
    what: `${file.path} could not be read: ${why}.`,
    remedy: "Check the file and import it again.",
  };
}
