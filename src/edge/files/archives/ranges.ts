import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";

/** Bytes of a file from an offset on: at most `length`, fewer at its end, none when it cannot be read. */
export async function readRange(path: string, start: number, length: number): Promise<Buffer> {
  const opened = await open(path).catch(() => undefined);
  if (opened === undefined) return Buffer.alloc(0);
  try {
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await opened.read(buffer, 0, length, start);
    return buffer.subarray(0, bytesRead);
  } catch {
    return Buffer.alloc(0);
  } finally {
    await opened.close();
  }
}

/** The bytes of a file between two offsets, the second excluded, chunk by chunk. */
export async function* streamRange(path: string, start: number, end: number): AsyncGenerator<Buffer> {
  if (end <= start) return;
  for await (const chunk of createReadStream(path, { start, end: end - 1, highWaterMark: 262_144 }))
    yield chunk as Buffer;
}
