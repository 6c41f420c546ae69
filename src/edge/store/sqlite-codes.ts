/** Result codes (sqlite.org/rescode.html) that a store meets. */
export const SQLITE = { busy: 5, locked: 6, readOnly: 8, diskError: 10, corrupt: 11, full: 13, notSqlite: 26 } as const;

/** The primary code: the low byte of the extended one; -1 for what SQLite did not throw. */
export function codeOf(thrown: unknown): number {
  const code = thrown instanceof Error && "errcode" in thrown ? thrown.errcode : undefined;
  return typeof code === "number" ? code & 0xff : -1;
}

const isOneOf = (thrown: unknown, codes: readonly number[]): boolean => codes.includes(codeOf(thrown));

export const isBusy = (thrown: unknown): boolean => isOneOf(thrown, [SQLITE.busy, SQLITE.locked]);
export const isNotSqlite = (thrown: unknown): boolean => isOneOf(thrown, [SQLITE.corrupt, SQLITE.notSqlite]);
