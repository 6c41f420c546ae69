// Makes a fresh clone ready: installs what package-lock.json names (Node 24 included) and builds. Runs under Node 20.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const at = (path) => `${root}${path}`;

/** Whether the last install is older than the lock file. */
function stale() {
  const marker = at("node_modules/.package-lock.json");
  if (!existsSync(marker) || !existsSync(at("node_modules/node/bin/node"))) return true;
  return statSync(at("package-lock.json")).mtimeMs > statSync(marker).mtimeMs + 1_000;
}

function run(command, args) {
  const done = spawnSync(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (done.status !== 0) {
    console.error(`setup: "${command} ${args.join(" ")}" failed; mend what it says above and call the command again.`);
    process.exit(done.status ?? 1);
  }
}

if (stale()) {
  console.log("setup: installing what package-lock.json names, Node 24 included (about a minute, once)");
  // Not `npm ci`: it refuses a lock file that does not name the optional parts of every other platform.
  run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"]);
}
run(at("node_modules/node/bin/node"), [at("tools/build.mjs")]);
