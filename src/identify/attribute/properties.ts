import type { DeviceClass, Firmware } from "../../model/attribution.ts";
import { classOfWord } from "./class-words.ts";
import { withoutKind } from "../match/spelling.ts";
import { madeOnIn } from "../inferred.ts";
import { POINTS } from "./weigh.ts";
import type { Gathered, SeenSign, Statement } from "./gather.ts";

/** Words that firmware gives for a model where it knows none. */
const NO_MODEL =
  /^(?:ip ?camera|ipc|nvr|dvr|hvr|network ?camera|ip ?dome|ipdome|onvif|general|none|n\/a|unknown|model|device|h264|hd|embedded net dvr|security camera|-+|\.+)$/i;
/** Labels that name nobody (LINES.md, `relabel`). */
const GENERIC_BRAND =
  /^(?:onvif(?:[ _-].*)?|h\.?26[45](?:[ _-].*)?|general|generic|private|none|null|n\/?a|unknown|ip ?camera|ipcamera|ipc|camera|nvr|dvr|cctv|oem|network ?camera|networkcamera|-+|\?+)$/i;

export const isGenericBrand = (brand: string): boolean => GENERIC_BRAND.test(brand.trim());

/** The label as stated nearest to the device; generic labels only when nothing else is stated. */
export function brandOf(gathered: Gathered): string | null {
  const statements = gathered.statements.get("brand") ?? [];
  return (statements.find((each) => !isGenericBrand(each.value)) ?? statements[0])?.value ?? null;
}

/** Most labels that are kept beside the chosen one: two sources seldom disagree, and a hostile one may name many. */
const MAX_LABELS = 16;

/** What else is stated as label, each once: with the nearest source gone one of these would be the label. */
export function labelsBeside(gathered: Gathered, brand: string | null): readonly string[] {
  const labels = new Set<string>();
  for (const { value } of gathered.statements.get("brand") ?? [])
    if (value !== brand && !isGenericBrand(value) && labels.size < MAX_LABELS) labels.add(value);
  return [...labels];
}

/** The model as stated, without the maker's and product words. `brands`: names that may stand before it. */
export function modelOf(gathered: Gathered, brands: () => readonly string[]): string | null {
  for (const { value } of gathered.statements.get("model") ?? []) {
    const model = withoutWords(value, brands);
    if (model !== "" && !NO_MODEL.test(model)) return model;
  }
  return null;
}

const PRODUCT_WORDS =
  /\s+(?:network|ip|dome|bullet|ptz|fixed|box|thermal|mini|video)?\s*(?:camera|encoder|recorder|server|nvr|dvr)s?$/i;

function withoutWords(value: string, brands: () => readonly string[]): string {
  let model = value.trim();
  // Every word that is taken away has a blank beside it.
  if (!/\s/.test(model)) return model;
  for (const brand of brands()) {
    if (model.toLowerCase().startsWith(`${brand.toLowerCase()} `)) model = model.slice(brand.length + 1).trim();
  }
  for (let shorter = model.replace(PRODUCT_WORDS, ""); shorter !== model; shorter = model.replace(PRODUCT_WORDS, ""))
    model = shorter;
  return withoutKind(model).trim();
}

export function serialOf(gathered: Gathered): string | null {
  return gathered.statements.get("serial")?.[0]?.value ?? null;
}

/** The firmware as stated; version and build where the maker's grammar reads them. */
export function firmwareOf(gathered: Gathered, maker: string | undefined): Firmware | null {
  const stated = gathered.statements.get("firmware")?.[0];
  if (stated === undefined) return null;
  const build = buildBeside(gathered, stated);
  const text = build === undefined ? stated.value : `${stated.value} ${build}`;
  const read = inferredBy(gathered.signs, "firmware", maker).find((seen) => seen.value === stated.value)?.sign.inferred;
  return {
    version: read?.["version"] ?? (build === undefined ? null : stated.value),
    build: read?.["build"] ?? digitsOf(build) ?? null,
    text,
  };
}

/** ISAPI splits a version over two elements of one answer (protocols: firmwareVersion and firmwareReleasedDate). */
function buildBeside(gathered: Gathered, stated: Statement): string | undefined {
  if (stated.field !== "isapi.firmwareversion" || /build/i.test(stated.value)) return undefined;
  return gathered.statements.get("build")?.find((each) => each.observation === stated.observation)?.value;
}

