// Compiles src to dist with the compiler of the project. Runs under any Node: it may be called before Node 24 is there.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const compiler = `${root}node_modules/typescript/bin/tsc`;
if (!existsSync(compiler)) {
  // Installed as a dependency of something else: the published package brings its own dist.
  process.exit(0);
}
const done = spawnSync(process.execPath, [compiler, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });
process.exit(done.status ?? 1);
