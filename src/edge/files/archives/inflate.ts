import { createReadStream } from "node:fs";
import { constants, createInflateRaw } from "node:zlib";

/** Bytes of a packed stream read at once. */
const CHUNK_BYTES = 131_072;

/** A raw deflate stream that starts somewhere in a file. */
export interface Inflating {
  readonly chunks: AsyncGenerator<Buffer>;
  /** Bytes of the file that the stream took, known when the chunks have ended. */
  consumed(): number;
  /** The stream is damaged; what came before was given. */
  damaged(): boolean;
}

/**
 * Unpacks from an offset on, to the end that the stream itself marks. A stream that is cut off gives all that can be unpacked
 * of it (a usual gunzip would throw away its last chunk) and has then consumed the file to its end.
 */
export function inflateFrom(path: string, start: number): Inflating {
  let consumed = 0;
  let damaged = false;
  async function* chunks(): AsyncGenerator<Buffer> {
    const packed = createReadStream(path, { start, highWaterMark: CHUNK_BYTES });
    const inflate = createInflateRaw({ finishFlush: constants.Z_SYNC_FLUSH, chunkSize: CHUNK_BYTES });
    packed.on("error", (error) => inflate.destroy(error));
    try {
      for await (const chunk of packed.pipe(inflate)) yield chunk as Buffer;
    } catch {
      damaged = true;
    } finally {
      consumed = inflate.bytesWritten;
      packed.destroy();
      inflate.destroy();
    }
  }
  return { chunks: chunks(), consumed: () => consumed, damaged: () => damaged };
}
