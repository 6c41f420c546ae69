import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { EXAMPLE_CITY, importAll, reviewAll, type Whole, withStore } from "./run.ts";

const INVOICE =
  "Supplier,Description,Part Number,Serial,Quantity,Invoice Date,Invoice Number\n" +
  "ABC,Dome camera,DS-2CD2143G2-I,,24,2023-12-20,INV-1\n" +
  "ABC,Recorder,DS-7616NI-K2,DS-7616NI-K21620201107CCRRF00000005WCVU,1,2023-12-20,INV-1\n" +
  "ABC,Dome camera,P3245-LV,,2,2023-12-20,INV-1\n";
const INVENTORY = "Name,Make,Serial,Site\nNVR 1,Hikvision,DS-7616NI-K21620201107CCRRF00000005WCVU,Depot\n";

const reviewOf = (files: Readonly<Record<string, string>>): Promise<Whole> =>
  withStore(async (store, folder) => {
    const paths = Object.entries(files).map(([name, text]) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    });
    return reviewAll(store, await importAll(store, paths), EXAMPLE_CITY);
  });

const figures = ({ summary }: Whole): Readonly<Record<string, number>> =>
  Object.fromEntries(summary.figures.map(({ name, value }) => [name, value]));
const gapOf = ({ summary }: Whole, kind: string) => summary.ledger.gaps.find((gap) => gap.kind === kind)?.count;
const states = ({ assets }: Whole) => assets.map(({ seen, attribution }) => `${attribution.model} ${seen}`).sort();

describe("a purchase says that something may exist", () => {
  test("alone it is bought, not seen: in no count of devices, and loudly in figures and ledger, quantity kept", async () => {
    const whole = await reviewOf({ "invoice.csv": INVOICE });
    expect(states(whole)).toEqual(["DS-2CD2143G2-I bought", "DS-7616NI-K2 bought", "P3245-LV bought"]);
    const { "Units bought, not seen": units, ...others } = figures(whole);
    expect(units).toBe(27);
    expect(others["of these, units that point at a maker that a rule names"]).toBeGreaterThan(0);
    const counts = [
      "Assets in all",
      "Devices made by a maker that a rule names",
      "Devices counted in documents without a row each",
      "Assets that stand only in documents",
    ];
    expect(counts.map((name) => others[name])).toEqual([0, 0, 0, 0]);
    expect(gapOf(whole, "bought-not-seen")).toBe(27);
    expect(whole.summary.makers).toEqual([]);
    expect(whole.assets.every(({ rulings }) => rulings.length > 0)).toBe(true);
  });

  test("with an inventory that lists the same serial it is stated, and counts as that one thing", async () => {
    const whole = await reviewOf({ "invoice.csv": INVOICE, "inventory.csv": INVENTORY });
    expect(states(whole)).toEqual(["DS-2CD2143G2-I bought", "DS-7616NI-K2 stated", "P3245-LV bought"]);
    expect(figures(whole)["Assets in all"]).toBe(1);
    expect(gapOf(whole, "bought-not-seen")).toBe(26);
  });

  test("without purchases neither figure nor gap is there", async () => {
    const whole = await reviewOf({ "inventory.csv": INVENTORY });
    expect(figures(whole)["Units bought, not seen"]).toBeUndefined();
    expect(gapOf(whole, "bought-not-seen")).toBeUndefined();
  });
});
