import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { Importer } from "../../../src/discover/importer.ts";
import { IMPORTERS } from "../../../src/discover/importers/index.ts";
import { detectEncoding } from "../../../src/edge/files/decode.ts";
import type { Emitted } from "../../../src/edge/files/sink.ts";
import { openSource, readSource } from "../../../src/edge/files/source.ts";
import { rowSources } from "../../edge/files/reading.ts";

/** Every sample of every importer, cut at any byte and with bytes changed. FUZZ_RUNS makes a long run of it. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 60);
const SEED = Number(process.env["FUZZ_SEED"] ?? 20_261_101);
const FIXTURES = fileURLToPath(new URL("./fixtures/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "decamp-cut-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Read {
  readonly said: readonly Emitted[];
  readonly problems: number;
  readonly cut: boolean;
}

/** All that one importer says of bytes, whatever it would have thought of their beginning. */
async function read(importer: Importer, bytes: Buffer, name: string): Promise<Read> {
  const absolute = join(folder, name);
  writeFileSync(absolute, bytes);
  const file = { path: name, absolute, bytes: bytes.length, modified: statSync(absolute).mtimeMs };
  const source = { file, importer, sure: 1, detected: detectEncoding(bytes), container: "text" } as const;
  const said: Emitted[] = [];
  let problems = 0;
  let cut = false;
  for await (const event of readSource(source, await rowSources())) {
    if (event.is === "batch") {
      said.push(...event.observations);
      problems += event.problems.length;
    } else if (event.is === "end") cut = event.how === "cut";
  }
  return { said, problems, cut };
}

const textSamples = (id: string): readonly string[] =>
  existsSync(`${FIXTURES}${id}/samples`)
    ? readdirSync(`${FIXTURES}${id}/samples`).filter((name) => !name.endsWith(".xlsx"))
    : [];

/** A row of delimited values that ends in its last cell does not show it: what it says does not count. */
function withoutLastRow(said: readonly Emitted[], importer: Importer): readonly Emitted[] {
  if (importer.shape !== "rows") return said;
  const place = ({ subject, fact }: Emitted): unknown => fact["line"] ?? subject.row;
  const last = said.at(-1);
  return last === undefined ? said : said.filter((each) => place(each) !== place(last));
}

// The inventory's columns are read by what stands in them, so that a shorter sheet may be understood in another way.
const each = IMPORTERS.filter(({ id }) => id !== "inventory-sheet").map((importer) => ({ id: importer.id, importer }));

describe.each(each)("$id", ({ id, importer }) => {
  const samples = textSamples(id).map((name) => ({ name, bytes: readFileSync(`${FIXTURES}${id}/samples/${name}`) }));
  const sample = fc.constantFrom(...samples);

  test("a cut file gives a beginning of what the whole file gives", async () => {
    await fc.assert(
      fc.asyncProperty(sample, fc.double({ min: 0, max: 1, noNaN: true }), async ({ name, bytes }, share) => {
        const whole = await read(importer, bytes, name);
        const part = bytes.subarray(0, Math.floor(bytes.length * share));
        const cut = await read(importer, part, name);
        const said = withoutLastRow(cut.said, importer);
        expect(said).toEqual(whole.said.slice(0, said.length));
        // A document shows that it is cut; lines do not where the cut falls between two of them.
        const shows =
          importer.shape === "text" && !/\.(?:jsonl|ya?ml)$/.test(name) && part.toString("utf8").trim() !== "";
        if (shows && cut.said.length < whole.said.length) expect(cut.problems).toBeGreaterThan(0);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  test("changed bytes never throw, and no observation is without a subject", async () => {
    const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(sample, fc.array(change, { minLength: 1, maxLength: 20 }), async ({ name, bytes }, changes) => {
        const changed = Buffer.from(bytes);
        for (const [at, byte] of changes) changed[at % changed.length] = byte;
        for (const { subject } of (await read(importer, changed, name)).said) {
          const { port: _port, transport: _transport, ...named } = subject;
          expect(Object.keys(named).length).toBeGreaterThan(0);
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});

describe("what only looks like a format", () => {
  const refused = IMPORTERS.flatMap(({ id }) => {
    const at = `${FIXTURES}${id}/refused`;
    return existsSync(at) ? readdirSync(at).map((name) => ({ id, name, path: join(at, name) })) : [];
  });
  test.each(refused)("$id does not take $name", async ({ id, name, path }) => {
    const file = { path: name, absolute: path, bytes: statSync(path).size, modified: statSync(path).mtimeMs };
    const opened = await openSource(file, IMPORTERS, await rowSources());
    expect(opened.ok ? opened.value.importer.id : "nobody").not.toBe(id);
  });
});
