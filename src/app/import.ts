import { isSheetReading, sheetReadingId } from "../discover/importers/inventory-sheet.ts";
import { CLAIMS_VERSION } from "../identify/claims.ts";
import type { Origin, Problem } from "../model/origin.ts";
import type { OriginArrivals, OriginStart, PackedArrival, Store } from "../model/store.ts";
import type { Progress } from "./progress.ts";
import type { KnownSource, SourceFile, Sources, Unpacked } from "./sources.ts";

export interface Import<F extends SourceFile, K extends KnownSource> {
  readonly store: Store;
  readonly sources: Sources<F, K>;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** The instant of import, RFC 3339. */
  readonly now: () => string;
  /** The map by which sheets are read, if a person gave one: what was read otherwise is read again. */
  readonly mapName?: string | undefined;
}

export interface Imported {
  /** Ids of every origin that the files hold, new or known. */
  readonly origins: readonly string[];
  readonly files: number;
  /** Observations that the store did not have yet. */
  readonly added: number;
  readonly problems: readonly Problem[];
  /** Files and folders that nobody could read, and those of the problems that say why. */
  readonly unread: number;
  readonly unreadBecause: readonly Problem[];
  readonly stopped: boolean;
}

/** The problem of a file that decamp itself wrote: it is told, and was no input that should have been read. */
export const OWN_REPORT = "own-report";

/** What stands as the importer of a file that nobody could read. */
export const UNREAD = "unread";
/** … and of one that holds others. */
const ARCHIVE = "archive";

/** Arrivals of one transaction: large enough that the sync to disk costs little, small enough to lose little. */
const COMMIT_SIZE = 10_000;

/**
 * Brings files into the store, in the order of their paths: of two with the same bytes the first gives the origin, however they were
 * named. A file whose bytes are known adds nothing; one whose import was interrupted is taken up again. A file that nobody
 * can read becomes an origin without observations, so that the review tells of it.
 */
export async function importFiles<F extends SourceFile, K extends KnownSource>(
  context: Import<F, K>,
  { files, problems: passedOver, named = [] }: Named<F>,
): Promise<Imported> {
  const sum = openSum();
  for (const problem of passedOver) {
    const one = await withoutBytes(context, problem);
    sum.take(isUnread(problem, named) ? one : { ...one, unread: 0, unreadBecause: [] });
  }
  const copies: Copy<F>[] = [];
  const before = await context.store.origins();
  let anew = false;
  for (const file of files.toSorted(byPath)) {
    if (context.signal.aborted) sum.take({ ...NOTHING, stopped: true });
    if (sum.stopped()) break;
    const one = await importFile(context, file);
    if (one.known === true) copies.push({ file, one });
    else {
      anew = true;
      sum.take(one);
    }
  }
  for (const one of await takeCopies(context, copies)) sum.take(one);
  sayReplaced(context, before, await context.store.origins());
  // The same origins may hold something else than when their assets were made: more, or after another reading less.
  if (anew || sum.finish().added > 0 || context.mapName !== undefined) await context.store.setState("derived", "");
  return { ...sum.finish(), files: files.length };
}

/** Says which origins the import has put out of count: their path holds something else today, or a file of another folder. */
function sayReplaced(
  { progress }: Pick<Import<never, never>, "progress">,
  before: readonly Origin[],
  now: readonly Origin[],
): void {
  const counted = new Set(before.filter((origin) => !isReplaced(origin)).map(({ id }) => id));
  // The same bytes were read anew: nothing is gone.
  const held = new Set(now.filter((origin) => !isReplaced(origin)).map(({ path, sha256 }) => `${sha256} ${path}`));
  for (const { id, path, sha256, importedAt, supersededBy } of now) {
    if (supersededBy === undefined || !counted.has(id) || held.has(`${sha256} ${path}`)) continue;
    progress.say(
      `${path}: what was imported from this path on ${importedAt.slice(0, 10)} (SHA-256 ${sha256.slice(0, 12)}…) counts no longer; if that was a file of another folder, import each by a path of its own`,
    );
  }
}

