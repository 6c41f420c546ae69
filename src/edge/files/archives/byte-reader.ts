/** Reads exact numbers of bytes out of chunks of any size. Holds one chunk. */
export interface ByteReader {
  /** Exactly so many bytes, fewer only at the end. */
  take(count: number): Promise<Buffer>;
  /** One to `most` bytes; none at the end. Valid until the next call. */
  some(most: number): Promise<Buffer>;
  /** Passes over bytes; false when the end comes before. */
  skip(count: number): Promise<boolean>;
}

export function openBytes(chunks: AsyncIterable<Buffer>): ByteReader {
  const source = chunks[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const some = async (most: number): Promise<Buffer> => {
    while (held.length === 0) {
      const { value, done } = await source.next();
      if (done === true) return held;
      held = value;
    }
    const part = held.subarray(0, most);
    held = held.subarray(part.length);
    return part;
  };
  return {
    some,
    async take(count) {
      const parts: Buffer[] = [];
      for (let left = count; left > 0; ) {
        const part = await some(left);
        if (part.length === 0) break;
        // The source may use the memory of a chunk again.
        parts.push(Buffer.from(part));
        left -= part.length;
      }
      return Buffer.concat(parts);
    },
    async skip(count) {
      for (let left = count; left > 0; ) {
        const part = await some(left);
        if (part.length === 0) return false;
        left -= part.length;
      }
      return true;
    },
  };
}
