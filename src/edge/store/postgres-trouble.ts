import { isPostgresAddress } from "./postgres-address.ts";
import { reasonOf } from "./reason.ts";

/** What a server or the way to it did, and what a person does next. */
export interface Trouble {
  readonly why: string;
  readonly next: string;
}

const broken: Trouble = {
  why: "the connection to the server broke",
  next: "see that the server runs and can be reached, and run the command again: what was stored before is kept",
};
const refused: Trouble = {
  why: "this user may not do that there",
  next: "ask who runs the server for the rights, or give another user or --store",
};

/** By SQLSTATE, or by its first two signs, its class (PostgreSQL manual, appendix A). */
const TROUBLES: ReadonlyMap<string, Trouble> = new Map<string, Trouble>([
  ["08", broken],
  ["57P", broken],
  ["42501", refused],
  ["25006", refused],
  [
    "53100",
    {
      why: "the disk of the server is full",
      next: "free some space there and run the command again: what was stored before is kept",
    },
  ],
  [
    "53300",
    { why: "the server takes no more connections", next: "wait until others end theirs and run the command again" },
  ],
  [
    "57014",
    { why: "the server stopped the work", next: "allow it more time (statement_timeout) and run the command again" },
  ],
]);

/** What the driver says of a connection that is gone; it has no code for that. */
const GONE = /^(?:Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded)/;
const NETWORK = new Set([
  "ECONNRESET",
  "ECONNREFUSED",
  "ECONNABORTED",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
]);

/** What went wrong with a store in PostgreSQL that was in use; undefined for a fault of this program. */
export function postgresTrouble(location: string, thrown: unknown): Trouble | undefined {
  if (!isPostgresAddress(location) || !(thrown instanceof Error)) return undefined;
  if (GONE.test(thrown.message)) return broken;
  const code = "code" in thrown && typeof thrown.code === "string" ? thrown.code : "";
  if (NETWORK.has(code) && !("path" in thrown)) return broken;
  if (!("severity" in thrown)) return undefined;
  const known = TROUBLES.get(code) ?? TROUBLES.get(code.slice(0, 3)) ?? TROUBLES.get(code.slice(0, 2));
  const said = `the server says ${code}, ${reasonOf(thrown)}`;
  if (known === undefined) return { why: said, next: "put that right there and run the command again" };
  return { ...known, why: `${known.why} (${said})` };
}
