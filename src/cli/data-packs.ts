import type { KeyObject } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type GatheredContents, gatherContents, LICENCES } from "../app/data-contents.ts";
import { checkContents } from "../app/data-feeds.ts";
import type { FoundPack } from "../app/data-state.ts";
import { LONGEST_PACK_LINE, type Pack, type PackKind } from "../model/pack.ts";
import { makeFolder } from "../edge/files/make-folder.ts";
import { bookFault, overlayOrStop } from "./advisories.ts";
import { cannotWrite, isSystemError, writing } from "./cannot-write.ts";
import { dayOrStop } from "./days.ts";
import { EXIT, Stop } from "./exit.ts";

export interface UpdateOptions {
  readonly date?: string;
  readonly source?: string;
  readonly licence?: string;
}

/** What a command did, in lines for people, and how many inputs it could not use. */
export interface Done {
  readonly lines: readonly string[];
  readonly unread: number;
}

/** Makes signed packs of the feeds below a path. */
export async function updateFrom(folder: string, named: string, options: UpdateOptions): Promise<Done> {
  const path = localPath(named);
  if (options.date !== undefined) dayOrStop("--date", options.date);
  const source = lineOrStop("--source", options.source ?? named);
  const licence = options.licence === undefined ? undefined : lineOrStop("--licence", options.licence);
  const { heldPack, rawFiles, storePack, writePack } = await import("../edge/packs/index.ts");
  const raw = rawFiles(path);
  const { byKind, unknown, older } = gatherContents(raw.files);
  const dated = [...byKind].map(([kind, gathered]) => ({ kind, gathered, date: dateOrStop(kind, gathered, options) }));
  const lines: string[] = [];
  let unread = unknown.length + raw.unread.length;
  for (const { kind, gathered, date } of dated) {
    const { contents, check, files } = gathered;
    const fault = unusable(gathered, date);
    const held = fault === undefined ? countOf(heldPack(folder, kind)) : undefined;
    if (fault !== undefined) {
      unread += 1;
      lines.push(`${kind}: nothing was taken in: ${fault}.`);
    } else if (held !== undefined && held.date > date) {
      lines.push(
        `${kind}: kept what is here: the pack of ${held.date} is newer than these ${check.entries} of ${date}`,
      );
    } else {
      const about = { kind, date, source, licence: licence ?? LICENCES[kind] };
      const pack = writePack(about, contents, await keyOrStop(folder));
      await writing(join(folder, "packs"), () => storePack(folder, kind, pack));
      const instead = held === undefined ? "" : `, instead of ${held.entries} of ${held.date}`;
      lines.push(
        `${kind}: ${check.entries} entries of ${date} from ${files} files${instead}${problemsText(check.problems)}`,
      );
    }
  }
  lines.push(...[...raw.passed, ...raw.unread, ...unknown, ...older].map((each) => `passed over: ${each}`));
  if (byKind.size === 0)
    throw new Stop(EXIT.usage, [...lines, `${named}: holds no feed that decamp reads.`].join("\n"));
  return { lines, unread };
}

/** The key of this installation, or a stop that says where the damaged one lies. */
async function keyOrStop(folder: string): Promise<KeyObject> {
  const { localKey } = await import("../edge/packs/index.ts");
  try {
    return localKey(folder);
  } catch (thrown) {
    if (isSystemError(thrown)) throw cannotWrite(join(folder, "keys"), thrown);
    throw new Stop(
      EXIT.failed,
      `${join(folder, "keys")}: the private key there cannot be read as one; move it away, and a new one is made. Others then need the new public key (decamp data export).`,
    );
  }
}

/** One line of text within the bound of a pack's header, which would be refused otherwise. */
function lineOrStop(option: string, text: string): string {
  const line = text.trim();
  if (line !== "" && line.length <= LONGEST_PACK_LINE) return line;
  throw new Stop(
    EXIT.usage,
    `${option}: write one line of 1 to ${LONGEST_PACK_LINE} characters; this has ${line.length}.`,
  );
}

function dateOrStop(kind: PackKind, { check }: GatheredContents, { date }: UpdateOptions): string {
  const day = check.date ?? date;
  if (day !== undefined || check.entries === 0) return day ?? "";
  throw new Stop(
    EXIT.usage,
    `${kind}: the contents do not say of which day they are; say it with --date YYYY-MM-DD. Nothing was taken in.`,
  );
}

function unusable({ check, files }: GatheredContents, date: string): string | undefined {
  if (check.entries === 0)
    return `nothing in ${files} files could be read; ${check.problems[0]?.what ?? "they are empty"}`;
  if (!isYetToCome(date)) return undefined;
  const { what, remedy } = yetToCome(date);
  return `it ${what}; ${remedy}`;
}

/** Somewhere it is tomorrow already. A later day would never be stale, and would keep out everything newer. */
const isYetToCome = (date: string): boolean => date > new Date(Date.now() + MS_PER_DAY).toISOString().slice(0, 10);
const MS_PER_DAY = 86_400_000;
const yetToCome = (date: string): Fault => ({
  what: `is of ${date}, a day yet to come`,
  remedy: "look whether this machine's clock is right, and fetch it again",
});

interface Fault {
  readonly what: string;
  readonly remedy: string;
}

/** Of a pack that is here: its day, and how much is in it. */
function countOf(held: FoundPack | undefined): { readonly date: string; readonly entries: number } | undefined {
  if (held?.read.ok !== true) return undefined;
  const { header, contents } = held.read.value;
  return { date: header.date, entries: checkContents(held.kind, contents).entries };
}

