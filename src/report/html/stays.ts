import { visible } from "../escape.ts";
import type { Language } from "../words/index.ts";

/**
 * Begins a text in the data of a page that stayed in English although the page is in another language: the script marks it so for
 * screen readers. A device cannot say it: {@link visible} writes control characters as their code points.
 */
export const STAYS = "\u0002";

/** A text as the data of a page holds it: in French where the page is and the text has one, else as it is and marked. */
export function inPage(lang: Language, text: string, french: string | undefined): string {
  if (lang === "en") return visible(text);
  return french === undefined ? STAYS + visible(text) : visible(french);
}
