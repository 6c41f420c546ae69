/** How many of these JSON member names stand in a text, each counted once. */
export function countNames(text: string, names: readonly string[]): number {
  let count = 0;
  for (const name of names) if (new RegExp(`"${name}"\\s*:`).test(text)) count += 1;
  return count;
}

/** Whether a text begins as a JSON object or array does. */
export const looksJson = (text: string): boolean => /^\uFEFF?\s*[{[]/.test(text);

/** Lower case, letters and digits only: how headers of known exports are compared. */
export const plainHeader = (text: string): string =>
  text
    .slice(0, 128)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, "");
