import type { Command } from "commander";
import { isJudgement, originName } from "../app/judge.ts";
import type { Origin } from "../model/origin.ts";
import { terminalLine } from "../report/escape.ts";
import { writeOut } from "./ports.ts";
import { withStore } from "./session.ts";
import { addStoreOptions, type StoreOptions } from "./options.ts";

/** `decamp origins`: what was imported, and what each could have seen. */
export function addOrigins(program: Command): void {
  const command = program
    .command("origins")
    .description("List what was imported, when, its SHA-256, and what each origin could have seen")
    .addHelpText("after", "\nExample:\n  decamp origins --json | head -20")
    .action(async (options: StoreOptions) => {
      await withStore({ ...options, mode: "read", purpose: "origins" }, async (store) => {
        const origins = await store.origins();
        await writeOut(
          options.json === true ? [`${JSON.stringify(origins, undefined, 1)}\n`] : origins.map(originText),
        );
      });
    });
  addStoreOptions(command);
}

/** Names of files, switches and hosts are what others chose: each line is escaped for the terminal. */
function originText(origin: Origin): string {
  const { id, importer, observations, problems, bytes, importedAt } = origin;
  const name = JSON.stringify(originName(origin));
  // A judgement has no file: what stands in the place of its SHA-256 only tells it from others.
  const isGiven = isJudgement(origin);
  const sha256 = origin.sha256 === "" ? "not one byte read" : `SHA-256 ${origin.sha256}`;
  const lines = [
    `${importer}, ${counted(observations, "observation")}, ${counted(problems.length, "problem")}, ${stateOf(origin)}`,
    isGiven ? `given ${importedAt}` : `${sha256}, ${bytes} bytes, imported ${importedAt}`,
    ...origin.coverage.map(coverageText),
  ];
  const head = isGiven ? `${name}, of an asset of ${JSON.stringify(origin.label)}` : name;
  return [`${id}  ${terminalLine(head)}`, ...lines.map((line) => `  ${terminalLine(line)}`), ""].join("\n");
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

function stateOf({ supersededBy, complete }: Origin): string {
  if (supersededBy !== undefined) return "replaced by newer content";
  return complete ? "complete" : "interrupted: import it again";
}

function coverageText(coverage: Origin["coverage"][number]): string {
  switch (coverage.kind) {
    case "swept":
      return `swept ${coverage.targets.slice(0, 8).join(", ")} (ports ${coverage.ports.slice(0, 60)}): ${coverage.count} answered`;
    case "rows":
    case "lines":
      return `${coverage.total} ${coverage.kind}: ${coverage.read} read, ${coverage.unreadable} could not be read`;
    case "mac-table":
      return `MAC table of ${JSON.stringify(coverage.switch)}: ${coverage.entries} entries on ${coverage.ports.length} ports`;
    case "arp-table":
      return `ARP table of ${JSON.stringify(coverage.switch)}: ${coverage.entries} entries`;
    case "switch-ports":
      return `ports of ${JSON.stringify(coverage.switch)} (${coverage.tables.join(", ") || "in part"}): ${coverage.learned.length} with a MAC address, ${coverage.neighbours.length} with a neighbour, ${coverage.drawing.length} giving power, ${coverage.uplinks.length} leading to other switches`;
    case "cut":
      return `cut off after ${coverage.after}: what came later is unknown`;
  }
}
