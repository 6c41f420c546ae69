import { type Command, Option } from "commander";

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
    .addOption(storeOption(process.env["DECAMP_STORE"]))
    .option("--json", "answer in JSON on standard output")
    .option("--quiet", "no progress, only results and errors");
}

/** Help shows what stands instead of an option; an address in the environment may hold a password, so its name stands there. */
function storeOption(stated: string | undefined): Option {
  const option = new Option("--store <file-or-url>", "SQLite file, or postgres:// URL");
  return stated === undefined ? option.default(DEFAULT_STORE) : option.default(stated, "what DECAMP_STORE says");
}
