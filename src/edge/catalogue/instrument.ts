import type { Instrument, Provision } from "../../model/catalogue.ts";
import { type Refusal, shown } from "./problem.ts";
import type { InstrumentEntry } from "./schema.ts";
import { sourceRefusal } from "./vendor.ts";

/** The instrument of a file: provision ids become `instrument/provision`. */
export function instrumentOf(entry: InstrumentEntry): Instrument {
  return {
    ...entry,
    provisions: entry.provisions.map(
      (each): Provision => ({ ...each, id: `${entry.id}/${each.id}`, instrument: entry.id }),
    ),
  };
}

/** What the schema cannot see in an instrument: order of dates, repeated ids, sources, provisions that bind nobody. */
export function instrumentRefusals(entry: InstrumentEntry): readonly Refusal[] {
  return [
    ...entry.status.flatMap((state, at) => [
      ...sourceRefusal(entry.sources, state.source, ["status", at, "source"]),
      ...orderRefusal(entry, at),
    ]),
    ...entry.provisions.flatMap((each, at) => [
      ...provisionRefusals(each, ["provisions", at]),
      ...each.sources.flatMap((key, n) => sourceRefusal(entry.sources, key, ["provisions", at, "sources", n])),
      ...repeatedId(entry, at),
    ]),
  ];
}

function orderRefusal({ status }: InstrumentEntry, at: number): readonly Refusal[] {
  const [before, state] = [status[at - 1], status[at]];
  if (before === undefined || state === undefined || before.on <= state.on) return [];
  const what = `the state of ${state.on} stands after that of ${before.on}`;
  return [{ path: ["status", at, "on"], what, remedy: "put the states in order, oldest first" }];
}

function repeatedId({ provisions }: InstrumentEntry, at: number): readonly Refusal[] {
  const id = provisions[at]?.id ?? "";
  if (provisions.findIndex((each) => each.id === id) === at) return [];
  const what = `the id ${shown(id)} stands twice in this file`;
  return [{ path: ["provisions", at, "id"], what, remedy: "give it another id" }];
}

function provisionRefusals(
  each: InstrumentEntry["provisions"][number],
  path: readonly (string | number)[],
): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (each.until !== undefined && each.until < each.from) {
    const what = `it ends on ${each.until}, before it begins on ${each.from}`;
    refusals.push({ path: [...path, "until"], what, remedy: "correct one of the days" });
  }
  const { acquired, addressees, goods } = each;
  if (acquired !== undefined && acquired.onOrBefore === undefined && acquired.after === undefined) {
    const remedy = "give onOrBefore or after, or leave acquired out";
    refusals.push({ path: [...path, "acquired"], what: "acquired names no day", remedy });
  }
  const bindsOwners = addressees.kinds.length > 0 || addressees.role !== undefined;
  if (goods.makers.length > 0 && !bindsOwners) {
    const remedy = "give kinds or role; a rule that binds a company has an empty list of makers";
    refusals.push({ path: [...path, "addressees"], what: "it reaches goods and binds no owner", remedy });
  }
  const both = goods.classes.filter((name) => goods.disputedClasses.includes(name));
  if (both.length > 0) {
    const what = `${both.join(", ")} is both reached and disputed`;
    refusals.push({ path: [...path, "goods", "disputedClasses"], what, remedy: "keep it in one of the lists" });
  }
  return refusals;
}
