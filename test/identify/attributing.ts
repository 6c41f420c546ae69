import { attribute } from "../../src/identify/attribute/attribute.ts";
import { compileCatalogue, type Matcher } from "../../src/identify/match/matcher.ts";
import { loadCatalogue } from "../../src/edge/catalogue/index.ts";
import type { Attribution } from "../../src/model/attribution.ts";
import type { Fact, StoredObservation, Subject } from "../../src/model/observation.ts";

/** One reply of a device, with the port and the like where they matter. */
export interface Reply {
  readonly fact: Fact;
  readonly subject?: Subject;
}

let matcher: Matcher | undefined;

/** The catalogue of the repository, compiled once a test file. */
export function theMatcher(): Matcher {
  if (matcher !== undefined) return matcher;
  const loaded = loadCatalogue(process.env["DECAMP_CATALOGUE"] ?? "catalogue");
  if (!loaded.ok) throw new Error(`the catalogue does not load: ${JSON.stringify(loaded.failure.slice(0, 3))}`);
  matcher = compileCatalogue(loaded.value);
  return matcher;
}

/** What the engine says of one device of which these replies are known. */
export function attributed(replies: readonly Reply[], by: Matcher = theMatcher()): Attribution {
  const observations: readonly StoredObservation[] = replies.map(({ fact, subject }, at) => ({
    id: `o-${at}`,
    origin: "test",
    subject: { device: "one", ...subject },
    fact,
  }));
  return attribute({ asset: "a-test", parent: null, joined: [], contested: false }, observations, by);
}

export const verdictOf = ({ maker }: Attribution): string | null =>
  maker === null ? null : `${maker.id} ${maker.confidence}`;
