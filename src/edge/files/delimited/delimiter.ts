import { newScan, scanLine } from "./scan.ts";

/** In order of preference when two fit equally well: a comma is also a decimal sign and punctuation. */
const DELIMITERS = [";", "\t", "|", ","] as const;

/** Lines of the head that are looked at. */
const MOST_LINES = 200;

/**
 * The delimiter that splits most lines of a head into the same number of cells, the larger number among equals. A first
 * line `sep=;`, as Excel writes it, decides. `partial`: the head ends in the middle of a line.
 */
export function sniffDelimiter(head: string, partial: boolean): string {
  const declared = SEP_LINE.exec(head.slice(0, 16))?.[1];
  if (declared !== undefined) return declared;
  const all = head.split(/\r\n|\n|\r/, MOST_LINES + 1);
  const lines = (partial && all.length > 1 ? all.slice(0, -1) : all).filter((line) => line.trim() !== "");
  let best: { readonly delimiter: string; readonly fitting: number; readonly cells: number } | undefined;
  for (const delimiter of DELIMITERS) {
    const fit = { delimiter, ...commonest(lines.map((line) => countCells(line, delimiter))) };
    const better = best === undefined || fit.fitting > best.fitting;
    if (better || (fit.fitting === best?.fitting && fit.cells > best.cells)) best = fit;
  }
  return best === undefined || best.fitting === 0 ? "," : best.delimiter;
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

/** The number of cells, two or more, that most lines have, and how many lines have it. */
function commonest(counts: readonly number[]): { readonly fitting: number; readonly cells: number } {
  const times = new Map<number, number>();
  for (const cells of counts) if (cells > 1) times.set(cells, (times.get(cells) ?? 0) + 1);
  let [fitting, cells] = [0, 0];
  for (const [each, often] of times)
    if (often > fitting || (often === fitting && each > cells)) [fitting, cells] = [often, each];
  return { fitting, cells };
}
