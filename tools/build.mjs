// Compiles src to dist with the compiler of the project. Runs under any Node: it may be called before Node 24 is there.
import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const compiler = `${root}node_modules/typescript/bin/tsc`;
if (!existsSync(compiler)) {
  // Installed as a dependency of something else: the published package brings its own dist.
  process.exit(0);
}
const done = spawnSync(process.execPath, [compiler, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });
if (done.status !== 0) process.exit(done.status ?? 1);
// Reading YAML is most of a short command: what it holds is written beside the program, by the hash of each file.
const { parsedText } = await import("../dist/edge/catalogue/parsed.js");
writeFileSync(`${root}dist/catalogue.json`, parsedText(`${root}catalogue`));
