import { existsSync, lstatSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PACK_KINDS, type Pack, type PackKind } from "../../model/pack.ts";
import { type Result, failed } from "../../model/result.ts";
import { makeFolder } from "../files/make-folder.ts";
import { LARGEST_CONTENTS, type PackRefusal, readPack } from "./format.ts";
import { trustedKeys } from "./keys.ts";

/** A pack of the folder: proven, or refused. */
export interface HeldPack {
  readonly kind: PackKind;
  readonly path: string;
  readonly read: Result<Pack, PackRefusal>;
}

/** Where a kind stands. The name is made of the kind alone, which is one of a closed list. */
export const packPath = (folder: string, kind: PackKind): string => join(folder, "packs", `${kind}.decamp-pack`);

/** Every pack of the folder, each proven anew: a pack that was changed on disk is refused when it is used. */
export const heldPacks = (folder: string): readonly HeldPack[] =>
  PACK_KINDS.flatMap((kind) => heldPack(folder, kind) ?? []);

/** The pack of one kind, proven anew; undefined when there is none. */
export function heldPack(folder: string, kind: PackKind): HeldPack | undefined {
  const path = packPath(folder, kind);
  if (!existsSync(path)) return undefined;
  const read = readPackFile(path, trustedKeys(folder));
  const right = !read.ok || read.value.header.kind === kind;
  return {
    kind,
    path,
    read: right ? read : failed({ what: "holds another kind than its name says", remedy: "import it again" }),
  };
}

/** Reads one pack file, bounded; links are not followed. */
export function readPackFile(path: string, trusted: Parameters<typeof readPack>[1]): Result<Pack, PackRefusal> {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isFile() !== true)
    return failed({ what: "is no regular file", remedy: "name the pack itself: links are not followed" });
  if (stats.size > LARGEST_CONTENTS) return failed({ what: "is larger than 512 MiB", remedy: "name a data pack" });
  return readPack(readFileSync(path), trusted);
}

/** Puts a proven pack into the folder, in one step. */
export function storePack(folder: string, kind: PackKind, file: Buffer): void {
  const path = packPath(folder, kind);
  makeFolder(join(folder, "packs"), 0o700);
  writeFileSync(`${path}.new`, file);
  renameSync(`${path}.new`, path);
}
