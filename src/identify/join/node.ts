import type { Subject } from "../../model/observation.ts";
import type { SubjectRow } from "../../model/store.ts";
import { portKey } from "../../model/switch-port.ts";
import { normaliseIp, normaliseMac, normaliseSerial } from "../identity.ts";

/** A subject with its identities normalised for comparison. Held for all subjects at once, so it holds no more than that. */
export interface Node {
  /** Key of the subject in its store. */
  readonly key: number;
  /** Label of the origin. */
  readonly origin: string;
  readonly device: string | undefined;
  readonly row: string | undefined;
  readonly recorder: string | undefined;
  readonly channel: string | undefined;
  readonly site: string | undefined;
  /** `tcp/80`. */
  readonly port: string | undefined;
  readonly ip: string | undefined;
  /** The port of a switch, where nothing else names the subject: what a switch says of the thing plugged in there. */
  readonly place: string | undefined;
  readonly macs: readonly string[];
  readonly serials: readonly string[];
  /** What its web service shows of itself. */
  readonly faces: readonly string[];
}

export function nodeOf(row: SubjectRow): Node {
  const { key, origin, subject } = row;
  const { device, recorder, channel, site } = subject;
  const isChannel = channel !== undefined && recorder !== undefined && subject.row === undefined;
  return {
    key,
    origin,
    device,
    row: subject.row,
    recorder,
    channel,
    site: site?.trim().toLowerCase(),
    port: portOf(subject),
    // The address beside a channel is the recorder's, or one inside the recorder's private subnet.
    ip: isChannel || subject.ip === undefined ? undefined : normaliseIp(subject.ip),
    place: placeOf(subject),
    macs: macsOf(row),
    serials: valuesOf(row, "serial", subject.serial === undefined ? undefined : normaliseSerial(subject.serial)),
    faces: valuesOf(row, "face", undefined),
  };
}

function placeOf({ switch: of, switchPort, device, row, mac, ip, serial, recorder }: Subject): string | undefined {
  if (of === undefined || switchPort === undefined) return undefined;
  const named = device ?? row ?? mac ?? ip ?? serial ?? recorder;
  return named === undefined ? portKey(of, switchPort) : undefined;
}

/** Several neighbours at one port of a switch are several things, and joining one of them would join them all. */
function macsOf(row: SubjectRow): readonly string[] {
  const { mac, switchPort } = row.subject;
  const macs = valuesOf(row, "mac", mac === undefined ? undefined : normaliseMac(mac));
  return mac === undefined && switchPort !== undefined && macs.length > 1 ? NONE : macs;
}

const portOf = ({ port, transport }: Subject): string | undefined =>
  port === undefined ? undefined : `${transport ?? "tcp"}/${port}`;

const NONE: readonly string[] = [];

function valuesOf(row: SubjectRow, kind: "mac" | "serial" | "face", stated: string | undefined): readonly string[] {
  if (row.claims.length === 0) return stated === undefined ? NONE : [stated];
  const values = row.claims.filter((claim) => claim.kind === kind).map((claim) => claim.value);
  if (values.length === 0) return stated === undefined ? NONE : [stated];
  return stated === undefined || values.includes(stated) ? values : [...values, stated];
}

/** All that tells a node from another, as text. */
export const textOfNode = (node: Node): string => JSON.stringify({ ...node, key: undefined });

/** By origin, then by the text of the subject: the order in which stores give subjects. */
export const inOrder = (rows: readonly SubjectRow[]): readonly SubjectRow[] =>
  rows.toSorted((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0));

const isBefore = (a: SubjectRow, b: SubjectRow): boolean =>
  a.origin < b.origin || (a.origin === b.origin && a.text < b.text);
