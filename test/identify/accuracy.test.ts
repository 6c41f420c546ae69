import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { accuracy } from "../../tools/accuracy.ts";

describe("replies written without sight of the catalogue", () => {
  const { page, engine, cameras, others } = accuracy();

  test("97 of 100 that hold a name are right, 90 in the mean over makers, and two in a thousand are wrong at most", () => {
    expect(engine.named).toBeGreaterThanOrEqual(0.97);
    expect(engine.mean).toBeGreaterThanOrEqual(0.9);
    expect(engine.wrong / cameras).toBeLessThanOrEqual(0.002);
  });

  test("one in a thousand other things at most is called surveillance equipment", () =>
    expect(engine.alarms / others).toBeLessThanOrEqual(0.001));

  test("docs/accuracy.md is what the engine says today: else run node tools/accuracy.ts", () =>
    expect(readFileSync("docs/accuracy.md", "utf8")).toBe(page));
});
