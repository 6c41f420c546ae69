#!/usr/bin/env node
// The launcher: says in one line what to do under an older Node, else loads the program.
const major = Number(process.versions.node.split(".", 1)[0]);
if (major < 24) {
  console.error(
    `decamp needs Node 24 or later, and this is Node ${process.versions.node}: install it from https://nodejs.org, or run "npx decamp" in a clone, which brings its own.`,
  );
  process.exit(70);
}
const { enableCompileCache } = await import("node:module");
enableCompileCache();
await import("../dist/main.js");
