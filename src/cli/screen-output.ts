import { csvCell, jsonInFile, terminalLine } from "../report/escape.ts";
import { SCREEN_VERDICTS, type ScreenedLine, type ScreenVerdict } from "../screen/line.ts";

export const SCREEN_FORMATS = ["text", "jsonl", "csv"] as const;
export type ScreenFormat = (typeof SCREEN_FORMATS)[number];

/** Columns of the CSV. */
const COLUMNS = "file,row,text,verdict,maker,because,evidence,entry,source,law,not_it,checked";

export const screenHeader = (format: ScreenFormat): string => (format === "csv" ? `${COLUMNS}\r\n` : "");

/** One answered line in a format, escaped for where it goes. */
export function screenText(line: ScreenedLine, format: ScreenFormat): string {
  switch (format) {
    case "jsonl":
      return `${jsonInFile(JSON.stringify({ v: 1, ...line }))}\n`;
    case "csv":
      return `${cellsOf(line).map(csvCell).join(",")}\r\n`;
    case "text":
      return textOf(line);
  }
}

/** Distinct texts in one cell. */
const joined = (texts: readonly (string | undefined)[]): string =>
  [...new Set(texts.filter((text) => text !== undefined))].join("; ");

function cellsOf(line: ScreenedLine): readonly string[] {
  return [
    line.file,
    line.row,
    line.text,
    line.verdict,
    line.maker?.id ?? "",
    line.because,
    joined(line.evidence.map(({ text }) => text)),
    joined(line.evidence.map(({ entry }) => entry)),
    joined(line.evidence.map(({ source }) => source?.url)),
    joined(line.law.map(({ instrument, provision, how }) => `${provision || instrument} (${how})`)),
    joined(line.notIt.map(({ listed, why }) => `${listed}: ${why}`)),
    line.checked,
  ];
}

function textOf(line: ScreenedLine): string {
  const first = `${line.file}:${line.row}  ${line.verdict.toUpperCase()}  ${JSON.stringify(line.text)}`;
  const [evidence] = line.evidence;
  const rest = [
    line.because,
    evidence === undefined
      ? ""
      : `entry: ${evidence.entry}${evidence.source === undefined ? "" : `; source: ${evidence.source.title}, ${evidence.source.url} (read ${evidence.source.read}, ${evidence.source.basis})`}`,
    line.law.length === 0
      ? ""
      : `law: ${line.law.map(({ citation, instrument, how }) => `${instrument}: ${citation} (${how})`).join("; ")}`,
  ];
  const shown = [first, ...rest.filter((text) => text !== "").map((text) => `  ${text}`)];
  return shown.map((text) => `${text.startsWith("  ") ? "  " : ""}${terminalLine(text)}\n`).join("");
}

/** How many lines got which answer, in words. */
export function screenCounts(counts: ReadonlyMap<ScreenVerdict, number>): string {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const told = SCREEN_VERDICTS.flatMap((verdict) => {
    const count = counts.get(verdict) ?? 0;
    return count === 0 ? [] : [`${count} ${verdict}`];
  });
  return `${total} ${total === 1 ? "line" : "lines"}: ${told.length === 0 ? "none" : told.join(", ")}`;
}
