#!/usr/bin/env node
// The launcher: says in one line what to do under an older Node, else loads the program.
const major = Number(process.versions.node.split(".", 1)[0]);
if (major < 24) {
  console.error(
    `decamp needs Node 24 or later, and this is Node ${process.versions.node}: install it from https://nodejs.org, or run "npx decamp" in a clone, which brings its own.`,
  );
  process.exit(70);
}
const { setFlagsFromString } = await import("node:v8");
if (process.argv[2] === "import") {
  // An import lets go of all that it reads; a small young heap keeps that from piling up (471 MiB against 189 on a million
  // lines, no slower), and so do fewer arenas of glibc for the threads (12 MiB). Both are heeded only at the start.
  const lean = "--max-semi-space-size=2";
  if (process.platform !== "win32" && !process.execArgv.includes(lean)) {
    const again = [process.execPath, lean, ...process.execArgv, ...process.argv.slice(1)];
    process.execve(process.execPath, again, { MALLOC_ARENA_MAX: "2", ...process.env });
  }
  setFlagsFromString("--heap-growing-percent=20");
} else {
  // A review makes much garbage and holds little: let the heap grow by less than half above what lives, not by several times,
  // and let threads begin with a young heap of the size that they come to need (docs/design/0007-scale.md has the figures).
  setFlagsFromString("--heap-growing-percent=30");
  setFlagsFromString("--min-semi-space-size=64");
  // Marking in one go: in steps it costs write barriers all the while, and lets memory grow meanwhile.
  setFlagsFromString("--no-incremental-marking");
}
const { enableCompileCache } = await import("node:module");
enableCompileCache();
await import("../dist/main.js");
