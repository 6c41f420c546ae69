import type { DataAge, DataState } from "../../model/pack.ts";
import { type Said, say } from "../../model/said.ts";
import { terminalLine } from "../escape.ts";
import type { Language } from "../words/index.ts";
import { tellerOf } from "../words/sentences/index.ts";

/** The age of the data in one line a kind, then what is stale or was refused. */
export function* dataText({ ages, findings, said }: DataState, lang: Language = "en"): Generator<string> {
  const tell = tellerOf(lang);
  const label = tell(say`data`);
  for (const age of ages) {
    const { kind, source, licence } = age;
    const from = tell(age.from === "pack" ? say`pack` : say`catalogue`);
    yield `${label}  ${kind.padEnd(10)} ${from.padEnd(9)} ${tell(ageSaid(age))}  ${terminalLine(source)} (${terminalLine(licence)})\n`;
  }
  for (const [at, says] of findings.entries()) yield `${label}  ${terminalLine(tell(said?.[at] ?? says))}\n`;
}

function ageSaid({ date, ageDays, stale }: DataAge): Said {
  const old = ageDays === 1 ? say`${date}, 1 day old` : say`${date}, ${ageDays} days old`;
  return stale ? say`${old}, stale` : old;
}
