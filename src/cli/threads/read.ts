import type { KnownSource, LabelledArrivals, SourceEnd, SourceEvent, SourceFile } from "../../app/sources.ts";
import type { SheetSettings } from "../../discover/importers/inventory-sheet.ts";
import type { FactKind } from "../../model/observation.ts";
import type { Problem } from "../../model/origin.ts";
import type { Claim, PackedArrival } from "../../model/store.ts";
import { startThread } from "./thread.ts";

/** What the thread that reads is started with. */
export interface ReadSetup {
  readonly file: SourceFile;
  /** Without what cannot cross between threads. */
  readonly sheets: Omit<SheetSettings, "watch">;
}

/** Arrivals as one text: it crosses between threads at the speed of memory, where objects are copied one by one. */
export interface CarriedBatch {
  readonly is: "batch";
  readonly labels: readonly string[];
  /** Per label the fields of its arrivals, see {@link carry}. */
  readonly texts: readonly string[];
  readonly problems: readonly Problem[];
}

/** Bytes of a file below which a second thread costs more than it brings. */
const WORTH_A_THREAD = 16_000_000;
/** Batches asked for ahead: the thread reads on while the store writes, and memory stays bounded. */
const AHEAD = 6;

export const isWorthAThread = (file: SourceFile): boolean => file.bytes >= WORTH_A_THREAD;

/** Reads and packs a file in another thread; the same events as reading it here. */
export async function* readInThread(
  source: KnownSource,
  { signal, sheets }: { readonly signal: AbortSignal; readonly sheets: SheetSettings },
): AsyncIterable<SourceEvent> {
  const { map, mapName } = sheets;
  const setup: ReadSetup = { file: source.file, sheets: { map, mapName } };
  const thread = startThread<"more", CarriedBatch | SourceEnd>("read-thread", setup);
  try {
    const asked = Array.from({ length: AHEAD }, () => thread.ask("more"));
    for (;;) {
      const event = await (asked.shift() as Promise<CarriedBatch | SourceEnd>);
      if (signal.aborted) return yield { is: "stopped" };
      if (event.is !== "batch") return yield event;
      asked.push(thread.ask("more"));
      yield {
        is: "batch",
        origins: event.labels.map((label, at) => ({ label, arrivals: uncarry(event.texts[at] ?? "") })),
        problems: event.problems,
      };
    }
  } finally {
    await thread.end();
  }
}

/** A control character that canonical JSON, kinds and ids cannot hold. */
const BETWEEN = "\u0001";
const FIELDS = 6;

export function carry(origins: readonly LabelledArrivals[], problems: readonly Problem[]): CarriedBatch {
  const texts = origins.map(({ arrivals }) => {
    const fields: string[] = [];
    for (const { kind, id, at, subject, fact, claims } of arrivals) {
      fields.push(kind, id, at ?? "", subject, fact, claims.length === 0 ? "" : JSON.stringify(claims));
    }
    return fields.join(BETWEEN);
  });
  return { is: "batch", labels: origins.map(({ label }) => label), texts, problems };
}

export function uncarry(text: string): readonly PackedArrival[] {
  const fields = text.split(BETWEEN);
  const arrivals: PackedArrival[] = [];
  for (let at = 0; at + FIELDS <= fields.length; at += FIELDS) {
    const claims = fields[at + 5] as string;
    arrivals.push({
      kind: fields[at] as FactKind,
      id: fields[at + 1] as string,
      at: fields[at + 2] === "" ? null : (fields[at + 2] as string),
      subject: fields[at + 3] as string,
      fact: fields[at + 4] as string,
      claims: claims === "" ? NONE : (JSON.parse(claims) as readonly Claim[]),
    });
  }
  return arrivals;
}

const NONE: readonly Claim[] = [];
