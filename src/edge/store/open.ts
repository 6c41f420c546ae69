import { failed, type Result } from "../../model/result.ts";
import type { Store } from "../../model/store.ts";
import type { StoreFailure } from "./failure.ts";
import type { StoreOptions } from "./options.ts";
import { isPostgresAddress } from "./postgres-address.ts";

/**
 * Opens the store at a path, or in the database of a `postgres://` address. Only the part that is asked for is loaded: the
 * PostgreSQL driver costs start-up time.
 */
export async function openStore(location: string, options: StoreOptions): Promise<Result<Store, StoreFailure>> {
  if (isPostgresAddress(location)) {
    return (await import("./postgres.ts")).openPostgresStore(location, options);
  }
  // SQLite takes no name for a store that is gone when it is closed.
  if (location.trim() === "") return failed({ kind: "unreachable", where: '""', why: "its name is empty" });
  // One stroke too few would make a file of that name, which may be half a password.
  if (/^postgres(?:ql)?:/i.test(location)) return failed({ kind: "other-address", where: "postgres: without //" });
  if (ADDRESS.test(location)) return failed({ kind: "other-address", where: withoutCredentials(location) });
  return (await import("./sqlite.ts")).openSqliteStore(location, options);
}

/** `mysql://...`: no name of a file that anybody means. */
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i;

/** User and password stand before the last @ of the host, others of them in parameters. */
const withoutCredentials = (address: string): string => address.replace(/[?#].*$/s, "").replace(/\/\/.*@/s, "//");
