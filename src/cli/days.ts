import { type LegalDate, parseLegalDate } from "../model/time.ts";
import { EXIT, Stop } from "./exit.ts";

/** The day of an option, or today; a stop that says how to write it. */
export function dayOrStop(option: string, text: string | undefined): LegalDate {
  const day = parseLegalDate(text ?? new Date().toISOString().slice(0, 10));
  if (day !== undefined) return day;
  throw new Stop(EXIT.usage, `${option} ${JSON.stringify(text)} is not a day; write it like 2026-11-01.`);
}
