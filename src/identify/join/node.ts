import type { SubjectRow } from "../../model/store.ts";
import { normaliseIp, normaliseMac, normaliseSerial } from "../identity.ts";

/** A subject with its identities normalised for comparison. */
export interface Node {
  readonly row: SubjectRow;
  readonly macs: readonly string[];
  readonly serials: readonly string[];
  /** What its web service shows of itself. */
  readonly faces: readonly string[];
  readonly ip: string | undefined;
}

export function nodeOf(row: SubjectRow): Node {
  const { subject } = row;
  const isChannel = subject.channel !== undefined && subject.recorder !== undefined && subject.row === undefined;
  return {
    row,
    macs: valuesOf(row, "mac", subject.mac === undefined ? undefined : normaliseMac(subject.mac)),
    serials: valuesOf(row, "serial", subject.serial === undefined ? undefined : normaliseSerial(subject.serial)),
    faces: valuesOf(row, "face", undefined),
    // The address beside a channel is the recorder's, or one inside the recorder's private subnet.
    ip: isChannel || subject.ip === undefined ? undefined : normaliseIp(subject.ip),
  };
}

const NONE: readonly string[] = [];

function valuesOf(row: SubjectRow, kind: "mac" | "serial" | "face", stated: string | undefined): readonly string[] {
  if (row.claims.length === 0) return stated === undefined ? NONE : [stated];
  const values = row.claims.filter((claim) => claim.kind === kind).map((claim) => claim.value);
  return stated === undefined || values.includes(stated) ? values : [...values, stated];
}

/** Orders nodes whatever order a store gave them in: by origin, then by the text of the subject. */
export const sortKey = ({ row }: Node): string => `${row.origin}\0${JSON.stringify(row.subject)}`;

/** The nodes in their order. Stores give them so already, and then nothing is compared twice. */
export function inOrder(nodes: readonly Node[]): readonly Node[] {
  let before = "";
  for (const node of nodes) {
    const key = sortKey(node);
    if (key < before)
      return nodes
        .map((each) => ({ each, key: sortKey(each) }))
        .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
        .map(({ each }) => each);
    before = key;
  }
  return nodes;
}
