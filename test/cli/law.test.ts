import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { readOwner } from "../../src/app/owner.ts";
import { decamp, GOOD_LINES, inFolder, ROOT } from "./decamp.ts";

const EXAMPLE = join(ROOT, "examples/harbour-city/owner.yaml");
const run = (...args: readonly string[]) => inFolder((cwd) => decamp(args, { cwd }));

/** The same, once it has ended. */
const answered = (answers: readonly string[], args: readonly string[], cwd: string) =>
  interview(answers, args, cwd).ended;

/** `decamp owner new` with answers on standard input: the helper that the other commands use gives none. Undefined: none come yet. */
function interview(answers: readonly string[] | undefined, args: readonly string[], cwd: string) {
  const node =
    Number(process.versions.node.split(".", 1)[0]) >= 24 ? process.execPath : `${ROOT}node_modules/.bin/node`;
  const child = spawn(node, [join(ROOT, "src/main.ts"), "owner", "new", ...args], { cwd });
  let said = "";
  child.stdout.on("data", (text) => (said += text));
  child.stderr.on("data", (text) => (said += text));
  if (answers !== undefined) child.stdin.end(answers.map((each) => `${each}\n`).join(""));
  const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
    child.on("close", (code) => resolve({ code, said })),
  );
  return { child, ended };
}

describe("decamp law", () => {
  test("lists every record, those that rule on nothing among them", { timeout: 60_000 }, async () => {
    const { code, stdout, stderr } = await run("law", "--on", "2026-11-25");
    expect(code).toBe(0);
    expect(stdout.trimEnd().split("\n")).toHaveLength(47);
    expect(stdout).toContain("ca-dnd-none-found");
    expect(stdout).toContain("no instrument found");
    expect(stderr).toBe("");
  });

  test("says aloud when the last reading is old", { timeout: 60_000 }, async () => {
    const { stderr } = await run("law", "--on", "2027-05-24", "--jurisdiction", "CA-QC");
    expect(stderr).toContain("1 of 1 records were last read more than 6 months before 2027-05-24");
    const { stderr: later } = await run("law", "--on", "2027-05-24", "--jurisdiction", "CA-QC", "--stale-after", "7");
    expect(later).toBe("");
  });

  test("shows one record with its conflicts and sources", { timeout: 60_000 }, async () => {
    const { stdout } = await run("law", "show", "us-ndaa-889-a1B");
    for (const part of ["us-ndaa-889-a1B/use", "purpose clause", "85 FR 42665", "last read     2026-11-23"]) {
      expect(stdout).toContain(part);
    }
    expect((await run("law", "us-ndaa-889-a1B")).stderr).toContain("decamp law show <id> shows one record");
    const { code, stderr } = await run("law", "show", "nowhere");
    expect([code, stderr]).toEqual([2, 'no record of the catalogue is called "nowhere"; "decamp law" lists them.\n']);
  });

  test("timeline is in order and of the jurisdiction", { timeout: 60_000 }, async () => {
    const { stdout } = await run("law", "timeline", "--jurisdiction", "CA", "--json");
    const events = JSON.parse(stdout) as { on: string; jurisdiction: string }[];
    expect(events.map(({ on }) => on)).toEqual(events.map(({ on }) => on).toSorted());
    expect(new Set(events.map(({ jurisdiction }) => jurisdiction))).toEqual(new Set(["CA", "CA-QC"]));
  });

  test.each([
    ["2020-08-12", "no"],
    ["2020-08-13", "yes"],
  ])("applies on %s: Part B %s", { timeout: 60_000 }, async (on, applies) => {
    const { stdout } = await run("law", "applies", "--owner", EXAMPLE, "--on", on, "--json");
    const { provisions } = JSON.parse(stdout) as { provisions: { provision: string; applies: string }[] };
    expect(provisions.find(({ provision }) => provision === "us-ndaa-889-a1B/use")?.applies).toBe(applies);
  });
});

test("decamp law takes no option in silence", { timeout: 60_000 }, () =>
  inFolder(async (cwd) => {
    const of = async (...args: readonly string[]) => {
      const { code, stdout, stderr } = await decamp(["law", ...args], { cwd });
      return { code, stdout, stderr };
    };
    for (const name of [[], ["timeline"], ["applies"], ["roles"]])
      expect(await of(...name, "--jurisdiction", "ZZ")).toEqual({
        code: 2,
        stdout: "",
        stderr: 'no record is of "ZZ"; "decamp law" lists them all.\n',
      });
    const applies = await of("applies", "--jurisdiction", "CA-QC", "--json", "--on", "2026-11-01");
    const { provisions } = JSON.parse(applies.stdout) as { provisions: readonly { instrument: string }[] };
    expect(new Set(provisions.map(({ instrument }) => instrument))).toEqual(new Set(["ca-qc-arrete-2023-12-21"]));
    const timeline = await of("timeline", "--on", "2026-11-01");
    expect(timeline).toMatchObject({ code: 2, stderr: "--on changes nothing of decamp law timeline; leave it out.\n" });
    const show = await of("show", "us-ndaa-889-a1A", "--stale-after", "3");
    expect(show).toMatchObject({ code: 2, stderr: expect.stringContaining("--stale-after changes nothing") });
  }),
);

