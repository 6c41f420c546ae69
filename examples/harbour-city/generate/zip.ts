const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 1980-01-01, the first day that a ZIP archive can hold. */
const FIRST_DAY = 0x0021;

/** The same ZIP archive with every entry dated 1980-01-01, so that the same content gives the same bytes. */
export function withoutTimes(archive: Uint8Array): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) throw new Error("zip: no end of central directory; the writer gave something else than a ZIP archive.");
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Error(`zip: no central entry at ${at}.`);
    view.setUint16(at + 12, 0, true);
    view.setUint16(at + 14, FIRST_DAY, true);
    const local = view.getUint32(at + 42, true);
    view.setUint16(local + 10, 0, true);
    view.setUint16(local + 12, FIRST_DAY, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}
