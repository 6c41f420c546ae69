import type { FactKind, Subject } from "../../model/observation.ts";
import type { Claim, SubjectRow } from "../../model/store.ts";
import { portKey } from "../../model/switch-port.ts";
import { macInIpv6, normaliseIp, normaliseMac, normaliseSerial } from "../identity.ts";
import type { Column, ListColumn, Nodes } from "./nodes.ts";
import { openNumbers } from "./numbers.ts";
import { NONE, openTextIds } from "./text-ids.ts";

/** Takes subjects and what is learnt of them, in any order. */
export interface NodesBuilder {
  /** Adds a subject, by its key in the store. Gives its place among those added. */
  add(key: number, origin: string, subject: Subject): number;
  /** A claim of the subject at this place; repeats are passed over. */
  claim(place: number, claim: Claim): void;
  /** A fact of this kind is said of the subject at this place. */
  kind(place: number, kind: FactKind): void;
  /** The nodes: the subjects at these places, in this order, which must be that of stores. */
  finish(places: Int32Array): Nodes;
}

/** What else joining asks of a subject. Several neighbours at one port of a switch are several things. */
const [AT_PORT, HAS_IP, LEASED] = [1, 2, 4] as const;

export function openNodes(): NodesBuilder {
  const keys: number[] = [];
  const [origin, device, row, recorder] = [openColumn(), openColumn(), openColumn(), openColumn()];
  const [channel, site, port, ip, place] = [openColumn(), openColumn(), openColumn(), openColumn(), openColumn()];
  const lists = { mac: openListColumn(), serial: openListColumn(), face: openListColumn() };
  const marks = openNumbers();
  const mark = (at: number, what: number): void => marks.set(at, marks.at(at) | what);
  return {
    add(key, label, subject) {
      keys.push(key);
      origin.add(label);
      device.add(subject.device);
      row.add(subject.row);
      recorder.add(subject.recorder);
      channel.add(subject.channel);
      site.add(subject.site?.trim().toLowerCase());
      port.add(portOf(subject));
      const isChannel = subject.channel !== undefined && subject.recorder !== undefined && subject.row === undefined;
      // The address beside a channel is the recorder's, or one inside the recorder's private subnet.
      const address = isChannel ? undefined : subject.ip;
      ip.add(address === undefined ? undefined : normaliseIp(address));
      place.add(placeOf(subject));
      if (subject.mac !== undefined) lists.mac.add(normaliseMac(subject.mac));
      else lists.mac.add(address === undefined ? undefined : macInIpv6(address));
      lists.serial.add(subject.serial === undefined ? undefined : normaliseSerial(subject.serial));
      lists.face.add(undefined);
      const atPort = subject.mac === undefined && subject.switchPort !== undefined;
      marks.push((atPort ? AT_PORT : 0) | (subject.ip === undefined ? 0 : HAS_IP));
      return keys.length - 1;
    },
    claim: (at, { kind, value }) => lists[kind].claim(at, value),
    kind(at, kind) {
      if (kind === "dhcp.lease") mark(at, LEASED);
    },
    finish(places) {
      const leased = HAS_IP | LEASED;
      return {
        count: places.length,
        keys: new Float64Array(places).map((at) => keys[at] as number),
        origin: origin.finish(places),
        device: device.finish(places),
        row: row.finish(places),
        recorder: recorder.finish(places),
        channel: channel.finish(places),
        site: site.finish(places),
        port: port.finish(places),
        ip: ip.finish(places),
        place: place.finish(places),
        macs: lists.mac.finish(places, (at) => (marks.at(at) & AT_PORT) !== 0),
        serials: lists.serial.finish(places),
        faces: lists.face.finish(places),
        leases: placesOf(places, (at) => (marks.at(at) & leased) === leased),
      };
    },
  };
}

/** Where in this list there are such places. */
function placesOf(places: Int32Array, isSuch: (at: number) => boolean): Int32Array {
  const found: number[] = [];
  for (let to = 0; to < places.length; to += 1) if (isSuch(places[to] as number)) found.push(to);
  return Int32Array.from(found);
}

function placeOf({ switch: of, switchPort, device, row, mac, ip, serial, recorder }: Subject): string | undefined {
  if (of === undefined || switchPort === undefined) return undefined;
  const named = device ?? row ?? mac ?? ip ?? serial ?? recorder;
  return named === undefined ? portKey(of, switchPort) : undefined;
}