/** What was found of the paths that a person named. */
interface Named<F> {
  readonly files: readonly F[];
  readonly problems: readonly Problem[];
  /** The paths as they were given. */
  readonly named?: readonly string[];
}

/** What a walk could not reach. Links and devices inside a folder, and hidden files, it passes over by rule. */
const NOT_REACHED: ReadonlySet<string> = new Set([
  "unreadable",
  "too-deep",
  "too-many-files",
  "name-not-text",
  "empty-folder",
]);

/** Whether what was passed over is an input that should have been read, given the paths that were named. */
export const isUnread = ({ code, file }: Problem, named: readonly string[]): boolean =>
  NOT_REACHED.has(code) || (code === "not-a-file" && named.includes(file));

const byPath = (a: SourceFile, b: SourceFile): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** `known`: nothing was read, because an origin of these bytes stands for the file. */
type OneImported = Omit<Imported, "files"> & { readonly known?: true };

/** A file that was passed over, and what stands for it. */
interface Copy<F> {
  readonly file: F;
  readonly one: OneImported;
}

/** The file whose origin stood for a copy may have got new content since: then the copy has to be read for itself. */
async function takeCopies<F extends SourceFile, K extends KnownSource>(
  context: Import<F, K>,
  copies: readonly Copy<F>[],
): Promise<readonly OneImported[]> {
  if (copies.length === 0) return [];
  const replaced = new Set((await context.store.origins()).filter(isReplaced).map(({ id }) => id));
  const taken: OneImported[] = [];
  for (const { file, one } of copies) {
    const isGone = one.origins.some((origin) => replaced.has(origin));
    taken.push(isGone && !context.signal.aborted ? await importFile(context, file) : one);
  }
  return taken;
}

interface Sum {
  take(one: OneImported): void;
  stopped(): boolean;
  finish(): OneImported;
}

function openSum(): Sum {
  const origins = new Set<string>();
  const problems: Problem[] = [];
  const unreadBecause: Problem[] = [];
  let [added, unread, stopped] = [0, 0, false];
  return {
    take(one) {
      for (const origin of one.origins) origins.add(origin);
      problems.push(...one.problems);
      unreadBecause.push(...one.unreadBecause);
      added += one.added;
      unread += one.unread;
      stopped ||= one.stopped;
    },
    stopped: () => stopped,
    finish: () => ({ origins: [...origins], added, problems, unread, unreadBecause, stopped }),
  };
}

async function importFile<F extends SourceFile, K extends KnownSource>(
  context: Import<F, K>,
  file: F,
): Promise<OneImported> {
  const { store, sources, progress } = context;
  const hash = await sources.sha256(file);
  if (!hash.ok) return withoutBytes(context, hash.failure);
  const known = await knownOrigins(context, file, hash.value);
  if (known !== undefined) {
    progress.say(`${file.path}: known, nothing new`);
    return { ...NOTHING, ...unreadOf(known, file.path), origins: known.map(({ id }) => id), known: true };
  }
  const members = await sources.unpack(file);
  if (members !== undefined) return importArchive(context, file, { sha256: hash.value, members });
  const opened = await sources.open(file);
  const start = { path: file.path, sha256: hash.value, bytes: file.bytes, importedAt: context.now() };
  if (!opened.ok) {
    const by = { importer: UNREAD, importerVersion: sources.version };
    return unread(store, { ...start, label: file.path, ...by }, opened.failure);
  }
  const { id, version } = opened.value.importer;
  return readInto(context, opened.value, { ...start, label: file.path, importer: id, importerVersion: version });
}

/**
 * The origins that a file of these bytes gave, when the store still holds all of them, they count, and whoever read them would read
 * them so today. Those of this very path that newer content replaced count again, now that the path has its former content back.
 */
