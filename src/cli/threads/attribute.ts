import { availableParallelism } from "node:os";
import { type Attributor, runsOf } from "../../app/attribute-groups.ts";
import { type AssetDescription, type DescribedAsset, recordIn } from "../../app/describe.ts";
import { type Look, rememberLooks, type Whereabouts } from "../../app/look.ts";
import type { JoinedAsset } from "../../identify/join/join.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { type Conversation, startThread } from "./thread.ts";

/** What the thread that attributes is started with. */
export interface AttributeSetup {
  readonly store: string;
  readonly catalogue: Catalogue;
}

/** A run of assets as it crosses between threads: texts alone, because objects are copied one by one. */
export interface DescribedRun {
  /** Looks that were not told before, in order of their numbers. */
  readonly looks: readonly string[];
  /** Whether numbers start anew with these looks. */
  readonly anew: boolean;
  /** The number of each asset's look. */
  readonly look: readonly number[];
  /** All whereabouts as one JSON list. */
  readonly where: string;
  /** Of each asset the length of its record within the text of its row. */
  readonly record: readonly number[];
  /** Of each asset the other texts, see {@link carryDescriptions}. */
  readonly texts: readonly string[];
}

/** This thread writes the store and the reports meanwhile, which is half of one thread's work. Each costs about 150 MB. */
const THREADS = Math.min(4, Math.max(1, availableParallelism()));

/** Runs that each thread is given ahead. */
const AHEAD = 4;

/** Attributes large estates in threads that read the store beside this one. */
export function threadedAttributor(setup: AttributeSetup): Attributor {
  let threads: readonly AttributeThread[] = [];
  const prepare = (): void => {
    if (threads.length > 0) return;
    threads = Array.from({ length: THREADS }, () => startThread("attribute-thread", setup));
  };
  return {
    prepare,
    attribute(assets) {
      prepare();
      return inThreads(threads, assets);
    },
    async end() {
      for (const thread of threads) await thread.end();
    },
  };
}

/** A run of assets as JSON: that crosses faster than objects. */
type AttributeThread = Conversation<string, DescribedRun>;

async function* inThreads(
  conversations: readonly AttributeThread[],
  assets: Iterable<JoinedAsset>,
): AsyncIterable<readonly DescribedAsset[]> {
  const lookOf = rememberLooks();
  const threads = conversations.map((thread) => ({ ...thread, uncarry: uncarryDescriptions(lookOf) }));
  const asked: Promise<DescribedRun>[] = [];
  const threadOf = (run: number) => threads[run % threads.length] as (typeof threads)[number];
  const runs = runsOf(assets)[Symbol.iterator]();
  let count = 0;
  const ask = (): void => {
    const { value, done } = runs.next();
    if (done !== true) asked.push(threadOf(count++).ask(JSON.stringify(value)));
  };
  for (let ahead = 0; ahead < threads.length * AHEAD; ahead += 1) ask();
  for (let run = 0; asked.length > 0; run += 1) {
    const answer = await (asked.shift() as Promise<DescribedRun>);
    ask();
    yield threadOf(run).uncarry(answer);
  }
}

/** Texts of one asset. */
const TEXTS = 5;
/** Looks told before numbers start anew: a hostile estate could show a new one per device. */
const LOOKS_TOLD = 20_000;

/** Gathers descriptions for another thread. A look is told once. */
export function carryDescriptions(): { add(asset: AssetDescription): void; take(): DescribedRun } {
  const numbers = new Map<string, number>();
  let anew = true;
  let [looks, look, record]: [string[], number[], number[]] = [[], [], []];
  let [where, texts]: [Whereabouts[], string[]] = [[], []];
  return {
    add(asset) {
      let number = numbers.get(asset.look);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(asset.look, number);
        looks.push(asset.look);
      }
      look.push(number);
      where.push(asset.where);
      const { packed, parts } = asset;
      record.push(parts.record.length);
      texts.push(packed.keys, packed.text, parts.csv[0], parts.csv[1], parts.page);
    },
    take() {
      const run: DescribedRun = { looks, anew, look, record, where: JSON.stringify(where), texts };
      [looks, look, record, where, texts] = [[], [], [], [], []];
      anew = numbers.size >= LOOKS_TOLD;
      if (anew) numbers.clear();
      return run;
    },
  };
}

/** The other end of {@link carryDescriptions}, one for each thread. */
export function uncarryDescriptions(lookOf: (text: string) => Look): (run: DescribedRun) => readonly DescribedAsset[] {
  let looks: Look[] = [];
  return (run) => {
    if (run.anew) looks = [];
    for (const text of run.looks) looks.push(lookOf(text));
    return (JSON.parse(run.where) as readonly Whereabouts[]).map((where, at) => {
      const text = (place: number): string => run.texts[at * TEXTS + place] as string;
      return {
        look: looks[run.look[at] as number] as Look,
        where,
        packed: { id: where.asset, keys: text(0), text: text(1) },
        parts: { record: recordIn(text(1), run.record[at] as number), csv: [text(2), text(3)], page: text(4) },
      };
    });
  };
}
