import { jsonInFile } from "../escape.ts";
import { assetUrn, statusNotes, type VexContents, type VexGroup } from "./group.ts";

export interface VexFrame {
  readonly author: string;
  readonly tool: string;
  /** RFC 3339. */
  readonly timestamp: string;
  /** Distinguishes this document from others; the same contents give the same one. */
  readonly id: string;
}

/**
 * An OpenVEX 0.2.0 document. `affected` carries an action, `not_affected` a justification; the impact stands in the notes, because
 * one of the two schemas published as 0.2.0 refuses a statement with both.
 */
export function openVex({ groups }: Pick<VexContents, "groups">, frame: VexFrame): string {
  const document = {
    "@context": "https://openvex.dev/ns/v0.2.0",
    "@id": `urn:decamp:openvex:${frame.id}`,
    author: frame.author,
    timestamp: frame.timestamp,
    version: 1,
    tooling: frame.tool,
    statements: groups.map(statementOf),
  };
  return `${jsonInFile(JSON.stringify(document, undefined, 1))}\n`;
}

function statementOf({ weakness, vex, assets: named }: VexGroup): object {
  const { vulnerability } = weakness;
  return {
    vulnerability: { name: vulnerability.id, description: vulnerability.title },
    products: named.map((asset) => ({ "@id": assetUrn(asset) })),
    status: vex.status,
    ...(vex.status === "not_affected" ? { justification: vex.justification } : {}),
    ...(vex.status === "affected" ? { action_statement: vex.action } : {}),
    status_notes: statusNotes(weakness),
  };
}
