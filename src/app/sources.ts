import type { Observation } from "../model/observation.ts";
import type { Coverage, Problem } from "../model/origin.ts";
import type { Result } from "../model/result.ts";

/** A file on its way in; `path` is the label it was given by. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: number;
}

/** A file whose format is known. */
export interface KnownSource {
  readonly importer: { readonly id: string; readonly version: number };
}

export type SourceEvent =
  | {
      readonly is: "batch";
      readonly observations: readonly (Observation & { readonly origin?: string })[];
      readonly problems: readonly Problem[];
    }
  | { readonly is: "end"; readonly how: "complete" | "cut"; readonly coverage: readonly Coverage[] }
  | { readonly is: "stopped" };

/** The port through which files come in; `edge/files` is the real one. */
export interface Sources<F extends SourceFile = SourceFile, K extends KnownSource = KnownSource> {
  find(
    paths: readonly string[],
  ): Promise<Result<{ readonly files: readonly F[]; readonly problems: readonly Problem[] }, string>>;
  sha256(file: F): Promise<Result<string, Problem>>;
  open(file: F): Promise<Result<K, readonly Problem[]>>;
  read(source: K, signal: AbortSignal): AsyncIterable<SourceEvent>;
}
