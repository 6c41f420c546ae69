import type { SheetWatch, Table } from "../discover/importers/inventory-sheet.ts";
import { maskNoteUnder, maskStated } from "../discover/secrets.ts";
import type { Row } from "../discover/importer.ts";
import type { Problem } from "../model/origin.ts";
import type { Result } from "../model/result.ts";
import type { ReadEvent, SourceFile, Unpacked } from "./sources.ts";

/** A file whose format is known, and how surely, 0 to 1. */
interface SureSource {
  readonly importer: { readonly id: string; readonly title: string };
  readonly sure: number;
}

/** The part of the sources that a preview needs; its sheet importer tells `watch` of its tables. */
export interface PreviewSources<F extends SourceFile, K extends SureSource> {
  unpack(file: F): Promise<AsyncIterable<Unpacked<F>> | undefined>;
  open(file: F): Promise<Result<K, readonly Problem[]>>;
  read(source: K, signal: AbortSignal): AsyncIterable<ReadEvent>;
}

/** One table of a sheet with the first rows as they will be read; columns that are dropped or not read have no sample. */
export interface TablePreview {
  readonly table: Table;
  rows: number;
  readonly samples: (readonly string[])[];
}

/** What importing a file would do. */
export interface FilePreview {
  readonly file: string;
  /** Undefined when nobody reads it; `archive` for one whose files follow. */
  readonly format: { readonly id: string; readonly title: string; readonly sure: number } | undefined;
  readonly observations: number;
  /** By code: the first, and how many. */
  readonly problems: readonly (Problem & { readonly times: number })[];
  readonly tables: readonly TablePreview[];
}

const SAMPLES = 3;
/** Longest cell of a sample, in characters. */
const MAX_SAMPLE = 60;
/** Most tables of one file that are shown. */
const MAX_TABLES = 100;

/** Collects the tables of the file that is being read. */
export interface TableCollector {
  readonly watch: SheetWatch;
  take(): readonly TablePreview[];
}

export function collectTables(): TableCollector {
  let tables: TablePreview[] = [];
  return {
    watch: {
      table(table) {
        if (tables.length < MAX_TABLES) tables.push({ table, rows: 0, samples: [] });
      },
      row(row, table) {
        const last = tables.at(-1);
        if (last?.table !== table) return;
        last.rows += 1;
        if (last.samples.length < SAMPLES) last.samples.push(sampleOf(row, table));
      },
    },
    take() {
      const taken = tables;
      tables = [];
      return taken;
    },
  };
}

/** Roles whose cells are not shown: credentials, and what nobody knows to be none. */
const UNSEEN = new Set(["dropped", "unnamed"]);

/** Roles of which the store makes a note with the header before the cell. */
const NOTED = new Set(["other", "recorder", "channel", "document", "price"]);

const sampleOf = (row: Row, { columns }: Table): readonly string[] =>
  columns.map(({ at, role, header }) => {
    const text = (row.cells[at] ?? "").trim();
    if (UNSEEN.has(role) || text === "") return "";
    return (NOTED.has(role) ? maskNoteUnder(header, text) : maskStated(role, text)).slice(0, MAX_SAMPLE);
  });

/** Says of each file, and of each file in an archive, what importing it would do; nothing is kept. */
export async function* previewFiles<F extends SourceFile, K extends SureSource>(
  sources: PreviewSources<F, K>,
  files: Iterable<F>,
  { tables, signal }: { readonly tables: TableCollector; readonly signal: AbortSignal },
): AsyncGenerator<FilePreview> {
  for (const file of files) {
    if (signal.aborted) return;
    const members = await sources.unpack(file);
    if (members === undefined) {
      yield await previewFile(sources, file, { tables, signal });
      continue;
    }
    const problems: Problem[] = [];
    for await (const event of members) {
      if (event.is === "problem") problems.push(event.problem);
      else if (event.is === "file") yield* previewFiles(sources, [event.file], { tables, signal });
    }
    const format = { id: "archive", title: "archive, its files are read one by one", sure: 1 };
    yield { file: file.path, format, observations: 0, problems: byCode(problems), tables: [] };
  }
}

async function previewFile<F extends SourceFile, K extends SureSource>(
  sources: PreviewSources<F, K>,
  file: F,
  { tables, signal }: { readonly tables: TableCollector; readonly signal: AbortSignal },
): Promise<FilePreview> {
  const opened = await sources.open(file);
  const none = { file: file.path, observations: 0, tables: [] };
  if (!opened.ok) return { ...none, format: undefined, problems: byCode(opened.failure) };
  const { importer, sure } = opened.value;
  const problems: Problem[] = [];
  let observations = 0;
  for await (const event of sources.read(opened.value, signal)) {
    if (event.is !== "batch") continue;
    observations += event.observations.length;
    problems.push(...event.problems);
  }
  const { id, title } = importer;
  return { ...none, format: { id, title, sure }, observations, problems: byCode(problems), tables: tables.take() };
}

function byCode(problems: readonly Problem[]): readonly (Problem & { readonly times: number })[] {
  const first = new Map<string, Problem & { times: number }>();
  for (const problem of problems) {
    const key = `${problem.code} ${problem.code === "dropped-column" || problem.code === "column-without-header" ? problem.what : ""}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, { ...problem, times: 1 });
    else known.times += 1;
  }
  return [...first.values()];
}
