// Everything a tool can enforce, in under a minute: types, walls, lint, format, dead code, architecture.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const CHECKS = [
  ["types", ["tsc", "-p", "tsconfig.json"]],
  ["walls (rooms without I/O)", ["tsc", "-p", "tsconfig.rooms.json"]],
  ["lint", ["oxlint", "--deny-warnings"]],
  ["format", ["biome", "format", "."]],
  ["dead code", ["knip", "--no-progress"]],
  ["architecture", ["vitest", "run", "test/architecture.test.ts", "--reporter=dot"]],
];

/** Runs one check; resolves with its output when it fails. */
function run(name, [command, ...args]) {
  return new Promise((resolve) => {
    const started = Date.now();
    const child = spawn(`${root}node_modules/.bin/${command}`, args, {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: "0" },
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("close", (code) => {
      console.log(`${code === 0 ? "ok  " : "FAIL"} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      resolve(code === 0 ? undefined : `\n--- ${name} ---\n${output}`);
    });
  });
}

const failures = (await Promise.all(CHECKS.map(([name, command]) => run(name, command)))).filter(
  (each) => each !== undefined,
);
for (const failure of failures) console.log(failure);
process.exit(failures.length === 0 ? 0 : 1);
