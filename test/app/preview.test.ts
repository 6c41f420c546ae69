import { expect, test } from "vitest";
import { collectTables } from "../../src/app/preview.ts";
import { inventorySheetWith } from "../../src/discover/importers/inventory-sheet.ts";

test("samples of a sheet show nothing that the store masks, and what it keeps as it keeps it", () => {
  const tables = collectTables();
  const reader = inventorySheetWith({ watch: tables.watch }).start("x", {
    observation: () => {},
    problem: () => {},
  });
  const rows = [
    ["Name", "Make", "Model", "IP", "Admin", "Photo", "Operator", "Notes", "admin/Shrike09"],
    [
      "Lobby (admin/Shrike01)",
      "Axis",
      "P3245 pw Shrike02",
      "192.0.2.1 (admin Shrike03)",
      "Shrike-otter",
      "a.jpg",
      "Bob",
      "admin Shrike04",
      "Shrike05",
    ],
  ];
  rows.forEach((cells, at) => {
    reader.take({ sheet: "", number: at + 1, cells });
  });
  reader.end("complete");
  const [preview] = tables.take();
  expect(preview?.samples).toEqual([
    ["Lobby (admin/***)", "Axis", "P3245 pw ***", "192.0.2.1 (admin ***)", "***", "a.jpg", "Bob", "admin ***", "***"],
  ]);
  expect(JSON.stringify(preview)).not.toContain("Shrike");
});
