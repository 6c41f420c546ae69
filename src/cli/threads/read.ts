import type { KnownSource, LabelledArrivals, SourceEnd, SourceEvent, SourceFile } from "../../app/sources.ts";
import type { SheetSettings } from "../../discover/importers/inventory-sheet.ts";
import type { FactKind } from "../../model/observation.ts";
import type { Problem } from "../../model/origin.ts";
import type { Claim, PackedArrival } from "../../model/store.ts";
import { type Conversation, startThread } from "./thread.ts";

/** What the thread that reads is started with. */
export interface ReadSetup {
  readonly file: SourceFile;
  /** Without what cannot cross between threads. */
  readonly sheets: Omit<SheetSettings, "watch">;
}

/** Arrivals column by column: texts and numbers cross between threads at the speed of memory, where objects are copied one by one. */
export interface CarriedArrivals {
  readonly label: string;
  /** Of each arrival its id, subject and fact. */
  readonly texts: readonly string[];
  /** Of each arrival the places of its kind and of its instant in the lists below, which name each once. */
  readonly kind: Uint8Array;
  readonly at: Uint32Array;
  readonly kinds: readonly FactKind[];
  readonly instants: readonly (string | null)[];
  /** The arrivals that state something, and what, as a JSON list. */
  readonly stating: readonly number[];
  readonly claims: string;
}

export interface CarriedBatch {
  readonly is: "batch";
  readonly origins: readonly CarriedArrivals[];
  readonly problems: readonly Problem[];
}

/** Bytes of a file below which a second thread costs more than it brings. */
const WORTH_A_THREAD = 16_000_000;
/** Batches asked for ahead: the thread reads on while the store writes, and memory stays bounded. */
const AHEAD = 6;

export const isWorthAThread = (file: SourceFile): boolean => file.bytes >= WORTH_A_THREAD;

/** Reads files in threads of their own, one after another. */
export interface ThreadedReader {
  /** Begins to read a file that is likely to be asked for next, as far ahead as it goes. */
  prepare(file: SourceFile): void;
  /** Reads and packs a file; the same events as reading it here. */
  read(source: KnownSource, signal: AbortSignal): AsyncIterable<SourceEvent>;
  /** To be called in the end: a file that was prepared may not have been read. */
  end(): Promise<void>;
}

export function threadedReader({ map, mapName }: SheetSettings): ThreadedReader {
  let ready: { readonly file: SourceFile; readonly reading: Reading } | undefined;
  const start = (file: SourceFile): Reading => {
    const setup: ReadSetup = { file, sheets: { map, mapName } };
    const thread: ReadThread = startThread("read-thread", setup);
    return { thread, asked: Array.from({ length: AHEAD }, () => thread.ask("more")) };
  };
  const end = async (): Promise<void> => {
    const unread = ready?.reading.thread;
    ready = undefined;
    await unread?.end();
  };
  return {
    end,
    prepare(file) {
      void end();
      ready = { file, reading: start(file) };
    },
    read({ file }, signal) {
      const reading = ready?.file === file ? ready.reading : start(file);
      if (ready?.reading === reading) ready = undefined;
      return readWith(reading, signal);
    },
  };
}

type ReadThread = Conversation<"more", CarriedBatch | SourceEnd>;

/** A thread that reads a file, and the batches that it was asked for. */
interface Reading {
  readonly thread: ReadThread;
  readonly asked: Promise<CarriedBatch | SourceEnd>[];
}

async function* readWith({ thread, asked }: Reading, signal: AbortSignal): AsyncIterable<SourceEvent> {
  try {
    for (;;) {
      const event = await (asked.shift() as Promise<CarriedBatch | SourceEnd>);
      if (signal.aborted) return yield { is: "stopped" };
      if (event.is !== "batch") return yield event;
      asked.push(thread.ask("more"));
      yield {
        is: "batch",
        origins: event.origins.map((carried) => ({ label: carried.label, arrivals: uncarry(carried) })),
        problems: event.problems,
      };
    }
  } finally {
    await thread.end();
  }
}

/** Texts of one arrival. */
const TEXTS = 3;

export function carry({ label, arrivals }: LabelledArrivals): CarriedArrivals {
  const texts: string[] = [];
  const [kind, at] = [new Uint8Array(arrivals.length), new Uint32Array(arrivals.length)];
  const [kinds, instants] = [numbered<FactKind>(), numbered<string | null>()];
  const stating: number[] = [];
  const claims: (readonly Claim[])[] = [];
  for (const [place, arrival] of arrivals.entries()) {
    texts.push(arrival.id, arrival.subject, arrival.fact);
    kind[place] = kinds.numberOf(arrival.kind);
    at[place] = instants.numberOf(arrival.at);
    if (arrival.claims.length === 0) continue;
    stating.push(place);
    claims.push(arrival.claims);
  }
  const lists = { kinds: kinds.values, instants: instants.values };
  return { label, texts, kind, at, ...lists, stating, claims: JSON.stringify(claims) };
}

/** Numbers values, the same for the same. */
function numbered<T>(): { readonly numberOf: (value: T) => number; readonly values: readonly T[] } {
  const numbers = new Map<T, number>();
  const values: T[] = [];
  // Neighbours often share an instant, and comparing it is cheaper than hashing.
  let [last, lastNumber]: [T | undefined, number] = [undefined, 0];
  return {
    values,
    numberOf(value) {
      if (value === last) return lastNumber;
      const known = numbers.get(value);
      if (known === undefined) numbers.set(value, values.push(value) - 1);
      [last, lastNumber] = [value, known ?? values.length - 1];
      return lastNumber;
    },
  };
}

export function uncarry({
  texts,
  kind,
  at,
  kinds,
  instants,
  stating,
  claims,
}: CarriedArrivals): readonly PackedArrival[] {
  const stated = JSON.parse(claims) as readonly (readonly Claim[])[];
  const text = (place: number, which: number): string => texts[place * TEXTS + which] as string;
  let next = 0;
  return Array.from(kind, (number, place) => ({
    kind: kinds[number] as FactKind,
    id: text(place, 0),
    at: instants[at[place] as number] as string | null,
    subject: text(place, 1),
    fact: text(place, 2),
    claims: stating[next] === place ? (stated[next++] as readonly Claim[]) : NONE,
  }));
}

const NONE: readonly Claim[] = [];
