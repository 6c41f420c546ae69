import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { expect, test } from "vitest";
import { COMMANDS } from "../../src/cli/program.ts";
import { decamp, inFolder } from "./decamp.ts";

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

test("a review tells what in the owner profile does nothing, unless it is to be quiet", () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, "a.csv"), "Name,Make\nCam,Axis\n");
    writeFileSync(
      join(folder, "owner.yaml"),
      "name: A\nkind: private\njurisdictions: [US]\nusFederalContractor: no\nsites: []\nagreements: [{ kind: contract, with: US federal }]\n",
    );
    const args = ["review", "a.csv", "--owner", "owner.yaml", "--as-of", "2026-11-01"];
    const told = 'owner.yaml: agreements[0]: with "US federal" gives no role';
    expect((await decamp(args, { cwd: folder })).stderr).toContain(told);
    expect((await decamp([...args, "--quiet"], { cwd: folder })).stderr).toBe("");
  }));
