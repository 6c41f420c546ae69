import type { Problem } from "../model/origin.ts";
import type { GivenName } from "../screen/screen.ts";
import type { ReadEvent } from "./sources.ts";

/** What a list of names held. */
export interface GivenList {
  readonly names: readonly GivenName[];
  readonly problems: readonly Problem[];
  readonly complete: boolean;
}

/** Most entries of a list: ten times the largest public one that is known. A guess that bounds memory. */
export const MOST_GIVEN = 500_000;

/** Collects the entries of a list of names. A list that is cut or too long is not complete: then nothing is clear of it. */
export async function collectNames(list: string, events: AsyncIterable<ReadEvent>): Promise<GivenList> {
  const names: GivenName[] = [];
  const problems: Problem[] = [];
  let complete = true;
  let open: { readonly row: string; id: string; name: string; readonly aliases: string[] } | undefined;
  const close = (): void => {
    if (open !== undefined && names.length < MOST_GIVEN) names.push({ list, ...open });
    else if (open !== undefined) complete = false;
  };
  for await (const event of events) {
    if (event.is !== "batch") {
      complete &&= event.is === "end" && event.how === "complete";
      continue;
    }
    problems.push(...event.problems);
    for (const { subject, fact } of event.observations) {
      const row = subject.row ?? "";
      if (open?.row !== row) {
        close();
        open = { row, id: row, name: "", aliases: [] };
      }
      const value = String(fact["value"]);
      if (fact["field"] === "name") open.name = value;
      else if (fact["field"] === "id") open.id = value;
      else open.aliases.push(value);
    }
  }
  close();
  return { names, problems, complete };
}