const portOf = ({ port, transport }: Subject): string | undefined =>
  port === undefined ? undefined : transport === undefined ? tcpPort(port) : `${transport}/${port}`;

/** Texts of TCP ports, most of which come again: a text that is made once is hashed once. */
const tcpPorts: string[] = [];
const tcpPort = (port: number): string =>
  port >= 0 && port <= 65_535 ? (tcpPorts[port] ??= `tcp/${port}`) : `tcp/${port}`;

interface ColumnBuilder {
  add(text: string | undefined): void;
  finish(places: Int32Array): Column;
}

function openColumn(): ColumnBuilder {
  const texts = openTextIds();
  const ids = openNumbers();
  // Neighbours often share a text, and comparing it is cheaper than hashing.
  let [last, lastId]: [string | undefined, number] = [undefined, NONE];
  return {
    add(text) {
      if (text !== last) [last, lastId] = [text, text === undefined ? NONE : texts.idOf(text)];
      ids.push(lastId);
    },
    finish(places) {
      const ordered = texts.renumbered();
      const renumber = (at: number): number => ordered.numberOf(ids.at(at));
      return { ids: places.map(renumber), texts: ordered };
    },
  };
}

interface ListColumnBuilder {
  /** `stated`: what the subject itself says. */
  add(stated: string | undefined): void;
  claim(at: number, value: string): void;
  /** `oneOnly`: of these nodes several claims are several things, and joining one of them would join them all. */
  finish(places: Int32Array, oneOnly?: (at: number) => boolean): ListColumn;
}

function openListColumn(): ListColumnBuilder {
  const texts = openTextIds();
  const stated = openNumbers();
  // As in the finished column: NONE, one, or -2 minus the place of a list.
  const claimed = openNumbers();
  const lists: number[][] = [];
  const claimsAt = (at: number): readonly number[] => {
    const id = claimed.at(at);
    return id === NONE ? [] : id >= 0 ? [id] : (lists[-2 - id] as number[]);
  };
  /** Claims in the order of their texts, then what the subject itself states, each once. */
  const textsAt = (at: number, oneOnly: boolean): readonly number[] => {
    const claims = claimsAt(at);
    const own = stated.at(at);
    const counted = oneOnly && claims.length > 1 ? [] : claims;
    const sorted = counted.toSorted((a, b) => (texts.textOf(a) < texts.textOf(b) ? -1 : 1));
    return own === NONE || sorted.includes(own) ? sorted : [...sorted, own];
  };
  return {
    add(text) {
      stated.push(text === undefined ? NONE : texts.idOf(text));
      claimed.push(NONE);
    },
    claim(at, value) {
      const id = texts.idOf(value);
      const held = claimed.at(at);
      if (held === NONE) claimed.set(at, id);
      else if (held < NONE) {
        const list = lists[-2 - held] as number[];
        if (!list.includes(id)) list.push(id);
      } else if (held !== id) {
        lists.push([held, id]);
        claimed.set(at, -1 - lists.length);
      }
    },
    finish(places, oneOnly = () => false) {
      const ordered = texts.renumbered();
      const found: (readonly number[])[] = [];
      const ids = places.map((at) => {
        const [own, held] = [stated.at(at), claimed.at(at)];
        if (held === NONE || held === own) return ordered.numberOf(own);
        if (held >= 0 && own === NONE) return ordered.numberOf(held);
        const list = textsAt(at, oneOnly(at)).map(ordered.numberOf);
        if (list.length < 2) return list[0] ?? NONE;
        return -1 - found.push(list);
      });
      return { ids, texts: ordered, lists: found };
    },
  };
}

/** Adds a subject of which all is known. */
export function addRow(nodes: NodesBuilder, { key, origin, subject, claims, kinds }: SubjectRow): void {
  const at = nodes.add(key, origin, subject);
  for (const claim of claims) nodes.claim(at, claim);
  for (const kind of kinds) nodes.kind(at, kind);
}

/** By origin, then by the text of the subject: the order in which stores give subjects. */
export const inOrder = (rows: readonly SubjectRow[]): readonly SubjectRow[] =>
  rows.toSorted((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0));

const isBefore = (a: SubjectRow, b: SubjectRow): boolean =>
  a.origin < b.origin || (a.origin === b.origin && a.text < b.text);
