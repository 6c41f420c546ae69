import { readFileSync, writeFileSync } from "node:fs";
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

    const listed = (await run("origins")).stdout;
    expect(listed).toContain(`${judgement.id}  "${judgement.path}", of an asset of "tiny.csv"\n`);
    expect(listed).toContain("  SHA-256 ");
    expect(listed).not.toContain("0 bytes");
    const said = await run("forget", judgement.path);
    expect(said.stdout).toContain("1 observation of 1 origin would go:\n");
    expect(said.stdout).toContain(`${judgement.id}  "${judgement.path}"`);
    expect([said.code, said.stdout]).toEqual([0, expect.stringContaining("decamp judge")]);
    expect(said.stdout).not.toContain("decamp import");
    expect((await run("forget", judgement.id, "--yes")).code).toBe(0);
    expect((await origins()).map(({ label }) => label)).toEqual(["tiny.csv"]);
  }));

test("a review after a judgement names it among what came, and one without its source names that among what went", () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, "a.csv"), SHEET);
    writeFileSync(join(folder, "b.csv"), SHEET.replaceAll("accc8e", "b8a44f"));
    const run = (...args: readonly string[]) => decamp([...args, "--quiet"], { cwd: folder });
    const changes = async (...paths: readonly string[]): Promise<unknown> => {
      await run("review", ...paths, "--as-of", "2026-11-01", "--out", "out");
      const text = readFileSync(join(folder, "out", "review.json"), "utf8");
      return (JSON.parse(text) as { readonly changes?: unknown }).changes;
    };
    await changes("a.csv", "b.csv");
    await run("judge", "accc8e000001", "--maker", "hanwha", "--by", "M. Roy", "--why", "type plate");
    expect(await changes()).toMatchObject({ originsCame: [expect.stringMatching(/^judgement /)], originsWent: [] });
    expect(await changes("b.csv")).toMatchObject({ originsCame: [], originsWent: ["a.csv"], went: 2 });
  }));

test("names of files cannot steer the terminal that lists them", () =>
  inFolder(async (folder) => {
    const name = "a\u202egnp\u009b31m.csv";
    writeFileSync(join(folder, name), SHEET);
    await decamp(["import", name, "--quiet"], { cwd: folder });
    const { stdout } = await decamp(["origins"], { cwd: folder });
    expect(stdout).toContain("2 rows");
    expect(stdout).not.toMatch(/[\u202e\u009b]/);
  }));
