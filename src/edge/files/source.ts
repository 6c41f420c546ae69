import type { Importer, Piece, Reader, Shape, Units } from "../../discover/importer.ts";
import type { Coverage, Problem } from "../../model/origin.ts";
import { failed, ok, type Result } from "../../model/result.ts";
import { readBytes } from "./bytes.ts";
import { type Detected, textChunks, utf8Bytes } from "./decode.ts";
import { readHead } from "./head.ts";
import { readLines } from "./lines.ts";
import type { OnProblem, RowSources } from "./rows.ts";
import { type Batch, openSink, type Sink } from "./sink.ts";
import type { FoundFile } from "./walk.ts";
import { readXml, XML_STEP } from "./xml.ts";

/** A file whose format is known. */
export interface OpenedSource {
  readonly file: FoundFile;
  readonly importer: Importer;
  /** How sure the importer is of the file, 0 to 1. */
  readonly sure: number;
  readonly detected: Detected;
  /** A workbook or a text; says which row source reads it. */
  readonly container: "text" | "workbook";
}

/** The end of a file: what it could have shown, and whether all of it was read. */
export interface SourceEnd {
  readonly is: "end";
  readonly how: "complete" | "cut";
  readonly coverage: readonly Coverage[];
  /** How many observations and problems were emitted in all. */
  readonly observations: number;
  readonly problems: number;
}

/** `stopped`: the signal was raised; nothing more comes and the origin is not complete. */
export type SourceEvent = Batch | SourceEnd | { readonly is: "stopped" };

/** Least sureness with which an importer takes a file. */
export const LEAST_SURE = 0.2;
/**
 * Finds out the format of a file by its content: the importer that is surest of it, the first of equals. Fails with the
 * problems that say why nobody reads it (`empty`, `unreadable`, `not-recognised`, or what the row source said).
 */
export async function openSource(
  file: FoundFile,
  importers: readonly Importer[],
  rowSources: RowSources,
): Promise<Result<OpenedSource, readonly Problem[]>> {
  const opened = await readHead(file, rowSources);
  if (!opened.ok) return failed([opened.failure]);
  const { head, detected, rowProblems } = opened.value;
  let best: Importer | undefined;
  let sureness = 0;
  for (const importer of importers) {
    const sure = importer.sniff(head);
    if (sure > sureness) [best, sureness] = [importer, sure];
  }
  if (best !== undefined && sureness >= LEAST_SURE)
    return ok({ file, importer: best, sure: sureness, detected, container: head.shape });
  return failed(rowProblems.length > 0 && head.rows.length === 0 ? rowProblems : [notRecognised(file, importers)]);
}

/**
 * Reads a file in batches (sink.ts, BATCH_SIZE), then one `end`. Holds one chunk of the file and one batch at a time.
 * Never throws for what the file holds: that is a problem in a batch.
 */
export async function* readSource(
  source: OpenedSource,
  rowSources: RowSources,
  signal?: AbortSignal,
): AsyncGenerator<SourceEvent, void> {
  const { file, importer } = source;
  const sink = openSink(file.path);
  const reader = importer.start(file.path, sink.emit);
  let readToEnd = true;
  const onProblem: OnProblem = (problem) => {
    if (endsReading(importer.shape, problem.code)) readToEnd = false;
    sink.emit.problem(problem);
  };
  for await (const units of unitsOf(source, rowSources, onProblem)) {
    if (signal?.aborted === true) return yield { is: "stopped" };
    yield* feed(reader, units, sink, importer.shape);
  }
  if (signal?.aborted === true) return yield { is: "stopped" };
  const coverage = reader.end(readToEnd ? "complete" : "cut");
  yield* lastBatch(sink);
  const cut = !readToEnd || coverage.some((one) => one.kind === "cut");
  yield {
    is: "end",
    how: cut ? "cut" : "complete",
    coverage,
    observations: sink.observations(),
    problems: sink.problems(),
  };
}

/** Whether the edge reads no further after a problem. A line that is too long is passed over; a piece of XML ends it. */
function endsReading(shape: Shape, code: string): boolean {
  return code === "cut" || (shape === "xml" && code !== "bad-character");
}

function* feed<S extends Shape>(reader: Reader<S>, units: readonly Units[S][], sink: Sink, shape: S): Generator<Batch> {
  if (shape === "xml") {
    // Events come in batches of one step of text: to weigh each of them costs a tenth of the reading (measured).
    for (const unit of units) {
      sink.begin(unit);
      reader.take(unit);
    }
    if (sink.weigh(XML_STEP)) yield sink.take();
    return;
  }
  for (const unit of units) {
    sink.begin(unit);
    reader.take(unit);
    if (sink.weigh(sizeOf(unit))) yield sink.take();
  }
}

/** Characters that a unit can make an importer hold, about. */
function sizeOf(unit: Units[Shape]): number {
  if ("text" in unit) return unit.text.length;
  if ("cells" in unit) return unit.cells.reduce((sum, cell) => sum + cell.length, 0);
  return 0;
}

function* lastBatch(sink: Sink): Generator<Batch> {
  const batch = sink.take();
  const leftOut = sink.leftOut();
  const problems = leftOut === undefined ? batch.problems : [...batch.problems, leftOut];
  if (batch.observations.length + problems.length > 0) yield { ...batch, problems };
}

type UnitBatches = AsyncIterable<readonly Units[Shape][]>;

function unitsOf(source: OpenedSource, rowSources: RowSources, onProblem: OnProblem): UnitBatches {
  const { file, importer, detected } = source;
  switch (importer.shape) {
    case "lines":
      return readLines(utf8Bytes(readBytes(file, onProblem), detected), onProblem);
    case "xml":
      return readXml(textChunks(readBytes(file, onProblem), detected), onProblem);
    case "text":
      return pieces(textChunks(readBytes(file, onProblem), detected));
    case "rows":
      return source.container === "workbook"
        ? rowSources.workbook(file, onProblem)
        : rowSources.delimited(file, onProblem);
  }
}

/** The text of a file in batches of one piece each; a chunk of bytes bounds the piece. */
async function* pieces(texts: AsyncIterable<string>): AsyncGenerator<readonly Piece[]> {
  for await (const text of texts) yield [{ text }];
}

function notRecognised(file: FoundFile, importers: readonly Importer[]): Problem {
  return {
    file: file.path,
    code: "not-recognised",
    what: `${file.path} is of no format that is read.`,
    remedy: `Formats that are read: ${importers.map((one) => one.title).join("; ")}.`,
  };
}
