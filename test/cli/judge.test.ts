import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { decamp, GOOD_LINES, inFolder } from "./decamp.ts";

interface Reviewed {
  readonly assets: readonly { readonly maker: { readonly id: string; readonly confidence: string } | null }[];
}

const REVIEW = ["review", "--as-of", "2026-11-01", "--out", "out", "--quiet"];

async function makers(folder: string): Promise<readonly (string | undefined)[]> {
  const ran = await decamp(REVIEW, { cwd: folder });
  expect(ran.code, ran.stderr).toBe(0);
  const review = JSON.parse(readFileSync(join(folder, "out/review.json"), "utf8")) as Reviewed;
  return review.assets.map(({ maker }) => maker?.id);
}

describe("decamp judge", () => {
  test("keeps a judgement that wins in every review until it is withdrawn", async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "good.jsonl"), GOOD_LINES);
      writeFileSync(join(folder, "plate.jpg"), "a photograph");
      expect((await decamp(["review", "good.jsonl", ...REVIEW.slice(1)], { cwd: folder })).code).toBe(0);
      const before = await makers(folder);
      expect(before).toEqual(["hikvision"]);
      const args = [
        "judge",
        "192.0.2.10",
        "--maker",
        "Axis",
        "--by",
        "M. Roy",
        "--why",
        "type plate",
        "--file",
        "plate.jpg",
      ];
      const said = JSON.parse((await decamp([...args, "--json"], { cwd: folder })).stdout) as {
        readonly origin: string;
      };
      expect(said).toMatchObject({ maker: "axis", verdict: "positive", file: { name: "plate.jpg" } });
      expect(await makers(folder)).toEqual(["axis"]);
      // Files named again do not hide it.
      expect((await decamp(["review", "good.jsonl", ...REVIEW.slice(1)], { cwd: folder })).code).toBe(0);
      expect(await makers(folder)).toEqual(["axis"]);
      expect((await decamp(["judge", said.origin, "--withdraw"], { cwd: folder })).code).toBe(0);
      expect(await makers(folder)).toEqual(before);
    });
  });

  test("names the judgements that it contradicts, for none of them undoes another", async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "good.jsonl"), GOOD_LINES);
      await decamp(["review", "good.jsonl", ...REVIEW.slice(1)], { cwd: folder });
      const judge = async (verdict: string, maker: string, by: string) => {
        const args = ["judge", "192.0.2.10", "--verdict", verdict, "--maker", maker, "--by", by, "--why", "plate"];
        const said = JSON.parse((await decamp([...args, "--json"], { cwd: folder })).stdout) as {
          readonly origin: string;
          readonly contradicts?: readonly { readonly origin: string }[];
        };
        return { origin: said.origin, contradicts: (said.contradicts ?? []).map(({ origin }) => origin).sort() };
      };
      const first = await judge("positive", "axis", "A");
      expect(first.contradicts).toEqual([]);
      expect((await judge("positive", "axis", "B")).contradicts).toEqual([]);
      expect((await judge("negative", "dahua", "B")).contradicts).toEqual([]);
      const negative = await judge("negative", "axis", "C");
      expect(negative.contradicts).toHaveLength(2);
      expect(negative.contradicts).toContain(first.origin);
      await makers(folder);
      expect((await judge("positive", "hanwha", "D")).contradicts).toHaveLength(2);
      const args = ["judge", "192.0.2.10", "--maker", "dahua", "--by", "E", "--why", "plate"];
      const { stdout } = await decamp(args, { cwd: folder });
      expect(stdout).toContain(`It contradicts ${first.origin} (positive, axis, by A), which stands until`);
    });
  });

  test.each([
    { args: ["192.0.2.99", "--maker", "axis", "--by", "A", "--why", "b"], says: "no asset" },
    { args: ["192.0.2.10", "--maker", "nobody-known", "--by", "A", "--why", "b"], says: "no such house" },
    { args: ["192.0.2.10", "--maker", "axis", "--why", "b"], says: "needs a person" },
    {
      args: ["192.0.2.10", "--maker", "axis", "--by", "A", "--why", "b", "--verdict", "yes"],
      says: "positive, negative, unsure",
    },
    { args: ["g-nothing", "--withdraw"], says: "no judgement" },
  ])("refuses $args", async ({ args, says }) => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "good.jsonl"), GOOD_LINES);
      await decamp(["review", "good.jsonl", ...REVIEW.slice(1)], { cwd: folder });
      const ran = await decamp(["judge", ...args], { cwd: folder });
      expect(ran.code).toBe(2);
      expect(ran.stderr).toContain(says);
    });
  });
});
