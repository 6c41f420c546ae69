import type { Priority, PriorityReason } from "../../model/priority.ts";
import { inEnglish, say } from "../../model/said.ts";
import type { AssetRow } from "../../model/store.ts";
import { jsonInFile, terminalLine } from "../escape.ts";
import { assetName } from "../vex/group.ts";
import type { Language } from "../words/index.ts";
import { tellerOf } from "../words/sentences/index.ts";

interface Turn {
  readonly row: AssetRow;
  readonly site: string | null;
  readonly priority: Priority;
}

/** One asset of the order of work for a terminal: its place, its points, and why. */
export function* priorityText({ row, site, priority }: Turn, place: number, lang: Language = "en"): Generator<string> {
  const at = site === null ? "" : `, ${terminalLine(site)}`;
  const { attribution } = row;
  const ip = attribution.subjects.find((subject) => subject.ip !== undefined && subject.channel === undefined)?.ip;
  const where = ip === undefined ? "" : ` ${terminalLine(ip)}`;
  yield `${place}. ${attribution.asset}${where}  ${terminalLine(assetName(attribution, lang))}${at}\n`;
  const tell = tellerOf(lang);
  const why = priority.reasons.map(({ points, says }) => `${terminalLine(tell(says))} (${points})`);
  const reasons = why.length === 0 ? tell(say`no reason known`) : why.join("; ");
  yield `   ${tell(say`${priority.points} points: ${reasons}`)}\n`;
}

/** One asset a line. */
export const priorityLine = ({ row, site, priority }: Turn, place: number): string =>
  `${jsonInFile(JSON.stringify({ v: 1, place, asset: row.attribution.asset, site, points: priority.points, reasons: priority.reasons.map(inWords) }))}\n`;

const inWords = ({ kind, points, says }: PriorityReason): Readonly<Record<string, unknown>> => ({
  kind,
  points,
  says: inEnglish(says),
});
