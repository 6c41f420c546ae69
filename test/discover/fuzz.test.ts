import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Importer, Shape, Units } from "../../src/discover/importer.ts";
import { switchText } from "../../src/discover/importers/switch-text.ts";
import { nmapXml } from "../../src/discover/importers/nmap-xml.ts";
import { observationLines } from "../../src/discover/importers/observation-lines.ts";
import { detectEncoding, textChunks, utf8Bytes } from "../../src/edge/files/decode.ts";
import { readLines } from "../../src/edge/files/lines.ts";
import type { OnProblem } from "../../src/edge/files/rows.ts";
import { readXml } from "../../src/edge/files/xml.ts";

const FIXTURES = fileURLToPath(new URL("./importers/fixtures/", import.meta.url));
const IMPORTERS = [switchText, nmapXml, observationLines];

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
        expect(cut.said).toEqual(whole.said.slice(0, cut.said.length));
        const silent = cut.said.length < whole.said.length && importer.shape === "xml" && cut.problems === 0;
        expect(silent).toBe(false);
      }),
      { numRuns: 150 },
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
      { numRuns: 150 },
    );
  });
});
