/** The text of whatever was thrown, on one line and bounded. */
export function reasonOf(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message || thrown.name : String(thrown);
  return text.replace(/\s+/g, " ").slice(0, 300);
}
