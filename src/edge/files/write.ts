import { type FileHandle, open, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { removeAtExit } from "./leftovers.ts";

/** Bytes collected before a write. */
const WRITE_SIZE = 1_048_576;
/** UTF-8 takes at most so many bytes for a UTF-16 unit. */
const BYTES_PER_UNIT = 3;

/** A file in the making: its body comes first, its head when the body is whole, and then it takes its name. */
export interface Draft {
  /** Adds to the body. */
  write(texts: Iterable<string>): Promise<void>;
  /** Puts head, body and tail together, under a passing name. Without a head the body is not copied. */
  complete(head: Iterable<string> | undefined, tail: Iterable<string>): Promise<void>;
  /** Gives the completed file its name: of files that belong together, when all of them are complete. */
  publish(): Promise<void>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/** The names under which a draft stands beside the file that it will replace. */
export const draftNames = (path: string): readonly [body: string, whole: string] => [`${path}.body`, `${path}.part`];

/** Opens a draft in a folder that is there. Memory stays flat however much is written. Throws what the system says. */
export async function openDraft(path: string): Promise<Draft> {
  const [bodyName, wholeName] = draftNames(path);
  const held = await stat(path).catch(() => undefined);
  if (held?.isDirectory() === true) throw Object.assign(new Error(path), { code: "EISDIR", syscall: "open", path });
  const forgets = [bodyName, wholeName].map(removeAtExit);
  const forget = (): void => {
    for (const each of forgets) each();
  };
  const file = await open(bodyName, "w+").catch((thrown: unknown) => {
    forget();
    throw thrown;
  });
  const body = openBuffer(file);
  return {
    write: (texts) => body.write(texts),
    async discard() {
      await file.close().catch(() => undefined);
      await rm(bodyName, { force: true });
      await rm(wholeName, { force: true });
      forget();
    },
    async complete(head, tail) {
      if (head === undefined) await body.write(tail);
      await body.flush();
      if (head === undefined) {
        await file.close();
        return rename(bodyName, wholeName);
      }
      const whole = await open(wholeName, "w");
      try {
        const buffer = openBuffer(whole);
        await buffer.write(head);
        await buffer.flush();
        await body.copyTo(whole);
        await buffer.write(tail);
        await buffer.flush();
      } finally {
        await whole.close();
      }
      // A full disk has to hold one copy of each, not two.
      await file.close();
      await rm(bodyName, { force: true });
    },
    publish: () => rename(wholeName, path),
  };
}

/** Writes a small file whole or not at all: what stood there before is kept where the disk is full. Throws what the system says. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const held = await stat(path).catch(() => undefined);
  // A terminal or a pipe takes no other name.
  if (held !== undefined && !held.isFile()) return writeFile(path, text);
  const draft = await openDraft(await realpath(path).catch(() => path));
  try {
    await draft.complete(undefined, [text]);
    await draft.publish();
  } finally {
    await draft.discard();
  }
}

/** Texts are encoded one by one as they come: joined first, each megabyte would be made twice and outlive a young heap. */
function openBuffer(file: FileHandle): {
  write(texts: Iterable<string>): Promise<void>;
  flush(): Promise<void>;
  /** Copies the file, from its beginning, to where the other one stands. To be flushed before. */
  copyTo(other: FileHandle): Promise<void>;
} {
  const bytes = Buffer.allocUnsafe(WRITE_SIZE);
  let used = 0;
  const flush = async (): Promise<void> => {
    if (used > 0) await file.writeFile(bytes.subarray(0, used));
    used = 0;
  };
  return {
    flush,
    async copyTo(other) {
      // Into the one buffer: a new one for each megabyte makes the collector look through the whole heap again and again.
      for (let from = 0; ; ) {
        const { bytesRead } = await file.read(bytes, 0, WRITE_SIZE, from);
        if (bytesRead === 0) return;
        await other.writeFile(bytes.subarray(0, bytesRead));
        from += bytesRead;
      }
    },
    async write(texts) {
      for (const text of texts) {
        const most = text.length * BYTES_PER_UNIT;
        if (most > WRITE_SIZE - used) await flush();
        if (most > WRITE_SIZE) await file.writeFile(text);
        else used += bytes.write(text, used);
      }
    },
  };
}
