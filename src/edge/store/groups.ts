import type { StoredObservation } from "../../model/observation.ts";
import type { ObservationGroup, Store } from "../../model/store.ts";
import { type Engine, inserter, overSnapshot } from "./engine.ts";
import { type Spoken, speakerReader, storedObservation } from "./speakers.ts";

type Row = readonly [...Spoken, group: number, id: string, at: string | null, fact: string];

/** Which subjects make one asset, and their observations read in that order. */
export function groupTable(engine: Engine): Pick<Store, "setGroups" | "groups"> {
  const insert = inserter("subject_group", ["group_number", "subject"]);
  return {
    setGroups: (groups) =>
      engine.write(async (tx) => {
        await tx.deleteFrom("subject_group").execute();
        let values: number[] = [];
        for (const [subject, group] of groups) {
          values.push(group, subject);
          if (values.length < VALUES_AT_ONCE) continue;
          await insert(tx, values);
          values = [];
        }
        await insert(tx, values);
      }),
    groups: (range = ALL) => groupStream(engine, range),
  };
}

const VALUES_AT_ONCE = 10_240;

const ALL = { from: 0, to: Number.MAX_SAFE_INTEGER };

function groupStream(engine: Engine, { from, to }: typeof ALL): AsyncIterable<readonly ObservationGroup[]> {
  return overSnapshot(engine, async function* (at) {
    // In this order both indexes are walked as they lie: nothing is sorted, whatever the size.
    const query = engine.read
      .selectFrom("subject_group as g")
      .innerJoin("subject as s", "s.key", "g.subject")
      .innerJoin("observation as o", "o.subject", "g.subject")
      .select(["s.key", "s.origin", "s.text", "s.long_text", "g.group_number", "o.id", "o.at", "o.fact_json"])
      .where("g.group_number", ">=", from)
      .where("g.group_number", "<", to)
      .orderBy("g.group_number")
      .orderBy("g.subject")
      .orderBy("o.id");
    const speakerOf = await speakerReader(engine.read, at);
    let group = Number.NaN;
    let open: StoredObservation[] = [];
    for await (const rows of at.stream<Row>(query.compile())) {
      const closed: ObservationGroup[] = [];
      for (const [key, origin, text, long, number, id, seen, fact] of rows) {
        if (number !== group) {
          if (open.length > 0) closed.push({ group, observations: inOrder(open) });
          group = number;
          open = [];
        }
        open.push(storedObservation(speakerOf(key, origin, text, long), id, seen, fact));
      }
      if (closed.length > 0) yield closed;
    }
    if (open.length > 0) yield [{ group, observations: inOrder(open) }];
  });
}

/** By id, each once: two origins of one label may both hold an observation. */
function inOrder(observations: StoredObservation[]): readonly StoredObservation[] {
  observations.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return observations.filter((each, index) => each.id !== observations[index - 1]?.id);
}
