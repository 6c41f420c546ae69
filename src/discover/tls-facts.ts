/** Versions of one service that are kept. Eight exist; a hostile answer may list any number. */
const MOST_VERSIONS = 16;

/** The versions of TLS and SSL that a service agreed to, as its source writes them; whatever else stands in the list is left out. */
export function spokenVersions(listed: readonly unknown[]): { readonly versions?: readonly string[] } {
  const names = listed.slice(0, 64).filter((each) => typeof each === "string" && /^[A-Za-z][\w.]{1,15}$/.test(each));
  const spoken = [...new Set(names as readonly string[])].slice(0, MOST_VERSIONS);
  return spoken.length === 0 ? {} : { versions: spoken };
}

/** How a certificate is signed and what key it holds, as far as a source says. */
export interface StatedStrength {
  readonly signatureAlgorithm?: string;
  readonly keyType?: string;
  readonly keyBits?: number;
}

/** Strength from what stands in a source: texts that are words, a length that is a whole number of bits. */
export function strengthOf(stated: { algorithm?: unknown; type?: unknown; bits?: unknown }): StatedStrength {
  const [signatureAlgorithm, keyType] = [word(stated.algorithm), word(stated.type)];
  const bits = Number(typeof stated.bits === "string" ? /^\d{2,6}/.exec(stated.bits.trim())?.[0] : stated.bits);
  return {
    ...(signatureAlgorithm === undefined ? {} : { signatureAlgorithm }),
    ...(keyType === undefined ? {} : { keyType }),
    ...(Number.isInteger(bits) && bits > 0 && bits < 1_000_000 ? { keyBits: bits } : {}),
  };
}

const word = (value: unknown): string | undefined =>
  typeof value === "string" && /^[\w. /-]{2,64}$/.test(value.trim()) ? value.trim() : undefined;
