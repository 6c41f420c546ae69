import type { Priority } from "../../model/priority.ts";
import type { AssetRow } from "../../model/store.ts";
import { jsonInFile, terminalLine } from "../escape.ts";
import { assetName } from "../vex/group.ts";

interface Turn {
  readonly row: AssetRow;
  readonly site: string | null;
  readonly priority: Priority;
}

/** One asset of the order of work for a terminal: its place, its points, and why. */
export function* priorityText({ row, site, priority }: Turn, place: number): Generator<string> {
  const at = site === null ? "" : `, ${terminalLine(site)}`;
  const { attribution } = row;
  const ip = attribution.subjects.find((subject) => subject.ip !== undefined && subject.channel === undefined)?.ip;
  const where = ip === undefined ? "" : ` ${terminalLine(ip)}`;
  yield `${place}. ${attribution.asset}${where}  ${terminalLine(assetName(attribution))}${at}\n`;
  const why = priority.reasons.map(({ points, says }) => `${terminalLine(says)} (${points})`);
  yield `   ${priority.points} points: ${why.length === 0 ? "no reason known" : why.join("; ")}\n`;
}

/** One asset a line. */
export const priorityLine = ({ row, site, priority }: Turn, place: number): string =>
  `${jsonInFile(JSON.stringify({ v: 1, place, asset: row.attribution.asset, site, ...priority }))}\n`;
