import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { LARGE } from "../../src/report/html/large.ts";
import { decamp } from "../cli/decamp.ts";

const folder = mkdtempSync(join(tmpdir(), "decamp-large-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const mac = (at: number): string =>
  `44:19:b6:${(at >> 16).toString(16).padStart(2, "0")}:${((at >> 8) & 255).toString(16).padStart(2, "0")}:${(at & 255).toString(16).padStart(2, "0")}`;

test("a large estate reads the same made in threads as read from the store", { timeout: 240_000 }, async () => {
  const input = join(folder, "arp.jsonl");
  const line = (at: number): string =>
    JSON.stringify({
      v: 1,
      origin: "arp",
      subject: { ip: `10.0.${at >> 8}.${at & 255}`, mac: mac(at) },
      fact: { kind: "arp" },
    });
  writeFileSync(input, Array.from({ length: LARGE + 1 }, (_, at) => `${line(at)}\n`).join(""));
  const review = (out: string, ...paths: string[]) =>
    decamp(
      [
        "review",
        ...paths,
        "--as-of",
        "2026-11-01",
        "--out",
        join(folder, out),
        "--store",
        join(folder, "store.sqlite"),
      ],
      {
        cwd: folder,
      },
    );
  expect(await review("fresh", input)).toMatchObject({ code: 0 });
  expect(await review("stored")).toMatchObject({ code: 0 });
  for (const name of ["report.html", "review.json", "assets.csv", "problems.csv"])
    expect(readFileSync(join(folder, "stored", name)).equals(readFileSync(join(folder, "fresh", name)))).toBe(true);
  const page = readFileSync(join(folder, "fresh", "report.html"), "utf8");
  expect(page.match(/"44:19:b6:/g)?.length).toBe(LARGE + 1);
  expect(page).not.toContain("data-details>");
});
