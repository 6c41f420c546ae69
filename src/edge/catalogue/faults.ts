import type { z } from "zod";
import { pathText } from "./document.ts";
import { type Refusal, shown } from "./problem.ts";

type Issue = z.core.$ZodIssue;

/** What the schema refuses, in words that name the part, the value and the next step. */
export function refusalsOf(issues: readonly Issue[], content: unknown): readonly Refusal[] {
  return issues.flatMap((issue) => {
    const path = issue.path.filter((part): part is string | number => typeof part !== "symbol");
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({
        path: [...path, key],
        what: `${pathText([...path, key])} is no key of this entry`,
        remedy: "remove it or correct its spelling (catalogue/README.md lists the keys)",
      }));
    }
    const value = valueAt(content, path);
    const name = path.length === 0 ? "the file" : pathText(path);
    if (value === undefined) return [{ path, what: `${name} is missing`, remedy: "add it" }];
    return [{ path, what: `${name} is ${shown(value)}`, remedy: remedyOf(issue, value) }];
  });
}

function remedyOf(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case "invalid_type":
      if (issue.expected === "string" && (typeof value === "number" || typeof value === "boolean")) {
        return "write it in quotes: YAML reads it as a number or a yes/no (5.10 becomes 5.1)";
      }
      return `write ${WORDS[issue.expected] ?? issue.expected}`;
    case "invalid_value":
      return `write one of ${issue.values.map(String).join(", ")}`;
    case "invalid_format":
    case "custom":
      return `write ${issue.message}`;
    case "too_small":
      if (issue.origin === "array") return `give at least ${issue.minimum}`;
      return issue.origin === "string" ? "write something" : `write a number of ${issue.minimum} or more`;
    case "too_big":
      return `keep it within ${issue.maximum}`;
    default:
      return `correct it: ${issue.message}`;
  }
}

const WORDS: Readonly<Record<string, string>> = {
  string: "text",
  array: "a list",
  object: "keys with values",
  record: "keys with values",
  boolean: "true or false",
};

function valueAt(content: unknown, path: readonly (string | number)[]): unknown {
  let value = content;
  for (const part of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[part];
  }
  return value === undefined && path.length === 0 ? null : value;
}
