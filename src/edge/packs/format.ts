import { createHash, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { z } from "zod";
import { LONGEST_PACK_LINE, PACK_KINDS, type Pack, type PackHeader } from "../../model/pack.ts";
import { type Result, failed, ok } from "../../model/result.ts";
import { parseLegalDate } from "../../model/time.ts";

/** A pack that is refused: what is wrong and what to do. */
export interface PackRefusal {
  readonly what: string;
  readonly remedy: string;
}

/** Largest header line and largest contents, unpacked. NVD and CVE of all makers together stay below 400 MiB. */
const LONGEST_HEADER = 16_384;
export const LARGEST_CONTENTS = 512 * 1_024 * 1_024;

/** Kept as it is signed: a blank at its end belongs to what the signature covers. */
const line = z.string().max(LONGEST_PACK_LINE).regex(/\S/);
const header = z.strictObject({
  decamp: z.literal("data-pack"),
  v: z.literal(1),
  kind: z.enum(PACK_KINDS),
  date: z.string().refine((day) => parseLegalDate(day) !== undefined),
  source: line,
  licence: line,
  bytes: z.int().min(1).max(LARGEST_CONTENTS),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  key: z.string().regex(/^[0-9a-f]{32}$/),
  signature: z.string().max(200).exactOptional(),
});

/** What is signed: the header's fields in this order and nothing else. The hash binds the contents to it. */
const signedBytes = ({ kind, date, source, licence, bytes, sha256, key }: PackHeader): Buffer =>
  Buffer.from(JSON.stringify(["decamp data-pack 1", kind, date, source, licence, bytes, sha256, key]));

/** The name of a key: the first 32 hex digits of the SHA-256 of its public part. */
export const keyId = (key: KeyObject): string =>
  createHash("sha256")
    .update((key.type === "public" ? key : createPublicKey(key)).export({ type: "spki", format: "der" }))
    .digest("hex")
    .slice(0, 32);

/** A signed pack as a file: one line of header, then the contents, compressed. */
export function writePack(
  about: Pick<PackHeader, "kind" | "date" | "source" | "licence">,
  contents: string,
  key: KeyObject,
): Buffer {
  const bytes = Buffer.from(contents);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const full: PackHeader = { ...about, bytes: bytes.length, sha256, key: keyId(key) };
  const signature = sign(null, signedBytes(full), key).toString("base64");
  const first = JSON.stringify({ decamp: "data-pack", v: 1, ...full, signature });
  return Buffer.concat([Buffer.from(`${first}\n`), gzipSync(bytes)]);
}

/**
 * Reads a pack and proves it: the signature of a trusted key over the header, then the hash of the contents. The signature is
 * checked before anything is unpacked, and unpacking stops at the size that was signed.
 */
export function readPack(file: Buffer, trusted: ReadonlyMap<string, KeyObject>): Result<Pack, PackRefusal> {
  const end = file.subarray(0, LONGEST_HEADER).indexOf(0x0a);
  const parsed = end < 0 ? undefined : header.safeParse(parseJson(file.subarray(0, end).toString("utf8")));
  if (parsed?.success !== true)
    return refused(
      "is no data pack: its first line is not a header that decamp writes",
      "name a pack made by decamp data export",
    );
  const { decamp: _name, v: _version, signature, ...about } = parsed.data;
  if (signature === undefined) return refused("is not signed", "ask for a signed pack: decamp uses no other");
  const key = trusted.get(about.key);
  if (key === undefined)
    return refused(
      `is signed with the key ${about.key}, which nobody here trusts`,
      "check the key with its sender by another way, then import with --trust KEY.pem",
    );
  if (!verify(null, signedBytes(about), key, Buffer.from(signature, "base64")))
    return refused(
      "does not agree with its signature: its header was changed after signing",
      "fetch it again from its sender",
    );
  return unpacked(file.subarray(end + 1), about);
}

function unpacked(compressed: Buffer, about: PackHeader): Result<Pack, PackRefusal> {
  let bytes: Buffer;
  try {
    bytes = gunzipSync(compressed, { maxOutputLength: about.bytes });
  } catch {
    return refused(
      "does not unpack to the size that was signed: its contents were changed, cut or blown up",
      "fetch it again from its sender",
    );
  }
  if (bytes.length !== about.bytes || createHash("sha256").update(bytes).digest("hex") !== about.sha256)
    return refused(
      "does not agree with its hash: its contents were changed after signing",
      "fetch it again from its sender",
    );
  return ok({ header: about, contents: bytes.toString("utf8") });
}

const refused = (what: string, remedy: string): { readonly ok: false; readonly failure: PackRefusal } =>
  failed({ what, remedy });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
