import { say } from "../../model/said.ts";
import type { Language } from "../words/index.ts";
import { tellerOf } from "../words/sentences/index.ts";

/** What a list leaves out because only papers of purchase speak of it; nothing where that is none. */
export function boughtText(bought: number, lang: Language): readonly string[] {
  if (bought === 0) return [];
  const says =
    bought === 1
      ? say`1 more was only bought: nobody says that it is there, and no figure counts it.`
      : say`${bought} more were only bought: nobody says that they are there, and no figure counts them.`;
  return [`${tellerOf(lang)(says)}\n`];
}
