import { terminalLine } from "../report/escape.ts";
import { EXIT, Stop } from "./exit.ts";

/** The format of an answer, or a stop that says which there are. `--json` is `--format jsonl`, and beside another a contradiction. */
export function formatOrStop<F extends string>(
  { format, json }: { readonly format?: string; readonly json?: boolean },
  formats: readonly (F | "jsonl")[],
  usual: F | "jsonl",
): F | "jsonl" {
  const known = formats.find((each) => each === format);
  if (format !== undefined && known === undefined)
    throw new Stop(EXIT.usage, `--format ${terminalLine(format)} is not known; use ${formats.join(", ")}.`);
  if (json !== true) return known ?? usual;
  if (known === undefined || known === "jsonl") return "jsonl";
  throw new Stop(EXIT.usage, `--format ${known} and --json contradict each other: give one of them.`);
}
