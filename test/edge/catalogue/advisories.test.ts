import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import {
  catalogueProblemText,
  loadAdvisories,
  loadWeights,
  readBookContent,
} from "../../../src/edge/catalogue/index.ts";

const catalogue = fileURLToPath(new URL("../../../catalogue", import.meta.url));
const root = mkdtempSync(join(tmpdir(), "decamp-advisories-"));
mkdirSync(join(root, "advisories"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const loaded = loadAdvisories(catalogue);
const books = loaded.ok ? loaded.value : [];
const good = readFileSync(join(catalogue, "advisories", "imou.json"), "utf8");
const problemsOf = (text: string, name = "imou.json"): readonly string[] => {
  rmSync(join(root, "advisories"), { recursive: true });
  mkdirSync(join(root, "advisories"));
  writeFileSync(join(root, "advisories", name), text);
  const read = loadAdvisories(root);
  return read.ok ? [] : read.failure.map(catalogueProblemText);
};

describe("the catalogue's advisories", () => {
  test("load, every one of them", () => {
    expect(loaded.ok ? [] : loaded.failure).toEqual([]);
    expect(books.reduce((sum, { vulnerabilities }) => sum + vulnerabilities.length, 0)).toBe(772);
  });

  test("match in linear time: a pattern repeats nothing without a bound", () => {
    const patterns = books.flatMap(({ lines, vulnerabilities }) => [
      ...lines.map(({ models }) => models),
      ...vulnerabilities.flatMap(({ affected }) => affected.flatMap((each) => each.patterns ?? [])),
    ]);
    expect(patterns.length).toBeGreaterThan(500);
    expect(patterns.filter((pattern) => /(?<!\\)[*+]|\{\d+,\}/.test(pattern))).toEqual([]);
  });

  test("name their sources, with the day they were read", () => {
    const without = books.flatMap(({ id, sources, vulnerabilities }) =>
      vulnerabilities.flatMap((each) =>
        each.sources.every((key) => Object.hasOwn(sources, key)) ? [] : [`${id} ${each.id}`],
      ),
    );
    expect(without).toEqual([]);
  });
});

describe("a fault is told by file and line", () => {
  test("the file as it stands has none", () => expect(problemsOf(good)).toEqual([]));

  test.each<readonly [string, string, RegExp]>([
    ["cut off", good.slice(0, -20), /imou\.json:\d+: not readable as JSON/],
    ["a misspelt key", good.replace('"affected":', '"afected":'), /imou\.json:\d+: .*afected is no key/],
    [
      "a score out of bounds",
      good.replace(/"epss": \{"score": [\d.]+/, '"epss": {"score": 7'),
      /imou\.json:\d+: .*score/,
    ],
    [
      "a source that is not listed",
      good.replace(/"sources": \["[a-z0-9.-]+"/, '"sources": ["gossip"'),
      /"gossip" is not among the sources/,
    ],
    ["another name", good, /is not the name of the file/],
    [
      "a pattern that is not anchored",
      good.replace('"lines": []', '"lines": [{"class": "camera", "models": "IPC"}]'),
      /imou\.json:\d+: the pattern "IPC" is not anchored/,
    ],
    [
      "a pattern that is none",
      good.replace('"lines": []', '"lines": [{"class": "camera", "models": "^(IPC"}]'),
      /is no regular expression/,
    ],
  ])("%s", (what, text, expected) => {
    const problems = problemsOf(text, what === "another name" ? "other.json" : "imou.json");
    expect(problems.join("\n")).toMatch(expected);
  });

  test("a folder without advisories says what is missing", () => {
    const read = loadAdvisories(join(root, "nowhere"));
    expect(read.ok ? "" : catalogueProblemText(read.failure[0] ?? { file: "", line: 0, what: "", remedy: "" })).toMatch(
      /cannot be read \(ENOENT\)/,
    );
  });

  test("a book of a pack is held to the same rules", () => {
    const book = JSON.parse(good) as Record<string, unknown>;
    expect(readBookContent(book)?.id).toBe("imou");
    expect(readBookContent({ ...book, lines: [{ class: "camera", models: "(a+)+" }] })).toBeUndefined();
    expect(readBookContent({ ...book, id: "../x" })).toBeUndefined();
    expect(readBookContent(undefined)).toBeUndefined();
  });
});

test("weights: a fault is told by line", () => {
  const file = join(root, "weights.yaml");
  writeFileSync(file, readFileSync(join(catalogue, "priority.yaml"), "utf8").replace("internet: 30", "internet: many"));
  const read = loadWeights(file);
  expect(read.ok ? "" : catalogueProblemText(read.failure[0] ?? { file: "", line: 0, what: "", remedy: "" })).toMatch(
    /weights\.yaml:2\d: reach\.internet is "many"/,
  );
});
