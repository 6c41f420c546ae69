import { type Instant, parseInstant } from "../model/time.ts";

/** Seconds since 1970 as logs write them (`1750000000`, `1750000000.123456`) as an instant; undefined when they are none. */
export function instantOfEpoch(text: string): Instant | undefined {
  if (!/^\d{1,11}(?:\.\d{1,9})?$/.test(text)) return undefined;
  const date = new Date(Math.round(Number(text) * 1_000));
  const iso = date.toISOString();
  return parseInstant(text.includes(".") ? iso : `${iso.slice(0, 19)}Z`);
}
