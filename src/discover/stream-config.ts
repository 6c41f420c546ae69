import { type Document, isScalar, LineCounter, parseAllDocuments } from "yaml";
import type { Subject } from "../model/observation.ts";
import type { Coverage } from "../model/origin.ts";
import { type AddressUrl, readAddressUrl } from "./address-url.ts";
import { namesPassword } from "./credentials.ts";
import type { Emit, Reader } from "./importer.ts";
import { tidyText } from "./json-values.ts";
import { isNobodysIp } from "./ip.ts";
import { maskCell } from "./masked-text.ts";
import { walkYaml } from "./yaml-walk.ts";

/** A value of a configuration: the names and places on the way to it, its text, and its line. */
export interface ConfigValue {
  readonly way: readonly string[];
  readonly text: string;
  readonly line: number;
}

/** A configuration of a program that shows cameras. */
export interface StreamConfig {
  /** The name of the camera that a value belongs to; undefined where it belongs to none. */
  cameraOf(way: readonly string[]): string | undefined;
}

/** Longest configuration that is read, in characters, and most values of it. A guess: a thousand cameras stay below a quarter. */
const MAX_CONFIG = 1_048_576;
const MAX_VALUES = 100_000;

/** Reads a configuration in YAML: which cameras it names, and at which addresses. Credentials are masked and told. */
export function readStreamConfig(config: StreamConfig, emit: Emit): Reader<"text"> {
  let text = "";
  let length = 0;
  return {
    take(piece) {
      length += piece.text.length;
      if (length <= MAX_CONFIG) text += piece.text;
    },
    end(how): readonly Coverage[] {
      if (length > MAX_CONFIG) {
        emit.problem(tooLong(length));
        return [
          { kind: "rows", total: 0, read: 0, unreadable: 0 },
          { kind: "cut", after: "the start" },
        ];
      }
      const { cameras, read, cut } = readWhole(config, text.replace(/^\uFEFF/, ""), emit);
      const rows: Coverage = { kind: "rows", total: cameras, read, unreadable: cameras - read };
      return cut || how === "cut" ? [rows, { kind: "cut", after: `camera ${cameras}` }] : [rows];
    },
  };
}

interface Whole {
  /** Cameras that were named, and those of them with an address that can be read. */
  readonly cameras: number;
  readonly read: number;
  /** Whether the last value may be cut. */
  readonly cut: boolean;
}

/** A camera that was met. */
interface Camera {
  readonly name: string;
  readonly row: string;
  /** Where its first stream comes from. */
  host: string | undefined;
  /** The line of its first source that has no address which can be read. */
  unread: number | undefined;
  told: boolean;
}

/** What is known while values are read in their order. */
interface Reading {
  readonly config: StreamConfig;
  readonly emit: Emit;
  /** By row. */
  readonly cameras: Map<string, Camera>;
  /** Documents of the file, counted from 1: the same name in another one is of another program. */
  document: number;
  /** Names of values that were dropped. */
  readonly hidden: Set<string>;
}

function readWhole(config: StreamConfig, text: string, emit: Emit): Whole {
  const lines = new LineCounter();
  const documents = parse(text, lines);
  if (documents === undefined) {
    emit.problem(notYaml(1, "it nests too deep"));
    return { cameras: 0, read: 0, cut: true };
  }
  const error = documents.find(({ errors }) => errors.length > 0)?.errors[0];
  if (error !== undefined) emit.problem(notYaml(lines.linePos(error.pos[0]).line, error.code));
  const open = error !== undefined || !text.endsWith("\n");
  const end = text.trimEnd().length;
  const reading: Reading = { config, emit, cameras: new Map(), document: 0, hidden: new Set() };
  let count = 0;
  let cut = false;
  for (const { contents } of documents) {
    reading.document += 1;
    walkYaml(contents, (node, way) => {
      count += 1;
      if (count > MAX_VALUES || !isScalar(node) || !Array.isArray(node.range)) return;
      const line = lines.linePos(node.range[0]).line;
      if (open && node.range[1] >= end) {
        cut = true;
        return emit.problem(unended(line));
      }
      takeValue(node.value, { way, line }, reading);
    });
  }
  return { ...tellUnread(reading), cut };
}

