import { statSync } from "node:fs";
import { openForWriting } from "./sqlite-database.ts";

/** Bytes of a log below which a thread costs more than carrying it over. */
const LONG = 64 * 1024 * 1024;

/** Whether so much waits in the write-ahead log of a store in a file that carrying it over takes a noticeable time. */
export const isLogLong = (path: string, above: number = LONG): boolean =>
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
