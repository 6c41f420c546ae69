// `npm start`: reviews the example estate afresh. `npm run` has installed and built before (tools/setup.mjs).
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const out = "decamp-review";
rmSync(`${root}${out}`, { recursive: true, force: true });

const review = [
  `${root}bin/decamp.mjs`,
  "review",
  "examples/harbour-city/inputs",
  "--owner=examples/harbour-city/owner.yaml",
  "--as-of=2026-11-01",
  `--out=${out}`,
  `--store=${out}/store.sqlite`,
  "--quiet",
];
const done = spawnSync(`${root}node_modules/node/bin/node`, review, { cwd: root, stdio: "inherit" });
if (done.status !== 0) process.exit(done.status ?? 1);

console.log(`
This was Harbour City, a fictional estate (examples/harbour-city/README.md). The whole report is ${out}/report.html.
Why is a device called what it is called?
  npx decamp why 10.20.6.26 --store ${out}/store.sqlite     (a TRENDnet camera; or any address, MAC, serial, asset id)
Your own files, whatever they are called; formats are recognised by content:
  npx decamp review YOUR-FILES-AND-FOLDERS --owner owner.yaml --as-of 2026-11-01 --out my-review
  (examples/harbour-city/owner.yaml shows an owner profile; without one, rulings that depend on the owner stay undetermined)`);
