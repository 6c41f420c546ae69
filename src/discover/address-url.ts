import { maskCredentials } from "./credentials.ts";
import { isSecretQuery, maskSecretQuery } from "./secret-query.ts";

/** Where a URL, or an address with a port, points; credentials are never part of it. */
export interface AddressUrl {
  /** The text, credentials masked. */
  readonly safe: string;
  /** Whether there were any. */
  readonly hadCredentials: boolean;
  readonly scheme: string | undefined;
  readonly ip: string | undefined;
  /** A name, where the URL has one in place of an address. */
  readonly host: string | undefined;
  /** As stated; a port that only the scheme implies is not stated. */
  readonly port: number | undefined;
  /** What follows the port, credentials masked; empty where there is nothing but a slash. */
  readonly path: string;
}

const FORM =
  /^(?:([a-z][a-z0-9+.-]{0,31}):\/\/)?(?:\*\*\*@)?(\[[0-9a-f:.]{2,45}(?:%[\w.-]{1,32})?\]|[\p{L}\p{N}][\p{L}\p{N}._-]{0,252})(?::(\d{1,5}))?([/?#].*)?$/iu;
const IPV4 = /^(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}$/;

/** Reads a URL or `address[:port]`; undefined when it is none, or only a name without scheme. */
export function readAddressUrl(text: string): AddressUrl | undefined {
  const trimmed = text.trim().slice(0, 4_096);
  const masked = maskCredentials(trimmed);
  const safe = isSecretQuery(masked) ? maskSecretQuery(masked) : masked;
  const match = FORM.exec(safe);
  if (match === null) return undefined;
  const [, scheme, place = "", portText, rest = ""] = match;
  const ip = place.startsWith("[") ? place.slice(1, -1) : IPV4.test(place) ? place : undefined;
  if (ip === undefined && scheme === undefined) return undefined;
  const port = portText === undefined ? undefined : Number(portText);
  return {
    safe,
    hadCredentials: safe !== trimmed,
    scheme: scheme?.toLowerCase(),
    ip: ip === undefined || /^[0.]+$/.test(ip) ? undefined : ip,
    host: ip === undefined ? place : undefined,
    port: port !== undefined && port > 0 && port <= 65_535 ? port : undefined,
    path: rest === "/" ? "" : rest,
  };
}
