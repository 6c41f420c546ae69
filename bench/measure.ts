import { closeSync, openSync, readFileSync, readSync, writeFileSync } from "node:fs";

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
