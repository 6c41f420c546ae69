import type { FilePreview, TablePreview } from "../app/preview.ts";
import { terminalLine } from "../report/escape.ts";

/** What importing a file would do, for a terminal. */
export function previewText({ file, format, observations, problems, tables }: FilePreview): string {
  const head =
    format === undefined
      ? `${terminalLine(file)}\n  not recognised: nobody reads it`
      : `${terminalLine(file)}\n  ${format.id}, ${sureness(format.sure)} (${format.sure.toFixed(2)}): ${format.title}\n  would give ${observations} observations`;
  const told = problems.map(({ what, remedy, code, times, row }) => {
    const place = row === undefined ? "" : `row ${row}, `;
    return `  ! ${place}${code}${times > 1 ? ` (${times} times)` : ""}: ${terminalLine(`${what} ${remedy}`)}`;
  });
  return `${[head, ...tables.map(tableText), ...told].join("\n")}\n`;
}

/** The numbers in words: what an importer or a mapping is sure of. */
function sureness(sure: number): string {
  if (sure >= 0.8) return "sure";
  return sure >= 0.5 ? "likely" : "a guess";
}

function tableText({ table, rows, samples }: TablePreview): string {
  const { sheet, header, columns, purchase } = table;
  const where = [
    sheet === "" ? "" : `sheet ${terminalLine(JSON.stringify(sheet))}`,
    header === undefined ? "without header" : `header in row ${header}`,
    `${rows} rows`,
    purchase === undefined ? "" : `lines of a purchase (${purchase})`,
  ];
  const lines = columns.map((column, place) => {
    const name = column.header === "" ? `column ${column.at + 1}` : terminalLine(JSON.stringify(column.header));
    const shown = samples
      .map((sample) => terminalLine(sample[place] ?? ""))
      .filter((text) => text !== "")
      .map((text) => JSON.stringify(text));
    const example = shown.length === 0 ? "" : `   e.g. ${shown.join(", ")}`;
    return `    ${name} -> ${meaningOf(column.role)} (${column.because}, ${column.sure.toFixed(1)})${example}`;
  });
  return [`  table: ${where.filter((part) => part !== "").join(", ")}`, ...lines].join("\n");
}

/** What becomes of a column, in words where the role alone does not say it. */
function meaningOf(role: string): string {
  switch (role) {
    case "dropped":
      return "DROPPED, none of its cells is looked at";
    case "ignored":
      return "ignored";
    case "unnamed":
      return "not read, for it has no header";
    case "other":
      return "note, with its header";
    default:
      return role;
  }
}
