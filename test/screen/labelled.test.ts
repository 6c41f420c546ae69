import { describe, expect, test } from "vitest";
import { compileScreen } from "../../src/screen/screen.ts";
import { screenLine } from "../../src/screen/verdict.ts";
import { LABELLED, LISTED, measure } from "./listed.ts";

const screen = compileScreen(LISTED);

/** The house that a line is said to name: a resemblance ("cannot say, compare") names none. */
function answer(text: string): string {
  const { verdict, maker, evidence, because } = screenLine(screen, {
    file: "labelled",
    row: "1",
    fields: [{ role: "supplier", text }],
  });
  if (verdict === "cannot-say" && (evidence.length === 0 || because.startsWith("It resembles"))) return "none";
  return maker?.id ?? "none";
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

describe("labelled names", () => {
  test("at least 600 pairs, more than a quarter of them held out", () => {
    const held = LABELLED.filter(({ split }) => split === "holdout").length;
    expect(LABELLED.length).toBeGreaterThanOrEqual(600);
    expect(held / LABELLED.length).toBeGreaterThan(0.25);
    expect(new Set(LABELLED.map(({ text }) => text)).size).toBe(LABELLED.length);
  });

  test.each(["train", "holdout", "all"] as const)("recall and precision of %s are at least 0.95", (split) => {
    const rows = LABELLED.filter((row) => split === "all" || row.split === split);
    const { recall, precision, wrong, missed } = measure(rows, answer);
    console.log(
      `${split}: ${rows.length} pairs, recall ${percent(recall)}, precision ${percent(precision)}; wrong ${JSON.stringify(wrong)}; missed ${JSON.stringify(missed)}`,
    );
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(precision).toBeGreaterThanOrEqual(0.95);
  });
});
