import { crc32, deflateRawSync } from "node:zlib";

export interface ZipPart {
  readonly name: string | Buffer;
  readonly content: string | Uint8Array;
  readonly flags?: number;
  /** Unix mode, for links and devices. */
  readonly mode?: number;
  /** Sizes stand in a descriptor behind the bytes, as programs write that do not know them before. */
  readonly streamed?: boolean;
  readonly stored?: boolean;
  readonly crc?: number;
  /** Unpacked size as the archive states it, where that is a lie. */
  readonly claims?: number;
}

/** A ZIP archive of these parts. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const plain = Buffer.from(part.content);
    const packed = part.stored === true ? plain : deflateRawSync(plain);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE((part.flags ?? 0) | (part.streamed === true ? 8 : 0), 2);
    fields.writeUInt16LE(part.stored === true ? 0 : 8, 4);
    fields.writeUInt32LE(part.crc ?? crc32(plain), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(part.claims ?? plain.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const before = Buffer.from(fields);
    if (part.streamed === true) before.fill(0, 10, 22);
    const behind = part.streamed === true ? [Buffer.from("504b0708", "hex"), fields.subarray(10, 22)] : [];
    const local = Buffer.concat([Buffer.from("504b0304", "hex"), before, name, packed, ...behind]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((part.mode ?? 0o100644) * 65_536) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("504b01021403", "hex"), fields, tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listed, end]);
}

export interface TarPart {
  readonly name: string;
  readonly content?: string;
  readonly type?: string;
  /** Size as the header states it, where that is a lie. */
  readonly claims?: number;
}

/** A tar archive of these parts with its end mark. */
export const tarOf = (parts: readonly TarPart[]): Buffer =>
  Buffer.concat([...parts.flatMap(tarBlocks), Buffer.alloc(1_024)]);

function tarBlocks({ name, content = "", type = "0", claims }: TarPart): readonly Buffer[] {
  const body = Buffer.from(content);
  const header = Buffer.alloc(512);
  header.write(name, 0, 100);
  header.write("0000644\0", 100);
  header.write(`${(claims ?? body.length).toString(8).padStart(11, "0")}\0`, 124);
  header.write(type, 156);
  header.write("ustar\u000000", 257);
  header.fill(32, 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return [header, Buffer.concat([body, Buffer.alloc((512 - (body.length % 512)) % 512)])];
}