test("decamp rulings: counted, and of one asset", { timeout: 120_000 }, () =>
  inFolder(async (cwd) => {
    writeFileSync(join(cwd, "good.jsonl"), GOOD_LINES);
    const review = ["review", "good.jsonl", "--owner", EXAMPLE, "--as-of", "2026-11-25", "--out", "out", "--quiet"];
    expect((await decamp(review, { cwd })).code).toBe(0);
    const counted = await decamp(["rulings", "--provision", "us-ndaa-889-a1B"], { cwd });
    expect(counted.stdout).toMatch(/^1 +0 +0 +0 +us-ndaa-889-a1B\/use$/m);
    const one = await decamp(["rulings", "192.0.2.10", "--verdict", "covered", "--json"], { cwd });
    expect((JSON.parse(one.stdout) as { provision: string }[]).map(({ provision }) => provision)).toEqual([
      "us-ndaa-889-a1B/use",
    ]);
    const off = await decamp(["rulings", "--verdict", "banned"], { cwd });
    expect([off.code, off.stderr]).toEqual([
      2,
      '--verdict "banned": say one of covered, not-covered, disputed, undetermined.\n',
    ]);
  }),
);

describe("decamp owner", () => {
  test("a scripted interview writes a profile that can be read", { timeout: 60_000 }, () =>
    inFolder(async (cwd) => {
      const answers = ["Ministry of Tests", "1", "GB", "no", "", "", "Main hall", "", "Landlord", "2", "yes"];
      const { code, said } = await answered(answers, ["o.yaml"], cwd);
      expect([code, said]).toEqual([0, expect.stringContaining("o.yaml is written.")]);
      const read = readOwner(readFileSync(join(cwd, "o.yaml"), "utf8"), "o.yaml");
      expect(read).toMatchObject({
        ok: true,
        value: {
          name: "Ministry of Tests",
          kind: "federal-department",
          jurisdictions: ["GB"],
          usFederalContractor: "no",
          sites: [
            {
              id: "main-hall",
              operator: "Landlord",
              purpose: "security of government facilities",
              sensitivity: "sensitive",
            },
          ],
        },
      });
    }),
  );

  test("no answers at all leave everything unknown", { timeout: 60_000 }, () =>
    inFolder(async (cwd) => {
      expect((await answered([], [], cwd)).code).toBe(0);
      const read = readOwner(readFileSync(join(cwd, "owner.yaml"), "utf8"), "owner.yaml");
      expect(read.ok && [read.value.kind, read.value.usFederalContractor, read.value.sites]).toEqual([
        "unknown",
        "unknown",
        [],
      ]);
    }),
  );

  test("a file that is there is not written over without --force", { timeout: 60_000 }, () =>
    inFolder(async (cwd) => {
      writeFileSync(join(cwd, "o.yaml"), "mine\n");
      expect(await answered(["A"], ["o.yaml"], cwd)).toEqual({
        code: 2,
        said: "o.yaml is there already; name another file, or add --force to write over it.\n",
      });
      expect(readFileSync(join(cwd, "o.yaml"), "utf8")).toBe("mine\n");
      expect((await answered(["A"], ["o.yaml", "--force"], cwd)).code).toBe(0);
      expect(readFileSync(join(cwd, "o.yaml"), "utf8")).toContain("name: A");
    }),
  );

  test("a profile that could not be written is told before the first question", { timeout: 60_000 }, () =>
    inFolder(async (cwd) => {
      const folder = await answered(["A"], ["."], cwd);
      expect(folder).toEqual({ code: 2, said: ".: this is a folder; name the file to write in it.\n" });
      const missing = await answered(["town", "town"], ["no/o.yaml"], cwd);
      expect(missing).toEqual({ code: 2, said: "no/o.yaml: there is no folder no; make it first.\n" });
    }),
  );

  test("an interview that is stopped writes nothing and says so", { timeout: 60_000 }, () =>
    inFolder(async (cwd) => {
      const stop = async (waitMs: number): Promise<{ code: number | null; said: string }> => {
        const asked = interview(undefined, ["o.yaml"], cwd);
        await pause(waitMs);
        asked.child.kill("SIGINT");
        return asked.ended;
      };
      // A signal that comes before the program has begun ends it without a word: then it is asked again, later.
      let found = await stop(1_500);
      for (const waitMs of [5_000, 15_000]) if (found.code === null) found = await stop(waitMs);
      expect([found.code, found.said]).toEqual([
        130,
        expect.stringContaining("stopped; nothing was written, and the answers are gone."),
      ]);
      expect(existsSync(join(cwd, "o.yaml"))).toBe(false);
    }),
  );

  test("unknown is no answer, and what does nothing in the answers is told", { timeout: 60_000 }, () =>
    inFolder(async (cwd) => {
      const answers = ["A", "unknown", "unknown", "?", ...Array.from({ length: 9 }, () => ""), "grant", "2026-02-01"];
      const { code, said } = await answered([...answers, "2026-01-01"], ["o.yaml"], cwd);
      expect(code).toBe(0);
      expect(said).toContain("Left open: kind; jurisdictions; usFederalContractor");
      expect(said).toContain("warning: agreements[0]: it ends on 2026-01-01, before it begins on 2026-02-01");
    }),
  );

  test("an answer that cannot be taken ends a scripted interview, and nothing is written", { timeout: 60_000 }, () =>
    inFolder(async (cwd) => {
      const { code, said } = await answered(["A", "town"], ["o.yaml"], cwd);
      expect([code, said]).toEqual([2, expect.stringContaining('kind: "town" cannot be taken')]);
      expect(existsSync(join(cwd, "o.yaml"))).toBe(false);
    }),
  );

  test("check tells what is open and what does nothing", { timeout: 60_000 }, () =>
    inFolder(async (cwd) => {
      const good = await decamp(["owner", "check", EXAMPLE], { cwd });
      expect([good.code, good.stdout]).toEqual([0, expect.stringContaining("sites without a purpose")]);
      writeFileSync(
        join(cwd, "o.yaml"),
        "name: A\nkind: municipality\njurisdictions: [CA]\nusFederalContractor: no\nsites: []\nroles: { made-up: yes }\n",
      );
      const odd = await decamp(["owner", "check", "o.yaml"], { cwd });
      expect(odd.stdout).toContain('warning: no instrument asks about the role "made-up"');
      writeFileSync(join(cwd, "bad.yaml"), "name: A\nkind: town\n");
      expect((await decamp(["owner", "check", "bad.yaml"], { cwd })).code).toBe(2);
    }),
  );
});

