import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SRC = join(ROOT, "src");

/** Who may know whom (ARCHITECTURE.md). A room knows `model` and itself; what is not listed is forbidden. */
const MAY_KNOW: Readonly<Record<string, readonly string[]>> = {
  model: [],
  discover: ["model"],
  identify: ["model"],
  assess: ["model"],
  verify: ["model"],
  report: ["model"],
  screen: ["model"],
  edge: ["model", "discover"],
  app: ["model", "discover", "identify", "assess", "verify", "report", "screen"],
  cli: ["model", "discover", "identify", "assess", "verify", "report", "screen", "edge", "app"],
  main: ["cli"],
};
const ROOMS = new Set(["model", "discover", "identify", "assess", "verify", "report", "screen"]);
/** Libraries that rooms may use: pure ones. */
const ROOM_LIBRARIES = new Set(["zod", "yaml"]);
/** Edge modules that app may not reach, and units that may not know their siblings. */
const FAMILIES = ["discover/importers", "report/exporters"];

interface Import {
  readonly from: string;
  readonly to: string;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?:[^"';]*?\sfrom\s)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g;

function importsOf(file: string, text: string): readonly Import[] {
  return [...text.matchAll(IMPORT)].map((match) => {
    const to = match[1] ?? match[2] ?? "";
    return { from: file, to: to.startsWith(".") ? relative(SRC, resolve(dirname(join(SRC, file)), to)) : to };
  });
}

const wingOf = (file: string): string => (file.includes("/") ? (file.split("/")[0] ?? "") : file.replace(/\.ts$/, ""));

/** Why an import breaks the house rules; undefined when it does not. */
export function breach({ from, to }: Import): string | undefined {
  const wing = wingOf(from);
  const allowed = MAY_KNOW[wing];
  if (allowed === undefined) return `${from}: "${wing}" stands in no row of the import table`;
  const outside = !to.endsWith(".ts");
  if (outside) {
    if (!ROOMS.has(wing)) return undefined;
    if (wing === "model" || !ROOM_LIBRARIES.has(to)) return `${from} imports ${to}: rooms are pure`;
    return undefined;
  }
  const target = wingOf(to);
  if (target === wing) return siblingBreach(from, to);
  return allowed.includes(target) ? undefined : `${from} imports ${to}: ${wing} may not know ${target}`;
}

/** A unit of a family (`importers/x.ts`, `importers/x/…`) knows its room's contract, never another unit. */
function siblingBreach(from: string, to: string): string | undefined {
  for (const family of FAMILIES) {
    if (!from.startsWith(`${family}/`) || !to.startsWith(`${family}/`)) continue;
    const unit = (file: string): string => (file.slice(family.length + 1).split("/")[0] ?? "").replace(/\.ts$/, "");
    if (unit(from) !== "index" && unit(from) !== unit(to))
      return `${from} imports ${to}: a unit may not know its sibling`;
  }
  return undefined;
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
}

describe("who may know whom", () => {
  const files = sourceFiles(SRC);

  test("there is something to check", () => expect(files.length).toBeGreaterThan(60));

  test("no import breaks the table", () => {
    const breaches = files.flatMap((file) => importsOf(file, readFileSync(join(SRC, file), "utf8"))).map(breach);
    expect(breaches.filter((each) => each !== undefined)).toEqual([]);
  });

  test("no file is longer than 400 lines, tables of data and words excepted", () => {
    const long = files
      .filter((file) => !file.startsWith("report/words/"))
      .filter((file) => readFileSync(join(SRC, file), "utf8").split("\n").length > 401);
    expect(long).toEqual([]);
  });

  test.each([
    { from: "identify/match/matcher.ts", text: 'import { readFile } from "node:fs/promises";' },
    { from: "identify/match/matcher.ts", text: 'import { openStore } from "../../edge/store/open.ts";' },
    { from: "report/exporters/x.ts", text: 'export * from "../../assess/law/index.ts";' },
    { from: "model/time.ts", text: 'import { z } from "zod";' },
    { from: "model/time.ts", text: 'const late = await import("../app/review.ts");' },
    { from: "edge/store/x.ts", text: 'import { review } from "../../app/review.ts";' },
    { from: "app/review.ts", text: 'import { openStore } from "../../edge/store/open.ts";' },
    { from: "discover/importers/a.ts", text: 'import { b } from "./b.ts";' },
    { from: "attic/x.ts", text: 'import type { Fact } from "../model/observation.ts";' },
  ])("a planted violation is refused: $from: $text", ({ from, text }) => {
    expect(importsOf(from, text).map(breach)[0]).toBeDefined();
  });

  test.each([
    { from: "identify/match/matcher.ts", text: 'import type { Vendor } from "../../model/catalogue.ts";' },
    { from: "discover/importers/index.ts", text: 'import { b } from "./b.ts";' },
    { from: "discover/importers/sheet.ts", text: 'import { b } from "./sheet/b.ts";' },
    { from: "edge/store/x.ts", text: 'import { DatabaseSync } from "node:sqlite";' },
  ])("what is allowed is allowed: $from: $text", ({ from, text }) => {
    expect(importsOf(from, text).map(breach)).toEqual([undefined]);
  });
});

/** Families whose units are registered in an index, one line each. */
const REGISTERED = [{ family: "discover/importers", fixtures: "test/discover/importers/fixtures" }] as const;

describe("registration lists agree with the folders", () => {
  test.each(REGISTERED)("$family", ({ family, fixtures }) => {
    const index = readFileSync(join(SRC, family, "index.ts"), "utf8");
    const units = readdirSync(join(SRC, family)).filter((name) => name.endsWith(".ts") && name !== "index.ts");
    for (const unit of units) expect(index, `${family}/${unit} is registered`).toContain(`"./${unit}"`);
    const folders = new Set(readdirSync(join(ROOT, fixtures)));
    for (const unit of units) expect([...folders], `${unit} has a fixture folder`).toContain(unit.replace(/\.ts$/, ""));
  });
});
