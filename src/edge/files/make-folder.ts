import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * Makes a folder and those above it that are missing; gives those that it made, innermost first. One by one: below /proc `mkdir`
 * with `recursive` tries for ever (Node 24.21). `mode` is that of the folders made. Throws what the system says.
 */
export function makeFolder(path: string, mode = 0o777): readonly string[] {
  const missing: string[] = [];
  for (let at = resolve(path); !existsSync(at); at = dirname(at)) missing.push(at);
  for (const folder of missing.toReversed()) {
    try {
      mkdirSync(folder, { mode });
    } catch (thrown) {
      // Another process may have made it meanwhile.
      if (!existsSync(folder)) throw thrown;
    }
  }
  if (!statSync(resolve(path)).isDirectory())
    throw Object.assign(new Error(path), { code: "ENOTDIR", syscall: "mkdir", path });
  return missing;
}
