import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { decamp, GOOD_LINES, inFolder, type Ran } from "./decamp.ts";

const INVOICE = "Supplier,Description,Part Number,Quantity,Invoice Date\nABC,Dome camera,DS-2CD2143G2-I,2,2023-12-20\n";
/** Something that answered, of which nobody can say what it is. */
const NAMELESS = `${JSON.stringify({
  v: 1,
  at: "2026-10-05T10:00:00Z",
  origin: "sweep",
  subject: { ip: "10.0.0.9", port: 8_000 },
  fact: { kind: "endpoint", state: "open" },
})}\n`;

const estate = (files: Readonly<Record<string, string>>, work: (run: Run) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const run: Run = (...args) => decamp([...args, "--quiet"], { cwd: folder });
    await run("import", ...Object.keys(files));
    await work(run);
  });
type Run = (...args: readonly string[]) => Promise<Ran>;

const rowsOf = (count: number): string =>
  Array.from({ length: count }, (_, at) => `Camera,Axis,accc8e0000${String(at).padStart(2, "0")}\n`).join("");

const assetsOf = (lines: string): ReadonlySet<unknown> =>
  new Set(
    lines
      .trim()
      .split("\n")
      .flatMap((line) => (JSON.parse(line) as { readonly asset?: unknown }).asset ?? []),
  );

test.each([["vulnerabilities"], ["exposure"], ["priority"]])(
  "%s leaves out what was only bought, in words and in JSON, and says so",
  (command) =>
    estate({ "good.jsonl": GOOD_LINES, "invoice.csv": INVOICE }, async (run) => {
      expect(assetsOf((await run(command, "--json")).stdout).size).toBe(1);
      const { stdout } = await run(command);
      expect(stdout).toContain("1 more was only bought: nobody says that it is there, and no figure counts it.\n");
      expect(stdout).not.toContain("DS-2CD2143G2-I firmware unknown");
    }),
);

test("what was only bought is in no VEX document, and answers when it is named", () =>
  estate({ "good.jsonl": GOOD_LINES, "invoice.csv": INVOICE }, async (run) => {
    const openvex = JSON.parse((await run("vulnerabilities", "--format", "openvex")).stdout) as {
      readonly statements: readonly { readonly products: readonly { readonly "@id": string }[] }[];
    };
    const products = new Set(openvex.statements.flatMap((each) => each.products.map((product) => product["@id"])));
    expect(products.size).toBe(1);
    const identified = (await run("identify", "--format", "jsonl")).stdout.trim().split("\n");
    const bought = identified
      .map((line) => JSON.parse(line) as { readonly asset: string; readonly firmware: unknown })
      .find(({ firmware }) => firmware === null);
    expect((await run("exposure", bought?.asset ?? "")).stdout).toContain("nobody looked");
  }));

test("an asset of which no advisory speaks is told when it is named, and counted when it is not", () =>
  estate({ "good.jsonl": GOOD_LINES, "sweep.jsonl": NAMELESS }, async (run) => {
    const named = await run("vulnerabilities", "10.0.0.9");
    expect(named.stdout).toContain("not knowing is not being free of known flaws.\n");
    expect((await run("vulnerabilities")).stdout).toContain(
      "Of 1 more assets no advisory speaks; that is not to say that they are free of flaws",
    );
  }));

test("that no review has ruled is said beside a law that begins later", () =>
  estate({ "good.jsonl": GOOD_LINES }, async (run) => {
    const { stdout } = await run("priority", "--as-of", "2026-11-01");
    expect(stdout).toContain("names its maker and begins on");
    expect(stdout).toContain("No ruling of a review stands in the store");
    await run("review", "--as-of", "2026-11-01", "--out", "out");
    expect((await run("priority", "--as-of", "2026-11-01")).stdout).not.toContain("No ruling of a review");
  }));

test("a law that begins later counts only for whom it may bind", () =>
  estate({ "good.jsonl": GOOD_LINES, "owner.yaml": CITY }, async (run) => {
    const args = ["--as-of", "2022-01-01"] as const;
    await run("review", ...args, "--owner", "owner.yaml", "--out", "out");
    const of = async (...more: readonly string[]) => (await run("priority", ...args, ...more)).stdout;
    expect(await of()).toContain("names its maker and begins on");
    const ofCity = await of("--owner", "owner.yaml");
    expect(ofCity).toContain("points:");
    expect(ofCity).not.toContain("names its maker and begins on");
  }));

test.each([["vulnerabilities"], ["exposure"], ["priority"]])(
  "%s in French says nothing of its own in English",
  (command) =>
    estate({ "good.jsonl": GOOD_LINES, "sweep.jsonl": NAMELESS, "invoice.csv": INVOICE }, async (run) => {
      const { stdout } = await run(command, "--lang", "fr", ...(command === "exposure" ? ["--all"] : []));
      expect(stdout).not.toMatch(/unknown|days old|stale|serial |^data |bought/m);
      expect(stdout).toContain("acheté");
    }),
);

test.each([["vulnerabilities"], ["exposure"]])("%s answers for every asset of a name", (command) =>
  estate({ "sheet.csv": `Name,Make,MAC\n${rowsOf(25)}` }, async (run) => {
    expect(assetsOf((await run(command, "Camera", "--json")).stdout).size).toBe(25);
  }),
);

test("rulings answers for every asset of a name", () =>
  estate({ "sheet.csv": `Name,Make,MAC\n${rowsOf(25)}` }, async (run) => {
    await run("review", "--as-of", "2026-11-01", "--out", "out");
    const rulings = JSON.parse((await run("rulings", "Camera", "--json")).stdout) as readonly {
      readonly asset: string;
    }[];
    expect(new Set(rulings.map(({ asset }) => asset)).size).toBe(25);
  }));

test.each([["vulnerabilities"], ["exposure"], ["priority"], ["identify"]])(
  "%s answers no empty list where there is no store, and makes none",
  (command) =>
    inFolder(async (folder) => {
      const run = (...args: readonly string[]) => decamp([command, ...args], { cwd: folder });
      const { code, stdout, stderr } = await run("--store", "typo.sqlite");
      expect([code, stdout, stderr]).toEqual([
        1,
        "",
        'typo.sqlite: there is no store yet; run "decamp review" first, or give another --store.\n',
      ]);
      expect(readdirSync(folder)).toEqual([]);
    }),
);

test("a store that holds nothing is said to", () =>
  estate({ "good.jsonl": GOOD_LINES }, async (run) => {
    expect((await run("forget", "good", "--yes")).code).toBe(0);
    const { code, stderr } = await run("exposure");
    expect([code, stderr]).toEqual([1, expect.stringContaining("the store holds nothing")]);
  }));

test("changes since a file of verdicts are told without what a terminal would obey", () =>
  estate({ "good.jsonl": GOOD_LINES }, async (run) => {
    const verdicts = (await run("identify", "--format", "jsonl")).stdout;
    await inFolder(async (folder) => {
      const since = join(folder, "since.jsonl");
      writeFileSync(since, verdicts.replace('"class":"camera"', String.raw`"class":"\u001b[31m\u202e"`));
      const { stdout } = await run("identify", "--since-catalogue", since, "--format", "text");
      expect(stdout).toContain("(‹U+001B›[31m‹U+202E›) to hikvision");
      expect((await run("identify", "--since-catalogue", since)).stdout).not.toContain("\u202e");
    });
  }));

const CITY = "name: Ville\nkind: municipality\njurisdictions: [CA, CA-QC]\nusFederalContractor: 'no'\nsites: unknown\n";
