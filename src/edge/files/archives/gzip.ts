import { crc32 } from "node:zlib";
import { readRange } from "./ranges.ts";
import { inflateFrom } from "./inflate.ts";

/** What is known of a gzip file when its chunks have ended: undefined when it was whole, else why it is not. */
export interface Gunzipping {
  readonly chunks: AsyncGenerator<Buffer>;
  fault(): string | undefined;
}

/** Longest header of a member: name and comment are bounded here, not by the format. */
const MAX_HEADER = 65_536;
const TRAILER = 8;

/** Unpacks a gzip file, its members one after another (RFC 1952). What can be read of a cut one is given. */
export function gunzip(path: string, bytes: number): Gunzipping {
  let fault: string | undefined;
  async function* chunks(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes; ) {
      const header = headerLength(await readRange(path, at, MAX_HEADER));
      if (header === undefined) {
        if (at === 0) fault = "its header is not whole";
        else if (await holdsMore(path, at)) fault = "what stands behind its last member is not one";
        return;
      }
      const member = inflateFrom(path, at + header);
      let [sum, length] = [0, 0];
      for await (const chunk of member.chunks) {
        sum = crc32(chunk, sum);
        length += chunk.length;
        yield chunk;
      }
      const end = at + header + member.consumed();
      if (member.damaged()) return void (fault = "a damaged stream");
      if (end + TRAILER > bytes) return void (fault = "no end mark");
      const trailer = await readRange(path, end, TRAILER);
      if (trailer.readUInt32LE(0) !== sum || trailer.readUInt32LE(4) !== length % 4_294_967_296)
        return void (fault = "its check sum does not fit");
      at = end + TRAILER;
    }
  }
  return { chunks: chunks(), fault: () => fault };
}

/** Padding and signatures behind the last member are not data; more than that may be a member whose header is damaged. */
const MOST_BEHIND = 512;

async function holdsMore(path: string, at: number): Promise<boolean> {
  const behind = await readRange(path, at, MAX_HEADER);
  return behind.filter((byte) => byte !== 0).length > MOST_BEHIND || behind.includes(MEMBER);
}

const MEMBER = Buffer.from([0x1f, 0x8b, 8]);

/** Length of a member's header; undefined when there is none, or not all of it. RFC 1952, section 2.3. */
function headerLength(head: Buffer): number | undefined {
  if (head.length < 10 || head[0] !== 0x1f || head[1] !== 0x8b || head[2] !== 8) return undefined;
  const flags = head[3] ?? 0;
  let at = 10;
  if ((flags & 4) !== 0) at += 2 + (head.length >= 12 ? head.readUInt16LE(10) : MAX_HEADER);
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const end = head.indexOf(0, at);
    if (end === -1) return undefined;
    at = end + 1;
  }
  if ((flags & 2) !== 0) at += 2;
  return at <= head.length ? at : undefined;
}
