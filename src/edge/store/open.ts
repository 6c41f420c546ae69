import type { Result } from "../../model/result.ts";
import type { Store } from "../../model/store.ts";
import type { StoreFailure } from "./failure.ts";
import type { StoreOptions } from "./options.ts";

/**
 * Opens the store at a path, or in the database of a `postgres://` address. Only the part that is asked for is loaded: the
 * PostgreSQL driver costs start-up time.
 */
export async function openStore(location: string, options: StoreOptions): Promise<Result<Store, StoreFailure>> {
  if (/^postgres(?:ql)?:\/\//i.test(location)) {
    return (await import("./postgres.ts")).openPostgresStore(location, options);
  }
  return (await import("./sqlite.ts")).openSqliteStore(location, options);
}
