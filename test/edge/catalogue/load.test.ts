import { assert as assertProperty, nat, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { type CatalogueProblem, catalogueProblemText, loadCatalogue } from "../../../src/edge/catalogue/index.ts";
import { AWAITED_INSTRUMENTS } from "../../../src/edge/catalogue/awaited.ts";
import { INSTRUMENT, SOURCES, VENDOR, WHOLE, withCatalogue } from "./folder.ts";

const problemsOf = (files: Readonly<Record<string, string>>): readonly CatalogueProblem[] =>
  withCatalogue({ ...WHOLE, ...files }, (folder) => {
    const loaded = loadCatalogue(folder);
    return loaded.ok ? [] : loaded.failure;
  });
const vendor = (from: string | RegExp, to: string): Readonly<Record<string, string>> => ({
  "vendors/acme.yaml": changed(VENDOR, from, to),
});
const instrument = (from: string, to: string): Readonly<Record<string, string>> => ({
  "instruments/xx-order.yaml": changed(INSTRUMENT, from, to),
});
function changed(text: string, from: string | RegExp, to: string): string {
  const after = text.replace(from, () => to);
  if (after === text) throw new Error(`the sample does not hold ${from}`);
  return after;
}

test("a whole catalogue loads: ids carry their vendor and instrument, what is left out has its default", () => {
  const loaded = withCatalogue(WHOLE, (folder) => loadCatalogue(folder));
  if (!loaded.ok) throw new Error(loaded.failure.map(catalogueProblemText).join("\n"));
  const { version, hash, vendors, instruments } = loaded.value;
  expect(version).toBe("2026-11-24");
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(vendors[0]?.fingerprints[0]).toMatchObject({ id: "acme/realm", maker: "acme", ignoreCase: false });
  expect(vendors[0]?.fingerprints[0]).not.toHaveProperty("class");
  expect(vendors[0]?.grammars[0]).toMatchObject({ id: "acme/firmware", maker: "acme" });
  expect(vendors[0]?.grammars[0]).not.toHaveProperty("weight");
  expect(vendors[0]).toMatchObject({ surveillance: true, aliases: [], brands: [], relabels: [], cloudNames: [] });
  expect(instruments[0]?.provisions[0]).toMatchObject({ id: "xx-order/use", instrument: "xx-order", exceptions: [] });
  expect(instruments[0]?.provisions[0]).not.toHaveProperty("until");
});

const hashOf = (files: Readonly<Record<string, string>>): string =>
  withCatalogue({ ...WHOLE, ...files }, (folder) => {
    const loaded = loadCatalogue(folder);
    return loaded.ok ? loaded.value.hash : "refused";
  });

test("the hash follows the files and nothing else", () => {
  expect(hashOf({})).toBe(hashOf({ "README.md": "words" }));
  expect(hashOf({})).not.toBe(hashOf(vendor("Acme Cameras", "Acme Camera")));
  expect(hashOf({})).not.toBe(hashOf({ VERSION: "2026-11-25\n" }));
});

describe("what is refused says file, line and remedy", () => {
  const V = "vendors/acme.yaml";
  const I = "instruments/xx-order.yaml";
  test.each([
    {
      name: "a number where text is due",
      files: vendor("'5.10'", "5.10"),
      file: V,
      line: 22,
      what: "grammars[0].examples[0] is 5.1",
      remedy: "write it in quotes",
    },
    {
      name: "a wrong type",
      files: vendor("examples: ['ACME_1234']", "examples: ACME_1234"),
      file: V,
      line: 13,
      what: 'fingerprints[0].examples is "ACME_1234"',
      remedy: "write a list",
    },
    {
      name: "an unknown key",
      files: vendor("    kind: http", "    knid: http"),
      file: V,
      line: 8,
      what: "fingerprints[0].knid is no key",
      remedy: "correct its spelling",
    },
    {
      name: "a missing key",
      files: vendor("    reason: the firmware writes it\n", ""),
      file: V,
      line: 5,
      what: "fingerprints[0].reason is missing",
      remedy: "add it",
    },
    {
      name: "a key that stands twice",
      files: vendor("country: SE", "country: SE\ncountry: NO"),
      file: V,
      line: 4,
      what: "not readable as YAML",
      remedy: "correct the line",
    },
    {
      name: "an alias",
      files: vendor("name: Acme Cameras", "name: &a Acme\naliases: [*a]"),
      file: V,
      line: 1,
      what: "alias",
      remedy: "write the value out",
    },
    {
      name: "no near miss",
      files: vendor("['ACME_12345']", "[]"),
      file: V,
      line: 14,
      what: "fingerprints[0].nearMisses is []",
      remedy: "give at least 1",
    },
    {
      name: "the weight of a person's judgement",
      files: vendor("moderate", "decisive"),
      file: V,
      line: 9,
      what: 'weight is "decisive"',
      remedy: "one of hint, weak, moderate, strong",
    },
    {
      name: "an unknown kind",
      files: vendor("kind: http", "kind: htpp"),
      file: V,
      line: 8,
      what: 'kind is "htpp"',
      remedy: "one of http",
    },
    {
      name: "an unknown field",
      files: vendor("http.realm", "http.reaml"),
      file: V,
      line: 6,
      what: '"http.reaml" is no observed field',
      remedy: "docs/fields.md",
    },
    {
      name: "a bad regular expression",
      files: vendor("^ACME_[0-9]{4}$", "^ACME_[0-9{4}$"),
      file: V,
      line: 7,
      what: "is no regular expression",
      remedy: "correct it",
    },
    {
      name: "a pattern without an anchor",
      files: vendor("^ACME_[0-9]{4}$", "ACME_[0-9]{4}"),
      file: V,
      line: 7,
      what: "is not anchored",
      remedy: "begin it with ^",
    },
    {
      name: "an anchor that holds for one alternative",
      files: vendor("^ACME_[0-9]{4}$", "^ACME_[0-9]{4}|x$"),
      file: V,
      line: 7,
      what: "has alternatives outside a group",
      remedy: "^(?:a|b)$",
    },
    {
      name: "a pattern that matches nothing at all",
      files: vendor("^ACME_[0-9]{4}$", "^(?:ACME_[0-9]{4})?"),
      file: V,
      line: 7,
      what: "matches the empty text",
      remedy: "at least one character",
    },
    {
      name: "an example that does not match",
      files: vendor("'ACME_1234'", "'ACME_123'"),
      file: V,
      line: 13,
      what: 'does not match its own example "ACME_123"',
      remedy: "correct the pattern or the text",
    },
    {
      name: "a near miss that matches",
      files: vendor("'ACME_12345'", "'ACME_4321'"),
      file: V,
      line: 14,
      what: 'matches its near miss "ACME_4321"',
      remedy: "correct the pattern or the text",
    },
    {
      name: "a group that nobody reads",
      files: vendor("<version>", "<edition>"),
      file: V,
      line: 18,
      what: '"edition" is nothing that decamp reads',
      remedy: "use one of model",
    },
    {
      name: "a source that is not listed",
      files: vendor("    source: a", "    source: b"),
      file: V,
      line: 12,
      what: '"b" is not among the sources',
      remedy: "add it under sources",
    },
    {
      name: "an id that stands twice",
      files: vendor("id: firmware", "id: realm"),
      file: V,
      line: 16,
      what: '"realm" stands twice',
      remedy: "another id",
    },
    {
      name: "an id that is not the file's name",
      files: { ...vendor("id: acme", "id: acmee"), ...instrument("[acme]", "[acmee]") },
      file: V,
      line: 1,
      what: '"acmee" is not the name of the file',
      remedy: "acmee.yaml",
    },
    {
      name: "a country that is none",
      files: vendor("country: SE", "country: Sweden"),
      file: V,
      line: 3,
      what: 'country is "Sweden"',
      remedy: "ISO 3166-1",
    },
    {
      name: "a parent that is in no file",
      files: vendor("country: SE", "country: SE\nparents: [{ id: holding, relation: owner, source: a }]"),
      file: V,
      line: 4,
      what: 'no vendor has the id "holding"',
      remedy: "catalogue/vendors/holding.yaml",
    },
    {
      name: "a parent that leaves before it comes",
      files: vendor(
        "country: SE",
        "country: SE\nparents: [{ id: acme, relation: former owner, since: '2018', until: '2017-05', source: a }]",
      ),
      file: V,
      line: 4,
      what: "it ends in 2017-05, before it begins in 2018",
      remedy: "correct one of them",
    },
    {
      name: "an instrument that is in no file",
      files: vendor("country: SE", "country: SE\nrestrictedUnder: [xx-order, yy-order]"),
      file: V,
      line: 4,
      what: 'no instrument has the id "yy-order"',
      remedy: "catalogue/instruments/yy-order.yaml",
    },
    {
      name: "no word of what a house does",
      files: vendor("role: maker\n", ""),
      file: V,
      line: 1,
      what: "role is missing",
      remedy: "add it",
    },
    {
      name: "names that rest on no source",
      files: vendor("namedBy: [a]", "namedBy: [b]"),
      file: V,
      line: 25,
      what: '"b" is not among the sources',
      remedy: "add it under sources",
    },
    {
      name: "a relabel that lists models nobody knows",
      files: vendor(
        "country: SE",
        "country: SE\nrelabels: [{ brand: B, models: ['^B'], partly: true, confidence: reported, source: a }]",
      ),
      file: V,
      line: 4,
      what: "it lists models and says that they are not known",
      remedy: "leave out models or partly",
    },
    {
      name: "a relabel pattern without an anchor",
      files: vendor(
        "country: SE",
        "country: SE\nrelabels: [{ brand: Other, models: ['OT-1'], confidence: reported, source: a }]",
      ),
      file: V,
      line: 4,
      what: "is not anchored",
      remedy: "begin it with ^",
    },
    {
      name: "a MAC prefix that YAML reads as a number",
      files: vendor(
        "country: SE",
        "country: SE\nmacBlocks: [{ registrant: R, weight: moderate, source: a, prefixes: [0018AE, 001131] }]",
      ),
      file: V,
      line: 4,
      what: "prefixes[1] is 1131",
      remedy: "write it in quotes",
    },
    {
      name: "a MAC prefix of eight digits",
      files: vendor(
        "country: SE",
        "country: SE\nmacBlocks: [{ registrant: R, weight: moderate, source: a, prefixes: ['0018AE12'] }]",
      ),
      file: V,
      line: 4,
      what: 'prefixes[0] is "0018AE12"',
      remedy: "6, 7 or 9",
    },
    {
      name: "a maker that is in no file",
      files: instrument("[acme]", "[acme, nobody]"),
      file: I,
      line: 16,
      what: 'no vendor has the id "nobody"',
      remedy: "catalogue/vendors/nobody.yaml",
    },
    {
      name: "a day that does not exist",
      files: instrument("from: 2025-06-27", "from: 2026-02-31"),
      file: I,
      line: 17,
      what: 'provisions[0].from is "2026-02-31"',
      remedy: "a day that exists",
    },
    {
      name: "an end before the beginning",
      files: instrument("from: 2025-06-27", "from: 2025-06-27\n    until: 2025-06-26"),
      file: I,
      line: 18,
      what: "it ends on 2025-06-26",
      remedy: "correct one of the days",
    },
    {
      name: "states out of order",
      files: instrument(
        "  - { on: 2025-06-27, is: in force, source: a }",
        "  - { on: 2025-06-27, is: in force, source: a }\n  - { on: 2025-06-26, is: announced, source: a }",
      ),
      file: I,
      line: 9,
      what: "stands after that of 2025-06-27",
      remedy: "oldest first",
    },
    {
      name: "goods without an addressee",
      files: instrument("kinds: [municipality]", "kinds: []"),
      file: I,
      line: 15,
      what: "binds no owner",
      remedy: "give kinds or role",
    },
    {
      name: "a class both reached and disputed",
      files: instrument("relabels: unstated", "classes: [camera], disputedClasses: [camera], relabels: unstated"),
      file: I,
      line: 16,
      what: "camera is both reached and disputed",
      remedy: "keep it in one",
    },
    ...(
      [
        ["{ says: x, when: {} }", "when tests nothing", "give a fact"],
        ["{ says: x, when: { contracted: {} } }", "contracted names no day", "leave contracted out"],
        ["{ says: x, readBy: owner, waiver: { id: w, by: y } }", "read in more than one way", "two exceptions"],
        [
          "{ says: x, waiver: { id: w, by: y } }, { says: z, waiver: { id: w, by: y } }",
          "stands twice in this provision",
          "another id",
        ],
        ["{ says: x, colour: red }", "provisions[0].exceptions[0]", ""],
      ] as const
    ).map(([written, what, remedy]) => ({
      name: `exceptions: [${written}]`,
      files: instrument("    duty: must-not-use\n", `    duty: must-not-use\n    exceptions: [${written}]\n`),
      file: I,
      line: 19,
      what,
      remedy,
    })),
    {
      name: "a provision without a source",
      files: instrument("    sources: [a]", "    sources: []"),
      file: I,
      line: 19,
      what: "provisions[0].sources is []",
      remedy: "give at least 1",
    },
    {
      name: "a version that is no day",
      files: { VERSION: "1.0\n" },
      file: "VERSION",
      line: 1,
      what: 'the version is "1.0"',
      remedy: "YYYY-MM-DD",
    },
    {
      name: "no version",
      files: { VERSION: "" },
      file: "VERSION",
      line: 1,
      what: "cannot be read (ENOENT)",
      remedy: "a whole catalogue",
    },
    {
      name: "a file that would be passed over",
      files: { "vendors/other.yml": VENDOR },
      file: "vendors/other.yml",
      line: 1,
      what: "is no .yaml file",
      remedy: "rename",
    },
    {
      name: "an empty file",
      files: { "vendors/other.yaml": "# nothing\n" },
      file: "vendors/other.yaml",
      line: 1,
      what: "the file is null",
      remedy: "keys with values",
    },
  ])("$name", ({ files, file, line, what, remedy }) => {
    const problems = problemsOf(files);
    expect(problems).toContainEqual({
      file,
      line,
      what: expect.stringContaining(what) as string,
      remedy: expect.stringContaining(remedy) as string,
    });
    expect(problems.map(catalogueProblemText).join("\n")).toContain(`catalogue/${file}:${line}: `);
  });

  test("a MAC prefix that two vendors claim", () => {
    const block = "macBlocks: [{ registrant: R, weight: moderate, source: a, prefixes: ['0018AE'] }]\n";
    const problems = problemsOf({
      ...vendor("country: SE\n", `country: SE\n${block}`),
      "vendors/other.yaml": `id: other\nname: Other\ncountry: NO\n${block}role: maker\nnamedBy: [a]\n${SOURCES}`,
    });
    expect(problems).toEqual([
      {
        file: "vendors/other.yaml",
        line: 4,
        what: "the MAC prefix 0018AE already stands under acme",
        remedy: expect.stringContaining("remove it from one") as string,
      },
    ]);
  });

  test("a MAC prefix that two vendors share on purpose, and one that only one of them declares", () => {
    const shared = (other: string): string =>
      `macBlocks: [{ registrant: R, weight: weak, sharedWith: [${other}], source: a, prefixes: '0018AE 0018AF' }]\n`;
    const files = (first: string): readonly CatalogueProblem[] =>
      problemsOf({
        ...vendor("country: SE\n", `country: SE\n${shared(first)}`),
        "vendors/other.yaml": `id: other\nname: Other\ncountry: NO\n${shared("acme")}role: maker\nnamedBy: [a]\n${SOURCES}`,
      });
    expect(files("other")).toEqual([]);
    expect(files("").length).toBe(2);
  });

  test.each([
    ["a rule that is in no file", "nobody/realm", "[]", "is no rule of another maker for the same field"],
    ["a rule of its own maker", "acme/realm", "[]", "is no rule of another maker for the same field"],
    ["a rule for another field", "other/firmware", "[]", "is no rule of another maker for the same field"],
    ["a rule that gives way to it", "other/realm", "[{ to: acme/realm, because: b }]", "gives way to it as well"],
  ])("a rule gives way to %s", (_, to, back, what) => {
    const yields = (list: string): string =>
      changed(VENDOR, "    says: its realm", `    yields: ${list}\n    says: its realm`);
    const problems = problemsOf({
      "vendors/acme.yaml": yields(`[{ to: ${to}, because: b }]`),
      "vendors/other.yaml": yields(back).replace("id: acme", "id: other").replace("Acme Cameras", "Other"),
    });
    expect(problems[0]?.what).toContain(what);
    expect(problems[0]).toMatchObject({ file: "vendors/acme.yaml", line: 10 });
  });

  test("a name that stands for two houses", () => {
    const problems = problemsOf({
      "vendors/other.yaml": `id: other\nname: Other\ncountry: NO\naliases: [ACME CAMERAS]\nrole: maker\nnamedBy: [a]\n${SOURCES}`,
    });
    expect(problems.map(({ file, line, what }) => `${file}:${line}: ${what}`)).toEqual([
      'vendors/other.yaml:4: the name "ACME CAMERAS" already stands under acme',
    ]);
  });

  test("an instrument that is awaited is no problem, unless the check is strict", () => {
    const id = [...AWAITED_INSTRUMENTS][0] ?? "us-2cfr-200-216";
    const files = { ...WHOLE, ...vendor("country: SE", `country: SE\nrestrictedUnder: [${id}]`) };
    const ok = (awaited: ReadonlySet<string>): boolean =>
      withCatalogue(files, (folder) => loadCatalogue(folder, { awaited }).ok);
    expect([ok(new Set([id])), ok(new Set())]).toEqual([true, false]);
  });

  test("every problem of every file is told at once, by file and line", () => {
    const problems = problemsOf({
      ...vendor("moderate", "decisive"),
      ...instrument("acts: [use]", "acts: [dance]"),
      VERSION: "soon\n",
    });
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual(["VERSION:1", `${I}:14`, `${V}:9`]);
  });
});

test("whatever stands in a file, loading ends with a value", () => {
  const faultless = property(string({ unit: "binary", maxLength: 200 }), nat(VENDOR.length), (noise, at) => {
    const broken = VENDOR.slice(0, at) + noise + VENDOR.slice(at);
    const problems = problemsOf({ "vendors/acme.yaml": broken });
    return problems.every(({ line, what, remedy }) => line > 0 && what !== "" && remedy !== "");
  });
  expect(() => assertProperty(faultless, { numRuns: 120 })).not.toThrow();
});
