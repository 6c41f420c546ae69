import type { ReviewSummary } from "../../model/review.ts";
import { csvCell } from "../escape.ts";
import { inPieces } from "../pieces.ts";

/** problems.csv in pieces: what in the sources could not be used as it stands, and what to do about it. RFC 4180. */
export const problemsCsv = (summary: Pick<ReviewSummary, "problems">): Generator<string> => inPieces(rowsOf(summary));

function* rowsOf({ problems }: Pick<ReviewSummary, "problems">): Generator<string> {
  yield "\ufefffile,row,code,what,remedy\r\n";
  for (const { file, row, code, what, remedy } of problems) {
    const cells = [file, row === undefined ? "" : String(row), code, what, remedy];
    yield `${cells.map(csvCell).join(",")}\r\n`;
  }
}
