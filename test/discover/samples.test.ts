import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { IMPORTERS } from "../../src/discover/importers/index.ts";
import { readAll, type WholeSource } from "../edge/files/reading.ts";

const FIXTURES = fileURLToPath(new URL("./importers/fixtures/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "decamp-samples-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A short run with a fixed seed each time; `DECAMP_FUZZ_RUNS=2000` looks at so many changes of each sample, others each time. */
const LONG = process.env["DECAMP_FUZZ_RUNS"];
const RUNS = LONG === undefined ? { numRuns: 12, seed: 20_261_101 } : { numRuns: Number(LONG) };

const samples = IMPORTERS.flatMap((importer) => {
  const at = `${FIXTURES}${importer.id}/samples`;
  return existsSync(at) ? readdirSync(at).map((name) => ({ importer, name, bytes: readFileSync(join(at, name)) })) : [];
});

/** Reads bytes as a file of this name, by one importer, from its first byte to its last. */
async function read(name: string, bytes: Uint8Array, importer: (typeof IMPORTERS)[number]): Promise<WholeSource> {
  const path = join(folder, basename(name));
  writeFileSync(path, bytes);
  return readAll(path, [importer]);
}

/**
 * A text that is cut between two lines, or in the blanks before one, cannot be told from a shorter one; a container and XML can.
 */
const cutShows = (bytes: Buffer, length: number, shape: string, name: string): boolean =>
  shape === "xml" ||
  /\.(?:xlsx|ods)$/.test(name) ||
  !(
    /[\r\n]/.test(bytes.toString("latin1", length - 2, length + 2)) ||
    /(?:^|[\r\n])[ \t]*$/.test(bytes.toString("latin1", 0, length))
  );

/** Text pasted from a terminal ends anywhere: a prompt or a banner without line end is no sign of a cut. */
const PASTED = "switch-text";

/** That a sample cut after so many bytes gives a beginning of what it gives whole, and a problem where the cut shows. */
async function expectBeginning({
  importer,
  name,
  bytes,
}: (typeof samples)[number]): Promise<(length: number) => Promise<void>> {
  const whole = (await read(name, bytes, importer)).observations.map((each) => JSON.stringify(each));
  return async (length) => {
    const cut = await read(name, bytes.subarray(0, length), importer);
    const said = cut.observations.map((each) => JSON.stringify(each));
    expect(said, `cut after ${length} bytes`).toEqual(whole.slice(0, said.length));
    if (said.length < whole.length && importer.id !== PASTED && cutShows(bytes, length, importer.shape, name))
      expect(cut.problems.length, `problems of a cut after ${length} bytes`).toBeGreaterThan(0);
  };
}

describe.each(samples)("$importer.id: $name", (sample) => {
  const { importer, name, bytes } = sample;
  test("cut anywhere, it gives a beginning of its observations and a problem", async () => {
    const check = await expectBeginning(sample);
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: bytes.length - 1 }), check), RUNS);
  });

  test("changed anywhere, it throws nothing, ends, and gives no observation without a subject", async () => {
    const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 16 }), async (changes) => {
        const changed = Buffer.from(bytes);
        for (const [at, byte] of changes) changed[at % changed.length] = byte;
        for (const { subject } of (await read(name, changed, importer)).observations)
          expect(Object.keys(subject).some((key) => key !== "port")).toBe(true);
      }),
      RUNS,
    );
  });
});

/** Four minutes: DECAMP_LONG_TESTS=1. */
test.skipIf(process.env["DECAMP_LONG_TESTS"] !== "1")(
  "cut at every byte (large samples at every 97th), every sample gives a beginning and a problem",
  async () => {
    for (const sample of samples) {
      const check = await expectBeginning(sample);
      const { length } = sample.bytes;
      for (let at = 1; at < length; at += length > 20_000 ? 97 : 1) await check(at);
    }
  },
  3_600_000,
);
