import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { GOOD_LINES, NOBODY, canBeNobody, decamp, inFolder } from "./decamp.ts";

describe("an input that cannot be read is told, with exit code 3", () => {
  test.each([
    ["observations", "good.jsonl", "empty.csv"],
    ["observations", "--quiet", "good.jsonl", "empty.csv"],
    ["identify", "good.jsonl", "empty.csv"],
    ["identify", "--quiet", "good.jsonl", "empty.csv"],
    ["screen", "--quiet", "names.txt", "empty.csv"],
  ])("decamp %s %s %s", (...args) =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "good.jsonl"), GOOD_LINES);
      writeFileSync(join(folder, "names.txt"), "Dahua Technology\n");
      writeFileSync(join(folder, "empty.csv"), "");
      const ran = await decamp(args, { cwd: folder });
      expect([ran.code, ran.stderr]).toEqual([3, expect.stringContaining("empty.csv holds nothing")]);
      expect(ran.stdout).not.toBe("");
    }),
  );

  test.each([["review"], ["import"]])("and each time again: decamp %s", (command) =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "good.jsonl"), GOOD_LINES);
      writeFileSync(join(folder, "empty.csv"), "");
      const run = (): ReturnType<typeof decamp> => decamp([command, "good.jsonl", "empty.csv"], { cwd: folder });
      expect([(await run()).code, (await run()).code]).toEqual([3, 3]);
    }),
  );

  test.each([["review", "--quiet"], ["import"], ["import", "--dry-run"], ["identify"], ["observations"], ["screen"]])(
    "a device that is named: decamp %s",
    (...command) =>
      inFolder(async (folder) => {
        writeFileSync(join(folder, "good.jsonl"), GOOD_LINES);
        writeFileSync(join(folder, "names.txt"), "Dahua Technology\n");
        const ran = await decamp([...command, command[0] === "screen" ? "names.txt" : "good.jsonl", "/dev/null"], {
          cwd: folder,
        });
        expect(ran.code).toBe(3);
        expect(ran.stdout + ran.stderr).toMatch(/\/dev\/null is not a regular file|problem/);
      }),
  );

  test("a link inside a folder is passed over, and is no failure", () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, "in"));
      writeFileSync(join(folder, "in/good.jsonl"), GOOD_LINES);
      symlinkSync("good.jsonl", join(folder, "in/link.jsonl"));
      const ran = await decamp(["import", "in"], { cwd: folder });
      expect([ran.code, ran.stdout]).toEqual([0, expect.stringContaining("in/link.jsonl is a symbolic link")]);
    }));

  test.skipIf(!canBeNobody)("a folder that may not be listed", () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, "in/shut"), { recursive: true });
      writeFileSync(join(folder, "in/good.jsonl"), GOOD_LINES);
      chmodSync(join(folder, "in/shut"), 0o000);
      chmodSync(folder, 0o777);
      const ran = await decamp(["import", "in"], { cwd: folder, uid: NOBODY });
      expect([ran.code, ran.stdout]).toEqual([3, expect.stringContaining("in/shut is a folder that cannot be listed")]);
    }),
  );

  test("a list of names that is passed over stops the command: nothing is clear of it", () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, ".list.csv"), "name\nEvil Widgets\n");
      const ran = await decamp(["screen", "--name", "x", "--names", ".list.csv"], { cwd: folder });
      expect([ran.code, ran.stderr]).toEqual([1, expect.stringContaining(".list.csv is a hidden file")]);
    }));
});
