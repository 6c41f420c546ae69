import { EXIT, Stop } from "./exit.ts";

/** What an asset is asked for by, or a stop: an empty text is the beginning of every id. */
export function namedOrStop(text: string): string {
  if (text.trim() !== "") return text;
  throw new Stop(
    EXIT.usage,
    `${JSON.stringify(text)} names no asset: give an id, an address, a MAC, a serial or a name.`,
  );
}
