import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Importer, Shape, Units } from "../../src/discover/importer.ts";
import { IMPORTERS as ALL } from "../../src/discover/importers/index.ts";
import { detectEncoding, textChunks, utf8Bytes } from "../../src/edge/files/decode.ts";
import { readLines } from "../../src/edge/files/lines.ts";
import type { OnProblem } from "../../src/edge/files/rows.ts";
import { readXml } from "../../src/edge/files/xml.ts";

const FIXTURES = fileURLToPath(new URL("./importers/fixtures/", import.meta.url));
/** Every importer of lines or XML that has a folder of samples. Sheets have their own tests. */
const IMPORTERS = ALL.filter(({ id, shape }) => shape !== "rows" && existsSync(`${FIXTURES}${id}/samples`));
/** Sheets of quoted cells: a line end may stand in a cell, and a last row with all its cells is whole. */
const WHOLE_WITHOUT_END: ReadonlySet<string> = new Set(["windows-dhcp", "observation-lines", "zeek-log"]);
/** Fixed, so that a failure comes again; a long run: FUZZ_RUNS=20000 FUZZ_SEED=7 npx vitest run test/discover/fuzz.test.ts. */
const BOUNDS = {
  numRuns: Number(process.env["FUZZ_RUNS"] ?? 150),
  seed: Number(process.env["FUZZ_SEED"] ?? 20_261_101),
} as const;
/** A bare prompt, the count below a table and blanks may stand at the end of a whole session. */
const MAY_END = /^[\s\0]*$|[#>\]][\s\0]*$|^[\s\0]*total .*\d/i;
const lastLine = (part: Buffer): string => part.toString("latin1").split("\n").at(-1) ?? "";
const LF = 10;
const hasPrefix = (said: readonly string[], whole: readonly string[]): boolean =>
  said.every((line, at) => line === whole[at]);

/** Everything one importer says of bytes, through the readers of the edge. */
async function read(
  importer: Importer,
  bytes: Buffer,
): Promise<{ readonly said: string[]; readonly problems: number }> {
  const said: string[] = [];
  let problems = 0;
  let how: "complete" | "cut" = "complete";
  const reader = importer.start("x/sample", {
    observation: (subject, fact, at, origin) => void said.push(JSON.stringify({ subject, fact, at, origin })),
    problem: () => void (problems += 1),
  });
  const onProblem: OnProblem = () => {
    problems += 1;
    how = "cut";
  };
  for await (const units of unitsOf(importer.shape, bytes, onProblem)) for (const unit of units) reader.take(unit);
  reader.end(how);
  return { said, problems };
}

function unitsOf(shape: Shape, bytes: Buffer, onProblem: OnProblem): AsyncIterable<readonly Units[Shape][]> {
  const detected = detectEncoding(bytes);
  const chunks = (async function* () {
    yield bytes;
  })();
  return shape === "xml"
    ? readXml(textChunks(chunks, detected), onProblem)
    : readLines(utf8Bytes(chunks, detected), onProblem);
}

describe.each(IMPORTERS.map((importer) => ({ id: importer.id, importer })))("$id", ({ id, importer }) => {
  const samples = readdirSync(`${FIXTURES}${id}/samples`).map((name) =>
    readFileSync(`${FIXTURES}${id}/samples/${name}`),
  );
  const sample = fc.constantFrom(...samples);

  test("a cut file gives a beginning of what the whole file gives, and says so when the cut shows", async () => {
    await fc.assert(
      fc.asyncProperty(sample, fc.double({ min: 0, max: 1, noNaN: true }), async (bytes, share) => {
        const whole = await read(importer, bytes);
        const part = bytes.subarray(0, Math.floor(bytes.length * share));
        const cut = await read(importer, part);
        expect(hasPrefix(cut.said, whole.said)).toBe(true);
        const missing = cut.said.length < whole.said.length;
        expect(missing && importer.shape === "xml" && cut.problems === 0).toBe(false);
        // A cut between two lines cannot show; one inside a line does.
        // Half a letter of UTF-16 shows nothing, and neither does its mark alone.
        const half = part[0] === 255 ? part.length % 2 : 0;
        const shown = part[0] === 255 && part.length < 4 ? part.subarray(0, 0) : part.subarray(0, part.length - half);
        const inside = shown.length > 0 && shown.at(-1) !== LF && shown.at(-2) !== LF;
        const shows = importer.shape === "lines" && inside && !WHOLE_WITHOUT_END.has(id);
        if (missing && shows && !MAY_END.test(lastLine(shown))) expect(cut.problems).toBeGreaterThan(0);
      }),
      BOUNDS,
    );
  });

  test("changed bytes never throw and never give an observation without a subject", async () => {
    const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(sample, fc.array(change, { minLength: 1, maxLength: 20 }), async (bytes, changes) => {
        const changed = Buffer.from(bytes);
        for (const [at, byte] of changes) changed[at % changed.length] = byte;
        for (const line of (await read(importer, changed)).said)
          expect(line).not.toMatch(/"subject":\{("port":\d+)?\}/);
      }),
      BOUNDS,
    );
  });
});
