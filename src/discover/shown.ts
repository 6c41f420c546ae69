/** A value as a message shows it: quoted, at most 60 characters, control characters escaped. Never give it a secret. */
export function shown(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "undefined");
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
