/** How a cell shows a number: as a day or time, padded with zeros, with decimals, or as it is. */
export type NumberFormat =
  | { readonly as: "plain" }
  | { readonly as: "date" }
  | { readonly as: "padded"; readonly digits: number; readonly decimals: number };

const PLAIN: NumberFormat = { as: "plain" };
const DATE: NumberFormat = { as: "date" };

/** Built-in formats that show days and times: ECMA-376 part 1, section 18.8.30 (27 to 36 and 50 to 58 in East Asian locales). */
const DATE_IDS: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Reads a format by its number and, where the workbook defines it itself, its code. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) {
    if (id === 2) return { as: "padded", digits: 1, decimals: 2 };
    return DATE_IDS.some(([from, to]) => id >= from && id <= to) ? DATE : PLAIN;
  }
  const first = code.slice(0, 255).split(";", 1)[0] ?? "";
  // Text in quotes, escaped characters, colours and locales are no part of the pattern; elapsed time ([h]) is a number.
  const bare = first.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]/gi, "");
  const zeros = /^(0+)(?:\.(0+))?$/.exec(bare);
  if (zeros !== null) return { as: "padded", digits: zeros[1]?.length ?? 1, decimals: zeros[2]?.length ?? 0 };
  if (/\[[hms]+\]/i.test(bare) || /general/i.test(bare)) return PLAIN;
  return /[dyhs]/i.test(bare) || /m{3,}/i.test(bare) ? DATE : PLAIN;
}

/** The number of a cell as its reader saw it: never with fewer digits than are stored, never with an exponent. */
export function shownNumber(stored: string, format: NumberFormat, from1904: boolean): string {
  const value = Number(stored);
  if (stored.trim() === "" || !Number.isFinite(value)) return stored;
  if (format.as === "date") return shownDay(value, from1904) ?? plainNumber(value);
  if (format.as === "plain") return DIGITS.test(stored) ? stored : plainNumber(value);
  const plain = DIGITS.test(stored) ? stored : plainNumber(Math.abs(value));
  const [whole = "", part = ""] = plain.split(".");
  const decimals = part.padEnd(format.decimals, "0");
  return `${value < 0 ? "-" : ""}${whole.padStart(format.digits, "0")}${decimals === "" ? "" : `.${decimals}`}`;
}

/** Written by other programs than Excel: more digits than it keeps. */
const DIGITS = /^\d{16,64}$/;

/** Excel keeps 15 significant digits; the rest is the binary fraction (10.119999999999999 was typed as 10.12). */
function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(15));
  if (Number.isInteger(rounded) && Math.abs(rounded) < 1e21) return BigInt(rounded).toString();
  const text = String(rounded);
  return text.includes("e") ? rounded.toFixed(15).replace(/\.?0+$/, "") : text;
}

const DAY_MS = 86_400_000;
/** 9999-12-31, the last day of Excel. */
const LAST_DAY = 2_958_465;

/** A serial day as ISO date, with the time where there is one; a time alone below one day. Undefined when it is no day. */
function shownDay(serial: number, from1904: boolean): string | undefined {
  if (serial < 0 || serial > LAST_DAY) return undefined;
  // Excel believes in 29 February 1900 (serial 60), so days before it count one less.
  const days = from1904 ? serial + 1_462 : serial < 60 ? serial + 1 : serial;
  const ms = Math.round(((days - 25_569) * DAY_MS) / 1_000) * 1_000;
  const iso = new Date(ms).toISOString();
  if (serial < 1) return iso.slice(11, 19);
  return Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 19);
}
