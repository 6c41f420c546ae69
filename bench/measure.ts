import { readFileSync } from "node:fs";

/** Highest resident memory of a process so far, MiB; 0 where the system does not tell, or when the process is gone. */
export function highWaterMiB(process: number | "self" = "self"): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${process}/status`, "utf8"))?.[1] ?? 0) / 1_024;
  } catch {
    return 0;
  }
}

/** The middle one of some figures; 0 of none. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
