import { type Instant, parseInstant } from "../../../model/time.ts";
import { instantOfEpoch } from "../../epoch.ts";
import { isIp } from "../../ip.ts";

/** What the statements between the braces of one lease say; texts as written. */
export interface Lease {
  /** Empty for a reservation that names no address. */
  ip: string;
  readonly row: number;
  /** A host that is declared with its address (dhcpd.leases(5), written when another program adds it), not a lease. */
  readonly reserved?: true;
  mac?: string;
  hostname?: string;
  state?: string;
  starts?: Instant;
  ends?: string;
  vendorClass?: string;
  /** A time that is written in local time and so names no instant. */
  local?: true;
}

/**
 * Takes whole statements, `;` included, off the front of a text; what is left waits for its end. A `;` or `}` in quotes is
 * text, and braces within are of one statement. The closing brace of the lease ends it.
 */
export function takeStatements(text: string): {
  readonly statements: readonly string[];
  readonly rest: string;
  readonly closed: boolean;
} {
  const statements: string[] = [];
  let from = 0;
  let quoted = false;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === "\\" && quoted) at += 1;
    else if (letter === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (letter === "#") at = text.indexOf("\n", at) === -1 ? text.length : text.indexOf("\n", at);
    else if (letter === "{") depth += 1;
    else if (letter === "}" && depth === 0) return { statements, rest: text.slice(at + 1), closed: true };
    else if (letter === ";" || letter === "}") {
      if (letter === "}") depth -= 1;
      if (depth > 0) continue;
      statements.push(text.slice(from, at).trim());
      from = at + 1;
    }
  }
  const rest = text.slice(from);
  return { statements, rest: /^\s*#/.test(rest) ? "" : rest, closed: false };
}

/** dhcpd.leases(5): what one statement says of the lease; others (uid, option, on commit) are not of use. */
export function readStatement(lease: Lease, statement: string): void {
  const [word = "", second = "", ...rest] = statement.split(/\s+/, 12);
  if (word === "starts" || word === "cltt") {
    const at = readTime(statement);
    if (at === "local") lease.local = true;
    else if (at !== undefined && (word === "starts" || lease.starts === undefined)) lease.starts = at;
  } else if (word === "ends") {
    const at = readTime(statement);
    if (at === "local") lease.local = true;
    else if (at !== undefined) lease.ends = at;
    else if (second === "never") lease.ends = "never";
  } else if (word === "binding" && second === "state") lease.state = rest.join(" ").slice(0, 64);
  else if (word === "hardware") lease.mac = (rest[0] ?? "").slice(0, 64);
  else if (word === "client-hostname") lease.hostname = quotedText(statement);
  else if (word === "fixed-address" && lease.reserved === true)
    lease.ip = isIp(second.replace(/,$/, "")) ? second.replace(/,$/, "") : "";
  else if (word === "deleted" && lease.reserved === true) lease.state = "deleted";
  else if (/vendor-class-identifier/.test(statement)) lease.vendorClass = quotedText(statement);
  else if (word === "abandoned" || word === "free") lease.state ??= word;
}

/** `starts 5 2015/05/15 01:57:17` is in UTC (dhcpd.leases(5)); with `db-time-format local` it is `starts epoch 1431655037`. */
function readTime(statement: string): Instant | "local" | undefined {
  const epoch = /\sepoch (\d{1,11})/.exec(statement)?.[1];
  if (epoch !== undefined) return instantOfEpoch(epoch);
  const match = /\s\d (\d{4})\/(\d{2})\/(\d{2}) (\d{2}:\d{2}:\d{2})(\s+\S+)?/.exec(statement);
  if (match === null) return undefined;
  if (match[5] !== undefined && !/UTC|GMT/.test(match[5])) return "local";
  return parseInstant(`${match[1]}-${match[2]}-${match[3]}T${match[4]}Z`);
}

/** The text in quotes with `\"`, `\\` and octal escapes undone, at most 255 characters. Escapes are bytes, mostly of UTF-8. */
function quotedText(statement: string): string {
  const inner = /"((?:[^"\\]|\\.)*)"/s.exec(statement)?.[1] ?? "";
  return inner
    .slice(0, 1_024)
    .replace(/((?:\\[0-3][0-7]{2})+)|\\(.)/gs, (_, octal: string | undefined, letter: string) =>
      octal === undefined ? letter : textOfBytes(octal.split("\\").slice(1)),
    )
    .slice(0, 255);
}

function textOfBytes(octal: readonly string[]): string {
  const bytes = octal.map((code) => Number.parseInt(code, 8));
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join(""));
  } catch {
    return String.fromCharCode(...bytes);
  }
}
