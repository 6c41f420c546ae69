import { statSync } from "node:fs";
import { openForWriting, WAL_BYTES } from "./sqlite-database.ts";

/** Whether more waits in the write-ahead log of a store in a file than is carried over as it goes. */
export const isLogLong = (path: string, above: number = WAL_BYTES): boolean =>
  (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > above;

/**
 * Carries the log into the file as far as no reader needs it: for a thread beside the one that holds the store, whose lock covers
 * it. Throws what SQLite says.
 */
export function checkpoint(path: string): void {
  const database = openForWriting(path);
  try {
    database.exec("pragma wal_checkpoint(passive)");
  } finally {
    database.close();
  }
}
