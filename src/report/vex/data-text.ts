import type { DataState } from "../../model/pack.ts";
import { terminalLine } from "../escape.ts";

/** The age of the data in one line a kind, then what is stale or was refused. */
export function* dataText({ ages, findings }: DataState): Generator<string> {
  for (const { kind, from, date, ageDays, stale, source, licence } of ages) {
    const age = `${date}, ${ageDays} ${ageDays === 1 ? "day" : "days"} old${stale ? ", stale" : ""}`;
    yield `data  ${kind.padEnd(10)} ${from.padEnd(9)} ${age}  ${terminalLine(source)} (${terminalLine(licence)})\n`;
  }
  for (const finding of findings) yield `data  ${terminalLine(finding)}\n`;
}
