import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { linesOfDevice } from "./estate.ts";
import { each, writeMacTable, writeNmapXml, writeTexts } from "./large-files.ts";
import { highWaterMiB } from "./measure.ts";

/**
 * `node bench/importers-memory.ts`: the most memory that `decamp import` holds while it brings a large file into an empty store,
 * asked of the system every 50 ms. The command as built (`node tools/build.mjs` first). BENCH_XML_MB, BENCH_LINES and BENCH_JSONL_MB set
 * the sizes (1000, 5 million, 2000).
 */
const XML_MB = Number(process.env["BENCH_XML_MB"] ?? 1_000);
const LINES = Number(process.env["BENCH_LINES"] ?? 5_000_000);
const JSONL_MB = Number(process.env["BENCH_JSONL_MB"] ?? 2_000);
const COMMAND = fileURLToPath(new URL("../bin/decamp.mjs", import.meta.url));

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

/** MiB; the last reading before the process ends is at most 50 ms old. */
function importAlone(path: string, store: string): Promise<number> {
  const child = spawn(process.execPath, [COMMAND, "import", path, "--store", store], { stdio: "ignore" });
  let most = 0;
  const asking = setInterval(() => {
    most = Math.max(most, highWaterMiB(child.pid));
  }, 50);
  return new Promise((resolve, reject) => {
    child.on("close", (code) => {
      clearInterval(asking);
      if (code === 0) resolve(most);
      else reject(new Error(`the import of ${path} ended with ${code}`));
    });
  });
}

for (const [what, name, write] of FILES) {
  const folder = mkdtempSync(join(tmpdir(), "decamp-bench-"));
  try {
    const path = join(folder, name);
    await write(path);
    const megabytes = (statSync(path).size / 1_000_000).toFixed(0);
    const started = performance.now();
    const most = await importAlone(path, join(folder, "store.sqlite"));
    const seconds = ((performance.now() - started) / 1_000).toFixed(0);
    console.log(`${what}, ${megabytes} MB, imported in ${seconds} s`);
    console.log(`  highest resident memory: ${most.toFixed(0)} MiB (to hold: under 256)`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
