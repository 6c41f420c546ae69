import type { XmlEvent } from "../../../discover/importer.ts";
import type { OnProblem } from "../rows.ts";
import { readXml } from "../xml.ts";
import type { Archive } from "./archive.ts";
import { type NumberFormat, numberFormat } from "./numbers.ts";

/** One sheet of a workbook, in the order of its tabs. */
export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

export interface Contents {
  readonly sheets: readonly SheetPart[];
  /** Days count from 1904, as old Macintosh workbooks do. */
  readonly from1904: boolean;
}

/** Most characters and texts of the table of shared texts. A guess: 200,000 rows of ten texts of their own have half of it. */
export const MAX_SHARED_CHARACTERS = 67_108_864;
const MAX_SHARED_TEXTS = 4_194_304;
/** Longest text of one cell (Excel's own limit is 32,767). */
export const MAX_CELL = 65_536;

/** Events of a part, none of one that is absent. Problems of its XML say which part it is; all but bad characters end it. */
export async function* partEvents(
  archive: Archive,
  part: string,
  onProblem: OnProblem,
): AsyncGenerator<readonly XmlEvent[]> {
  if (!archive.has(part)) return;
  try {
    yield* readXml(archive.text(part), ({ code, what, remedy }) =>
      onProblem({
        code: code === "bad-character" ? code : "cut",
        what: `Part ${part} of the workbook: ${what}`,
        remedy,
      }),
    );
  } catch {
    onProblem({
      code: "cut",
      what: `Part ${part} of the workbook is damaged and could not be unpacked to its end.`,
      remedy: "Open the workbook, save it again and import that.",
    });
  }
}

/** The name of an element without its namespace prefix. */
export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}

/** The sheets of a workbook; undefined when it has no list of them (it is another kind of document). */
export async function readContents(archive: Archive, onProblem: OnProblem): Promise<Contents | undefined> {
  const part = "xl/workbook.xml";
  if (!archive.has(part)) return undefined;
  const targets = await readTargets(archive, onProblem);
  const sheets: SheetPart[] = [];
  let from1904 = false;
  for await (const events of partEvents(archive, part, onProblem))
    for (const event of events) {
      if (event.is !== "open") continue;
      const name = localName(event.name);
      if (name === "workbookPr") from1904 = /^(?:1|true)$/.test(event.attributes["date1904"] ?? "");
      if (name !== "sheet") continue;
      const target = targets.get(idOf(event.attributes) ?? "");
      if (target === undefined || !archive.has(target)) continue;
      const hidden = (event.attributes["state"] ?? "visible") !== "visible";
      sheets.push({
        name: (event.attributes["name"] ?? `sheet ${sheets.length + 1}`).slice(0, 64),
        part: target,
        hidden,
      });
    }
  return { sheets, from1904 };
}

const idOf = (attributes: Readonly<Record<string, string>>): string | undefined =>
  attributes["r:id"] ?? Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1];

/** Where each relation of the workbook leads, when it is to a sheet of cells. */
async function readTargets(archive: Archive, onProblem: OnProblem): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  for await (const events of partEvents(archive, "xl/_rels/workbook.xml.rels", onProblem))
    for (const event of events) {
      if (event.is !== "open" || localName(event.name) !== "Relationship") continue;
      const { Id, Target, Type } = event.attributes as Record<"Id" | "Target" | "Type", string | undefined>;
      if (Id === undefined || Target === undefined || Type?.endsWith("/worksheet") !== true) continue;
      targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
    }
  return targets;
}

/** The texts that cells refer to by number, rich text flattened; undefined when they exceed the bounds. */
export async function readSharedTexts(archive: Archive, onProblem: OnProblem): Promise<readonly string[] | undefined> {
  const texts: string[] = [];
  let characters = 0;
  let text = "";
  let inText = false;
  let phonetic = false;
  for await (const events of partEvents(archive, "xl/sharedStrings.xml", onProblem))
    for (const event of events) {
      if (event.is === "text") {
        if (inText && !phonetic && text.length < MAX_CELL) text += event.text.slice(0, MAX_CELL - text.length);
        continue;
      }
      const name = localName(event.name);
      if (name === "t") inText = event.is === "open";
      else if (name === "rPh") phonetic = event.is === "open";
      else if (name === "si" && event.is === "open") text = "";
      else if (name === "si") {
        characters += text.length;
        texts.push(text);
        if (characters > MAX_SHARED_CHARACTERS || texts.length > MAX_SHARED_TEXTS) return undefined;
      }
    }
  return texts;
}

/** How each cell style shows a number. */
export async function readNumberFormats(archive: Archive, onProblem: OnProblem): Promise<readonly NumberFormat[]> {
  const codes = new Map<string, string>();
  const styles: NumberFormat[] = [];
  let inStyles = false;
  for await (const events of partEvents(archive, "xl/styles.xml", onProblem))
    for (const event of events) {
      if (event.is === "text") continue;
      const name = localName(event.name);
      if (name === "cellXfs") inStyles = event.is === "open";
      if (event.is !== "open") continue;
      if (name === "numFmt") codes.set(event.attributes["numFmtId"] ?? "", event.attributes["formatCode"] ?? "");
      else if (name === "xf" && inStyles && styles.length < MAX_STYLES) {
        const id = event.attributes["numFmtId"] ?? "0";
        styles.push(numberFormat(Number(id), codes.get(id)));
      }
    }
  return styles;
}

/** Excel's own limit of cell styles. */
const MAX_STYLES = 65_490;
