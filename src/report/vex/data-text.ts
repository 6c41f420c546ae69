import type { DataState } from "../../model/pack.ts";
import { say } from "../../model/said.ts";
import { terminalLine } from "../escape.ts";
import type { Language } from "../words/index.ts";
import { tellerOf } from "../words/sentences/index.ts";

/** The age of the data in one line a kind, then what is stale or was refused. */
export function* dataText({ ages, findings, said }: DataState, lang: Language = "en"): Generator<string> {
  const tell = tellerOf(lang);
  for (const { kind, from, date, ageDays, stale, source, licence } of ages) {
    const old = ageDays === 1 ? say`${date}, 1 day old` : say`${date}, ${ageDays} days old`;
    const age = tell(stale ? say`${old}, stale` : old);
    yield `data  ${kind.padEnd(10)} ${from.padEnd(9)} ${age}  ${terminalLine(source)} (${terminalLine(licence)})\n`;
  }
  for (const [at, says] of findings.entries()) yield `data  ${terminalLine(tell(said?.[at] ?? says))}\n`;
}
