import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { AdvisoryBook } from "../../model/advisory.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { FirmwareList } from "../../model/firmware.ts";
import { packageRoot } from "../package-root.ts";
import { hashOf, type SourceFile } from "./files.ts";

/**
 * What the loaders gave when the program was built. Checking every pattern of 300 makers takes most of a short command, and gives
 * the same for the same files: so the build keeps what was found good, by the hash of all files that it rests on. A folder in
 * which anything differs is loaded and checked as ever.
 */

/** Parts of a catalogue, and where the files of each stand. */
const PARTS = {
  catalogue: ["VERSION", "vendors", "instruments"],
  advisories: ["advisories"],
  firmware: ["firmware"],
} as const;
export type Part = keyof typeof PARTS;

/** What the loader of each part gives. */
interface Values {
  readonly catalogue: Catalogue;
  readonly advisories: readonly AdvisoryBook[];
  readonly firmware: readonly FirmwareList[];
}

interface Built {
  readonly hash: string;
  readonly value: unknown;
}

/** Where the build puts a part: in the program's own folder, which whoever may change it may change anyway. */
export const builtFile = (part: Part): string => join(packageRoot(), "dist", "checked", `${part}.json`);

/** Sources are run without a build of the same state beside them: what an older one checked says nothing of their checks. */
const isBuilt = import.meta.url.endsWith(".js");

/** What loading this part of the folder gives, as the build found it; undefined when the folder holds anything else. */
export function builtValue<P extends Part>(
  folder: string,
  part: P,
  from = isBuilt ? builtFile(part) : undefined,
): Values[P] | undefined {
  if (from === undefined) return undefined;
  try {
    const built = JSON.parse(readFileSync(from, "utf8")) as Partial<Built> | null;
    return built?.hash === hashOf(filesIn(folder, part)) ? (built.value as Values[P]) : undefined;
  } catch {
    // Absent, spoilt, or a folder that cannot be read: loading says what is wrong with it.
    return undefined;
  }
}

/** The text of the file of a part, for what its loader gave of this folder. */
export function builtText(folder: string, part: Part, value: unknown): string {
  const built: Built = { hash: hashOf(filesIn(folder, part)), value };
  return JSON.stringify(built);
}

function filesIn(folder: string, part: Part): readonly SourceFile[] {
  return PARTS[part]
    .flatMap((name) => (name === "VERSION" ? [name] : namesIn(folder, name)))
    .map((file) => ({
      file,
      text: readFileSync(join(folder, file), "utf8"),
    }));
}

const namesIn = (folder: string, kind: string): readonly string[] =>
  readdirSync(join(folder, kind)).map((name) => `${kind}/${name}`);
