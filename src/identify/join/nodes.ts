import type { Subject } from "../../model/observation.ts";
import type { SubjectRow } from "../../model/store.ts";
import { portKey } from "../../model/switch-port.ts";
import { normaliseIp, normaliseMac, normaliseSerial } from "../identity.ts";
import { NONE, openTextIds, type TextIds } from "./text-ids.ts";

/** One text of every node, by number; NONE where a node has none. */
export interface Column {
  readonly ids: Int32Array;
  readonly texts: TextIds;
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

/** Takes subjects in the order of stores, one by one. */
export interface NodesBuilder {
  add(row: SubjectRow): void;
  finish(): Nodes;
}

export function openNodes(): NodesBuilder {
  const keys: number[] = [];
  const [origin, device, row, recorder] = [openColumn(), openColumn(), openColumn(), openColumn()];
  const [channel, site, port, ip, place] = [openColumn(), openColumn(), openColumn(), openColumn(), openColumn()];
  const [macs, serials, faces] = [openListColumn(), openListColumn(), openListColumn()];
  const leases = openNumbers();
  return {
    add(each) {
      const { subject } = each;
      if (subject.ip !== undefined && each.kinds.includes("dhcp.lease")) leases.push(keys.length);
      keys.push(each.key);
      origin.add(each.origin);
      device.add(subject.device);
      row.add(subject.row);
      recorder.add(subject.recorder);
      channel.add(subject.channel);
      site.add(subject.site?.trim().toLowerCase());
      port.add(portOf(subject));
      const isChannel = subject.channel !== undefined && subject.recorder !== undefined && subject.row === undefined;
      // The address beside a channel is the recorder's, or one inside the recorder's private subnet.
      ip.add(isChannel || subject.ip === undefined ? undefined : normaliseIp(subject.ip));
      place.add(placeOf(subject));
      macs.add(
        isOneOfSeveral(each) ? { ...each, claims: [] } : each,
        "mac",
        subject.mac === undefined ? undefined : normaliseMac(subject.mac),
      );
      serials.add(each, "serial", subject.serial === undefined ? undefined : normaliseSerial(subject.serial));
      faces.add(each, "face", undefined);
    },
    finish: () => ({
      count: keys.length,
      keys: Float64Array.from(keys),
      origin: origin.finish(),
      device: device.finish(),
      row: row.finish(),
      recorder: recorder.finish(),
      channel: channel.finish(),
      site: site.finish(),
      port: port.finish(),
      ip: ip.finish(),
      place: place.finish(),
      macs: macs.finish(),
      serials: serials.finish(),
      faces: faces.finish(),
      leases: leases.finish(),
    }),
  };
}

function placeOf({ switch: of, switchPort, device, row, mac, ip, serial, recorder }: Subject): string | undefined {
  if (of === undefined || switchPort === undefined) return undefined;
  const named = device ?? row ?? mac ?? ip ?? serial ?? recorder;
  return named === undefined ? portKey(of, switchPort) : undefined;
}

/** Several neighbours at one port of a switch are several things, and joining one of them would join them all. */
const isOneOfSeveral = ({ subject, claims }: SubjectRow): boolean =>
  subject.mac === undefined &&
  subject.switchPort !== undefined &&
  claims.filter(({ kind }) => kind === "mac").length > 1;

const portOf = ({ port, transport }: Subject): string | undefined =>
  port === undefined ? undefined : `${transport ?? "tcp"}/${port}`;

function openColumn(): { add(text: string | undefined): void; finish(): Column } {
  const texts = openTextIds();
  const ids = openNumbers();
  return {
    add: (text) => ids.push(text === undefined ? NONE : texts.idOf(text)),
    finish: () => ({ ids: ids.finish(), texts }),
  };
}

interface ListColumnBuilder {
  add(row: SubjectRow, kind: "mac" | "serial" | "face", stated: string | undefined): void;
  finish(): ListColumn;
}

function openListColumn(): ListColumnBuilder {
  const texts = openTextIds();
  const ids = openNumbers();
  const lists: number[][] = [];
  return {
    add(row, kind, stated) {
      let one = NONE;
      let list: number[] | undefined;
      const put = (text: string): void => {
        const id = texts.idOf(text);
        if (one === NONE) one = id;
        else if (list !== undefined) list.push(id);
        else if (id !== one) list = [one, id];
      };
      for (const claim of row.claims) if (claim.kind === kind) put(claim.value);
      // What the subject itself states comes last, and once.
      if (stated !== undefined && !row.claims.some((claim) => claim.kind === kind && claim.value === stated))
        put(stated);
      if (list !== undefined) lists.push(list);
      ids.push(list === undefined ? one : -1 - lists.length);
    },
    finish: () => ({ ids: ids.finish(), texts, lists }),
  };
}

/** A growing list of whole numbers in four bytes each. */
function openNumbers(): { push(value: number): void; finish(): Int32Array } {
  let held = new Int32Array(1_024);
  let count = 0;
  return {
    push(value) {
      if (count === held.length) {
        const larger = new Int32Array(count * 2);
        larger.set(held);
        held = larger;
      }
      held[count] = value;
      count += 1;
    },
    finish: () => held.subarray(0, count),
  };
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

/** By origin, then by the text of the subject: the order in which stores give subjects. */
export const inOrder = (rows: readonly SubjectRow[]): readonly SubjectRow[] =>
  rows.toSorted((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0));

const isBefore = (a: SubjectRow, b: SubjectRow): boolean =>
  a.origin < b.origin || (a.origin === b.origin && a.text < b.text);