function takeValue(value: unknown, { way, line }: Omit<ConfigValue, "text">, reading: Reading): void {
  const { config, emit, hidden } = reading;
  const name = config.cameraOf(way);
  const last = way.at(-1) ?? "";
  if (namesPassword(last) || /^(?:user|username|login|.{0,32}(?:user|pass))$/i.test(last)) {
    if (value !== null && value !== "" && !hidden.has(last)) emit.problem(dropped(line, last));
    hidden.add(last);
    return;
  }
  const text = typeof value === "string" ? tidyText(value, 8_192) : undefined;
  if (name === undefined || text === undefined) return;
  tellValue(cameraAt(name, { way, text }, reading), { way, text, line }, emit);
}

/**
 * The camera of a value. Streams whose names differ by `_main` and `_sub` are of one camera when they come from one place;
 * else each is a camera of its own.
 */
function cameraAt(name: string, { way, text }: Omit<ConfigValue, "line">, { cameras, document }: Reading): Camera {
  const host = hostOf(text);
  const named = (each: string): Camera => {
    const row = `camera ${each}${document > 1 ? ` of document ${document}` : ""}`.slice(0, 1_024);
    const camera = cameras.get(row) ?? { name: each, row, host, unread: undefined, told: false };
    camera.host ??= host;
    cameras.set(row, camera);
    return camera;
  };
  const camera = named(name);
  const stream = way[way.indexOf("streams") + 1] ?? name;
  const isOther = way.includes("streams") && stream !== name && host !== undefined && camera.host !== host;
  return isOther ? named(stream) : camera;
}

function hostOf(text: string): string | undefined {
  const [first] = maskCell(text.replace(WHOLE_URL, "$1***@"), false).matchAll(URLS);
  const url = first === undefined ? undefined : readAddressUrl(first[0]);
  return url === undefined || isOwn(url) ? undefined : (url.ip ?? url.host);
}

/** Cameras without an address are cameras: they are kept by their names. */
function tellUnread({ cameras, emit }: Reading): Pick<Whole, "cameras" | "read"> {
  const unread = [...cameras.values()].filter((camera) => !camera.told && camera.unread !== undefined);
  for (const { name, row, unread: line = 1 } of unread)
    emit.observation({ row }, { kind: "stated", field: "name", value: name, line });
  const [first] = unread;
  if (first !== undefined) emit.problem(noAddress(first.unread ?? 1, first.name, unread.length));
  return { cameras: cameras.size, read: cameras.size - unread.length };
}

/** The YAML library reads nested lists by recursion: what is too deep for it is no configuration. */
function parse(text: string, lineCounter: LineCounter): readonly Document.Parsed[] | undefined {
  try {
    const documents = parseAllDocuments(text, {
      lineCounter,
      uniqueKeys: false,
      logLevel: "silent",
      prettyErrors: false,
    });
    return Array.isArray(documents) ? documents : [];
  } catch {
    return undefined;
  }
}

