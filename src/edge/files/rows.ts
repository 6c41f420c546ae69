import type { Row } from "../../discover/importer.ts";
import type { Problem } from "../../model/origin.ts";
import type { FoundFile } from "./walk.ts";

/** Takes a problem of the file that is being read. */
export type OnProblem = (problem: Omit<Problem, "file">) => void;

/**
 * Opens a file as a sheet and yields its rows in order, in bounded batches. Ends early, after a problem of code `cut`, when
 * the file cannot be read on. The consumer may stop at any batch; the source then closes the file.
 */
export type RowSource = (file: FoundFile, onProblem: OnProblem) => AsyncIterable<readonly Row[]>;

/** The two kinds of sheet: text of delimited values, and a workbook (a ZIP container, XLSX). */
export interface RowSources {
  readonly delimited: RowSource;
  readonly workbook: RowSource;
}
