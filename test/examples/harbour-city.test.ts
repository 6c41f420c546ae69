import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { generate, generateInto } from "../../examples/harbour-city/generate.ts";
import { printable } from "../../examples/harbour-city/generate/nmap.ts";
import { FACT_KINDS } from "../../src/model/observation.ts";
import { OWNER_KINDS } from "../../src/model/owner.ts";
import type { TruthDevice } from "./truth.ts";
import { EXAMPLE, readCounts, readTruth } from "./truth.ts";

const folder = fileURLToPath(EXAMPLE);
const truth = readTruth();
const counts = readCounts();

/** Files under a folder by relative path, `/` as separator. */
function filesUnder(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll("\\", "/").replace(/^\//, ""))
    .sort();
}

describe("generation", () => {
  test("regenerates the committed files byte for byte", async () => {
    const temporary = mkdtempSync(join(tmpdir(), "harbour-city-"));
    try {
      await generateInto(temporary);
      const made = filesUnder(temporary);
      expect(filesUnder(join(folder, "inputs")).map((path) => `inputs/${path}`)).toEqual(
        made.filter((path) => path.startsWith("inputs/")),
      );
      const differing = made.filter(
        (path) => !readFileSync(join(temporary, path)).equals(readFileSync(join(folder, path))),
      );
      expect(differing).toEqual([]);
    } finally {
      rmSync(temporary, { recursive: true });
    }
  });

  test("keeps the inputs under ten megabytes and free of the path of the machine that made them", async () => {
    const files = await generate();
    let bytes = 0;
    for (const [path, content] of files) if (path.startsWith("inputs/")) bytes += content.length;
    expect(bytes).toBeLessThan(10 * 1024 * 1024);
    const naming = [...files].filter(([, content]) => typeof content === "string" && content.includes(folder));
    expect(naming.map(([path]) => path)).toEqual([]);
  });

  test.each([
    { raw: 'a b-"c"', expected: 'a\\x20b-\\"c\\"' },
    { raw: "HTTP/1.1 401\r\n", expected: "HTTP/1\\.1\\x20401\\r\\n" },
    { raw: "{}[]()^$|?*+~`\u0000\u0001\té\\", expected: "{}\\[\\]\\(\\)\\^\\$\\|\\?\\*\\+~`\\0\\x01\\t\\xc3\\xa9\\\\" },
  ])("prints $raw as Nmap does", ({ raw, expected }) => expect(printable(raw)).toBe(expected));
});

describe("observation lines", () => {
  const scans = join(folder, "inputs/scans");
  test.each(readdirSync(scans))("%s holds only lines of version 1 and known kinds", (name) => {
    const lines = readFileSync(join(scans, name), "utf8").split("\n");
    expect(lines.pop()).toBe("");
    const wrong = lines.filter((text) => {
      const line = JSON.parse(text) as {
        v: unknown;
        origin: unknown;
        subject: object;
        fact: { kind: string; raw?: string; rawBase64?: string };
      };
      const known = (FACT_KINDS as readonly string[]).includes(line.fact.kind);
      const one = line.fact.raw === undefined || line.fact.rawBase64 === undefined;
      return (
        line.v !== 1 || typeof line.origin !== "string" || Object.keys(line.subject).length === 0 || !known || !one
      );
    });
    expect(wrong).toEqual([]);
    expect(lines.length).toBeGreaterThan(0);
  });
});

/** Values that more than one device states. */
function twice(of: (one: TruthDevice) => readonly (string | null)[]): string[] {
  const seen = new Map<string, number>();
  for (const value of truth.flatMap(of)) if (value !== null) seen.set(value, (seen.get(value) ?? 0) + 1);
  return [...seen].filter(([, times]) => times > 1).map(([value]) => value);
}

/** Addresses with their port, of the devices that do not share one on purpose. */
function ordinary(one: TruthDevice): readonly string[] {
  if (one.trap === "overlapping-network" || one.trap === "replaced-camera") return [];
  return one.ips.map((ip) => `${ip}:${one.port ?? "*"}`);
}

describe("truth", () => {
  test("has about 1,200 devices at 40 places, each with a key of its own", () => {
    expect(new Set(truth.map((one) => one.key)).size).toBe(truth.length);
    expect(truth.length).toBe(counts.devices);
    expect(truth.length).toBeGreaterThan(1_100);
    expect(counts.sites).toBe(40);
  });

  test("gives no two devices one serial, one MAC, or one address and port outside the traps", () => {
    expect(twice((one) => [one.serial])).toEqual([]);
    expect(twice((one) => one.macs)).toEqual([]);
    expect(twice(ordinary)).toEqual([]);
  });

  test.each([
    {
      style: /^(?:hik|nvr|dvr|hilook|hiwatch|ezviz|trendnet|lts|annke|hikoem|thermal|door)$/,
      grammar: /^.+20[12]\d[01]\d[0-3]\d[A-Z]{2}WR[A-Z]{0,2}\d{7,9}(?:WCVU)?$/,
    },
    { style: /^(?:dahua|dhnvr|imou|dahuaoem)$/, grammar: /^[0-9A-Z][A-L].{5}P[A-Z][A-Z0-9]{6}$/ },
    { style: /^unv/, grammar: /^21[0-9A-Z]{8}\d\d\d[1-9ABC]\d{6}$/ },
    { style: /^axis/, grammar: /^[0-9A-F]{12}$/ },
    { style: /^bosch$/, grammar: /^\d{18}$/ },
  ])("gives serials of $style the grammar $grammar", ({ style, grammar }) => {
    const serials = truth
      .filter((one) => style.test(one.population))
      .flatMap((one) => (one.serial === null ? [] : [one.serial]));
    expect(serials.length).toBeGreaterThan(0);
    expect(serials.filter((serial) => !grammar.test(serial))).toEqual([]);
  });

  test("asks to find only relabels, and only with two kinds of evidence", () => {
    const asked = truth.filter((one) => one.mustFind);
    expect(asked.length).toBe(counts.mustFind);
    expect(asked.length).toBeGreaterThan(80);
    expect(
      asked.filter(
        (one) => one.relabel !== true || one.mustNotCall !== !["hikvision", "dahua"].includes(String(one.maker)),
      ),
    ).toEqual([]);
    expect(
      asked.filter((one) => one.evidenceKinds.filter((kind) => kind !== "label" && kind !== "model").length < 2),
    ).toEqual([]);
  });

  test("has one camera in five sources, two devices at one address, and a replaced camera", () => {
    const five = truth.find((one) => one.key === "city-hall/hik-1");
    expect(five?.sources.length).toBeGreaterThanOrEqual(5);
    expect(five?.rows.map((row) => row.file.slice(0, 10))).toEqual(
      expect.arrayContaining(["inventaire", "vms-hardwa"]),
    );
    expect(truth.filter((one) => one.trap === "one-address-two-devices").map((one) => one.port)).toEqual([8001, 8002]);
    expect(truth.filter((one) => one.trap === "replaced-camera").length).toBe(1);
  });
});

describe("secrets, gaps and owners", () => {
  test("every planted password stands in an input, and none in the truth of the devices", async () => {
    const files = await generate();
    const inputs = [...files]
      .filter(([path]) => path.endsWith(".csv"))
      .map(([, content]) => (typeof content === "string" ? content : Buffer.from(content).toString("latin1")));
    const columns = counts.secrets.filter((secret) => !secret.startsWith("Goeland-"));
    expect(columns.filter((secret) => !inputs.some((text) => text.includes(secret)))).toEqual([]);
    const lines = readFileSync(new URL("truth.jsonl", EXAMPLE), "utf8");
    expect([...counts.secrets, ...counts.secretsInNotes].filter((secret) => lines.includes(secret))).toEqual([]);
  });

  test("the switches never exported have no table, and the landlord's building has nothing at all", () => {
    const tables = readdirSync(join(folder, "inputs/switches")).join(" ");
    expect(counts.switchesNeverExported.length).toBe(2);
    for (const name of counts.switchesNeverExported) expect(tables).not.toContain(name.toLowerCase());
    expect(counts.sitesUnanswered).toEqual(["quayside-tower"]);
    expect(truth.filter((one) => one.site === "quayside-tower")).toEqual([]);
  });

  test.each(["owner.yaml", "owners/federal-department.yaml", "owners/school-board.yaml"])(
    "%s has the shape of an owner",
    (path) => {
      const owner = parse(readFileSync(new URL(path, EXAMPLE), "utf8")) as {
        kind: string;
        usFederalContractor: string;
        sites: { id: string; networks: string[]; switches: string[] }[];
      };
      expect(OWNER_KINDS).toContain(owner.kind);
      expect(["yes", "no", "unknown"]).toContain(owner.usFederalContractor);
      expect(owner.sites.length).toBe(40);
      expect(new Set(owner.sites.map((site) => site.id)).size).toBe(40);
      expect(
        owner.sites
          .flatMap((site) => site.networks)
          .filter((network) => !/^(?:10|172\.16)\.[\d.]+\/\d\d$/.test(network)),
      ).toEqual([]);
      const switches = new Set(owner.sites.flatMap((site) => site.switches));
      expect(counts.switchesNeverExported.every((name) => switches.has(name))).toBe(true);
    },
  );
});
