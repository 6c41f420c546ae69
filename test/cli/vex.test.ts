import { join } from "node:path";
import { expect, test } from "vitest";
import { writeFileSync } from "node:fs";
import { csafComplaints, openVexComplaints } from "../report/vex-rules.ts";
import { decamp, inFolder, ROOT } from "./decamp.ts";

test(
  "the example city's VEX documents hold by schema and mandatory tests",
  () =>
    inFolder(async (folder) => {
      const run = (...args: readonly string[]) => decamp([...args, "--store", "s.sqlite", "--quiet"], { cwd: folder });
      await run("import", join(ROOT, "examples/harbour-city/inputs"));
      const csaf = await run("vulnerabilities", "--format", "csaf", "--author", "City of Harbour City");
      expect(await csafComplaints(JSON.parse(csaf.stdout))).toEqual([]);
      const openvex = await run("vulnerabilities", "--format", "openvex");
      expect(openVexComplaints(JSON.parse(openvex.stdout))).toEqual([]);
    }),
  120_000,
);

test.each([
  ["nothing published names an asset", "City", 1, "no VEX document is written: nothing published names any of these"],
  ["nobody issues it", " ", 2, '--author "": a VEX document names who issues it'],
])("no document when %s", (_name, author, code, message) =>
  inFolder(async (folder) => {
    const line = { v: 1, origin: "o", subject: { ip: "192.0.2.10" }, fact: { kind: "endpoint", state: "up" } };
    writeFileSync(join(folder, "lines.jsonl"), `${JSON.stringify(line)}\n`);
    const run = (...args: readonly string[]) => decamp([...args, "--store", "s.sqlite", "--quiet"], { cwd: folder });
    await run("import", "lines.jsonl");
    for (const format of ["csaf", "openvex"]) {
      const ran = await run("vulnerabilities", "--format", format, "--author", author);
      expect([ran.code, ran.stdout, ran.stderr]).toEqual([code, "", expect.stringContaining(message)]);
    }
  }),
);
