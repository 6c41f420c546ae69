import { isPostgresAddress, publicAddressOf } from "./postgres-address.ts";
import { postgresTrouble, type Trouble } from "./postgres-trouble.ts";
import { reasonOf } from "./reason.ts";
import { codeOf, SQLITE } from "./sqlite-codes.ts";

/** Who holds the write lock of a store. Fields are unknown when the holder could not be read. */
export interface Holder {
  readonly pid: number | null;
  /** What it is doing, as it said when it opened the store: `review`, `forget` … */
  readonly command: string | null;
  /** RFC 3339, UTC. */
  readonly since: string | null;
}

/** Why a store could not be opened. `where` is the path or the address, never with credentials. */
export type StoreFailure =
  | { readonly kind: "locked"; readonly where: string; readonly by: Holder }
  | { readonly kind: "newer-schema"; readonly where: string; readonly has: string; readonly known: string }
  | { readonly kind: "older-schema"; readonly where: string; readonly lacks: string }
  | { readonly kind: "not-a-store"; readonly where: string; readonly why: string }
  | { readonly kind: "absent"; readonly where: string }
  | { readonly kind: "other-address"; readonly where: string }
  | { readonly kind: "unreachable"; readonly where: string; readonly why: string };

/** The failure in one line for people: the thing, the value, the next step. */
export function storeFailureText(failure: StoreFailure): string {
  const { where } = failure;
  switch (failure.kind) {
    case "locked":
      return `${where}: in use by ${holderText(failure.by)}; wait until it ends, or give another --store.`;
    case "newer-schema":
      return `${where}: written by a newer decamp (its schema has "${failure.has}", this one knows "${failure.known}"); update decamp.`;
    case "older-schema":
      return `${where}: written by an older decamp (its schema lacks "${failure.lacks}"); run "decamp review" on it once to bring it up to date.`;
    case "not-a-store":
      return `${where}: not a decamp store (${failure.why}); nothing was changed in it. Give another --store.`;
    case "absent":
      return `${where}: there is no store yet; run "decamp review" first, or give another --store.`;
    case "other-address":
      return `${where}: stores are SQLite files or postgres:// addresses; give one of these with --store.`;
    case "unreachable":
      return `${where}: the store cannot be opened (${failure.why}); check the name, that it is reachable, and your permissions.`;
  }
}

function holderText({ pid, command, since }: Holder): string {
  const who = pid === null ? "another program" : `process ${pid}`;
  return `${who}${command === null ? "" : ` (decamp ${command})`}${since === null ? "" : ` since ${since}`}`;
}

/** What to say of a store that failed while it was in use; undefined when it was not the store that failed. */
export function storeTroubleText(location: string, thrown: unknown): string | undefined {
  if (isStoreTrouble(thrown)) return thrown.message;
  const trouble = postgresTrouble(location, thrown) ?? sqliteTrouble(thrown);
  if (trouble === undefined) return undefined;
  const where = isPostgresAddress(location) ? publicAddressOf(location) : location;
  return `${where}: the store failed: ${trouble.why}; ${trouble.next}.`;
}

function sqliteTrouble(thrown: unknown): Trouble | undefined {
  const code = codeOf(thrown);
  if (code === -1) return undefined;
  return TROUBLES.get(code) ?? { why: reasonOf(thrown), next: "check the disk and run the command again" };
}

/** Told from other errors by a property, which goes with an error from thread to thread. */
const TROUBLE = "DECAMP_STORE_TROUBLE";

/** An error that says in words for people what is wrong with a store in use. */
export const storeTrouble = (text: string): Error => Object.assign(new Error(text), { code: TROUBLE });

const isStoreTrouble = (thrown: unknown): thrown is Error =>
  thrown instanceof Error && "code" in thrown && thrown.code === TROUBLE;

const anew = "restore the file from a copy, or import the files anew into another --store";

const TROUBLES: ReadonlyMap<number, Trouble> = new Map<number, Trouble>([
  [
    SQLITE.full,
    { why: "the disk is full", next: "free some space and run the command again: what was stored before is kept" },
  ],
  [
    SQLITE.diskError,
    { why: "the disk reports an error", next: "check its free space and its health, and run the command again" },
  ],
  [SQLITE.corrupt, { why: "the file is damaged", next: anew }],
  [SQLITE.notSqlite, { why: "the file is damaged", next: anew }],
  [SQLITE.readOnly, { why: "it cannot be written", next: "check its permissions, or give another --store" }],
  [SQLITE.busy, { why: "another program holds it", next: "wait until that ends and run the command again" }],
]);
