import type { Problem } from "../../../model/origin.ts";

/** One file of an archive, as its reader comes to it. The next is asked for only when its bytes were taken or are not wanted. */
export interface ArchiveEntry {
  readonly is: "entry";
  readonly name: string;
  readonly bytes: AsyncIterable<Buffer>;
  /** Once the bytes were taken: why they are not the entry; undefined when they are. */
  fault(): EntryFault | undefined;
}

/** `cut`: the archive ends inside the entry. `damaged`: the check sum or the stream is wrong. */
export type EntryFault = "cut" | "damaged";

export type ArchiveEvent =
  | ArchiveEntry
  | { readonly is: "problem"; readonly problem: Problem }
  /** The archive ends here, before its end: nothing follows. */
  | { readonly is: "cut"; readonly why: string };
