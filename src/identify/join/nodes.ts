import { NONE, type Texts } from "./text-ids.ts";

/** One text of every node, by number; NONE where a node has none. */
export interface Column {
  readonly ids: Int32Array;
  readonly texts: Texts;
}

/** Texts of every node, of which most have one at most: NONE, the number of the one, or -2 minus the place of a list. */
export interface ListColumn extends Column {
  readonly lists: readonly (readonly number[])[];
}

/**
 * Subjects with their identities normalised for comparison, column by column: joining holds all subjects of an estate at once,
 * and a number takes a tenth of what an object takes.
 */
export interface Nodes {
  readonly count: number;
  /** Keys of the subjects in their store. */
  readonly keys: Float64Array;
  /** Label of the origin. */
  readonly origin: Column;
  readonly device: Column;
  readonly row: Column;
  readonly recorder: Column;
  readonly channel: Column;
  readonly site: Column;
  /** `tcp/80`. */
  readonly port: Column;
  readonly ip: Column;
  /** The port of a switch, where nothing else names the subject: what a switch says of the thing plugged in there. */
  readonly place: Column;
  readonly macs: ListColumn;
  readonly serials: ListColumn;
  /** What web services show of themselves. */
  readonly faces: ListColumn;
  /** Nodes with an address of which a lease speaks, ascending. */
  readonly leases: Int32Array;
}

/** The text of a node in a column. */
export function textAt({ ids, texts }: Column, at: number): string | undefined {
  const id = ids[at] as number;
  return id === NONE ? undefined : texts.textOf(id);
}

const NO_NUMBERS: readonly number[] = [];

/** The numbers of a node's texts. */
export function idsAt({ ids, lists }: ListColumn, at: number): readonly number[] {
  const id = ids[at] as number;
  if (id === NONE) return NO_NUMBERS;
  return id >= 0 ? [id] : (lists[-2 - id] ?? NO_NUMBERS);
}

export const textsAt = (column: ListColumn, at: number): readonly string[] =>
  idsAt(column, at).map((id) => column.texts.textOf(id));

/** All that tells a node from another, as text. */
export const textOfNode = (nodes: Nodes, at: number): string =>
  JSON.stringify({
    origin: textAt(nodes.origin, at),
    device: textAt(nodes.device, at),
    row: textAt(nodes.row, at),
    recorder: textAt(nodes.recorder, at),
    channel: textAt(nodes.channel, at),
    site: textAt(nodes.site, at),
    port: textAt(nodes.port, at),
    ip: textAt(nodes.ip, at),
    macs: textsAt(nodes.macs, at),
    serials: textsAt(nodes.serials, at),
    faces: textsAt(nodes.faces, at),
  });
