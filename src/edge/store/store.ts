import type { Store } from "../../model/store.ts";
import { appender } from "./append.ts";
import { assetTable } from "./assets.ts";
import type { Engine } from "./engine.ts";
import { groupStream } from "./groups.ts";
import { observationStream, observationsOfIds } from "./observations.ts";
import { originTable } from "./origins.ts";
import { rulingTable } from "./rulings.ts";
import { readState, writeState } from "./state.ts";
import { saidStream, subjectKeyStream, subjectStream } from "./subjects.ts";

/**
 * The store over either database. Reads see what is committed. A writing call inside the `batches` of `replaceAssets` or
 * `replaceRulings` would wait for itself: batches may read, never write.
 */
export function createStore(engine: Engine): Store {
  const { appendAll, follow, forgetSubjects } = appender(engine);
  return {
    ...originTable(engine, forgetSubjects),
    append: (origin, arrivals) => appendAll([{ origin, arrivals }]),
    appendAll,
    follow,
    subjects: (origins) => subjectStream(engine, origins),
    subjectKeys: (origins) => subjectKeyStream(engine, origins),
    saidOf: (subjects) => saidStream(engine, subjects),
    groups: (runs) => groupStream(engine, runs),
    observations: (origins) => observationStream(engine, origins),
    observationsById: (ids) => observationsOfIds(engine, ids),
    ...assetTable(engine),
    ...rulingTable(engine),
    getState: (name) => readState(engine.read, name),
    setState: (name, value) => engine.write((tx) => writeState(tx, name, value)),
    close: () => engine.close(),
  };
}
