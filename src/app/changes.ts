import type { Attribution } from "../model/attribution.ts";
import type { AssetChange, ReviewChanges } from "../model/review.ts";
import type { Ruling } from "../model/ruling.ts";
import { inEnglish, type Said, say, series, word } from "../model/said.ts";
import type { AssetRow, Store } from "../model/store.ts";

/** Estates up to this size are remembered asset by asset; of larger ones only the counts are compared. */
export const REMEMBERED_ASSETS = 20_000;

/** An asset as the next review remembers it. Short names: this is stored. */
interface Remembered {
  /** Its id. */
  readonly a: string;
  /** How a person calls it. */
  readonly n: string;
  /** Identities by which it is known when new evidence changes its id. */
  readonly k: readonly string[];
  /** Maker and confidence; empty when nothing speaks for any. */
  readonly m: string;
  readonly s: AssetRow["seen"];
  /** Place of each verdict in {@link LETTERS}, in the order of the provisions. */
  readonly v: string;
}

/** What a review leaves for the next one of the same owner and day. */
interface Memory {
  /** Over everything that the review rests on: the same basis is the same review. */
  readonly basis: string;
  readonly origins: readonly string[];
  readonly provisions: readonly string[];
  readonly count: number;
  /** Undefined for an estate that is too large. */
  readonly assets: readonly Remembered[] | undefined;
}

interface Memories {
  readonly current: Memory;
  readonly before: Memory | null;
}

const LETTERS: Readonly<Record<Ruling["verdict"], string>> = {
  covered: "c",
  "not-covered": "n",
  disputed: "d",
  undetermined: "u",
};
const VERDICTS: ReadonlyMap<string, string> = new Map(
  Object.entries(LETTERS).map(([verdict, letter]) => [letter, verdict]),
);

/** Remembers the assets of one review as they pass. */
export interface Rememberer {
  take(row: AssetRow, rulings: readonly Pick<Ruling, "verdict">[]): void;
  /** An asset of an estate too large to be remembered one by one. */
  count(seen: AssetRow["seen"]): void;
  finish(frame: Pick<Memory, "basis" | "origins" | "provisions">): Memory;
}

export function openRememberer(expected: number): Rememberer {
  const assets: Remembered[] | undefined = expected > REMEMBERED_ASSETS ? undefined : [];
  let count = 0;
  const add = (seen: AssetRow["seen"]): void => void (count += isThere({ s: seen }) ? 1 : 0);
  return {
    take(row, rulings) {
      add(row.seen);
      assets?.push(remembered(row, rulings));
    },
    count: add,
    finish: (frame) => ({ ...frame, count, assets }),
  };
}

function remembered({ attribution, name, seen }: AssetRow, rulings: readonly Pick<Ruling, "verdict">[]): Remembered {
  const { asset, maker, model } = attribution;
  const keys = keysOf(attribution);
  return {
    a: asset,
    n: name ?? model ?? keys[0]?.split(" ").slice(1).join(" ") ?? asset,
    k: keys,
    m: maker === null ? "" : `${maker.name} (${maker.confidence})`,
    s: seen,
    v: rulings.map(({ verdict }) => LETTERS[verdict]).join(""),
  };
}

/** Most identities kept of one asset. */
const MAX_KEYS = 8;

/** Serial, MAC, channel of a recorder, and only without those the address. */
function keysOf({ serial, subjects }: Attribution): readonly string[] {
  const keys = new Set<string>();
  if (serial !== null) keys.add(`serial ${serial.toLowerCase()}`);
  for (const subject of subjects) {
    if (subject.mac !== undefined) keys.add(`mac ${subject.mac.toLowerCase().replace(/[^0-9a-f]/g, "")}`);
    if (subject.recorder !== undefined && subject.channel !== undefined)
      keys.add(`channel ${subject.recorder} ${subject.channel}`);
  }
  if (keys.size === 0) for (const { ip } of subjects) if (ip !== undefined) keys.add(`ip ${ip}`);
  return [...keys].sort().slice(0, MAX_KEYS);
}

/**
 * Remembers this review for the next one of the same owner and day, and says what changed since the last that rested on
 * something else; undefined when there was none. The same review again is compared with the same one and gives the same bytes.
 */
export async function rememberReview(store: Store, key: string, now: Memory): Promise<ReviewChanges | undefined> {
  const text = await store.getState(key);
  const held = text === undefined ? undefined : (JSON.parse(text) as Memories);
  if (held?.current.basis === now.basis)
    return held.before === null ? undefined : changesBetween(held.before, held.current);
  const before = held?.current ?? null;
  await store.setState(key, JSON.stringify({ current: now, before } satisfies Memories));
  return before === null ? undefined : changesBetween(before, now);
}

