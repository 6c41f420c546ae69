import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** Text collected before a write, in UTF-16 units. */
const WRITE_SIZE = 1_048_576;

/**
 * Writes a file whole or not at all: into a neighbour that takes its name at the end. The folder is made. Memory stays
 * flat however much the chunks give.
 */
export async function writeWhole(path: string, chunks: AsyncIterable<string> | Iterable<string>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.part`;
  const file = await open(draft, "w");
  try {
    let waiting: string[] = [];
    let size = 0;
    for await (const chunk of chunks) {
      waiting.push(chunk);
      size += chunk.length;
      if (size < WRITE_SIZE) continue;
      await file.write(waiting.join(""));
      waiting = [];
      size = 0;
    }
    await file.write(waiting.join(""));
    await file.close();
    await rename(draft, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
}
