import { en, type Words } from "./en.ts";
import { fr } from "./fr.ts";

export type { Words } from "./en.ts";
export type Language = Words["lang"];

/** The words of one language. */
export const wordsOf = (lang: Language): Words => (lang === "fr" ? fr : en);
