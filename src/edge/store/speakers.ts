import { type Kysely, sql } from "kysely";
import type { Fact, StoredObservation, Subject } from "../../model/observation.ts";
import type { Instant } from "../../model/time.ts";
import type { Snapshot } from "./engine.ts";
import { unpack } from "./packed.ts";
import type { Tables } from "./tables.ts";

/** What observations speak of: the subject, and the label of the origin that it belongs to. */
export interface Speaker {
  readonly origin: string;
  readonly subject: Subject;
}

/** The columns by which a row says what it speaks of. They come with each row: most subjects have few observations. */
export type Spoken = readonly [key: number, origin: number, text: string];
/** The same as they are selected, of `subject as s`. */
export const SPOKEN = ["s.key", "s.origin", sql<string>`coalesce(s.long_text, s.text)`.as("text")] as const;

/** Reads speakers, and makes one for neighbouring rows of the same subject. */
export async function speakerReader(db: Kysely<Tables>, at: Snapshot): Promise<(...spoken: Spoken) => Speaker> {
  const labels = new Map<number, string>();
  const query = db.selectFrom("origin").select(["key", "label"]);
  for (const [key, label] of await at.all<[number, string]>(query.compile())) labels.set(key, unpack(label));
  let last: { readonly key: number; readonly speaker: Speaker } | undefined;
  return (key, origin, text) => {
    if (last?.key !== key) {
      last = { key, speaker: { origin: labels.get(origin) ?? "", subject: subjectOf(text) } };
    }
    return last.speaker;
  };
}

export const subjectOf = (text: string): Subject => JSON.parse(text) as Subject;

/** The columns of an observation as its rows are read: id, at, fact. */
export function storedObservation(speaker: Speaker, id: string, at: string | null, fact: string): StoredObservation {
  const { origin, subject } = speaker;
  const read = JSON.parse(fact) as Fact;
  return at === null
    ? { id: `o-${id}`, origin, subject, fact: read }
    : { id: `o-${id}`, origin, at: at as Instant, subject, fact: read };
}