/** URLs in a value: alone, behind a prefix (`ffmpeg:rtsp://…`), or inside a command. Options after `#` are no part of them. */
const URLS = /[a-z][a-z0-9+.-]{1,31}:\/\/[^\s"'#]{1,4096}/gi;
/** A value that is one URL: all up to the last `@` is user and password, blanks too. */
const WHOLE_URL = /^([a-z][a-z0-9+.:-]{1,31}:\/\/)[^@/]{1,128}:[^@]{0,256}@/i;
const LOOPBACK = /^(?:127\.|::1$|0\.0\.0\.0$)/;

/** A source of a relay that has no URL: another service of a house, a program, a device of the computer. A stream of its own is none. */
const ELSEWHERE = /^(?!ffmpeg:|https?:|rtsps?:|rtmps?:)[a-z][a-z0-9+.-]{1,31}:(?!\/\/)/i;

function tellValue(camera: Camera, { way, text, line }: ConfigValue, emit: Emit): void {
  const { row } = camera;
  // Before anything is cut out of it: a password can hold what ends a URL.
  const safe = maskCell(text.replace(WHOLE_URL, "$1***@"), false);
  if (safe !== text) emit.problem(masked(line, camera.name));
  const tell = (url: AddressUrl): void => {
    if (url.hadCredentials && safe === text) emit.problem(masked(line, camera.name));
    if (isOwn(url)) return;
    if (!camera.told) emit.observation({ row }, { kind: "stated", field: "name", value: camera.name, line });
    camera.told = true;
    // Many cameras may send to one group: its address is nobody's.
    if (url.ip !== undefined && isNobodysIp(url.ip)) {
      emit.observation({ row }, { kind: "stated", field: "note", value: `stream: ${url.safe}`, line });
      return;
    }
    const subject: Subject = {
      row,
      ...(url.ip === undefined ? { host: url.host ?? "" } : { ip: url.ip }),
      ...(url.port === undefined ? {} : { port: url.port }),
    };
    emit.observation(subject, { kind: "stated", field: "ip", value: url.safe, line });
    if (url.path !== "") emit.observation(subject, { kind: "stated", field: "note", value: `path: ${url.path}`, line });
  };
  for (const match of safe.matchAll(URLS)) {
    const url = readAddressUrl(match[0]);
    if (url !== undefined) tell(url);
    else camera.unread ??= line;
  }
  const isSource = way.at(-2) === "streams" || way.at(-3) === "streams";
  if (isSource && ELSEWHERE.test(text) && !safe.includes("://")) camera.unread ??= line;
  if (/^(?:host|address|ip)$/i.test(way.at(-1) ?? "")) {
    const url = readAddressUrl(safe);
    if (url?.scheme === undefined && url !== undefined) tell(url);
  }
}

/** Whether a URL points at the program itself, or at no place. */
const isOwn = ({ ip, host }: AddressUrl): boolean =>
  ip === undefined ? host === undefined || /^localhost$/i.test(host) : LOOPBACK.test(ip);

type Told = Parameters<Emit["problem"]>[0];

const tooLong = (length: number): Told => ({
  code: "too-long",
  what: `The configuration has ${length} characters; those over ${MAX_CONFIG} are not read.`,
  remedy: "Split it, or import the part that names cameras.",
});
const notYaml = (row: number, why: string): Told => ({
  row,
  code: "not-yaml",
  what: `The configuration is not YAML at line ${row} (${why}); what stands before is kept.`,
  remedy: "Check the file: it may be cut off.",
});
const unended = (row: number): Told => ({
  row,
  code: "cut",
  what: `The value at line ${row}, the last, has no line end and may be cut; it was not read.`,
  remedy: "If it is whole, add a line end and import the file again.",
});
const dropped = (row: number, name: string): Told => ({
  row,
  code: "dropped-credential",
  what: `Values named ${JSON.stringify(name.slice(0, 60))} hold credentials; they were dropped unseen, first at line ${row}.`,
  remedy: "Treat the file itself as secret, and change the passwords if it was shared.",
});
const masked = (row: number, name: string): Told => ({
  row,
  code: "dropped-credential",
  what: `The address of the camera ${JSON.stringify(name.slice(0, 60))} at line ${row} held a user or password; it was masked.`,
  remedy: "Treat the file itself as secret, and change the password if it was shared.",
});
const noAddress = (row: number, name: string, cameras: number): Told => ({
  row,
  code: "no-address",
  what: `${cameras} cameras have no address that can be read, the first ${JSON.stringify(name.slice(0, 60))} at line ${row}: a variable stands for it, or they are reached in another way. They are known by their names alone.`,
  remedy: "Put the addresses in the place of the variables, or list these cameras in a sheet.",
});
