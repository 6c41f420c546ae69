import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** Text collected before a write, in UTF-16 units. */
const WRITE_SIZE = 1_048_576;

/** A file in the making: its body comes first, its head when the body is whole, and then it takes its name. */
export interface Draft {
  /** Adds to the body. */
  write(text: string): Promise<void>;
  /** Puts head, body and tail together and gives the file its name. */
  commit(head: Iterable<string>, tail: Iterable<string>): Promise<void>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/** Opens a draft beside the file that it will replace; the folder is made. Memory stays flat however much is written. */
export async function openDraft(path: string): Promise<Draft> {
  await mkdir(dirname(path), { recursive: true });
  const [bodyName, wholeName] = [`${path}.body`, `${path}.part`];
  const file = await open(bodyName, "w");
  const body = openBuffer(file);
  const discard = async (): Promise<void> => {
    await file.close().catch(() => undefined);
    await rm(bodyName, { force: true });
    await rm(wholeName, { force: true });
  };
  return {
    write: (text) => body.write(text),
    discard,
    async commit(head, tail) {
      await body.flush();
      await file.close();
      const whole = await open(wholeName, "w");
      try {
        const buffer = openBuffer(whole);
        for (const text of head) await buffer.write(text);
        await buffer.flush();
        for await (const chunk of createReadStream(bodyName, { highWaterMark: WRITE_SIZE }))
          await whole.write(chunk as Buffer);
        for (const text of tail) await buffer.write(text);
        await buffer.flush();
      } finally {
        await whole.close();
      }
      await rename(wholeName, path);
      await discard();
    },
  };
}

function openBuffer(file: FileHandle): { write(text: string): Promise<void>; flush(): Promise<void> } {
  let waiting: string[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    if (size === 0) return;
    const text = waiting.join("");
    waiting = [];
    size = 0;
    await file.write(text);
  };
  return {
    flush,
    async write(text) {
      waiting.push(text);
      size += text.length;
      if (size >= WRITE_SIZE) await flush();
    },
  };
}
