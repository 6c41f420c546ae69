import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Result, failed, ok } from "../../model/result.ts";
import { makeFolder } from "../files/make-folder.ts";
import { keyId } from "./format.ts";

const PRIVATE = "local.key.pem";
/** Largest key file. An Ed25519 key in PEM has 113 bytes. */
const LARGEST_KEY = 4_096;

/** The key that signs what a person here imports as raw feeds; made when first needed, readable by its owner alone. */
export function localKey(folder: string): KeyObject {
  const path = join(folder, "keys", PRIVATE);
  if (!existsSync(path)) {
    const { privateKey } = generateKeyPairSync("ed25519");
    makeFolder(join(folder, "keys"), 0o700);
    writeFileSync(path, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" });
    trust(folder, createPublicKey(privateKey));
  }
  return createPrivateKey(readFileSync(path));
}

/** Public keys that packs are accepted from, by their id. */
export function trustedKeys(folder: string): ReadonlyMap<string, KeyObject> {
  const trusted = new Map<string, KeyObject>();
  const keys = join(folder, "keys", "trusted");
  for (const name of existsSync(keys) ? readdirSync(keys).sort() : []) {
    const read = name.endsWith(".pem") ? readPublicKey(join(keys, name)) : undefined;
    if (read?.ok === true) trusted.set(keyId(read.value), read.value);
  }
  return trusted;
}

/** Adds a key to those that packs are accepted from. Its name is its own id: nothing of its file name is used. */
export function trust(folder: string, key: KeyObject): string {
  const id = keyId(key);
  const keys = join(folder, "keys", "trusted");
  makeFolder(keys, 0o700);
  writeFileSync(join(keys, `${id}.pem`), key.export({ type: "spki", format: "pem" }));
  return id;
}

/** Reads an Ed25519 public key (PEM). */
export function readPublicKey(path: string): Result<KeyObject, string> {
  try {
    const text = readFileSync(path);
    if (text.length > LARGEST_KEY || text.includes("PRIVATE")) return failed("is no public key");
    const key = createPublicKey(text);
    return key.asymmetricKeyType === "ed25519" ? ok(key) : failed("is no Ed25519 key");
  } catch {
    return failed("is no public key in PEM, or cannot be read");
  }
}

export const publicPem = (key: KeyObject): string => key.export({ type: "spki", format: "pem" }).toString();
