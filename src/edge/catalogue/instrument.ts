import type { Instrument, Provision } from "../../model/catalogue.ts";
import { type Refusal, shown } from "./problem.ts";
import type { InstrumentEntry } from "./schema.ts";
import { reachesNoGoods } from "../../model/catalogue.ts";
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
    ...recordRefusals(entry),
    ...(entry.dates ?? []).flatMap(({ source }, at) =>
      source === undefined ? [] : sourceRefusal(entry.sources, source, ["dates", at, "source"]),
    ),
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

/** What kind of record it is and what stands in it must agree: only an instrument rules, and it has to. */
function recordRefusals({
  record,
  provisions,
  status,
  knownBy,
  knownByReason,
  textSeen,
}: InstrumentEntry): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const isInstrument = record === undefined || record === "instrument";
  if (isInstrument && (provisions.length === 0 || status.length === 0)) {
    const remedy = "add provisions and status, or say record: background or none-found";
    refusals.push({ path: ["provisions"], what: "an instrument without provisions or status", remedy });
  }
  if (!isInstrument && provisions.length > 0) {
    const remedy = "leave record out, or remove the provisions";
    refusals.push({ path: ["provisions"], what: `a record of the kind ${record} has provisions`, remedy });
  }
  if (textSeen && knownBy !== undefined && knownBy !== "text") {
    refusals.push({ path: ["knownBy"], what: "the text was seen, and knownBy says otherwise", remedy: "correct one" });
  }
  if (knownBy !== undefined && knownBy !== "text" && knownByReason === undefined) {
    refusals.push({ path: ["knownBy"], what: `knownBy is ${knownBy} without a reason`, remedy: "add knownByReason" });
  }
  return refusals;
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
  if (each.surelyFrom !== undefined && each.surelyFrom <= each.from) {
    const what = `it surely began by ${each.surelyFrom}, which is not after ${each.from}`;
    refusals.push({ path: [...path, "surelyFrom"], what, remedy: "correct one of the days, or leave it out" });
  }
  for (const name of ["acquired", "installed", "authorised"] as const) {
    const split = each[name];
    if (split === undefined || split.onOrBefore !== undefined || split.after !== undefined) continue;
    const remedy = `give onOrBefore or after, or leave ${name} out`;
    refusals.push({ path: [...path, name], what: `${name} names no day`, remedy });
  }
  return [
    ...refusals,
    ...addresseeRefusals(each, path),
    ...goodsRefusals(each, path),
    ...exceptionRefusals(each, path),
  ];
}

/** A test that can never hold, or a waiver that two exceptions of one provision call the same. */
function exceptionRefusals(
  { exceptions }: InstrumentEntry["provisions"][number],
  path: readonly (string | number)[],
): readonly Refusal[] {
  const waivers = exceptions.map(({ waiver }) => waiver?.id);
  return exceptions.flatMap(({ when, waiver, readBy }, at) => {
    const refusals: Refusal[] = [];
    const here = [...path, "exceptions", at];
    if (waiver !== undefined && waivers.indexOf(waiver.id) !== at) {
      const what = `the waiver ${shown(waiver.id)} stands twice in this provision`;
      refusals.push({ path: [...here, "waiver", "id"], what, remedy: "give it another id" });
    }
    if ([when, waiver, readBy].filter((each) => each !== undefined).length > 1) {
      const remedy = "keep one of when, waiver and readBy, or write two exceptions";
      refusals.push({ path: here, what: "it is read in more than one way", remedy });
    }
    if (when !== undefined && Object.keys(when).length === 0) {
      refusals.push({ path: [...here, "when"], what: "when tests nothing", remedy: "give a fact, or leave it out" });
    }
    for (const name of ["contracted", "installed"] as const) {
      const split = when?.[name];
      if (split === undefined || split.onOrBefore !== undefined || split.after !== undefined) continue;
      const remedy = `give onOrBefore or after, or leave ${name} out`;
      refusals.push({ path: [...here, "when", name], what: `${name} names no day`, remedy });
    }
    return refusals;
  });
}

function addresseeRefusals(
  { addressees, goods }: InstrumentEntry["provisions"][number],
  path: readonly (string | number)[],
): readonly Refusal[] {
  const { kinds, unclearKinds, role, only, asks } = addressees;
  const refusals: Refusal[] = [];
  const bindsOwners = kinds.length > 0 || (unclearKinds ?? []).length > 0 || role !== undefined;
  if (!reachesNoGoods(goods) && !bindsOwners) {
    const remedy = "give kinds or role; a rule that binds a company has an empty list of makers";
    refusals.push({ path: [...path, "addressees"], what: "it reaches goods and binds no owner", remedy });
  }
  const named = role ?? only;
  if (named !== undefined && named !== "us-federal-contractor" && asks === undefined) {
    const remedy = 'add asks: "whether it …", which the owner is then asked';
    refusals.push({ path: [...path, "addressees"], what: `the role ${shown(named)} asks nothing`, remedy });
  }
  if (role !== undefined && only !== undefined) {
    const remedy = "keep role for whoever has it, or only beside kinds";
    refusals.push({ path: [...path, "addressees"], what: "it has both role and only", remedy });
  }
  return refusals;
}

function goodsRefusals(
  { goods }: InstrumentEntry["provisions"][number],
  path: readonly (string | number)[],
): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (goods.home !== undefined && (goods.home.in === undefined) === (goods.home.notIn === undefined)) {
    refusals.push({ path: [...path, "goods", "home"], what: "home needs one of in and notIn", remedy: "give one" });
  }
  const both = goods.classes.filter((name) => goods.disputedClasses.includes(name));
  if (both.length > 0) {
    const what = `${both.join(", ")} is both reached and disputed`;
    refusals.push({ path: [...path, "goods", "disputedClasses"], what, remedy: "keep it in one of the lists" });
  }
  return refusals;
}
