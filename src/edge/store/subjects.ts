import type { Kysely } from "kysely";
import type { FactKind } from "../../model/observation.ts";
import type { Claim, SubjectRow } from "../../model/store.ts";
import { chunks, type Engine, overSnapshot, type Snapshot } from "./engine.ts";
import { type LabelledOrigins, labelled } from "./labelled.ts";
import { unpack } from "./packed.ts";
import { subjectOf } from "./speakers.ts";
import type { Tables } from "./tables.ts";

/** Distinct subjects of the given origins by (origin label, subject text), in batches. */
export function subjectStream(engine: Engine, origins: readonly string[]): AsyncIterable<readonly SubjectRow[]> {
  return overSnapshot(engine, async function* (at) {
    for (const each of await labelled(engine.read, at, origins)) yield* ofLabel(engine.read, at, each);
  });
}

type Row = readonly [key: number, text: string, long: string | null, kinds: string];

async function* ofLabel(
  db: Kysely<Tables>,
  at: Snapshot,
  { label, keys }: LabelledOrigins,
): AsyncIterable<readonly SubjectRow[]> {
  const query = db
    .selectFrom("subject")
    .select(["key", "text", "long_text", "kinds"])
    .where("origin", "in", keys)
    .orderBy("text")
    .orderBy("origin");
  for await (const rows of at.stream<Row>(query.compile())) yield await withClaims(db, at, { label, rows });
}

async function withClaims(
  db: Kysely<Tables>,
  at: Snapshot,
  { label, rows }: { readonly label: string; readonly rows: readonly Row[] },
): Promise<readonly SubjectRow[]> {
  const claims = new Map<number, Claim[]>();
  for (const piece of chunks(rows.map(([key]) => key))) {
    const stated = db
      .selectFrom("claim")
      .select(["subject", "kind", "value"])
      .where("subject", "in", piece)
      .orderBy("kind")
      .orderBy("value");
    for (const [subject, kind, value] of await at.all<[number, Claim["kind"], string]>(stated.compile())) {
      const list = claims.get(subject);
      if (list === undefined) claims.set(subject, [{ kind, value: unpack(value) }]);
      else list.push({ kind, value: unpack(value) });
    }
  }
  return rows.map(([key, text, long, kinds]) => ({
    key,
    origin: label,
    text: long ?? text,
    subject: subjectOf(text, long),
    claims: claims.get(key) ?? NONE,
    kinds: kindsOf(kinds),
  }));
}

const NONE: readonly Claim[] = [];

/** One list for the many subjects of which the same kinds are said: joining holds all subjects in memory. */
const kindLists = new Map<string, readonly FactKind[]>();
const KIND_LISTS = 1_000;

function kindsOf(text: string): readonly FactKind[] {
  const known = kindLists.get(text);
  if (known !== undefined) return known;
  const kinds = text.split(" ") as FactKind[];
  if (kindLists.size < KIND_LISTS) kindLists.set(text, kinds);
  return kinds;
}
