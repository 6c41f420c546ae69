import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Line } from "../../../src/discover/importer.ts";
import { detectEncoding, utf8Bytes } from "../../../src/edge/files/decode.ts";
import { MAX_LINE_BYTES, readLines } from "../../../src/edge/files/lines.ts";

type Told = { readonly code: string; readonly row?: number };

async function linesOf(chunks: Iterable<Buffer>): Promise<{ readonly lines: Line[]; readonly problems: Told[] }> {
  const problems: Told[] = [];
  const lines: Line[] = [];
  const source = (async function* () {
    yield* chunks;
  })();
  for await (const batch of readLines(source, (problem) => void problems.push(problem))) lines.push(...batch);
  return { lines, problems };
}

/** The bytes in chunks of one size; each chunk overwrites the one before, as readBytes does. */
function* chunked(bytes: Buffer, size: number): Generator<Buffer> {
  const reused = Buffer.alloc(size);
  for (let from = 0; from < bytes.length; from += size) {
    const length = bytes.copy(reused, 0, from, from + size);
    yield reused.subarray(0, length);
  }
}

describe("readLines", () => {
  test("gives the lines of a plain split whatever the chunks are", async () => {
    const text = fc
      .array(fc.constantFrom("a", "é", "\n", "\r\n", "€", "🎥", ""), { maxLength: 60 })
      .map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (whole, size) => {
        const { lines } = await linesOf(chunked(Buffer.from(whole), size));
        const plain = whole.split("\n").map((line) => line.replace(/\r$/, ""));
        if (whole.endsWith("\n") || whole === "") plain.pop();
        expect(lines.map((line) => line.text)).toEqual(plain);
        expect(lines.map((line) => line.number)).toEqual(plain.map((_line, at) => at + 1));
        expect(lines.filter((line) => line.unended).length).toBe(whole === "" || whole.endsWith("\n") ? 0 : 1);
      }),
      { numRuns: 200 },
    );
  });

  test("a line that is not UTF-8 is Windows-1252; the others stay UTF-8", async () => {
    const bytes = Buffer.concat([Buffer.from("é\n"), Buffer.from([0xe9, 0x80, 10]), Buffer.from("ü\n")]);
    const { lines } = await linesOf([bytes]);
    expect(lines.map((line) => line.text)).toEqual(["é", "é€", "ü"]);
  });

  test("1 GiB on one line is passed over in flat memory, and the next line is read", async () => {
    const chunk = Buffer.alloc(1_048_576, 120);
    const chunks = (function* () {
      yield Buffer.from("first\n");
      for (let mebibyte = 0; mebibyte < 1_024; mebibyte += 1) yield chunk;
      yield Buffer.from("\nlast\n");
    })();
    const before = process.memoryUsage().rss;
    const { lines, problems } = await linesOf(chunks);
    expect(lines).toEqual([
      { number: 1, text: "first" },
      { number: 3, text: "last" },
    ]);
    expect(problems).toMatchObject([{ code: "too-long", row: 2 }]);
    expect(process.memoryUsage().rss - before).toBeLessThan(8 * MAX_LINE_BYTES);
  });

  test("a line of exactly the bound is read, one byte more is not", async () => {
    const { lines, problems } = await linesOf([
      Buffer.concat([Buffer.alloc(MAX_LINE_BYTES, 97), Buffer.from("\n")]),
      Buffer.alloc(MAX_LINE_BYTES, 98),
      Buffer.from("b\n"),
    ]);
    expect(lines.map((line) => line.text.length)).toEqual([MAX_LINE_BYTES]);
    expect(problems).toMatchObject([{ code: "too-long", row: 2 }]);
  });
});

describe("encodings", () => {
  test.each([
    { name: "UTF-8", bytes: Buffer.from("é\n"), encoding: "utf-8", text: "é\n" },
    { name: "UTF-8 with mark", bytes: Buffer.from("\uFEFFé\n"), encoding: "utf-8", text: "é\n" },
    { name: "UTF-8 cut in a character", bytes: Buffer.from("aé").subarray(0, 2), encoding: "utf-8", text: "a\uFFFD" },
    { name: "UTF-16LE", bytes: Buffer.from("\uFEFFé\n", "utf16le"), encoding: "utf-16le", text: "é\n" },
    { name: "UTF-16BE", bytes: Buffer.from("\uFEFFé\n", "utf16le").swap16(), encoding: "utf-16be", text: "é\n" },
    { name: "Windows-1252", bytes: Buffer.from([0xe9, 0x80, 10]), encoding: "windows-1252", text: undefined },
  ])("$name", async ({ bytes, encoding, text }) => {
    const detected = detectEncoding(bytes);
    expect(detected.encoding).toBe(encoding);
    const parts: Buffer[] = [];
    const chunks = (async function* () {
      yield* chunked(bytes, 3);
    })();
    for await (const part of utf8Bytes(chunks, detected)) parts.push(Buffer.from(part));
    expect(
      Buffer.concat(parts).equals(text === undefined ? bytes : Buffer.from(text)) || text?.includes("\uFFFD"),
    ).toBe(true);
  });
});
