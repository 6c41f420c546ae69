import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, readSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Highest resident memory of a process so far, MiB; 0 where the system does not tell, or when the process is gone. */
export function highWaterMiB(process: number | "self" = "self"): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${process}/status`, "utf8"))?.[1] ?? 0) / 1_024;
  } catch {
    return 0;
  }
}

/** A file of the first bytes of another, to be read before a measurement: reading it loads the program. */
export function beginningOf(path: string, bytes = 65_536): string {
  const buffer = Buffer.alloc(bytes);
  const file = openSync(path, "r");
  const read = readSync(file, buffer, 0, bytes, 0);
  closeSync(file);
  const short = path.replace(/(\.\w+)$/, "-short$1");
  writeFileSync(short, buffer.subarray(0, read));
  return short;
}

/** The middle one of some figures; 0 of none. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** How long a command took, and the most memory it held. */
export interface Run {
  readonly seconds: number;
  /** MiB, asked of the system every 50 ms; 0 where it does not tell. */
  readonly residentMiB: number;
}

/** Runs the command of this project, as built, in a process of its own. Rejects when it ends with anything but 0. */
export function runCommand(...args: readonly string[]): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ["ignore", "ignore", "inherit"] });
  let residentMiB = 0;
  const asking = setInterval(() => {
    if (child.pid !== undefined) residentMiB = Math.max(residentMiB, highWaterMiB(child.pid));
  }, 50);
  return new Promise((resolve, reject) => {
    child.on("close", (code) => {
      clearInterval(asking);
      if (code === 0) resolve({ seconds: (performance.now() - started) / 1_000, residentMiB });
      else reject(new Error(`decamp ${args[0]} ended with ${code}`));
    });
  });
}

const COMMAND = fileURLToPath(new URL("../bin/decamp.mjs", import.meta.url));
