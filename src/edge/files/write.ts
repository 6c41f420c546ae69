import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** Bytes collected before a write. */
const WRITE_SIZE = 1_048_576;
/** UTF-8 takes at most so many bytes for a UTF-16 unit. */
const BYTES_PER_UNIT = 3;

/** A file in the making: its body comes first, its head when the body is whole, and then it takes its name. */
export interface Draft {
  /** Adds to the body. */
  write(texts: Iterable<string>): Promise<void>;
  /** Puts head, body and tail together and gives the file its name. */
  commit(head: Iterable<string>, tail: Iterable<string>): Promise<void>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/** Opens a draft beside the file that it will replace; the folder is made. Memory stays flat however much is written. */
export async function openDraft(path: string): Promise<Draft> {
  await mkdir(dirname(path), { recursive: true });
  const [bodyName, wholeName] = [`${path}.body`, `${path}.part`];
  const file = await open(bodyName, "w+");
  const body = openBuffer(file);
  const discard = async (): Promise<void> => {
    await file.close().catch(() => undefined);
    await rm(bodyName, { force: true });
    await rm(wholeName, { force: true });
  };
  return {
    write: (texts) => body.write(texts),
    discard,
    async commit(head, tail) {
      await body.flush();
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
      await rename(wholeName, path);
      await discard();
    },
  };
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
