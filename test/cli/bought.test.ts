import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { decamp, GOOD_LINES, inFolder } from "./decamp.ts";

const INVOICE =
  "Supplier,Description,Part Number,Quantity,Invoice Date\nABC,Dome camera,DS-2CD2143G2-I,24,2023-12-20\n";
const OTHER = "Supplier,Description,Part Number,Quantity,Invoice Date\nABC,Dome camera,P3245-LV,2,2023-12-20\n";

interface Reviewed {
  readonly figures: readonly { readonly name: string; readonly value: number }[];
  readonly risk: {
    readonly weaknesses: { readonly assets: Readonly<Record<string, number>>; readonly silent: number };
    readonly firmware: Readonly<Record<string, number>>;
    readonly exposure: {
      readonly reach: Readonly<Record<string, number>>;
      readonly topics: readonly { readonly assets: Readonly<Record<string, number>> }[];
    };
    readonly priority: readonly unknown[];
  };
  readonly changes?: { readonly assetsBefore: number; readonly assetsNow: number };
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, each) => total + each, 0);

test("on standard output a review says what stands in its file, and rulings are counted as it counts them", () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, "lines.jsonl"), GOOD_LINES);
    writeFileSync(join(folder, "invoice.csv"), INVOICE);
    const args = ["review", "lines.jsonl", "invoice.csv", "--as-of", "2026-11-01", "--out", "out", "--json", "--quiet"];
    const { stdout } = await decamp(args, { cwd: folder });
    const { files, ...said } = JSON.parse(stdout) as { readonly files: readonly string[] };
    const review = readFileSync(join(folder, "out", "review.json"), "utf8");
    const { assets: _, wordings: __, ...written } = JSON.parse(review) as Readonly<Record<string, unknown>>;
    expect([said, files.length]).toEqual([written, 4]);

    const counted = await decamp(["rulings"], { cwd: folder });
    const { provisions } = written as { readonly provisions: readonly { readonly counts: Record<string, number> }[] };
    const sums = counted.stdout
      .trim()
      .split("\n")
      .slice(1)
      .map((line) =>
        line
          .trim()
          .split(/\s+/)
          .slice(0, 4)
          .reduce((total, each) => total + Number(each), 0),
      );
    expect(sums).toEqual(provisions.map(({ counts }) => sum(counts)));
  }));

test("what was only bought is counted in no figure of flaws, reach, firmware, order and change", () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, "lines.jsonl"), GOOD_LINES);
    writeFileSync(join(folder, "invoice.csv"), INVOICE);
    writeFileSync(join(folder, "other.csv"), OTHER);
    const review = async (...files: readonly string[]): Promise<Reviewed> => {
      const args = ["review", ...files, "--as-of", "2026-11-01", "--out", "out", "--store", "s.sqlite", "--quiet"];
      expect((await decamp(args, { cwd: folder })).code).toBe(0);
      return JSON.parse(readFileSync(join(folder, "out", "review.json"), "utf8")) as Reviewed;
    };
    const first = await review("lines.jsonl", "invoice.csv");
    expect(first.figures.find(({ name }) => name === "Assets in all")?.value).toBe(1);
    const { weaknesses, firmware, exposure, priority } = first.risk;
    const counts = [sum(weaknesses.assets) + weaknesses.silent, sum(firmware), sum(exposure.reach), priority.length];
    expect([...counts, ...exposure.topics.map(({ assets }) => sum(assets))]).toEqual(
      Array(4 + exposure.topics.length).fill(1),
    );
    expect((await review("lines.jsonl", "invoice.csv", "other.csv")).changes).toMatchObject({
      assetsBefore: 1,
      assetsNow: 1,
    });
  }));
