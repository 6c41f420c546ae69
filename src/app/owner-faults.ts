import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/** Where an issue stands: the value there, and the keys that may. */
interface At {
  readonly path: readonly PropertyKey[];
  readonly value: unknown;
  readonly known: readonly string[];
}

/** A field that takes a list or `unknown` reports both; what counts is what is wrong with the list. */
export function unfold(
  issue: Issue,
  above: readonly PropertyKey[] = [],
): readonly { readonly issue: Issue; readonly path: readonly PropertyKey[] }[] {
  const path = [...above, ...issue.path];
  if (issue.code !== "invalid_union") return [{ issue, path }];
  const inner = issue.errors.find((branch) => branch.some((each) => each.path.length > 0 || each.code === "custom"));
  return inner === undefined ? [{ issue, path }] : inner.flatMap((each) => unfold(each, path));
}

export function explain(issue: Issue, { path, value, known }: At): { readonly what: string; readonly remedy: string } {
  switch (issue.code) {
    case "unrecognized_keys":
      return {
        what: `the key ${issue.keys.map(quoted).join(", ")} is not known`,
        remedy: `Known keys here: ${known.join(", ")}.`,
      };
    case "invalid_key":
      return {
        what: `${quoted(path.at(-1))} is no id of a role: small letters and digits joined by hyphens`,
        remedy: "Write it as `decamp law roles` lists it.",
      };
    case "too_small":
      return { what: found(undefined), remedy: missingRemedy(issue) };
    case "too_big":
      return { what: `${quoted(value)} is longer than ${issue.maximum} characters`, remedy: "Shorten it." };
    case "invalid_value":
      return { what: found(value), remedy: `Write one of: ${issue.values.join(", ")}.` };
    case "invalid_type":
      if (typeof value === "number")
        return { what: `${value} is a number in YAML`, remedy: `Put it in quotes: "${value}".` };
      if (path.length === 0 && isNothing(value))
        return { what: found(value), remedy: "Write it as `decamp owner new --help` shows." };
      return {
        what: found(value),
        remedy: isNothing(value) ? missingRemedy(issue) : `Write ${article(issue.expected)} here.`,
      };
    case "invalid_union":
      return { what: found(value), remedy: unionRemedy(issue) };
    case "custom":
    case "invalid_format":
      return {
        what: issue.message,
        remedy: "Correct the value, or write unknown for the whole field when it is not known.",
      };
    default:
      return { what: `${quoted(value)}: ${issue.message}`, remedy: "Correct the value." };
  }
}

const isNothing = (value: unknown): boolean => value === undefined || value === null;

const found = (value: unknown): string =>
  isNothing(value) ? "nothing stands here" : `${quoted(value)} does not fit here`;

const missingRemedy = (issue: Issue): string =>
  issue.path.at(-1) === "name" || issue.path.at(-1) === "id"
    ? "Write a name."
    : "Write it, or `unknown` when it is not known.";

function unionRemedy(issue: Issue & { readonly code: "invalid_union" }): string {
  const values = issue.errors.flatMap((branch) =>
    branch.flatMap((each) => (each.code === "invalid_value" ? each.values.map(String) : [])),
  );
  const list = issue.errors.some((branch) =>
    branch.some((each) => each.code === "invalid_type" && each.expected === "array"),
  );
  return list ? "Write a list such as [a, b], or unknown." : `Write one of: ${values.join(", ")}.`;
}

const NOUNS: Readonly<Record<string, string>> = {
  array: "a list",
  object: "keys and values",
  record: "keys and values",
  boolean: "true or false",
};

const article = (expected: string): string => NOUNS[expected] ?? `a ${expected}`;

/** Lists and objects are not written out: they may be large, or hold themselves through an alias. */
export function quoted(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "a block of keys";
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
