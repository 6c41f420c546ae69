import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** Text collected before a write, in UTF-16 units. */
const WRITE_SIZE = 1_048_576;

/** A file in the making: it takes its name when it is whole. */
export interface Draft {
  write(text: string): Promise<void>;
  /** Gives the file its name. */
  commit(): Promise<void>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/** Opens a draft beside the file that it will replace; the folder is made. Memory stays flat however much is written. */
export async function openDraft(path: string): Promise<Draft> {
  await mkdir(dirname(path), { recursive: true });
  const name = `${path}.part`;
  const file = await open(name, "w");
  let waiting: string[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    const text = waiting.join("");
    waiting = [];
    size = 0;
    await file.write(text);
  };
  return {
    async write(text) {
      waiting.push(text);
      size += text.length;
      if (size >= WRITE_SIZE) await flush();
    },
    async commit() {
      await flush();
      await file.close();
      await rename(name, path);
    },
    async discard() {
      await file.close().catch(() => undefined);
      await rm(name, { force: true });
    },
  };
}
