import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packEvents, type SourceEvent } from "../../src/app/sources.ts";
import { threadedReader } from "../../src/cli/threads/read.ts";
import { openFileSources } from "../../src/edge/files/sources.ts";
import type { OpenedSource } from "../../src/edge/files/source.ts";
import { packer } from "../../src/edge/store/index.ts";

const LINES = Array.from({ length: 3_000 }, (_, n) =>
  JSON.stringify({ v: 1, origin: `o${n % 2}`, subject: { ip: `192.0.2.${n % 250}` }, fact: { kind: "arp", n } }),
);

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "decamp-threads-"));
  writeFileSync(join(folder, "lines.jsonl"), `${LINES.join("\n")}\n{"v":1,\n`);
  writeFileSync(join(folder, "other.jsonl"), `${LINES[0]}\n`);
  writeFileSync(join(folder, "nothing.bin"), Buffer.from([0, 1, 2, 3]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = openFileSources();
async function opened(name: string): Promise<OpenedSource> {
  const found = await files.find([join(folder, name)]);
  const file = found.ok ? found.value.files[0] : undefined;
  if (file === undefined) throw new Error(`${name} was not found`);
  const source = await files.open(file);
  if (!source.ok) throw new Error(`${name} was not recognised`);
  return source.value;
}

async function all(events: AsyncIterable<SourceEvent>): Promise<readonly SourceEvent[]> {
  const list: SourceEvent[] = [];
  for await (const event of events) list.push(event);
  return list;
}

/** What a file gives, however its batches were cut. */
const given = (events: readonly SourceEvent[]): unknown => ({
  arrivals: events.flatMap((event) => (event.is === "batch" ? event.origins : [])),
  problems: events.flatMap((event) => (event.is === "batch" ? event.problems : [])),
  end: events
    .filter(({ is }) => is !== "batch")
    .map((event) => (event.is === "end" ? [event.how, event.coverage] : event.is)),
});

const here = (source: OpenedSource): Promise<readonly SourceEvent[]> =>
  all(packEvents(files.read(source), source.file.path, packer));

test("a file gives in a thread what it gives here, made ready before or not", async () => {
  const source = await opened("lines.jsonl");
  const expected = given(await here(source));
  for (const isPrepared of [false, true]) {
    const reader = threadedReader({});
    if (isPrepared) reader.prepare(source.file);
    expect(given(await all(reader.read(source, new AbortController().signal)))).toEqual(expected);
    await reader.end();
  }
});

test("a thread that was made ready for another file, or for one that nobody reads, is no part of what follows", async () => {
  const [source, other] = [await opened("lines.jsonl"), await opened("other.jsonl")];
  const found = await files.find([join(folder, "nothing.bin")]);
  const nothing = found.ok ? found.value.files[0] : undefined;
  if (nothing === undefined) throw new Error("nothing.bin was not found");
  const reader = threadedReader({});
  for (const file of [nothing, source.file, other.file]) reader.prepare(file);
  expect(given(await all(reader.read(source, new AbortController().signal)))).toEqual(given(await here(source)));
  expect(given(await all(reader.read(other, new AbortController().signal)))).toEqual(given(await here(other)));
  reader.prepare(nothing);
  await reader.end();
  await reader.end();
});
