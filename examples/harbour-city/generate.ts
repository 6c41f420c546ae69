import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeFrench, writePurchases, writeTransit, writeVms } from "./generate/csv.ts";
import { writeCollector, writeRecorders, writeScans, writeSpares } from "./generate/lines.ts";
import { writeNmap } from "./generate/nmap.ts";
import { writeOwners } from "./generate/owners.ts";
import { populate } from "./generate/population.ts";
import { writeArpTables, writeMacTables } from "./generate/tables.ts";
import { writeTruth } from "./generate/truth.ts";
import { writeWorkbook } from "./generate/workbook.ts";
import { newWorld } from "./generate/world.ts";

/** Every generated file by its path under the example's folder. The same bytes each time. */
export async function generate(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const world = newWorld(populate());
  writeScans(world);
  writeRecorders(world);
  writeCollector(world);
  writeSpares(world);
  writeNmap(world);
  writeMacTables(world);
  writeArpTables(world);
  await writeWorkbook(world);
  writeFrench(world);
  writeTransit(world);
  writeVms(world);
  writePurchases(world);
  writeOwners(world);
  writeTruth(world);
  return world.files;
}

/** Writes the example into `folder`; `inputs/` is emptied first so that nothing stale stays. */
export async function generateInto(folder: string): Promise<number> {
  const files = await generate();
  rmSync(join(folder, "inputs"), { recursive: true, force: true });
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return files.size;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = dirname(fileURLToPath(import.meta.url));
  const written = await generateInto(folder);
  console.log(`${written} files written to ${folder}`);
}
