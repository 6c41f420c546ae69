import { readFileSync } from "node:fs";

const FOLDER = new URL("../../../fleet/transcripts/", import.meta.url);
const loaded = new Map<string, string>();

/** The transcript at `path` with every `{{placeholder}}` filled. A placeholder without a value is a bug. */
export function transcript(path: string, values: Readonly<Record<string, string | number>> = {}): string {
  const template = loaded.get(path) ?? readFileSync(new URL(path, FOLDER), "utf8");
  loaded.set(path, template);
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_whole, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${path}: placeholder ${name} has no value; pass one.`);
    return String(value);
  });
}
