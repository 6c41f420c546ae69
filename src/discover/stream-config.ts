import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Subject } from "../model/observation.ts";
import type { Coverage } from "../model/origin.ts";
import { type AddressUrl, readAddressUrl } from "./address-url.ts";
import { namesPassword } from "./credentials.ts";
import type { Emit, Reader } from "./importer.ts";
import { tidyText } from "./json-values.ts";
import { maskCell } from "./masked-text.ts";

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
const MAX_DEPTH = 32;

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
      const { cameras, cut } = readWhole(config, text.replace(/^\uFEFF/, ""), emit);
      const rows: Coverage = { kind: "rows", total: cameras, read: cameras, unreadable: 0 };
      return cut || how === "cut" ? [rows, { kind: "cut", after: `camera ${cameras}` }] : [rows];
    },
  };
}

interface Whole {
  readonly cameras: number;
  /** Whether the last value may be cut. */
  readonly cut: boolean;
}

function readWhole(config: StreamConfig, text: string, emit: Emit): Whole {
  const lines = new LineCounter();
  const document = parse(text, lines);
  if (document === undefined) {
    emit.problem(notYaml(1, "it nests too deep"));
    return { cameras: 0, cut: true };
  }
  const [error] = document.errors;
  if (error !== undefined) emit.problem(notYaml(lines.linePos(error.pos[0]).line, error.code));
  const open = error !== undefined || !text.endsWith("\n");
  const end = text.trimEnd().length;
  const cameras = new Set<string>();
  const hidden = new Set<string>();
  let count = 0;
  let cut = false;
  walk(document.contents, [], (node, way) => {
    count += 1;
    if (count > MAX_VALUES || !isScalar(node) || !Array.isArray(node.range)) return;
    const line = lines.linePos(node.range[0]).line;
    if (open && node.range[1] >= end) {
      cut = true;
      return emit.problem(unended(line));
    }
    const name = config.cameraOf(way);
    const last = way.at(-1) ?? "";
    if (namesPassword(last) || /^(?:user|username|login|.{0,32}(?:user|pass))$/i.test(last)) {
      if (node.value !== null && node.value !== "" && !hidden.has(last)) emit.problem(dropped(line, last));
      hidden.add(last);
      return;
    }
    const value = typeof node.value === "string" ? tidyText(node.value, 8_192) : undefined;
    if (name === undefined || value === undefined) return;
    tellValue({ name, isNew: !cameras.has(name) }, { way, text: value, line }, emit);
    cameras.add(name);
  });
  return { cameras: cameras.size, cut };
}

/** The YAML library reads nested lists by recursion: what is too deep for it is no configuration. */
function parse(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    return parseDocument(text, { lineCounter, uniqueKeys: false, logLevel: "silent", prettyErrors: false });
  } catch {
    return undefined;
  }
}

/** Scalars in the order of the text. Aliases are not followed: they repeat what stands elsewhere, and can be bombs. */
function walk(node: unknown, way: readonly string[], visit: (node: Node, way: readonly string[]) => void): void {
  if (way.length > MAX_DEPTH || node === null || isAlias(node)) return;
  if (isMap(node)) {
    for (const pair of node.items) walk(pair.value, [...way, isScalar(pair.key) ? String(pair.key.value) : ""], visit);
  } else if (isSeq(node)) node.items.forEach((item, at) => walk(item, [...way, String(at)], visit));
  else if (isScalar(node)) visit(node, way);
}

/** URLs in a value: alone, behind a prefix (`ffmpeg:rtsp://…`), or inside a command. Options after `#` are no part of them. */
const URLS = /[a-z][a-z0-9+.-]{1,31}:\/\/[^\s"'#]{1,4096}/gi;
/** A value that is one URL: all up to the last `@` is user and password, blanks too. */
const WHOLE_URL = /^([a-z][a-z0-9+.:-]{1,31}:\/\/)[^@/]{1,128}:[^@]{0,256}@/i;
const LOOPBACK = /^(?:127\.|::1$|0\.0\.0\.0$)/;

function tellValue(camera: { name: string; isNew: boolean }, { way, text, line }: ConfigValue, emit: Emit): void {
  const row = `camera ${camera.name}`.slice(0, 1_024);
  let named = !camera.isNew;
  // Before anything is cut out of it: a password can hold what ends a URL.
  const safe = maskCell(text.replace(WHOLE_URL, "$1***@"), false);
  if (safe !== text) emit.problem(masked(line, camera.name));
  const tell = (url: AddressUrl): void => {
    if (url.hadCredentials && safe === text) emit.problem(masked(line, camera.name));
    const local =
      url.ip === undefined ? url.host === undefined || /^localhost$/i.test(url.host) : LOOPBACK.test(url.ip);
    if (local) return;
    const subject: Subject = {
      row,
      ...(url.ip === undefined ? { host: url.host ?? "" } : { ip: url.ip }),
      ...(url.port === undefined ? {} : { port: url.port }),
    };
    if (!named) emit.observation({ row }, { kind: "stated", field: "name", value: camera.name, line });
    named = true;
    emit.observation(subject, { kind: "stated", field: "ip", value: url.safe, line });
    if (url.path !== "") emit.observation(subject, { kind: "stated", field: "note", value: `path: ${url.path}`, line });
  };
  for (const match of safe.matchAll(URLS)) {
    const url = readAddressUrl(match[0]);
    if (url !== undefined) tell(url);
  }
  if (/^(?:host|address|ip)$/i.test(way.at(-1) ?? "")) {
    const url = readAddressUrl(safe);
    if (url?.scheme === undefined && url !== undefined) tell(url);
  }
}

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