function changesBetween(before: Memory, now: Memory): ReviewChanges {
  const [old, fresh] = [new Set(before.origins), new Set(now.origins)];
  const frame = {
    originsCame: now.origins.filter((label) => !old.has(label)),
    originsWent: before.origins.filter((label) => !fresh.has(label)),
    assetsBefore: before.count,
    assetsNow: now.count,
  };
  if (before.assets === undefined || now.assets === undefined)
    return { ...frame, came: null, went: null, changed: null, list: [] };
  const pairs = pairsOf(before.assets, now.assets);
  const list: AssetChange[] = [];
  for (const [was, is] of pairs.filter(([each, other]) => isThere(each) && isThere(other))) {
    const said = differences([was, before.provisions], [is, now.provisions]);
    if (said.length > 0) list.push(changeOf(is, "changed", say`${series(said, "; ")}`));
  }
  const [known, followed] = [new Set<Remembered>(), new Set<Remembered>()];
  for (const [was, is] of pairs) {
    if (isThere(was)) known.add(is);
    if (isThere(is)) followed.add(was);
  }
  for (const is of now.assets.filter(isThere)) if (!known.has(is)) list.push(changeOf(is, "came", stateOf(is)));
  for (const was of before.assets.filter(isThere))
    if (!followed.has(was)) list.push(changeOf(was, "went", stateOf(was)));
  const count = (change: AssetChange["change"]): number => list.filter((each) => each.change === change).length;
  return {
    ...frame,
    came: count("came"),
    went: count("went"),
    changed: count("changed"),
    list: list.sort((a, b) => ORDER[a.change] - ORDER[b.change] || (a.asset < b.asset ? -1 : 1)),
  };
}

/** What was only bought is no asset of the figures: it comes when somebody sees it. */
const isThere = ({ s }: Pick<Remembered, "s">): boolean => s !== "bought";

const ORDER: Readonly<Record<AssetChange["change"], number>> = { came: 0, went: 1, changed: 2 };

/** Who is who: by id, then by an identity that only one asset on either side has. */
function pairsOf(
  before: readonly Remembered[],
  now: readonly Remembered[],
): readonly (readonly [was: Remembered, is: Remembered])[] {
  const byId = new Map(now.map((asset) => [asset.a, asset]));
  const pairs: (readonly [Remembered, Remembered])[] = [];
  const [lost, found] = [new Set(before), new Set(now)];
  const pair = (was: Remembered, is: Remembered): void => {
    pairs.push([was, is]);
    lost.delete(was);
    found.delete(is);
  };
  for (const was of before) {
    const is = byId.get(was.a);
    if (is !== undefined) pair(was, is);
  }
  const [old, fresh] = [byKey(lost), byKey(found)];
  for (const [key, was] of old) {
    const is = fresh.get(key);
    if (was !== null && is !== undefined && is !== null && lost.has(was) && found.has(is)) pair(was, is);
  }
  return pairs;
}

/** Assets by their identities; null where two share one. */
function byKey(assets: Iterable<Remembered>): ReadonlyMap<string, Remembered | null> {
  const keys = new Map<string, Remembered | null>();
  for (const asset of assets) for (const key of asset.k) keys.set(key, keys.has(key) ? null : asset);
  return keys;
}

type Of = readonly [asset: Remembered, provisions: readonly string[]];

const changeOf = ({ a, n }: Remembered, change: AssetChange["change"], said: Said): AssetChange => ({
  asset: a,
  name: n,
  change,
  says: inEnglish(said),
  said,
});

function differences([was, oldProvisions]: Of, [is, provisions]: Of): readonly Said[] {
  const said: Said[] = [];
  if (was.m !== is.m) said.push(makerChange(was, is));
  if (was.s !== is.s) said.push(say`seen: ${word(was.s)} -> ${word(is.s)}`);
  for (const [at, provision] of provisions.entries()) {
    const place = oldProvisions.indexOf(provision);
    const verdicts = [place === -1 ? undefined : was.v[place], is.v[at]].map((letter) => VERDICTS.get(letter ?? ""));
    if (verdicts[0] !== verdicts[1])
      said.push(say`${provision}: ${verdictWord(verdicts[0])} -> ${verdictWord(verdicts[1])}`);
  }
  return said;
}

const verdictWord = (verdict: string | undefined): Said => (verdict === undefined ? say`not applied` : word(verdict));

function makerChange(was: Remembered, is: Remembered): Said {
  const [before, now] = [makerOf(was), makerOf(is)];
  if (before === undefined) return say`maker: unknown -> ${now?.name ?? ""} (${now?.sure ?? ""})`;
  if (now === undefined) return say`maker: ${before.name} (${before.sure}) -> unknown`;
  return say`maker: ${before.name} (${before.sure}) -> ${now.name} (${now.sure})`;
}

/** Maker and confidence apart, as {@link remembered} put them together; undefined when nothing speaks for any. */
function makerOf({ m }: Remembered): { readonly name: string; readonly sure: Said } | undefined {
  const at = m.lastIndexOf(" (");
  return m === "" ? undefined : { name: m.slice(0, at), sure: word(m.slice(at + 2, -1)) };
}

function stateOf(asset: Remembered): Said {
  const [maker, seen] = [makerOf(asset), word(asset.s)];
  const isCovered = asset.v.includes(LETTERS.covered);
  if (maker === undefined) return isCovered ? say`maker unknown, ${seen}, covered` : say`maker unknown, ${seen}`;
  const { name, sure } = maker;
  return isCovered ? say`${name} (${sure}), ${seen}, covered` : say`${name} (${sure}), ${seen}`;
}
