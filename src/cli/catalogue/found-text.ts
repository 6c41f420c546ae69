import type { Finding } from "../../identify/find.ts";
import { visible } from "../../report/escape.ts";

/** The findings for a reader: strongest reading first within each way of reading the text. */
export function foundText(text: string, findings: readonly Finding[]): string {
  if (findings.length === 0) {
    return `nothing in the catalogue speaks on ${visible(JSON.stringify(text))}: that says nothing about who made it\n`;
  }
  return `${findings.map(findingText).join("\n\n")}\n`;
}

function findingText({ as, vendor, name, entry, weight, says, reason, sources, inferred }: Finding): string {
  const inferences = Object.entries(inferred ?? {}).map(([what, value]) => `${what} ${String(value)}`);
  const lines = [
    `${name} (${vendor})`,
    `  as ${as}: ${entry}, ${weight === null ? "no evidence of a maker" : `${weight} evidence`}`,
    `  ${says}`,
    `  because ${reason}`,
    ...(inferences.length === 0 ? [] : [`  inferred, not stated: ${inferences.join(", ")}`]),
    ...sources.map(({ title, url, read, basis }) => `  source: ${title}, ${url} (read ${read}, ${basis})`),
  ];
  return lines.map(visible).join("\n");
}
