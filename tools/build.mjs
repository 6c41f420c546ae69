// Compiles src to dist with the compiler of the project. Runs under any Node: it may be called before Node 24 is there.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const compiler = `${root}node_modules/typescript/bin/tsc`;
if (!existsSync(compiler)) {
  // Installed as a dependency of something else: the published package brings its own dist.
  process.exit(0);
}
// Of an older state of the program: it must not stand beside a newer one.
rmSync(`${root}dist/checked`, { recursive: true, force: true });
const done = spawnSync(process.execPath, [compiler, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });
if (done.status !== 0) process.exit(done.status ?? 1);
// Reading YAML is most of a short command: what it holds is written beside the program, by the hash of each file.
const folder = `${root}catalogue`;
const { parsedText } = await import("../dist/edge/catalogue/parsed.js");
writeFileSync(`${root}dist/catalogue.json`, parsedText(folder));
// So is checking it: what was found good is kept, by the hash of all its files.
const { loadAdvisories, loadCatalogue, loadFirmwareLists } = await import("../dist/edge/catalogue/index.js");
const { builtFile, builtText } = await import("../dist/edge/catalogue/built.js");
mkdirSync(`${root}dist/checked`, { recursive: true });
for (const [part, load] of Object.entries({
  catalogue: loadCatalogue,
  advisories: loadAdvisories,
  firmware: loadFirmwareLists,
})) {
  const loaded = load(folder);
  // A faulty catalogue is told by whoever loads it.
  if (loaded.ok) writeFileSync(builtFile(part), builtText(folder, part, loaded.value));
}
