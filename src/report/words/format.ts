import type { Words } from "./en.ts";

/** A word that changes with its number. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}

/** Puts values where the template says `{name}`; a name without a value stays visible, so that a test catches it. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** A whole number with its thousands grouped. Not by Intl: its tables differ between Node versions, and reports keep their bytes. */
export function grouped(words: Words, value: number): string {
  const digits = String(Math.trunc(value));
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, words.number.group);
}

/** A figure as stated: whole, or with at most two decimals. */
export function figure(words: Words, value: number): string {
  if (Number.isInteger(value)) return grouped(words, value);
  const [whole, decimals] = value.toFixed(2).split(".");
  return `${grouped(words, Number(whole))}${words.number.decimal}${decimals ?? ""}`;
}

/** A share of 0 to 1 in per cent with one decimal, cut and never rounded up: 99.97 % is not 100 %. */
export function percent(words: Words, share: number): string {
  // The smallest nudge undoes binary fractions such as 0.29 * 1000 = 289.99999999999994.
  const tenths = Math.floor(share * 1000 + 1e-9);
  const text = `${Math.floor(tenths / 10)}${tenths % 10 === 0 ? "" : `${words.number.decimal}${tenths % 10}`}`;
  return text + words.number.percent;
}

/** Picks the word for a number and fills its `{n}`. French counts zero as singular. */
export function counted(
  words: Words,
  plural: Plural,
  value: number,
  more: Readonly<Record<string, string>> = {},
): string {
  const single = words.lang === "fr" ? Math.abs(value) < 2 : value === 1;
  return fill(single ? plural.one : plural.other, { n: grouped(words, value), ...more });
}

/** What stands under a key that may be hostile: `constructor` and `__proto__` are never found in a record of words. */
export function wordFor<T>(words: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
