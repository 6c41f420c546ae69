import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { linesOfDevice } from "./estate.ts";
import { each, writeMacTable, writeNmapXml, writeTexts } from "./large-files.ts";
import { runCommand } from "./measure.ts";

/**
 * `node bench/importers-memory.ts`: the most memory that `decamp import` holds while it brings a large file into an empty store,
 * asked of the system every 50 ms. The command as built (`node tools/build.mjs` first). BENCH_XML_MB, BENCH_LINES and BENCH_JSONL_MB set
 * the sizes (1000, 5 million, 2000).
 */
const XML_MB = Number(process.env["BENCH_XML_MB"] ?? 1_000);
const LINES = Number(process.env["BENCH_LINES"] ?? 5_000_000);
const JSONL_MB = Number(process.env["BENCH_JSONL_MB"] ?? 2_000);

const FILES: readonly (readonly [what: string, name: string, write: (path: string) => Promise<void>])[] = [
  ["Nmap XML", "scan.xml", (path) => writeNmapXml(path, XML_MB)],
  ["MAC table", "core-sw1.txt", (path) => writeMacTable(path, LINES)],
  [
    "observation lines",
    "lines.jsonl",
    (path) => {
      const texts = each((index) => `${linesOfDevice(index).join("\n")}\n`);
      return writeTexts(path, texts, JSONL_MB * 1_000_000);
    },
  ],
];

for (const [what, name, write] of FILES) {
  const folder = mkdtempSync(join(tmpdir(), "decamp-bench-"));
  try {
    const path = join(folder, name);
    await write(path);
    const megabytes = (statSync(path).size / 1_000_000).toFixed(0);
    const { seconds, residentMiB } = await runCommand(
      "import",
      path,
      "--quiet",
      "--store",
      join(folder, "store.sqlite"),
    );
    console.log(`${what}, ${megabytes} MB, imported in ${seconds.toFixed(0)} s`);
    console.log(`  highest resident memory: ${residentMiB.toFixed(0)} MiB (to hold: under 256)`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
