import type { Head, Row } from "../../discover/importer.ts";
import type { Problem } from "../../model/origin.ts";
import { failed, ok, type Result } from "../../model/result.ts";
import { readHeadBytes } from "./bytes.ts";
import { decodeAll, detectEncoding, type Detected } from "./decode.ts";
import type { RowSources } from "./rows.ts";
import type { FoundFile } from "./walk.ts";

/** How much of a file an importer sees before it is chosen, in bytes and rows. */
export const HEAD_BYTES = 65_536;
export const HEAD_ROWS = 100;

/** The head that importers sniff, and how to decode the rest. */
export interface OpenedHead {
  readonly head: Head;
  readonly detected: Detected;
  /** What the row source said of the sheet while its first rows were read; told only when nobody takes the file. */
  readonly rowProblems: readonly Problem[];
}

/** Reads the first bytes and rows. Fails with one problem for an empty, unreadable or binary file. */
export async function readHead(file: FoundFile, sources: RowSources): Promise<Result<OpenedHead, Problem>> {
  const bytes = await readHeadBytes(file, HEAD_BYTES);
  if (typeof bytes === "string") return failed(unreadable(file, bytes));
  if (bytes.length === 0) return failed(empty(file));
  const detected = detectEncoding(bytes);
  if (isZip(bytes))
    return ok(await withRows(file, { path: file.path, text: "", rows: [], shape: "workbook" }, sources));
  if (isBinary(bytes, detected)) return failed(binary(file, bytes));
  const text = decodeAll(bytes, detected);
  if (file.bytes <= HEAD_BYTES && text.trim() === "") return failed(empty(file));
  const head: Head = { path: file.path, text, rows: [], shape: "text" };
  if (!readsAsValues(text)) return ok({ head, detected, rowProblems: [] });
  return ok({ ...(await withRows(file, head, sources)), detected });
}

async function withRows(file: FoundFile, head: Head, sources: RowSources): Promise<OpenedHead> {
  const rows: Row[] = [];
  const rowProblems: Problem[] = [];
  const source = head.shape === "workbook" ? sources.workbook : sources.delimited;
  for await (const batch of source(file, (problem) => void rowProblems.push({ ...problem, file: file.path }))) {
    for (const row of batch) if (rows.length < HEAD_ROWS) rows.push(row);
    if (rows.length >= HEAD_ROWS) break;
  }
  return { head: { ...head, rows }, detected: { encoding: "utf-8", mark: 0 }, rowProblems };
}

const isZip = (bytes: Buffer): boolean => bytes.length > 4 && bytes.readUInt32BE(0) === 0x504b0304;

/** A text of any supported encoding holds no NUL, once UTF-16 is decoded. */
const isBinary = (bytes: Buffer, { encoding }: Detected): boolean =>
  encoding !== "utf-16le" && encoding !== "utf-16be" && bytes.includes(0);

/** Delimited values: neither JSON nor XML, and a delimiter somewhere in the head. */
const readsAsValues = (text: string): boolean => !/^\s*[{<[]/.test(text) && /[,;\t|]/.test(text);

const problemOf = (file: FoundFile, code: string, what: string, remedy: string): Problem => ({
  file: file.path,
  code,
  what: `${file.path} ${what}.`,
  remedy,
});

const empty = (file: FoundFile): Problem =>
  problemOf(file, "empty", "holds nothing", "Export it again; an empty file is not evidence that nothing is there.");

const unreadable = (file: FoundFile, why: string): Problem =>
  problemOf(file, "unreadable", `cannot be read: ${why}`, "Check its permissions and import it again.");

function binary(file: FoundFile, bytes: Buffer): Problem {
  const known = MAGIC.find(({ hex }) => bytes.subarray(0, 8).toString("hex").startsWith(hex));
  const what = known === undefined ? "is a binary file of a kind that is not read" : `is ${known.what}`;
  const remedy = known?.remedy ?? "Export it as text, CSV, XLSX, XML or JSONL and import that.";
  return problemOf(file, "not-recognised", what, remedy);
}

const decompress = "Decompress it and import what it holds.";
const capture = "Captures are not read yet; import what a dissector exports from it.";

/** First bytes of kinds that users try, with what to do instead. */
const MAGIC: readonly { readonly hex: string; readonly what: string; readonly remedy: string }[] = [
  { hex: "d0cf11e0", what: "an old Office document (XLS)", remedy: "Save it as XLSX or CSV and import that." },
  { hex: "1f8b", what: "compressed (gzip)", remedy: decompress },
  { hex: "28b52ffd", what: "compressed (zstd)", remedy: decompress },
  { hex: "377abcaf", what: "a 7-Zip archive", remedy: decompress },
  { hex: "425a68", what: "compressed (bzip2)", remedy: decompress },
  { hex: "fd377a58", what: "compressed (xz)", remedy: decompress },
  { hex: "52617221", what: "a RAR archive", remedy: decompress },
  { hex: "4d534346", what: "a cabinet archive", remedy: decompress },
  { hex: "d4c3b2a1", what: "a packet capture", remedy: capture },
  { hex: "a1b2c3d4", what: "a packet capture", remedy: capture },
  { hex: "0a0d0d0a", what: "a packet capture", remedy: capture },
  { hex: "25504446", what: "a PDF document", remedy: "Ask for the list as a sheet and import that." },
];
