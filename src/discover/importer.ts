import type { Fact, Subject } from "../model/observation.ts";
import type { Coverage, Problem } from "../model/origin.ts";
import type { Instant } from "../model/time.ts";

/** One line of a text file without its line end, already decoded. `number` is 1-based. */
export interface Line {
  readonly number: number;
  readonly text: string;
  /** True on the last line when the file has no line end after it: the line may be cut. */
  readonly unended?: true;
}

/** One row of a sheet: cells as text, verbatim. Merged cells repeat the value of their first cell. */
export interface Row {
  /** Sheet name; empty for CSV. */
  readonly sheet: string;
  readonly number: number;
  readonly cells: readonly string[];
  /** On the last row when the file has no line end after it: its last cell may be cut, in quotes too, which a stray one may end. */
  readonly unended?: true;
}

/** One event of a streaming XML reader. Entities other than the five predefined are never expanded. */
export type XmlEvent =
  | {
      readonly is: "open";
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly line: number;
    }
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "close"; readonly name: string };

/** A stretch of decoded text, in order, characters never split: for documents that are neither lines nor rows (JSON, YAML). */
export interface Piece {
  readonly text: string;
}

/** The shapes in which the edge hands a file over, and the unit of each. The edge bounds every unit. */
export interface Units {
  readonly lines: Line;
  readonly rows: Row;
  readonly xml: XmlEvent;
  readonly text: Piece;
}
export type Shape = keyof Units;

/** What an importer sees of a file before it is chosen: its first 64 KiB as text, and the first rows when it is a sheet. */
export interface Head {
  readonly path: string;
  /** Decoded text; empty for a binary container such as XLSX. */
  readonly text: string;
  /** First rows when the container is a workbook or the text reads as delimited values; else empty. */
  readonly rows: readonly Row[];
  readonly shape: "text" | "workbook";
}

/** Where a reader puts what it reads. */
export interface Emit {
  /** `origin` only where the source itself names one (observation lines); else the file's path is the origin. */
  observation(subject: Subject, fact: Fact, at?: Instant, origin?: string): void;
  problem(problem: Omit<Problem, "file">): void;
}

/** One reading of one file. Takes units in order; `end` states what the file could have shown. */
export interface Reader<S extends Shape> {
  take(unit: Units[S]): void;
  /** `cut` when the file ended before its end or could not be read on; then the reader adds a `cut` coverage and a problem. */
  end(how: "complete" | "cut"): readonly Coverage[];
}

/** One format. Pure: it sees decoded units, never bytes or the file system. */
export interface Importer<S extends Shape = Shape> {
  readonly id: string;
  readonly title: string;
  /** Raised when the same bytes give other observations than before. */
  readonly version: number;
  readonly shape: S;
  /** How sure that the file is of this format, 0 to 1. The highest wins; below 0.2 nobody takes it. */
  sniff(head: Head): number;
  start(path: string, emit: Emit): Reader<S>;
}
