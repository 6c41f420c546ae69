import type { Kysely, SelectQueryBuilder } from "kysely";
import type { Fact, FactKind } from "../../model/observation.ts";
import type { Claim, Numbered, SubjectRow } from "../../model/store.ts";
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

/** The keys of the same, in the same order. */
export function subjectKeyStream(engine: Engine, origins: readonly string[]): AsyncIterable<readonly number[]> {
  return overSnapshot(engine, async function* (at) {
    for (const { keys } of await labelled(engine.read, at, origins)) yield* keysOfLabel(engine.read, at, keys);
  });
}

/** Keys taken at once. */
const PAGE = 16_384;

/** In the order of texts. Of one origin they come page by page: whole lists of rows in half the time of single ones. */
async function* keysOfLabel(
  db: Kysely<Tables>,
  at: Snapshot,
  origins: readonly number[],
): AsyncIterable<readonly number[]> {
  const all = inOrder(db.selectFrom("subject as s").where("s.origin", "in", origins), origins);
  if (origins.length > 1) {
    // No index has the order of several: each page would sort what is left.
    for await (const rows of at.stream<[number]>(all.select("s.key").compile())) yield rows.map(([key]) => key);
    return;
  }
  for (let after: string | undefined, last: string | undefined; ; after = last) {
    const rest = after === undefined ? all : all.where("s.text", ">", after);
    const end = rest
      .select("s.text")
      .offset(PAGE - 1)
      .limit(1);
    last = (await at.all<[string]>(end.compile()))[0]?.[0];
    const page = last === undefined ? rest : rest.where("s.text", "<=", last);
    yield (await at.all<[number]>(page.select("s.key").compile())).map(([key]) => key);
    if (last === undefined) return;
  }
}

type OfSubjects = SelectQueryBuilder<Tables & { readonly s: Tables["subject"] }, "s", object>;

/**
 * By text. Two origins of one label may hold the same text: then by the ids of the origins, which hang on what their files hold,
 * where keys hang on what was imported first.
 */
const inOrder = (query: OfSubjects, origins: readonly number[]): OfSubjects =>
  origins.length < 2
    ? query.orderBy("s.text")
    : query
        .orderBy("s.text")
        .orderBy((column) => column.selectFrom("origin as g").select("g.id").whereRef("g.key", "=", "s.origin"));

type Row = readonly [
  key: number,
  text: string,
  long: string | null,
  kinds: string,
  claim: Claim["kind"] | null,
  value: string,
];

/** One row a claim, and one for a subject without any: a walk along two indexes, where a query a batch seeks for each subject. */
async function* ofLabel(
  db: Kysely<Tables>,
  at: Snapshot,
  { label, keys }: LabelledOrigins,
): AsyncIterable<readonly SubjectRow[]> {
  const subjects = db.selectFrom("subject as s").where("s.origin", "in", keys);
  const query = inOrder(subjects, keys)
    .leftJoin("claim as c", "c.subject", "s.key")
    .select(["s.key", "s.text", "s.long_text", "s.kinds", "c.kind", "c.value"]);
  let open: OpenSubject | undefined;
  for await (const rows of at.stream<Row>(query.compile())) {
    const closed: SubjectRow[] = [];
    for (const [key, text, long, kinds, kind, value] of rows) {
      if (open?.key !== key) {
        if (open !== undefined) closed.push(whole(open));
        const full = long ?? text;
        open = { key, origin: label, text: full, subject: subjectOf(full), claims: NONE, kinds: kindsOf(kinds) };
      }
      if (kind !== null) open.claims = [...open.claims, { kind, value: unpack(value) }];
    }
    if (closed.length > 0) yield closed;
  }
  if (open !== undefined) yield [whole(open)];
}

/** What is said of subjects given by their keys. */
export function saidStream(engine: Engine, subjects: readonly number[]): AsyncIterable<readonly Numbered[]> {
  return overSnapshot(engine, async function* (at) {
    for (const piece of chunks(subjects)) {
      const query = engine.read
        .selectFrom("subject as s")
        .innerJoin("origin as g", "g.key", "s.origin")
        .innerJoin("observation as o", "o.subject", "s.key")
        .select(["s.key", "g.id", "o.at", "o.fact_json"])
        .where("s.key", "in", piece);
      for await (const rows of at.stream<[number, string, string | null, string]>(query.compile()))
        yield rows.map(([subject, file, seen, fact]) => ({
          subject,
          file,
          at: seen ?? undefined,
          fact: JSON.parse(fact) as Fact,
        }));
    }
  });
}

type OpenSubject = Omit<SubjectRow, "claims"> & { claims: readonly Claim[] };

/** Claims sorted by kind and value, whatever order the database walked in. */
function whole(subject: OpenSubject): SubjectRow {
  if (subject.claims.length < 2) return subject;
  const claims = subject.claims.toSorted((a, b) =>
    a.kind === b.kind ? order(a.value, b.value) : order(a.kind, b.kind),
  );
  return { ...subject, claims };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

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
