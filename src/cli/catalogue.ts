import type { Command } from "commander";
import { EXIT, Stop } from "./exit.ts";
import { catalogueFolder, loadMatcher, writeOut } from "./ports.ts";

interface Options {
  readonly json?: boolean;
}

/** `decamp catalogue check|show|find`: the data that decamp decides by. */
export function addCatalogue(program: Command): void {
  const command = program
    .command("catalogue")
    .description("Look into the data that decamp decides by: makers, brands, relabels, rules, and their sources")
    .addHelpText("after", "\nExample:\n  decamp catalogue find 'TRENDnet TV-IP320PI'");
  addCheck(command);
  addShow(command);
  addFind(command);
}

function addCheck(parent: Command): void {
  parent
    .command("check")
    .description(
      "Check every entry: sources, examples, references, MAC blocks, and that no rule takes another's values",
    )
    .option("--strict", "instruments that vendors name must stand in a file of their own")
    .option("--json", "answer in JSON on standard output")
    .addHelpText("after", "\nExample:\n  decamp catalogue check --strict")
    .action(async (options: Options & { readonly strict?: boolean }) => {
      const { checkCatalogue } = await import("./catalogue/check.ts");
      const checked = checkCatalogue(catalogueFolder(), options.strict === true);
      await writeOut([options.json === true ? `${JSON.stringify(checked, undefined, 1)}\n` : checked.text]);
      if (checked.faults.length > 0) process.exitCode = EXIT.failed;
    });
}

function addShow(parent: Command): void {
  parent
    .command("show")
    .description("Print one maker, or one rule of a maker, with every source")
    .argument("<id>", "hikvision, or hikvision/serial")
    .option("--json", "answer in JSON on standard output")
    .addHelpText(
      "after",
      "\nExample:\n  decamp catalogue show hikvision\n  decamp catalogue show hikvision/serial --json",
    )
    .action(async (id: string, options: Options) => {
      const { shownEntry } = await import("./catalogue/show.ts");
      const entry = shownEntry((await loadMatcher()).catalogue, id);
      if (entry === undefined) {
        throw new Stop(
          EXIT.usage,
          `the catalogue has no maker and no rule ${JSON.stringify(id)}; decamp catalogue find looks by name.`,
        );
      }
      await writeOut([options.json === true ? `${JSON.stringify(entry.value, undefined, 1)}\n` : entry.text]);
    });
}

function addFind(parent: Command): void {
  parent
    .command("find")
    .description(
      "Say which entries speak on a text and why: a name in any script, brand and model, MAC address, serial, firmware, header",
    )
    .argument("<text...>", "what a label, document or device says")
    .option("--model <model>", "the model as known from elsewhere: a serial then tells a recorder's channels")
    .option("--json", "answer in JSON on standard output")
    .addHelpText(
      "after",
      "\nExample:\n  decamp catalogue find 海康威视\n  decamp catalogue find DS-7608NI-K2/8P0820200917CCRRE12345678WCVU --model DS-7608NI-K2/8P",
    )
    .action(async (words: readonly string[], options: Options & { readonly model?: string }) => {
      const { foundText } = await import("./catalogue/found-text.ts");
      const { findInCatalogue } = await import("../identify/find.ts");
      const text = words.join(" ");
      if (text.trim() === "")
        throw new Stop(EXIT.usage, `${JSON.stringify(text)} says nothing: give what a label, document or device says.`);
      const findings = findInCatalogue(await loadMatcher(), text, options.model);
      await writeOut([
        options.json === true ? `${JSON.stringify({ text, findings }, undefined, 1)}\n` : foundText(text, findings),
      ]);
    });
}
