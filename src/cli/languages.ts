import type { Language } from "../report/words/index.ts";
import { EXIT, Stop } from "./exit.ts";

/** The language of an option, or a stop that says which there are. */
export function languageOrStop(lang: string): Language {
  if (lang === "en" || lang === "fr") return lang;
  throw new Stop(EXIT.usage, `--lang ${JSON.stringify(lang)}: say en or fr.`);
}
