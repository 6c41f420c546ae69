import type { RulingTerm } from "../../../model/ruling.ts";
import { type Filling, inEnglish, tell } from "../../../model/said.ts";
import type { Language } from "../index.ts";
import { CHANGE_SENTENCES } from "./changes.ts";
import { EXPOSURE_SENTENCES } from "./exposure.ts";
import { FIRMWARE_SENTENCES } from "./firmware.ts";
import { FLAW_SENTENCES } from "./flaws.ts";
import { LAW_SENTENCES } from "./law.ts";
import { LEDGER_SENTENCES } from "./ledger.ts";
import { PRIORITY_SENTENCES } from "./priority.ts";
import { textInFrench } from "./texts.ts";

/** Every sentence that the rooms say, in English with its French beside it. `{0}` is filled in; a test knows them all. */
export const SENTENCES: Readonly<Record<string, string>> = {
  ...LAW_SENTENCES,
  ...EXPOSURE_SENTENCES,
  ...PRIORITY_SENTENCES,
  ...FLAW_SENTENCES,
  ...FIRMWARE_SENTENCES,
  ...LEDGER_SENTENCES,
  ...CHANGE_SENTENCES,
};

const french = (code: string): string => SENTENCES[code] ?? code;

/** Says a sentence in a language. What a source says stays in its own. */
export const tellerOf = (lang: Language): ((said: Filling) => string) =>
  lang === "fr" ? (said) => tell(said, french, textInFrench) : inEnglish;

/** The sentence and the missing facts of a ruling; in English where only that was kept of it. */
export function saidIn(
  lang: Language,
  { because, missing, said }: Pick<RulingTerm, "because" | "missing" | "said">,
): Pick<RulingTerm, "because" | "missing"> {
  if (lang === "en" || said === undefined) return { because, missing };
  const known = remembered.get(said);
  if (known !== undefined) return known;
  const teller = tellerOf(lang);
  const told = { because: teller(said.because), missing: said.missing.map(teller) };
  remembered.set(said, told);
  return told;
}

/** Many assets share a ruling: it is put into words once. */
const remembered = new WeakMap<object, Pick<RulingTerm, "because" | "missing">>();
