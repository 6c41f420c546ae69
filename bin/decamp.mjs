#!/usr/bin/env node
// The launcher: says in one line what to do under an older Node, else loads the program.
const major = Number(process.versions.node.split(".", 1)[0]);
if (major < 24) {
  console.error(
    `decamp needs Node 24 or later, and this is Node ${process.versions.node}: install it from https://nodejs.org, or run "npx decamp" in a clone, which brings its own.`,
  );
  process.exit(70);
}
// A review makes much garbage and holds little: let the heap grow by less than half above what lives, not by several times,
// and let threads begin with a young heap of the size that they come to need (docs/design/0007-scale.md has the figures).
const { setFlagsFromString } = await import("node:v8");
setFlagsFromString("--heap-growing-percent=40");
setFlagsFromString("--min-semi-space-size=32");
const { enableCompileCache } = await import("node:module");
enableCompileCache();
await import("../dist/main.js");
