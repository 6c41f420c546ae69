import { type JsonObject, isObject, textsAt } from "./json-values.ts";

/** Attribute types as tools spell them, and their short names (RFC 4514 section 3), most specific first. */
const TYPES: readonly (readonly [short: string, ...spellings: readonly string[]])[] = [
  ["CN", "CN", "commonName", "common_name"],
  ["OU", "OU", "organizationalUnitName", "organizational_unit"],
  ["O", "O", "organizationName", "organization"],
  ["L", "L", "localityName", "locality"],
  ["ST", "ST", "stateOrProvinceName", "province"],
  ["C", "C", "countryName", "country"],
];

/** A name of a certificate given as an object of its parts, as RFC 4514 text; undefined when it has none that are known. */
export function distinguishedName(parts: unknown): string | undefined {
  if (!isObject(parts)) return undefined;
  // By hand: a scan may hold a certificate a line, and most of the names are not there.
  let name = "";
  for (const [short, ...spellings] of TYPES) {
    for (const spelling of spellings) {
      if (!Object.hasOwn(parts, spelling)) continue;
      for (const value of textsAt(parts, spelling)) name += `${name === "" ? "" : ","}${short}=${escaped(value)}`;
    }
  }
  return name === "" ? undefined : name.slice(0, 4_096);
}

const escaped = (value: string): string => value.replace(/[\\,+"<>;]/g, "\\$&");

/** The value under the first of these names that is an object. */
export function objectUnder(value: unknown, ...names: readonly string[]): JsonObject | undefined {
  if (!isObject(value)) return undefined;
  for (const name of names) {
    const found = value[name];
    if (isObject(found)) return found;
  }
  return undefined;
}