test(
  "a register, a waiver and a French page: the sheet states, the profile holds, the ruling says",
  { timeout: 120_000 },
  () =>
    inFolder(async (cwd) => {
      const sample = join(ROOT, "test/discover/importers/fixtures/inventory-sheet/samples/legal.csv");
      writeFileSync(
        join(cwd, "o.yaml"),
        `name: Port
kind: private
jurisdictions: [CA-ON]
usFederalContractor: yes
sites: []
waivers:
  - { instrument: us-ndaa-889-a1B, under: dni, reference: DNI 2026-14, from: "2026-01-01", until: "2026-12-31", listed: true }
`,
      );
      const review = async (on: string) => {
        const args = ["review", sample, "--owner", "o.yaml", "--as-of", on, "--out", "out", "--lang", "fr", "--quiet"];
        expect((await decamp(args, { cwd })).code).toBe(0);
        const found = await decamp(["rulings", "192.0.2.101", "--provision", "us-ndaa-889-a1B", "--json"], { cwd });
        return (JSON.parse(found.stdout) as Readonly<Record<string, string>>[])[0];
      };
      const running = await review("2026-12-31");
      expect(running).toMatchObject({ verdict: "not-covered", because: expect.stringContaining('"DNI 2026-14" from') });
      expect(running).not.toHaveProperty("said");
      const page = readFileSync(join(cwd, "out", "report.html"), "utf8");
      expect(page).toContain("le propriétaire détient la dérogation");
      const why = await decamp(["why", "192.0.2.101", "--lang", "fr"], { cwd });
      expect(why.stdout.replaceAll(/\s+/g, " ")).toContain("la fin de la dérogation le 2026-12-31");
      const json = await decamp(["why", "192.0.2.101", "--json"], { cwd });
      expect(json.stdout).not.toContain('"said"');
      expect((await review("2027-01-01"))?.["because"]).not.toContain("the owner holds");
      const reach = await decamp(["exposure", "192.0.2.101", "--lang", "fr"], { cwd });
      expect(reach.stdout).toContain("Personne n’a observé son trafic");
      const off = await decamp(["exposure", "--lang", "de"], { cwd });
      expect([off.code, off.stderr]).toEqual([2, '--lang "de": say en or fr.\n']);
    }),
);
