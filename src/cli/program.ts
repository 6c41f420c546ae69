import { Command } from "commander";
import { addCatalogue } from "./catalogue.ts";
import { addData } from "./data.ts";
import { addExposure } from "./exposure.ts";
import { addForget } from "./forget.ts";
import { addIdentify } from "./identify.ts";
import { addImport } from "./import.ts";
import { addJudge } from "./judge.ts";
import { addLaw } from "./law.ts";
import { addObservations } from "./observations.ts";
import { addOrigins } from "./origins.ts";
import { addOwner } from "./owner.ts";
import { addReview } from "./review.ts";
import { addRulings } from "./rulings.ts";
import { addScreen } from "./screen.ts";
import { addPriority } from "./priority.ts";
import { addVulnerabilities } from "./vulnerabilities.ts";
import { addWhy } from "./why.ts";
import { VERSION } from "./version.ts";

const AFTER = `
Example:
  decamp review inventory.xlsx scans/ --owner owner.yaml --as-of 2026-11-01 --out review

Exit codes: 0 done, 1 could not be finished, 2 command line or path is off, 3 done but an input could not be read,
75 another process holds the store, 130 stopped by Ctrl-C.
decamp informs counsel; it does not certify.`;

/** In the order in which help lists them. */
const COMMANDS: readonly ((program: Command, signal: AbortSignal) => void)[] = [
  addReview,
  addImport,
  addIdentify,
  addObservations,
  addWhy,
  addRulings,
  addJudge,
  addLaw,
  addOwner,
  addOrigins,
  addForget,
  addVulnerabilities,
  addExposure,
  addPriority,
  addScreen,
  addData,
  addCatalogue,
];

/** Every command, one file each. What a command needs is loaded when it runs, so that help is quick. */
export function buildProgram(signal: AbortSignal): Command {
  const program = new Command("decamp")
    .description(
      "Finds every device that a banned video-surveillance maker really built, and says which law covers it.",
    )
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError("(add --help for what the command takes)")
    .addHelpText("after", AFTER);
  for (const add of COMMANDS) add(program, signal);
  return program;
}
