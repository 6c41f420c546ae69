import type { Language } from "./index.ts";

/** Formats whose id is made of English words; those of programs and standards (`nmap-xml`, `netbox-csv`) are names. */
const FRENCH: Readonly<Record<string, string>> = {
  "device-replies": "réponses d’appareil",
  "inventory-sheet": "feuille d’inventaire",
  judgement: "jugement",
  "observation-lines": "lignes d’observation",
  "switch-text": "texte de commutateur",
};

/** The format that a source was read as, in the language of the reader. */
export const formatIn = (lang: Language, id: string): string =>
  lang === "fr" && Object.hasOwn(FRENCH, id) ? (FRENCH[id] ?? id) : id;
