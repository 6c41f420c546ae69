import { Command } from "commander";
import { expect, test } from "vitest";
import { COMMANDS } from "../../src/cli/program.ts";

test.each(COMMANDS)("help says of $name what the command says of itself", async ({ name, usage, says, load }) => {
  const program = new Command();
  (await load())(program, new AbortController().signal);
  const [command, ...others] = program.commands;
  expect(others).toEqual([]);
  expect({ name: command?.name(), usage: command?.usage(), says: command?.description() }).toEqual({
    name,
    usage,
    says,
  });
  expect(command?.helpInformation().length).toBeGreaterThan(100);
});
