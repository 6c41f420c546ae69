import { MOST_COUNTED } from "../app/why.ts";
import type { Ruling } from "../model/ruling.ts";
import { EXIT, Stop } from "./exit.ts";

/** What an asset is asked for by, or a stop: an empty text is the beginning of every id. */
export function namedOrStop(text: string): string {
  if (text.trim() !== "") return text;
  throw new Stop(
    EXIT.usage,
    `${JSON.stringify(text)} names no asset: give an id, an address, a MAC, a serial or a name.`,
  );
}

/** All that a text names, or a stop where it names none, or more than are answered at once: a part would read as the whole. */
export async function allNamedOrStop<T>(
  text: string,
  find: (text: string, limit: number) => Promise<readonly T[]>,
  none: string,
): Promise<readonly T[]> {
  const found = await find(namedOrStop(text), MOST_COUNTED);
  if (found.length === 0) throw new Stop(EXIT.usage, none);
  if (found.length < MOST_COUNTED) return found;
  throw new Stop(
    EXIT.usage,
    `${JSON.stringify(text)} may be any of ${MOST_COUNTED} or more assets; name one more exactly, or leave it out for all.`,
  );
}

/** What to say where nobody has ruled: an empty answer would read as if nothing were covered. */
export const NOT_RULED =
  'no review has ruled on what this store holds now: run "decamp review" on it; that says nothing about the law.';

/** Stops where there are assets and no ruling on any of them. */
export function ruledOrStop(rulings: readonly Ruling[]): void {
  if (rulings.length === 0) throw new Stop(EXIT.failed, NOT_RULED);
}
