import type { Language } from "./index.ts";

/** Gives a text of the catalogue, or of an importer, in French; undefined where none stands for it. */
export type InFrench = (text: string) => string | undefined;

/** Such a text in the language of the reader; as it is where it has none. For places that cannot say in which language a text is. */
export const inLanguage = (lang: Language, text: string, inFrench: InFrench): string =>
  (lang === "fr" ? inFrench(text) : undefined) ?? text;