function problemsText(problems: readonly { readonly at: string; readonly what: string }[]): string {
  const [first] = problems;
  return first === undefined ? "" : `, ${problems.length} not usable (${first.at}: ${first.what})`;
}

/** A path or a file:// address; anything that would need a network is refused in words. */
function localPath(named: string): string {
  if (named.trim() === "")
    throw new Stop(
      EXIT.usage,
      `${JSON.stringify(named)}: no folder or file is named; name the one that holds the feeds.`,
    );
  if (/^file:\/\//i.test(named)) {
    try {
      return fileURLToPath(named);
    } catch {
      throw new Stop(EXIT.usage, `${named} is no address of a file on this machine.`);
    }
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(named))
    throw new Stop(EXIT.usage, `${named}: decamp fetches nothing. Download it yourself, then name the folder or file.`);
  return named;
}

/** Proves packs and takes them in. */
export async function importPacks(
  folder: string,
  paths: readonly string[],
  trusted: string | undefined,
): Promise<Done> {
  const packs = await import("../edge/packs/index.ts");
  const files = paths.flatMap(packFiles);
  const lines: string[] = [];
  let unread = 0;
  if (trusted !== undefined) {
    const key = packs.readPublicKey(trusted);
    if (!key.ok) throw new Stop(EXIT.usage, `--trust ${trusted}: ${key.failure}.`);
    lines.push(`packs of the key ${packs.trust(folder, key.value)} are accepted from now on`);
  }
  for (const path of files) {
    const read = packs.readPackFile(path, packs.trustedKeys(folder));
    const fault = read.ok ? await faultOf(read.value) : read.failure;
    if (fault !== undefined || !read.ok) {
      unread += 1;
      lines.push(`refused ${path}: it ${fault?.what}; ${fault?.remedy}.`);
      continue;
    }
    const { kind, date, source } = read.value.header;
    const held = packs.heldPack(folder, kind);
    if (held?.read.ok === true && held.read.value.header.date > date) {
      lines.push(
        `kept what is here: the ${kind} pack of ${held.read.value.header.date} is newer than ${path} (${date})`,
      );
      continue;
    }
    const file = readFileSync(path);
    await writing(join(folder, "packs"), () => packs.storePack(folder, kind, file));
    lines.push(`${kind}: taken in, of ${date}, from ${source}`);
  }
  return { lines, unread };
}

async function faultOf(pack: Pack): Promise<Fault | undefined> {
  const { kind, date } = pack.header;
  const { entries, problems } = checkContents(kind, pack.contents);
  if (entries === 0)
    return {
      what: `holds nothing that can be read as ${kind} (${problems[0]?.what ?? "it is empty"})`,
      remedy: "ask its sender",
    };
  return isYetToCome(date) ? yetToCome(date) : bookFault(pack);
}

/** A pack, or the packs that a folder holds; not deeper, and no links. */
function packFiles(path: string): readonly string[] {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new Stop(EXIT.usage, `${path}: there is no such file.`);
  if (!stats.isDirectory()) return [path];
  const found = readdirSync(path)
    .filter((name) => name.endsWith(".decamp-pack"))
    .sort()
    .map((name) => join(path, name));
  if (found.length === 0) throw new Stop(EXIT.usage, `${path}: holds no .decamp-pack file.`);
  return found;
}

/** Writes packs and the keys that prove them, and names the files. */
export async function exportPacks(
  folder: string,
  { kinds, out }: { readonly kinds: readonly PackKind[]; readonly out: string },
): Promise<Done & { readonly files: readonly string[] }> {
  const packs = await import("../edge/packs/index.ts");
  const held = packs.heldPacks(folder).filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  await writing(`--out ${out}`, () => makeFolder(out));
  const [lines, left, files]: [string[], string[], string[]] = [[], [], []];
  const put = async (name: string, content: Buffer | string): Promise<string> => {
    const path = join(out, name);
    await writing(path, () => writeFileSync(path, content));
    files.push(path);
    return path;
  };
  const write = async (kind: PackKind, date: string, file: Buffer): Promise<void> => {
    lines.push(`wrote ${await put(`decamp-${kind}-${date}.decamp-pack`, file)}`);
  };
  for (const { kind, path, read } of held) {
    if (read.ok) await write(kind, read.value.header.date, readFileSync(path));
    else left.push(`left out ${path}: it ${read.failure.what}; ${read.failure.remedy}.`);
  }
  for (const kind of kinds.filter((each) => each !== "advisories" && !held.some((pack) => pack.kind === each)))
    left.push(`left out ${kind}: no pack of it is here; make one of its feed with decamp data update.`);
  const wantsBooks = kinds.length === 0 || kinds.includes("advisories");
  if (wantsBooks && !held.some(({ kind }) => kind === "advisories")) {
    const books = await overlayOrStop();
    const date = books.map(({ asOf }) => asOf).toSorted()[0] ?? "";
    const about = { kind: "advisories", date, source: "catalogue/advisories", licence: LICENCES.advisories } as const;
    const contents = JSON.stringify(books.map((book) => ({ v: 1, ...book })));
    await write("advisories", date, packs.writePack(about, contents, await keyOrStop(folder)));
  }
  for (const [id, key] of packs.trustedKeys(folder)) {
    const path = await put(`decamp-data-key-${id}.pem`, packs.publicPem(key));
    lines.push(`wrote ${path}: on the other side, decamp data import ${out} --trust ${path}`);
  }
  return { lines: [...lines, ...left], files, unread: left.length };
}
