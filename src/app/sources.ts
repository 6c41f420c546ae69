import { splitChannels } from "../discover/split.ts";
import { claimsOf } from "../identify/claims.ts";
import type { Observation } from "../model/observation.ts";
import type { Coverage, Problem } from "../model/origin.ts";
import type { Result } from "../model/result.ts";
import type { Arrival, PackedArrival } from "../model/store.ts";

/** A file on its way in; `path` is the label it was given by. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: number;
}

/** A file whose format is known. */
export interface KnownSource {
  readonly file: SourceFile;
  readonly importer: { readonly id: string; readonly version: number };
}

/** The end of a file. `stopped`: a person stopped the reading. */
export type SourceEnd =
  | { readonly is: "end"; readonly how: "complete" | "cut"; readonly coverage: readonly Coverage[] }
  | { readonly is: "stopped" };

/** What importers give. */
export type ReadEvent =
  | {
      readonly is: "batch";
      readonly observations: readonly (Observation & { readonly origin?: string })[];
      readonly problems: readonly Problem[];
    }
  | SourceEnd;

/** What an archive holds, in its order; `cut`: something of it was not reached. */
export type Unpacked<F> =
  | { readonly is: "file"; readonly file: F }
  | { readonly is: "problem"; readonly problem: Problem }
  | { readonly is: "end"; readonly how: "complete" | "cut" };

/** Arrivals of one origin, by its label. */
export interface LabelledArrivals {
  readonly label: string;
  readonly arrivals: readonly PackedArrival[];
}

/** What goes into the store. */
export type SourceEvent =
  | { readonly is: "batch"; readonly origins: readonly LabelledArrivals[]; readonly problems: readonly Problem[] }
  | SourceEnd;

/** The port through which files come in; `edge/files` is the real one. */
export interface Sources<F extends SourceFile = SourceFile, K extends KnownSource = KnownSource> {
  find(
    paths: readonly string[],
  ): Promise<Result<{ readonly files: readonly F[]; readonly problems: readonly Problem[] }, string>>;
  sha256(file: F): Promise<Result<string, Problem>>;
  /** The files in an archive, each there until the next is asked for; undefined for a file that is no archive. */
  unpack(file: F): Promise<AsyncIterable<Unpacked<F>> | undefined>;
  open(file: F): Promise<Result<K, readonly Problem[]>>;
  read(source: K, signal: AbortSignal): AsyncIterable<SourceEvent>;
  /** The version in which this importer reads now; undefined when it is none of these. */
  versionOf(importer: string): number | undefined;
  /** Rises when an importer is added or reads in another way: what none could read then, one may read now. */
  readonly version: number;
}

/** Packs the arrivals of one origin for the store. */
export type Packer = (label: string) => (arrival: Arrival) => PackedArrival;

/**
 * Makes arrivals of what importers give: lists of channels are split, identities that payloads state are read, and all is
 * packed for the store. `path` is the origin of what names none.
 */
export async function* packEvents(
  events: AsyncIterable<ReadEvent>,
  path: string,
  packer: Packer,
): AsyncIterable<SourceEvent> {
  const packers = new Map<string, (arrival: Arrival) => PackedArrival>();
  for await (const event of events) {
    if (event.is !== "batch") {
      yield event;
      continue;
    }
    const origins = new Map<string, PackedArrival[]>();
    for (const observation of event.observations) {
      const label = observation.origin ?? path;
      const pack = packers.get(label) ?? packer(label);
      packers.set(label, pack);
      const arrivals = origins.get(label) ?? [];
      origins.set(label, arrivals);
      arrivals.push(pack({ observation, claims: claimsOf(observation) }));
      for (const channel of splitChannels(observation))
        arrivals.push(pack({ observation: channel, claims: claimsOf(channel) }));
    }
    yield {
      is: "batch",
      origins: [...origins].map(([label, arrivals]) => ({ label, arrivals })),
      problems: event.problems,
    };
  }
}
