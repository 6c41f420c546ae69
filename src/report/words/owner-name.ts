import type { Language } from "./index.ts";

/** What stands for the name where no owner profile was given (cli/inputs.ts, app/owner-interview.ts). */
const NOBODY = "owner not stated";

/** The name of the owner as the profile states it, or in words that none was stated: for a title. */
export const ownerNameIn = (lang: Language, name: string): string =>
  lang === "fr" && name === NOBODY ? "Entité non précisée" : name;

/** The same inside a French sentence. */
export const ownerInFrench = (name: string): string => (name === NOBODY ? "l’entité non précisée" : name);
