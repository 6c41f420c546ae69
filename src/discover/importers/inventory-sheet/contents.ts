import { ipOfNumber, readIp, readMac } from "./addresses.ts";
import { isBlank, isDitto, readCell, readCount } from "./cells.ts";

/** What a value looks like. */
export type Look = "ip" | "mac" | "count" | "model" | "text";

const MODEL = /^(?=[^ ]*\d)[A-Za-z]{1,8}[-_ ]?[A-Za-z0-9]*[\w\-./()+]{2,40}$/;

/** Looks at one value. */
export function lookOf(text: string): Look {
  if (readIp(text) !== undefined || ipOfNumber(text) !== undefined) return "ip";
  if (readMac(text) !== undefined && !/^\d+$/.test(text)) return "mac";
  if (readCount(text) !== undefined || /^[~≈±<>]?\s*\d{1,4}\s*[?+]?$/.test(text)) return "count";
  return MODEL.test(text) ? "model" : "text";
}

/** How the values of a column look: shares from 0 to 1 of its values that say something, and how many those are. */
export interface Looks {
  readonly values: number;
  share(look: Look): number;
}

/** Looks of one column over sample rows. */
export function looksOf(rows: readonly { readonly cells: readonly string[] }[], at: number): Looks {
  const counts = new Map<Look, number>();
  let values = 0;
  for (const { cells } of rows) {
    const text = readCell(cells[at]);
    if (text === "" || isBlank(text) || isDitto(text)) continue;
    const look = lookOf(text);
    values += 1;
    counts.set(look, (counts.get(look) ?? 0) + 1);
  }
  return { values, share: (look) => (values === 0 ? 0 : (counts.get(look) ?? 0) / values) };
}
