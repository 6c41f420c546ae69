import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { decamp, inFolder } from "./decamp.ts";

const SHEET = "Name,Make,MAC\nCam 1,Axis,accc8e000001\nCam 2,Axis,accc8e000002\n";

interface Origin {
  readonly id: string;
  readonly label: string;
  readonly path: string;
  readonly importer: string;
}

test("a judgement goes by its id or path, not by the label of the source it speaks of, and is named in no import", () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, "tiny.csv"), SHEET);
    const run = (...args: readonly string[]) => decamp([...args, "--quiet"], { cwd: folder });
    const origins = async (): Promise<readonly Origin[]> =>
      JSON.parse((await run("origins", "--json")).stdout) as readonly Origin[];
    await run("review", "tiny.csv", "--as-of", "2026-11-01");
    await run("judge", "Cam 1", "--maker", "axis", "--by", "M. Roy", "--why", "type plate");
    const judgement = (await origins()).find(({ importer }) => importer === "judgement");
    if (judgement === undefined) throw new Error("the judgement has no origin");
    await run("review", "--as-of", "2026-11-01");

    const ofFile = JSON.parse((await run("forget", "tiny.csv", "--yes", "--json")).stdout) as Record<string, unknown>;
    expect(ofFile).toMatchObject({ assetsAlone: { count: 2 }, assetsShared: 0, undo: ["tiny.csv"] });
    expect((await origins()).map(({ id }) => id)).toEqual([judgement.id]);
    expect((await run("import", "tiny.csv")).code).toBe(0);

    const said = await run("forget", judgement.path);
    expect([said.code, said.stdout]).toEqual([0, expect.stringContaining("decamp judge")]);
    expect(said.stdout).not.toContain("decamp import");
    expect((await run("forget", judgement.id, "--yes")).code).toBe(0);
    expect((await origins()).map(({ label }) => label)).toEqual(["tiny.csv"]);
  }));
