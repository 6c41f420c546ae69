import { reasonOf } from "./reason.ts";

/** Whether a location names a PostgreSQL database, in whatever case the scheme is written. */
export const isPostgresAddress = (location: string): boolean => /^postgres(?:ql)?:\/\//i.test(location);

const UNREADABLE = "postgres:// (not readable as an address)";

/** The address without user, password and parameters: any of these may hold a secret. */
export function publicAddressOf(url: string): string {
  const parsed = isCutShort(url) ? null : URL.parse(url);
  return parsed === null ? UNREADABLE : `postgres://${parsed.host}${parsed.pathname}`;
}

/**
 * Whether an `@` stands behind the host. A `/`, `?` or `#` of a password ends the host there, and what follows would be taken for a
 * host and a database: asked for by name, and shown. Parameters (`?user=me@example`) may hold one.
 */
export function isCutShort(url: string): boolean {
  const behind = url.replace(/^[a-z]+:\/\/[^/?#]*/i, "");
  return (behind.split(/\?(?=[^=&@]*=)/, 1)[0] ?? "").includes("@");
}

/** What to say of an address that {@link isCutShort}. */
export const CUT_SHORT =
  "a sign in its user or password ends it too early: there write / as %2F, ? as %3F, # as %23 and @ as %40";

/** What a driver says of a failure, without the password should it quote it, and in words where the driver has none. */
export function reasonWithoutSecret(thrown: unknown, url: string): string {
  const said = reasonOf(thrown);
  // What `pg` says where the server wants a password and there is none to give.
  if (said.includes("client password must be a"))
    return "the server asks for a password, and none is given: put it into the address, PGPASSWORD or ~/.pgpass";
  let shown = said.replaceAll(url, "the address given");
  for (const secret of secretsOf(url)) shown = shown.replaceAll(secret, "***");
  return shown;
}

function secretsOf(url: string): readonly string[] {
  const parsed = URL.parse(url);
  const stated = [parsed?.password, parsed?.searchParams.get("password")];
  return stated.flatMap((each) => (each === undefined || each === null || each === "" ? [] : [each, safeDecode(each)]));
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The driver takes these words for `verify-full`, which is more than they say to others, and warns of it at every start. Said as what
 * it is: as strict, and without a warning. `uselibpqcompat` asks for their meaning elsewhere.
 */
const strictly = (url: string): string =>
  /[?&]uselibpqcompat=/i.test(url)
    ? url
    : url.replace(/([?&]sslmode=)(?:prefer|require|verify-ca)(?![^&#])/i, "$1verify-full");

const OPTIONS = /([?&])options=([^&#]*)&?/i;

/**
 * The address without its parameter `options`, and that parameter: the driver lets it take the place of ours, and our tables would then
 * stand among those of others.
 */
export function takeOptions(url: string): { readonly url: string; readonly options: string | undefined } {
  const options = OPTIONS.exec(url)?.[2];
  return {
    url: strictly(url.replace(OPTIONS, "$1")),
    options: options === undefined ? undefined : safeDecode(options.replaceAll("+", " ")),
  };
}
