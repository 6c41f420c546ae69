import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../package-root.ts";
import { type YamlFile, readYaml } from "./document.ts";
import type { CatalogueProblem } from "./problem.ts";
import type { Result } from "../../model/result.ts";

/**
 * Contents of catalogue files by the SHA-256 of their text. Reading YAML is four fifths of loading (bench/catalogue.ts), so the
 * build writes what it read beside the program. A text that it does not hold, because somebody changed a file, is read anew.
 */
export type Parsed = ReadonlyMap<string, unknown>;

const KINDS = ["vendors", "instruments"] as const;

export const digestOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Where the build puts it: inside the program's own folder, which whoever may change it may change anyway. */
export const parsedFile = (): string => join(packageRoot(), "dist", "catalogue.json");

/** What the build wrote; nothing when it is absent or not readable, for everything can be read anew. */
export function loadParsed(path: string): Parsed {
  try {
    const content: unknown = JSON.parse(readFileSync(path, "utf8"));
    return typeof content === "object" && content !== null ? new Map(Object.entries(content)) : new Map();
  } catch {
    return new Map();
  }
}

/** The text of that file for a catalogue. Files with a fault are left out. */
export function parsedText(folder: string): string {
  const contents: Record<string, unknown> = {};
  for (const kind of KINDS) {
    for (const name of readdirSync(join(folder, kind)).sort()) {
      const text = readFileSync(join(folder, kind, name), "utf8");
      const yaml = readYaml(`${kind}/${name}`, text);
      if (yaml.ok) contents[digestOf(text)] = yaml.value.content;
    }
  }
  return JSON.stringify(contents);
}

/** A file as the build read it, or read now. The lines of a file are found only when somebody asks for one. */
export function readKnown(file: string, text: string, parsed: Parsed): Result<YamlFile, readonly CatalogueProblem[]> {
  const content = parsed.size === 0 ? undefined : parsed.get(digestOf(text));
  if (content === undefined) return readYaml(file, text);
  return {
    ok: true,
    value: {
      file,
      content,
      lineOf: (path) => {
        const yaml = readYaml(file, text);
        return yaml.ok ? yaml.value.lineOf(path) : 1;
      },
    },
  };
}
