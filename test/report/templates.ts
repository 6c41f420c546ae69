import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Every template tagged `say` below a folder, as its code reads, with the file it stands in; only files that import the tag. */
export function templatesIn(folder: string): readonly (readonly [code: string, file: string])[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).flatMap((entry) => {
    if (!entry.isFile() || !entry.name.endsWith(".ts")) return [];
    const file = join(entry.parentPath, entry.name);
    const text = readFileSync(file, "utf8");
    return /from "[./]*model\/said\.ts"/.test(text) ? codesOf(text).map((code) => [code, file] as const) : [];
  });
}

/** Reads `say` templates of TypeScript text; one may stand inside a blank of another. */
export function codesOf(text: string): readonly string[] {
  const codes: string[] = [];
  for (let at = text.indexOf("say`"); at >= 0; at = text.indexOf("say`", at + 1)) {
    if (!/\w/.test(text[at - 1] ?? "")) codes.push(codeAt(text, at + 4));
  }
  return codes;
}

function codeAt(text: string, start: number): string {
  let code = "";
  let blanks = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === "`") return code;
    if (text[at] === "\\") {
      code += text[at + 1] ?? "";
      at += 1;
    } else if (text[at] === "$" && text[at + 1] === "{") {
      at = endOfBlank(text, at + 2);
      code += `{${blanks}}`;
      blanks += 1;
    } else code += text[at];
  }
  throw new Error("a template is never closed");
}

/** The place of the brace that closes a blank; templates inside it have blanks of their own. */
function endOfBlank(text: string, start: number): number {
  let open = 1;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === "{") open += 1;
    if (text[at] === "}") open -= 1;
    if (open === 0) return at;
  }
  throw new Error("a blank is never closed");
}
