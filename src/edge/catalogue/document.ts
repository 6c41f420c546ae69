import { LineCounter, type Document, isMap, isNode, parseDocument } from "yaml";
import { type Result, failed, ok } from "../../model/result.ts";
import type { CatalogueProblem, Refusal } from "./problem.ts";

/** A YAML file as plain values that still knows the line of each of them. */
export interface YamlFile {
  /** Path inside the catalogue folder. */
  readonly file: string;
  readonly content: unknown;
  /** 1-based line of the value at a path, or of its nearest parent that exists. */
  lineOf(path: readonly (string | number)[]): number;
}

/** Reads YAML 1.2. Repeated keys, aliases and syntax errors are problems, never values. */
export function readYaml(file: string, text: string): Result<YamlFile, readonly CatalogueProblem[]> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false, schema: "core" });
  if (document.errors.length > 0) {
    return failed(
      document.errors.map((error) => ({
        file,
        line: lines.linePos(error.pos[0]).line,
        what: `not readable as YAML: ${error.message}`,
        remedy: "correct the line; text with : # [ ] { } or a leading ^ * & ! stands in quotes",
      })),
    );
  }
  const lineOf = (path: readonly (string | number)[]): number => lines.linePos(offsetOf(document, path)).line;
  try {
    return ok({ file, content: document.toJS({ maxAliasCount: 0 }), lineOf });
  } catch {
    return failed([{ file, line: 1, what: "holds a YAML alias", remedy: "write the value out where it is used" }]);
  }
}

function offsetOf(document: Document.Parsed, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find(({ key: each }) => isNode(each) && "value" in each && each.value === key);
      const offset = pair !== undefined && isNode(pair.key) ? pair.key.range?.[0] : undefined;
      if (offset !== undefined) return offset;
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Gives a refused part its file and line. */
export const located = (yaml: YamlFile, { path, what, remedy }: Refusal): CatalogueProblem => ({
  file: yaml.file,
  line: yaml.lineOf(path),
  what,
  remedy,
});

/** `fingerprints[2].pattern`, for messages. */
export const pathText = (path: readonly (string | number)[]): string =>
  path.reduce<string>(
    (text, part) => (typeof part === "number" ? `${text}[${part}]` : text === "" ? part : `${text}.${part}`),
    "",
  );
