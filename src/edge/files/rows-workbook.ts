import type { Row } from "../../discover/importer.ts";
import type { OnProblem, RowSource } from "./rows.ts";
import type { FoundFile } from "./walk.ts";
import { type Archive, openArchive } from "./workbook/archive.ts";
import { mergeFill, readMerges } from "./workbook/merges.ts";
import type { NumberFormat } from "./workbook/numbers.ts";
import { isEncrypted, isOpenDocument, readOdsRows } from "./workbook/ods.ts";
import {
  type Contents,
  partEvents,
  readContents,
  readNumberFormats,
  readSharedTexts,
  type SheetPart,
} from "./workbook/parts.ts";
import { MAX_COLUMNS, sheetReader } from "./workbook/sheet.ts";

/**
 * The rows of all sheets of a workbook (XLSX, or ODS by workbook/ods.ts), hidden ones too. Days come as ISO dates, numbers as shown, formulas as their
 * saved result, merged cells repeat their first. The container is checked before anything is unpacked (archive.ts); memory
 * holds the shared texts and one chunk of a sheet, whatever the number of rows. Own code on yauzl and saxes: exceljs keeps
 * the whole workbook, and its streaming reader ignores merged cells and unpacks by local headers, past any check.
 */
export const readWorkbookRows: RowSource = async function* (file, onProblem): AsyncGenerator<readonly Row[]> {
  const opened = await openArchive(file);
  if (!opened.ok) {
    const { what, remedy } = opened.failure;
    // `refused` ends the reading like `cut`: nothing of the file is known.
    return onProblem({
      code: "cut",
      what: `${file.path} ${what}; it was not read.`,
      remedy,
    });
  }
  const archive = opened.value;
  try {
    yield* workbookRows(file, archive, onProblem);
  } finally {
    archive.close();
  }
};

/** What all sheets share. */
interface Shared {
  readonly contents: Contents;
  readonly texts: readonly string[];
  readonly formats: readonly NumberFormat[];
}

async function* workbookRows(file: FoundFile, archive: Archive, onProblem: OnProblem): AsyncGenerator<readonly Row[]> {
  if (isOpenDocument(archive)) {
    if (await isEncrypted(archive)) onProblem(encrypted(file));
    else yield* readOdsRows(archive, onProblem);
    return;
  }
  const contents = await readContents(archive, onProblem);
  if (contents === undefined || contents.sheets.length === 0) return onProblem(notWorkbook(file, archive));
  const texts = await readSharedTexts(archive, onProblem);
  if (texts === undefined) return onProblem(tooManyTexts(file));
  const shared = { contents, texts, formats: await readNumberFormats(archive, onProblem) };
  for (const sheet of contents.sheets) {
    if (sheet.hidden) onProblem(hiddenSheet(sheet));
    yield* sheetRows(archive, sheet, shared, onProblem);
  }
}

async function* sheetRows(
  archive: Archive,
  sheet: SheetPart,
  { contents, texts, formats }: Shared,
  onProblem: OnProblem,
): AsyncGenerator<readonly Row[]> {
  // A damaged part is told once, by the reading of its rows.
  const merges = mergeFill(await readMerges(archive.text(sheet.part)).catch(() => []));
  const reader = sheetReader({ name: sheet.name, texts, formats, from1904: contents.from1904, merges });
  for await (const events of partEvents(archive, sheet.part, onProblem)) {
    const rows = reader.push(events);
    if (rows.length > 0) yield rows;
  }
  if (reader.beyond() > 0) onProblem(tooWide(sheet, reader.beyond()));
  if (reader.withoutResult() > 0) onProblem(withoutResult(sheet, reader.withoutResult()));
  if (merges.gaveUp()) onProblem(tooManyMerges(sheet));
}

type Told = Parameters<OnProblem>[0];

function notWorkbook(file: FoundFile, archive: Archive): Told {
  const binary = archive.has("xl/workbook.bin");
  const kind = binary
    ? "a binary workbook (XLSB)"
    : archive.has("word/document.xml")
      ? "a text document (DOCX)"
      : "a ZIP archive without a workbook in it";
  return {
    code: "cut",
    what: `${file.path} is ${kind}; it was not read.`,
    remedy: "Save it as XLSX or CSV, or unpack the archive, and import that.",
  };
}

const encrypted = (file: FoundFile): Told => ({
  code: "cut",
  what: `${file.path} is encrypted; it was not read.`,
  remedy: "Save it without a password and import that.",
});
const tooManyTexts = (file: FoundFile): Told => ({
  code: "cut",
  what: `${file.path} holds more texts than are kept in memory; it was not read.`,
  remedy: "Export its sheets as CSV and import those.",
});
const hiddenSheet = ({ name }: SheetPart): Told => ({
  code: "hidden-sheet",
  what: `Sheet ${JSON.stringify(name)} is hidden; its rows were read like the others.`,
  remedy: "If it is an old copy, delete it and import the workbook again.",
});
const tooWide = ({ name }: SheetPart, cells: number): Told => ({
  code: "too-wide",
  what: `Sheet ${JSON.stringify(name)} has ${cells} cells right of column ${MAX_COLUMNS}; they were not read.`,
  remedy: "Move what belongs to the table to the left.",
});
const withoutResult = ({ name }: SheetPart, cells: number): Told => ({
  code: "formula-without-result",
  what: `Sheet ${JSON.stringify(name)} has ${cells} formulas whose result is not saved; those cells are empty here.`,
  remedy: "Open the workbook in a spreadsheet program, save it and import it again.",
});
const tooManyMerges = ({ name }: SheetPart): Told => ({
  code: "too-many-merges",
  what: `Sheet ${JSON.stringify(name)} has more merged cells than are filled in; some cells of merged ranges are empty here.`,
  remedy: "Undo the merging and fill in the cells, then import it again.",
});