async function knownOrigins<F extends SourceFile, K extends KnownSource>(
  { store, sources, mapName }: Import<F, K>,
  { path }: SourceFile,
  sha256: string,
): Promise<readonly Origin[] | undefined> {
  const known = await store.getState(fileKey(sha256));
  if (known === undefined) return undefined;
  const origins = JSON.parse(known) as readonly string[];
  if (origins.length === 0) return undefined;
  const all = await store.origins();
  const held = all.filter(({ id }) => origins.includes(id));
  const isRead = ({ importer }: Origin): boolean =>
    mapName === undefined || !mayHoldSheet(importer) || importer === sheetReadingId(mapName);
  const isAsToday = ({ importer, importerVersion }: Origin): boolean =>
    (importer === UNREAD ? sources.version : (sources.versionOf(importer) ?? importerVersion)) === importerVersion;
  if (held.length < origins.length || !held.every(isRead) || !held.every(isAsToday)) return undefined;
  if (!held.every((origin) => isOfPath(origin, path)))
    return held.some(isReplaced) || all.some((origin) => isOutdated(origin, path, sha256)) ? undefined : held;
  for (const origin of held) if (isReplaced(origin)) await store.completeOrigin(origin.id, origin);
  return held;
}

/** What nobody could read of a known file is told each time: that it was told before does not make it read. */
function unreadOf(held: readonly Origin[], path: string): Pick<OneImported, "unread" | "problems" | "unreadBecause"> {
  const missed = held.filter((origin) => isOfPath(origin, path) && isMissed(origin));
  const problems = missed.flatMap((origin) => origin.problems);
  return { unread: missed.length, problems, unreadBecause: problems };
}

const isMissed = ({ importer, problems, coverage }: Origin): boolean =>
  importer === UNREAD ? !isOwnReport(problems) : importer === ARCHIVE && coverage.some(({ kind }) => kind === "cut");

const isReplaced = ({ supersededBy }: Origin): boolean => supersededBy !== undefined;

/** Of the file at this path, or of one in the archive there. */
const isOfPath = (origin: Origin, path: string): boolean => origin.path === path || origin.path.startsWith(`${path}!`);

/** What this path held before: to be replaced by an origin of its own, not by one that stands for another path. */
const isOutdated = (origin: Origin, path: string, sha256: string): boolean =>
  origin.path === path && origin.sha256 !== sha256 && origin.sha256 !== "" && !isReplaced(origin);

/** A file that nobody could read may be a sheet once its headers are mapped; an archive may hold one. */
const mayHoldSheet = (importer: string): boolean =>
  isSheetReading(importer) || importer === UNREAD || importer === ARCHIVE;

/**
 * Imports what an archive holds, file by file. The archive is an origin too, without observations of its own: it carries its
 * hash, and what of it could not be read.
 */
async function importArchive<F extends SourceFile, K extends KnownSource>(
  context: Import<F, K>,
  file: F,
  { sha256, members }: { readonly sha256: string; readonly members: AsyncIterable<Unpacked<F>> },
): Promise<OneImported> {
  const { store, signal, now } = context;
  const sum = openSum();
  const problems: Problem[] = [];
  let last = "its beginning";
  let how: "complete" | "cut" = "complete";
  for await (const event of members) {
    if (event.is === "problem") problems.push(event.problem);
    else if (event.is === "end") how = event.how;
    else {
      if (signal.aborted) sum.take({ ...NOTHING, stopped: true });
      if (sum.stopped()) break;
      sum.take(await importFile(context, event.file));
      last = event.file.path;
    }
  }
  if (sum.stopped()) return sum.finish();
  const start = { label: file.path, path: file.path, sha256, bytes: file.bytes, importedAt: now() };
  const origin = await store.beginOrigin({ ...start, importer: ARCHIVE, importerVersion: 1 });
  await store.completeOrigin(origin, { coverage: how === "cut" ? [{ kind: "cut", after: last }] : [], problems });
  const cut = how === "cut" ? { unread: 1, unreadBecause: problems } : {};
  sum.take({ ...NOTHING, origins: [origin], problems, ...cut });
  const whole = sum.finish();
  await store.setState(fileKey(sha256), JSON.stringify(whole.origins));
  return whole;
}

const NOTHING: OneImported = { origins: [], added: 0, problems: [], unread: 0, unreadBecause: [], stopped: false };
/** Read again when claims are read in another way: observations stay, and new claims are added to them. */
const fileKey = (sha256: string): string => `file ${sha256} claims ${CLAIMS_VERSION}`;

