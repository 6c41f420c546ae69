import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { calibration } from "../../tools/calibrate.ts";
import type { Fact } from "../../src/model/observation.ts";
import { attributed } from "./attributing.ts";

interface Spoken {
  readonly is: string;
  readonly maker: string | null;
  readonly class: string | null;
  readonly fact: Fact;
}

const LABELLED = "test/identify/labelled";
const spoken: readonly Spoken[] = readdirSync(LABELLED)
  .filter((name) => name.endsWith(".jsonl"))
  .flatMap((name) => readFileSync(`${LABELLED}/${name}`, "utf8").split("\n"))
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as Spoken);

describe("single replies", () => {
  test.each(spoken)("$is", ({ maker, class: deviceClass, fact }) => {
    const said = attributed([{ fact }]);
    expect({ maker: said.maker?.id ?? null, class: said.class === "unknown" ? null : said.class }).toEqual({
      maker,
      class: deviceClass,
    });
  });
});

test("docs/calibration.md is what the engine says today: else run node tools/calibrate.ts", () => {
  const measured = calibration();
  expect(readFileSync("docs/calibration.md", "utf8")).toBe(measured);
  for (const word of ["confirmed", "high"]) {
    const row = measured.split("\n").find((line) => line.startsWith(`| ${word} |`)) ?? "";
    const right = Number(/\| ([\d.]+) % \|$/.exec(row)?.[1]);
    expect(right, row).toBeGreaterThanOrEqual(99);
  }
});
