import type { Importer } from "../../discover/importer.ts";
import { type Unpacked, unpack } from "./archives/unpack.ts";
import { IMPORTERS } from "../../discover/importers/index.ts";
import type { Problem } from "../../model/origin.ts";
import { failed, type Result } from "../../model/result.ts";
import { hashFile } from "./hash.ts";
import { ownReport } from "./own-report.ts";
import type { RowSources } from "./rows.ts";
import { readDelimitedRows } from "./rows-csv.ts";
import { readWorkbookRows } from "./rows-workbook.ts";
import { type OpenedSource, openSource, readSource, type SourceEvent } from "./source.ts";
import { findFiles, type Found, type FoundFile } from "./walk.ts";

/** Files of this machine, read by a list of importers: the shape of the port that `app` takes. */
export interface FileSources {
  /** Fails with one message that names every path that cannot be read. */
  find(paths: readonly string[]): Promise<Result<Found, string>>;
  sha256(file: FoundFile): Promise<Result<string, Problem>>;
  /** What an archive holds, file by file, each there until the next is asked for; undefined for a file that is no archive. */
  unpack(file: FoundFile): Promise<AsyncIterable<Unpacked> | undefined>;
  open(file: FoundFile): Promise<Result<OpenedSource, readonly Problem[]>>;
  read(source: OpenedSource, signal?: AbortSignal): AsyncIterable<SourceEvent>;
  /** The version in which this importer reads now; undefined when it is none of these. */
  versionOf(importer: string): number | undefined;
  /** Rises when an importer is added or reads in another way: what none could read then, one may read now. */
  readonly version: number;
}

/** Files as these importers and row sources read them. */
export function fileSources(importers: readonly Importer[], rowSources: RowSources): FileSources {
  return {
    async find(paths) {
      const found = await findFiles(paths);
      return found.ok ? found : failed(found.failure.map(({ path, why }) => `${path}: ${WHY[why]}`).join("\n"));
    },
    sha256: hashFile,
    unpack: (file) => unpack(file),
    open: (file) => openSource(file, importers, rowSources),
    read: (source, signal) => readSource(source, rowSources, signal),
    versionOf: (importer) => importers.find(({ id }) => id === importer)?.version,
    version: importers.reduce((sum, { version }) => sum + version, 0),
  };
}

const WHY = {
  missing: "there is no such file or folder; check the spelling.",
  unreadable: "it cannot be read; check its permissions.",
  unnamed: "no file or folder is named; name one, or . for this folder.",
} as const;

/** Files of this machine in every format that is read; reports of decamp are none of these. */
export function openFileSources(importers: readonly Importer[] = IMPORTERS): FileSources {
  const sources = fileSources(importers, { delimited: readDelimitedRows, workbook: readWorkbookRows });
  return {
    ...sources,
    async open(file) {
      const report = await ownReport(file);
      return report === undefined ? sources.open(file) : failed([report]);
    },
  };
}
