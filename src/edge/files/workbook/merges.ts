/** A range of merged cells, 1-based, both ends included. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Bounds on merged ranges. Guesses: real sheets have some hundred, rarely wider than the table. */
export const MAX_MERGES = 20_000;
const MAX_MERGES_TEXT = 4_194_304;
const MAX_WIDTH = 256;
/** Cells looked at to repeat merged values, in one sheet. */
const MAX_WORK = 16_777_216;

const START = /<(?:\w{1,16}:)?mergeCells[\s>]/;
const CELL = /<(?:\w{1,16}:)?mergeCell\s+ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;

/**
 * The merged ranges of a sheet. They stand behind its rows, so the text is gone through once before the rows are read;
 * `<mergeCells` cannot be text, for text escapes `<`. Further ranges than {@link MAX_MERGES} are left out.
 */
export async function readMerges(texts: AsyncIterable<string>): Promise<readonly Merge[]> {
  let tail = "";
  let found: string | undefined;
  for await (const text of texts) {
    if (found !== undefined) {
      if (found.length < MAX_MERGES_TEXT) found += text;
      continue;
    }
    const joined = tail + text;
    const start = joined.includes("mergeCells") ? joined.search(START) : -1;
    if (start !== -1) found = joined.slice(start);
    tail = joined.slice(-32);
  }
  const merges: Merge[] = [];
  for (const [, left, top, right, bottom] of (found ?? "").matchAll(CELL)) {
    if (merges.length >= MAX_MERGES) break;
    const [first, last] = [columnNumber(left ?? ""), columnNumber(right ?? "")];
    const merge = {
      top: Number(top),
      bottom: Number(bottom),
      left: first,
      right: Math.min(last, first + MAX_WIDTH - 1),
    };
    if (merge.bottom >= merge.top && merge.right >= merge.left) merges.push(merge);
  }
  return merges.sort((a, b) => a.top - b.top);
}

/** `A` is 1, `XFD` is 16,384; 0 for no letters. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + (letters.charCodeAt(at) - 64);
  return column;
}

/** Repeats the value of the first cell of each merged range in its other cells. */
export interface MergeFill {
  /** Fills the empty cells of a row, in place. Rows come in rising order. */
  fill(row: number, cells: string[]): void;
  /** Whether the bound on work was met and later ranges were left alone. */
  gaveUp(): boolean;
}

export function mergeFill(merges: readonly Merge[]): MergeFill {
  let next = 0;
  let work = 0;
  let active: { readonly merge: Merge; readonly value: string }[] = [];
  return {
    fill(row, cells) {
      if (work > MAX_WORK) return;
      if (active.length > 0) active = active.filter(({ merge }) => merge.bottom >= row);
      for (let merge = merges[next]; merge !== undefined && merge.top <= row; merge = merges[next]) {
        next += 1;
        const value = merge.top === row ? (cells[merge.left - 1] ?? "") : "";
        if (value !== "" && merge.bottom >= row) active.push({ merge, value });
      }
      for (const { merge, value } of active) {
        work += 1 + merge.right - merge.left;
        while (cells.length < merge.right) cells.push("");
        for (let at = merge.left - 1; at < merge.right; at += 1) if (cells[at] === "") cells[at] = value;
      }
    },
    gaveUp: () => work > MAX_WORK,
  };
}
