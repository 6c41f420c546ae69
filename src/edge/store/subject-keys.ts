import type { Kysely } from "kysely";
import type { FactKind } from "../../model/observation.ts";
import type { PackedArrival } from "../../model/store.ts";
import { chunks, type Insert, inserter } from "./engine.ts";
import { bounded, LONGEST_INDEXED } from "./packed.ts";
import { type Recent, recent } from "./recent.ts";
import type { Tables } from "./tables.ts";

/** What is said of which subject: its canonical JSON and the kind of the fact. */
export type Said = Pick<PackedArrival, "subject" | "kind">;

/** Finds or makes the subjects of what is said, one for each, and notes the kinds. */
export interface SubjectKeeper {
  keep(tx: Kysely<Tables>, origin: number, said: readonly Said[]): Promise<Kept>;
  readonly clear: () => void;
}

export interface Kept {
  /** The subject of each that was said. */
  readonly subjects: readonly KeptSubject[];
  /** Those that the store did not have, with their whole text. */
  readonly made: readonly { readonly subject: KeptSubject; readonly text: string }[];
  /** Those of which another kind is said than the store had. */
  readonly changed: ReadonlySet<KeptSubject>;
}

/** A subject as remembered between transactions. */
export interface KeptSubject {
  /** Its key; undefined only while the store has not given one. */
  key: number | undefined;
  /** As the store indexes its text: bounded, where the whole text may be of any size. */
  readonly indexed: string;
  /** The kinds of fact said of it: few, there is a closed list of them. */
  kinds: FactKind[];
  claims: Set<string> | undefined;
}

/** Subjects remembered in all, so that most observations need no look into the store: about 5 MB. */
const SUBJECTS_REMEMBERED = 10_000;
/** Above this, a hostile source is inventing claims: they are offered to the store again instead of remembered. */
const CLAIMS_REMEMBERED = 64;

export function subjectKeeper(): SubjectKeeper {
  let origins = new Map<number, Recent<string, KeptSubject>>();
  const insertNew = inserter("subject", ["key", "origin", "text", "long_text", "kinds"], "skip");
  return {
    clear() {
      origins = new Map();
    },
    async keep(tx, origin, said) {
      const known = rememberedOf(origins, origin);
      const strange = new Map<KeptSubject, string>();
      const changed = new Set<KeptSubject>();
      const subjects = said.map(({ subject: text, kind }) => {
        const indexed = indexedText(text);
        let subject = known.get(indexed);
        if (subject === undefined) {
          subject = { indexed, key: undefined, kinds: [kind], claims: undefined };
          known.set(indexed, subject);
          strange.set(subject, text);
        } else if (!subject.kinds.includes(kind)) {
          subject.kinds.push(kind);
          if (subject.key !== undefined) changed.add(subject);
        }
        return subject;
      });
      const made = await makeOrRecall(tx, { origin, strange, changed, insertNew });
      for (const { key, kinds } of changed) {
        await tx
          .updateTable("subject")
          .set({ kinds: kindsText(kinds) })
          .where("key", "=", Number(key))
          .execute();
      }
      return { subjects, made, changed };
    },
  };
}

/** How many origins are appended to in turn and remembered: one file may name many. */
const ORIGINS_REMEMBERED = 16;

function rememberedOf(origins: Map<number, Recent<string, KeptSubject>>, origin: number): Recent<string, KeptSubject> {
  const known = origins.get(origin) ?? recent<string, KeptSubject>();
  // Last is the most recent; the first goes.
  origins.delete(origin);
  origins.set(origin, known);
  for (const oldest of origins.keys()) if (origins.size > ORIGINS_REMEMBERED) origins.delete(oldest);
  known.age(SUBJECTS_REMEMBERED / origins.size);
  return known;
}

/** JSON needs no packing: whatever a column could not hold is escaped in it. */
const indexedText = (text: string): string => (text.length <= LONGEST_INDEXED ? text : bounded(text));

const kindsText = (kinds: readonly string[]): string =>
  kinds.length === 1 ? (kinds[0] as string) : kinds.toSorted().join(" ");

interface Strange {
  readonly origin: number;
  /** Subjects not remembered, with their whole text. */
  readonly strange: ReadonlyMap<KeptSubject, string>;
  /** Those whose kinds are not as the store has them; recalled ones may join. */
  readonly changed: Set<KeptSubject>;
  readonly insertNew: Insert;
}

/**
 * Puts the subjects that nobody remembers into the store, under keys given here: there is one writer, and reading back the keys
 * that a database gives would cost as much as the insert. Only when some were there before are they looked up. Gives those made.
 */
async function makeOrRecall(
  tx: Kysely<Tables>,
  { origin, strange, changed, insertNew }: Strange,
): Promise<Kept["made"]> {
  const made: { subject: KeptSubject; text: string }[] = [];
  if (strange.size === 0) return made;
  const highest = await tx
    .selectFrom("subject")
    .select((column) => column.fn.max("key").as("key"))
    .executeTakeFirst();
  let key = highest?.key ?? 0;
  for (const piece of chunks([...strange])) {
    const values: unknown[] = [];
    for (const [subject, text] of piece) {
      key += 1;
      subject.key = key;
      values.push(key, origin, subject.indexed, subject.indexed === text ? null : text, kindsText(subject.kinds));
    }
    const recalled =
      (await insertNew(tx, values)) < piece.length
        ? await recall(tx, { origin, piece: piece.map(([subject]) => subject), changed })
        : NONE;
    for (const [subject, text] of piece) if (!recalled.has(subject)) made.push({ subject, text });
  }
  return made;
}

const NONE: ReadonlySet<KeptSubject> = new Set();

interface Piece {
  readonly origin: number;
  readonly piece: readonly KeptSubject[];
  readonly changed: Set<KeptSubject>;
}

/** Reads the keys and kinds that the store has for these subjects, all of which are in it. Gives those that were there before. */
async function recall(tx: Kysely<Tables>, { origin, piece, changed }: Piece): Promise<ReadonlySet<KeptSubject>> {
  const recalled = new Set<KeptSubject>();
  const byText = new Map(piece.map((subject) => [subject.indexed, subject]));
  const rows = await tx
    .selectFrom("subject")
    .select(["key", "text", "kinds"])
    .where("origin", "=", origin)
    .where("text", "in", [...byText.keys()])
    .execute();
  for (const { key, text, kinds } of rows) {
    const subject = byText.get(text) as KeptSubject;
    const noted = kinds.split(" ") as FactKind[];
    if (subject.key !== key) recalled.add(subject);
    subject.key = key;
    if (!subject.kinds.every((kind) => noted.includes(kind))) changed.add(subject);
    subject.kinds = [...new Set([...subject.kinds, ...noted])];
  }
  return recalled;
}

/** True the first time, as far as remembered, that a claim is made of the subject. */
export function isFirstClaim(subject: KeptSubject, kind: string, value: string): boolean {
  const claim = `${kind}=${value}`;
  subject.claims ??= new Set();
  if (subject.claims.has(claim)) return false;
  if (subject.claims.size < CLAIMS_REMEMBERED) subject.claims.add(claim);
  return true;
}
