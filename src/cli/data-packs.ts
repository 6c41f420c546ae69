import { lstatSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gatherContents, LICENCES } from "../app/data-contents.ts";
import { checkContents } from "../app/data-feeds.ts";
import type { PackKind } from "../model/pack.ts";
import { parseLegalDate } from "../model/time.ts";
import { makeFolder } from "../edge/files/make-folder.ts";
import { overlayOrStop } from "./advisories.ts";
import { writing } from "./cannot-write.ts";
import { EXIT, Stop } from "./exit.ts";

export interface UpdateOptions {
  readonly date?: string;
  readonly source?: string;
  readonly licence?: string;
}

/** Makes signed packs of the feeds below a path. Gives lines for people. */
export async function updateFrom(folder: string, named: string, options: UpdateOptions): Promise<readonly string[]> {
  const path = localPath(named);
  const { localKey, rawFiles, storePack, writePack } = await import("../edge/packs/index.ts");
  const raw = rawFiles(path);
  const { byKind, unknown } = gatherContents(raw.files);
  const lines: string[] = [];
  const dated = [...byKind].map(([kind, { contents, check, files }]) => {
    const date = check.date ?? options.date;
    if (check.entries > 0 && (date === undefined || parseLegalDate(date) === undefined))
      throw new Stop(
        EXIT.usage,
        `${kind}: the contents do not say of which day they are; say it with --date YYYY-MM-DD. Nothing was taken in.`,
      );
    return { kind, contents, check, files, date: date ?? "" };
  });
  for (const { kind, contents, check, files, date } of dated) {
    if (check.entries === 0) {
      lines.push(`${kind}: nothing in ${files} files could be read; ${check.problems[0]?.what ?? "they are empty"}.`);
      continue;
    }
    const about = { kind, date, source: options.source ?? named, licence: options.licence ?? LICENCES[kind] };
    storePack(folder, kind, writePack(about, contents, localKey(folder)));
    lines.push(`${kind}: ${check.entries} entries of ${date} from ${files} files${problemsText(check.problems)}`);
  }
  lines.push(...[...raw.passed, ...unknown].map((each) => `passed over: ${each}`));
  if (byKind.size === 0)
    throw new Stop(EXIT.usage, [...lines, `${named}: holds no feed that decamp reads.`].join("\n"));
  return lines;
}

function problemsText(problems: readonly { readonly at: string; readonly what: string }[]): string {
  const [first] = problems;
  return first === undefined ? "" : `, ${problems.length} not usable (${first.at}: ${first.what})`;
}

/** A path or a file:// address; anything that would need a network is refused in words. */
function localPath(named: string): string {
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

/** Proves packs and takes them in. Gives lines for people, and how many were refused. */
export async function importPacks(
  folder: string,
  paths: readonly string[],
  trusted: string | undefined,
): Promise<{ readonly lines: readonly string[]; readonly refused: number }> {
  const packs = await import("../edge/packs/index.ts");
  const lines: string[] = [];
  let refused = 0;
  if (trusted !== undefined) {
    const key = packs.readPublicKey(trusted);
    if (!key.ok) throw new Stop(EXIT.usage, `--trust ${trusted}: ${key.failure}.`);
    lines.push(`packs of the key ${packs.trust(folder, key.value)} are accepted from now on`);
  }
  for (const path of paths.flatMap(packFiles)) {
    const read = packs.readPackFile(path, packs.trustedKeys(folder));
    const fault = read.ok ? faultOf(read.value.header.kind, read.value.contents) : undefined;
    const failure = read.ok ? fault : read.failure;
    if (failure !== undefined || !read.ok) {
      refused += 1;
      lines.push(`refused ${path}: it ${failure?.what}; ${failure?.remedy}.`);
      continue;
    }
    const { kind, date, source } = read.value.header;
    const held = packs.heldPacks(folder).find((each) => each.kind === kind);
    if (held?.read.ok === true && held.read.value.header.date > date) {
      lines.push(
        `kept what is here: the ${kind} pack of ${held.read.value.header.date} is newer than ${path} (${date})`,
      );
      continue;
    }
    packs.storePack(folder, kind, readFileSync(path));
    lines.push(`${kind}: taken in, of ${date}, from ${source}`);
  }
  return { lines, refused };
}

function faultOf(kind: PackKind, contents: string): { readonly what: string; readonly remedy: string } | undefined {
  const { entries, problems } = checkContents(kind, contents);
  if (entries > 0) return undefined;
  return {
    what: `holds nothing that can be read as ${kind} (${problems[0]?.what ?? "it is empty"})`,
    remedy: "ask its sender",
  };
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

/** Writes packs and the keys that prove them. Gives lines for people, and the files. */
export async function exportPacks(
  folder: string,
  { kinds, out }: { readonly kinds: readonly PackKind[]; readonly out: string },
): Promise<{ readonly lines: readonly string[]; readonly files: readonly string[] }> {
  const packs = await import("../edge/packs/index.ts");
  const held = packs.heldPacks(folder).filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  await writing(`--out ${out}`, () => makeFolder(out));
  const lines: string[] = [];
  const files: string[] = [];
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
    else lines.push(`left out ${path}: it ${read.failure.what}; ${read.failure.remedy}.`);
  }
  const wantsBooks = kinds.length === 0 || kinds.includes("advisories");
  if (wantsBooks && !held.some(({ kind }) => kind === "advisories")) {
    const books = await overlayOrStop();
    const date = books.map(({ asOf }) => asOf).toSorted()[0] ?? "";
    const about = { kind: "advisories", date, source: "catalogue/advisories", licence: LICENCES.advisories } as const;
    const contents = JSON.stringify(books.map((book) => ({ v: 1, ...book })));
    await write("advisories", date, packs.writePack(about, contents, packs.localKey(folder)));
  }
  for (const [id, key] of packs.trustedKeys(folder)) {
    const path = await put(`decamp-data-key-${id}.pem`, packs.publicPem(key));
    lines.push(`wrote ${path}: on the other side, decamp data import ${out} --trust ${path}`);
  }
  return { lines, files };
}
