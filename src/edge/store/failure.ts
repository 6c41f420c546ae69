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

/** What to say of a store that failed while it was in use; undefined when it was not SQLite that failed. */
export function storeTroubleText(where: string, thrown: unknown): string | undefined {
  const code = codeOf(thrown);
  if (code === -1) return undefined;
  const { why, next } = TROUBLES.get(code) ?? {
    why: reasonOf(thrown),
    next: "check the disk and run the command again",
  };
  return `${where}: the store failed: ${why}; ${next}.`;
}

const anew = "restore the file from a copy, or import the files anew into another --store";

const TROUBLES: ReadonlyMap<number, { readonly why: string; readonly next: string }> = new Map([
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

/** The text of whatever was thrown, on one line and bounded. */
export function reasonOf(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message || thrown.name : String(thrown);
  return text.replace(/\s+/g, " ").slice(0, 300);
}