const digitsOf = (text: string | undefined): string | undefined => /\d{6,8}/.exec(text ?? "")?.[0];

/** The day a serial says the device was made, by the grammar of the maker that the evidence names. */
export function madeOnOf(gathered: Gathered, maker: string | undefined): string | null {
  const serial = serialOf(gathered);
  // Of two serials the one that is shown, else the least: which was seen first hangs on the names of files.
  const read = inferredBy(gathered.signs, "serial", maker).toSorted(
    (a, b) => Number(b.value === serial) - Number(a.value === serial) || (a.value < b.value ? -1 : 1),
  );
  for (const { sign } of read) {
    const madeOn = madeOnIn(sign.inferred ?? {});
    if (madeOn !== undefined) return madeOn;
  }
  return null;
}

function inferredBy(signs: readonly SeenSign[], of: string, maker: string | undefined): readonly SeenSign[] {
  return signs.filter(({ sign }) => sign.of === of && sign.inferred !== undefined && sign.maker === maker);
}

/**
 * What kind of thing it is: the maker's model grammar, then the device's own word, then fingerprints, then the documents.
 * After it, sorted, every other class that anything says it is. `named`: the makers that evidence is enough to name, would nothing
 * speak against them; what their ways of writing say is not lost because something does, or one input less would say more.
 */
export function classesOf(
  gathered: Gathered,
  maker: string | undefined,
  named: () => ReadonlySet<string>,
): readonly DeviceClass[] {
  const byWord: DeviceClass[] = [];
  for (const { value } of gathered.statements.get("class") ?? []) {
    const word = classOfWord(value);
    if (word !== undefined) byWord.push(word);
  }
  const signs = gathered.signs.filter(
    (seen) => seen.sign.class !== undefined && !isForeignNumbering(seen, maker, named),
  );
  if (signs.length === 0 && byWord.length === 0) return [];
  const first = firstClass(signs, { maker, byWord, named });
  if (first === undefined) return [];
  const others = new Set<DeviceClass>(byWord);
  for (const { sign } of signs) others.add(sign.class as DeviceClass);
  others.delete("unknown");
  others.delete(first);
  return others.size === 0 ? [first] : [first, ...[...others].sort()];
}

/** A way of numbering that proves no maker says what a thing is only where that maker is named: others number alike. */
const isForeignNumbering = ({ sign }: SeenSign, maker: string | undefined, named: () => ReadonlySet<string>): boolean =>
  sign.of === "model" && sign.weight === undefined && sign.maker !== maker && !named().has(sign.maker);

interface Classing {
  readonly maker: string | undefined;
  readonly byWord: readonly DeviceClass[];
  readonly named: () => ReadonlySet<string>;
}

function firstClass(signs: readonly SeenSign[], { maker, byWord, named }: Classing): DeviceClass | undefined {
  const own = signs.filter(({ sign }) => (maker === undefined ? sign.weight !== "hint" : sign.maker === maker));
  const models = own.filter(({ sign }) => sign.of === "model");
  const byModel = best(models, () => 0)?.sign.class;
  // What the label's house calls it says what it is, whoever built it. A hint does not: a number like another house's is chance.
  return (
    byModel ??
    byWord[0] ??
    heaviest(own) ??
    heaviest(signs.filter(({ sign }) => sign.weight !== "hint")) ??
    heaviest(signs.filter(({ sign }) => named().has(sign.maker)))
  );
}

/**
 * The class of the heaviest sign; of those of one weight that of the least value, for which was seen first hangs on the names of
 * files.
 */
const heaviest = (signs: readonly SeenSign[]): DeviceClass | undefined =>
  best(signs, (seen, other) => weightOf(seen) - weightOf(other))?.sign.class;

/** The best of these, of equals the one with the least value. */
function best(signs: readonly SeenSign[], compare: (seen: SeenSign, other: SeenSign) => number): SeenSign | undefined {
  let found: SeenSign | undefined;
  for (const seen of signs) {
    const more = found === undefined ? 1 : compare(seen, found);
    if (found === undefined || more > 0 || (more === 0 && seen.value < found.value)) found = seen;
  }
  return found;
}

const weightOf = (seen: SeenSign): number => (seen.sign.weight === undefined ? 0 : POINTS[seen.sign.weight]);
