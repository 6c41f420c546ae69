import { newScan, scanLine } from "./scan.ts";

/** In order of preference when two fit equally well: a comma is also a decimal sign and punctuation. */
const DELIMITERS = [";", "\t", "|", ","] as const;

/** Lines of the head that are looked at. */
const MOST_LINES = 200;

/**
 * The delimiter that makes most cuts in lines which agree on the number of their cells. A first line `sep=;`, as Excel
 * writes it, decides. `partial`: the head ends in the middle of a line.
 */
export function sniffDelimiter(head: string, partial: boolean): string {
  const declared = SEP_LINE.exec(head.slice(0, 16))?.[1];
  if (declared !== undefined) return declared;
  const all = head.split(/\r\n|\n|\r/, MOST_LINES + 1);
  const lines = (partial && all.length > 1 ? all.slice(0, -1) : all).filter((line) => line.trim() !== "");
  let best = { delimiter: ",", cuts: 0 };
  for (const delimiter of DELIMITERS) {
    const cuts = agreedCuts(lines.map((line) => countCells(line, delimiter)));
    if (cuts > best.cuts) best = { delimiter, cuts };
  }
  return best.delimiter;
}

/** Whether a line only declares the delimiter. */
export const declaresDelimiter = (line: string): boolean => SEP_LINE.test(line);

const SEP_LINE = /^\uFEFF?sep=([;,|\t])\r?(?:\n|$)/i;

function countCells(line: string, delimiter: string): number {
  if (!line.includes(delimiter)) return 1;
  const scan = newScan();
  scanLine(line, delimiter, scan, "within");
  return scan.cells.length;
}

/** How many cuts are made in the lines that agree on the number of their cells, where most cuts agree. */
function agreedCuts(counts: readonly number[]): number {
  const cuts = new Map<number, number>();
  for (const cells of counts) cuts.set(cells, (cuts.get(cells) ?? 0) + cells - 1);
  return Math.max(0, ...cuts.values());
}
