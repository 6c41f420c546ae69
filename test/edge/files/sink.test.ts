import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSink } from "../../../src/edge/files/sink.ts";
import type { Subject } from "../../../src/model/observation.ts";
import { readAll } from "./reading.ts";

const row = (sheet: string, number: number) => ({ sheet, number, cells: ["x"] });

test.each<[string, { unit: object; subject: Subject; line?: number; expected: number | undefined }]>([
  ["the row its subject names", { unit: row("", 9), subject: { row: "2" }, expected: 2 }],
  ["the row of this sheet", { unit: row("Port", 9), subject: { row: "Port!2" }, expected: 2 }],
  ["the line that the fact names", { unit: row("", 9), subject: { row: "77" }, line: 3, expected: 3 }],
  ["the last, where it names another sheet", { unit: row("Port", 9), subject: { row: "Dock!2" }, expected: 9 }],
  ["the last, where its row is the key of a record", { unit: row("", 9), subject: { row: "4411" }, expected: 9 }],
  ["the last, where its row is no number", { unit: row("", 9), subject: { row: "cam" }, expected: 9 }],
  ["the last line of a text", { unit: { number: 9, text: "x" }, subject: { row: "2" }, expected: 9 }],
  ["none, where pieces have none", { unit: { text: "x" }, subject: { row: "2" }, expected: undefined }],
])("a credential is told of %s", (_which, { unit, subject, line, expected }) => {
  const sink = openSink("x.csv");
  sink.begin(unit as Parameters<typeof sink.begin>[0]);
  const fact = { kind: "stated", field: "note", value: "Admin: Shrike03" } as const;
  sink.emit.observation(subject, line === undefined ? fact : { ...fact, line });
  expect(sink.take().problems.map((problem) => problem.row)).toEqual([expected]);
});

test("of a sheet each credential is told of its own row, though rows are told after a sample of them was read", async () => {
  const folder = mkdtempSync(join(tmpdir(), "decamp-sink-"));
  try {
    const file = join(folder, "a.csv");
    writeFileSync(
      file,
      "Camera,Make,Model,IP,Admin\nLobby,Axis,P3245-LV,192.0.2.1,Shrike03\nGate,Axis,P3245-LV,192.0.2.2,Shrike04\n",
    );
    const { problems } = await readAll(file);
    expect(problems.map(({ code, row: place }) => [code, place])).toEqual([
      ["dropped-credential", 2],
      ["dropped-credential", 3],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
