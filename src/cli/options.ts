import type { Command } from "commander";

/** Options that commands on a store share. */
export interface StoreOptions {
  readonly store: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** One file in the project folder, unless told otherwise. */
export const DEFAULT_STORE = ".decamp/store.sqlite";

/** Adds what every command on a store takes. */
export function addStoreOptions(command: Command): Command {
  return command
    .option("--store <file-or-url>", "SQLite file, or postgres:// URL", process.env["DECAMP_STORE"] ?? DEFAULT_STORE)
    .option("--json", "answer in JSON on standard output")
    .option("--quiet", "no progress, only results and errors");
}
