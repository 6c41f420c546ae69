/** Words of legal forms, which do not tell one house from another. */
const LEGAL_FORMS =
  /\b(?:co|company|corp|corporation|inc|incorporated|ltd|limited|ltee|llc|gmbh|ab|ag|sa|technology|technologies|international|group)\b/g;

/** A name for comparison: case, accents, punctuation and legal forms do not count. */
export function foldName(name: string): string {
  const plain = name
    .slice(0, 256)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const bare = plain.replace(LEGAL_FORMS, " ").replace(/\s+/g, " ").trim();
  return bare === "" ? plain : bare;
}