/** A path of which no byte was read is an origin all the same: a review of the store tells of it as this run does. */
async function withoutBytes(
  { store, now }: Pick<Import<never, never>, "store" | "now">,
  problem: Problem,
): Promise<OneImported> {
  const start = { path: problem.file, label: problem.file, sha256: "", bytes: 0, importedAt: now() };
  const origin = await store.beginOrigin({ ...start, importer: UNREAD, importerVersion: 1 });
  await store.completeOrigin(origin, { coverage: [], problems: [problem] });
  return { ...NOTHING, origins: [origin], problems: [problem], unread: 1, unreadBecause: [problem] };
}

async function unread(store: Store, start: OriginStart, problems: readonly Problem[]): Promise<OneImported> {
  const origin = await store.beginOrigin(start);
  await store.completeOrigin(origin, { coverage: [], problems });
  await store.setState(fileKey(start.sha256), JSON.stringify([origin]));
  const told = { ...NOTHING, origins: [origin], problems };
  return isOwnReport(problems) ? told : { ...told, unread: 1, unreadBecause: problems };
}

const isOwnReport = (problems: readonly Problem[]): boolean => problems.every(({ code }) => code === OWN_REPORT);

async function readInto<F extends SourceFile, K extends KnownSource>(
  context: Import<F, K>,
  source: K,
  start: OriginStart,
): Promise<OneImported> {
  const { store, sources, progress, signal } = context;
  const intake = openIntake(store, start, progress.start(start.path, undefined));
  const problems: Problem[] = [];
  for await (const event of sources.read(source, signal)) {
    if (event.is === "batch") {
      problems.push(...event.problems);
      for (const { label, arrivals } of event.origins) intake.take(label, arrivals);
      await intake.flush(COMMIT_SIZE);
    } else if (event.is === "end") {
      await intake.flush(0);
      const origins = await intake.complete({ coverage: event.coverage, problems });
      await store.setState(fileKey(start.sha256), JSON.stringify(origins));
      return { ...NOTHING, origins, added: intake.added(), problems };
    } else break;
  }
  await intake.flush(0);
  return { ...NOTHING, origins: intake.origins(), added: intake.added(), problems, stopped: true };
}

type Ended = Parameters<Store["completeOrigin"]>[1];

interface Intake {
  take(label: string, arrivals: readonly PackedArrival[]): void;
  /** Stores what waits when it is more than `above`. */
  flush(above: number): Promise<void>;
  complete(end: Ended): Promise<readonly string[]>;
  origins(): readonly string[];
  added(): number;
}

/** Sorts arrivals by the origin they name and stores them in transactions. */
function openIntake(store: Store, start: OriginStart, step: ReturnType<Progress["start"]>): Intake {
  const ids = new Map<string, string>();
  const waiting = new Map<string, PackedArrival[]>();
  let count = 0;
  let added = 0;
  const idOf = async (label: string): Promise<string> => {
    const id = ids.get(label) ?? (await store.beginOrigin({ ...start, label }));
    ids.set(label, id);
    return id;
  };
  return {
    origins: () => [...ids.values()],
    added: () => added,
    take(label, arrivals) {
      const list = waiting.get(label) ?? [];
      waiting.set(label, list);
      for (const arrival of arrivals) list.push(arrival);
      count += arrivals.length;
    },
    async flush(above) {
      if (count === 0 || count < above) return;
      const batches: OriginArrivals[] = [];
      for (const [label, arrivals] of waiting) batches.push({ origin: await idOf(label), arrivals });
      added += await store.appendAll(batches);
      step.advance(count);
      waiting.clear();
      count = 0;
    },
    async complete(end) {
      if (ids.size === 0) await idOf(start.label);
      step.end();
      // What the file could have shown, and its problems, are told once: with its first origin.
      let first = true;
      for (const id of ids.values()) {
        await store.completeOrigin(id, first ? end : { coverage: [], problems: [] });
        first = false;
      }
      return [...ids.values()];
    },
  };
}
