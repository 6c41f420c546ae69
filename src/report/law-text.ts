import { type Exception, type Instrument, isRead, type Provision } from "../model/catalogue.ts";
import type { LegalDate } from "../model/time.ts";
import { columnsOf, fit, padded, paragraph } from "./columns.ts";

/** What a record of the catalogue is on a day, in a few words. */
export function stateText(instrument: Instrument, asOf: LegalDate): string {
  if (instrument.record === "none-found") return "no instrument found";
  if (instrument.record === "background") return "background";
  const state = instrument.status.findLast((each) => each.on <= asOf);
  const press = instrument.knownBy === "press" ? ", press only" : "";
  return state === undefined ? `nothing yet on that day${press}` : `${state.is}${press}`;
}

/** `decamp law`: one line a record. */
export function lawListText(instruments: readonly Instrument[], asOf: LegalDate, columns = 100): string {
  const rows = instruments.map((each) => [each.jurisdiction, each.id, stateText(each, asOf), each.title] as const);
  const widths = [0, 1, 2].map((at) => Math.min(34, Math.max(...rows.map((row) => columnsOf(row[at] ?? "")))));
  const lines = rows.map(([where, id, state, title]) => {
    const head = [where, id, fit(state, widths[2] ?? 34)].map((cell, at) => padded(cell, widths[at] ?? 0)).join("  ");
    return `${head}  ${fit(title, Math.max(20, columns - columnsOf(head) - 2))}`.trimEnd();
  });
  return `${lines.join("\n")}\n`;
}

/** `decamp law show`: everything of one record. */
export function lawShowText(instrument: Instrument, columns = 100): string {
  const say = (label: string, text: string): readonly string[] => paragraph(text, columns, padded(label, 14));
  const list = (heading: string, items: readonly string[]): readonly string[] =>
    items.length === 0 ? [] : ["", heading, ...items.flatMap((each) => paragraph(each, columns, "  - "))];
  const { id, title, issuer, jurisdiction, type, announced, knownBy, knownByReason, textSeen, lastRead } = instrument;
  const known = knownBy ?? (textSeen ? "text" : "official");
  const lines = [
    ...paragraph(title, columns, ""),
    "",
    ...say("id", id),
    ...say("issuer", issuer),
    ...say("jurisdiction", jurisdiction),
    ...say("type", type.replaceAll("-", " ")),
    ...say("announced", announced ?? "no day known"),
    ...say("known by", `${KNOWN[known]}${knownByReason === undefined ? "" : `: ${knownByReason}`}`),
    ...say("last read", lastRead),
    ...RECORD_NOTES[instrument.record ?? "instrument"].flatMap((text) => say("rules on", text)),
    ...list(
      "State",
      instrument.status.map(({ on, is, note }) => `${on} ${is}${note === undefined ? "" : `: ${note}`}`),
    ),
    ...instrument.provisions.flatMap((each) => provisionLines(each, columns)),
    ...list("Dates", (instrument.dates ?? []).map(dateText)),
    ...list(
      "Where sources disagree",
      instrument.conflicts.map((each) => `${each.about}: ${each.values.join(" / ")}. Taken: ${each.resolution}`),
    ),
    ...list("Notes", instrument.notes),
    ...list("Sources", Object.entries(instrument.sources).map(sourceText)),
  ];
  return `${lines.join("\n")}\n`;
}

const KNOWN = {
  text: "its text or a restatement of its words",
  official: "an official statement, not its text",
  press: "the press alone: it informs and never rules",
} as const;

const RECORD_NOTES = {
  instrument: [],
  background: ["nothing: it is listed because people cite it"],
  "none-found": ["nothing: a search that found no instrument; that is no proof that there is none"],
} as const;

function dateText({ on, what, kind, computed }: NonNullable<Instrument["dates"]>[number]): string {
  const mark = kind === "deadline" ? "deadline, " : "";
  return `${on} ${mark}${what}${computed === true ? " (computed: no source states the day)" : ""}`;
}

const sourceText = ([key, source]: [string, Instrument["sources"][string]]): string =>
  `${key}: ${source.title}. ${source.url} (${source.basis}, read ${source.read}${source.published === undefined ? "" : `, published ${source.published}`})${source.quote === undefined ? "" : `: "${source.quote}"`}`;

function provisionLines(each: Provision, columns: number): readonly string[] {
  const say = (label: string, text: string | undefined): readonly string[] =>
    text === undefined ? [] : paragraph(text, columns, `  ${padded(label, 12)}`);
  return [
    "",
    ...paragraph(`${each.id}: ${each.title}`, columns, "", "  "),
    ...say("citation", each.citation),
    ...say("binds", each.addressees.words),
    ...say("acts", each.acts.join(", ")),
    ...say("goods", each.goods.words),
    ...provisionTests(each).flatMap((text) => say("test", text)),
    ...say("from", each.surelyFrom === undefined ? each.from : `between ${each.from} and ${each.surelyFrom}`),
    ...say("until", each.until),
    ...say("duty", each.duty.replaceAll("-", " ")),
    ...say("what stands", each.installedBase?.replaceAll("-", " ")),
    ...each.exceptions.flatMap((one) => say(isRead(one) ? "exception" : "quoted", exceptionText(one))),
    ...say("sources", each.sources.join(", ")),
  ];
}

/** An exception with its clause and what reads it. */
export function exceptionText({ says, citation, readBy, waiver, when }: Exception): string {
  const { contracted, installed, funding } = when ?? {};
  const reads = [
    ...(readBy === undefined ? [] : [`read by the test of ${READERS[readBy]}`]),
    ...(waiver === undefined
      ? []
      : [
          `a waiver by ${waiver.by}, under: ${waiver.id}${waiver.latest === undefined ? "" : `, until ${waiver.latest} at the latest`}`,
        ]),
    ...(contracted?.onOrBefore === undefined ? [] : [`contract of ${contracted.onOrBefore} or before`]),
    ...(installed?.onOrBefore === undefined ? [] : [`installed on or before ${installed.onOrBefore}`]),
    ...(funding === undefined ? [] : [`paid from ${funding.join(", ")}`]),
  ];
  const cited = citation === undefined ? "" : ` (${citation})`;
  return `${says}${cited}${reads.length === 0 ? "" : ` [${reads.join("; ")}]`}`;
}

const READERS = { owner: "the owner", goods: "the goods", place: "the place", dates: "the dates" } as const;

/** The tests of a provision beside who and when, one sentence each. */
export function provisionTests({ goods, addressees, ...each }: Provision): readonly string[] {
  const split = (["acquired", "installed", "authorised"] as const).flatMap((verb) => {
    const { after, onOrBefore } = each[verb] ?? {};
    return [
      ...(after === undefined ? [] : [`${verb} after ${after}`]),
      ...(onOrBefore === undefined ? [] : [`${verb} on or before ${onOrBefore}`]),
    ];
  });
  return [
    ...(goods.makers.length === 0 ? [] : [`makers: ${goods.makers.join(", ")}; affiliates: ${goods.affiliates}`]),
    ...(goods.home?.in === undefined ? [] : [`makers under the law of ${goods.home.in.join(", ")}, without names`]),
    ...(goods.home?.notIn === undefined ? [] : [`makers outside ${goods.home.notIn.join(", ")}, without names`]),
    ...(goods.anyMaker === true ? ["every maker"] : []),
    ...(goods.unreadList === undefined ? [] : [`a list: ${goods.unreadList}`]),
    ...(goods.classes.length === 0 ? [] : [`classes: ${goods.classes.join(", ")}`]),
    ...(goods.disputedClasses.length === 0 ? [] : [`disputed classes: ${goods.disputedClasses.join(", ")}`]),
    ...(goods.disputedFor ?? []).map(
      (one) => `disputed for ${one.makers.join(", ")}: ${one.classes.join(", ")}: ${one.says}`,
    ),
    ...(goods.components ?? []).map((one) => `disputed parts: ${one.names.join(", ")}: ${one.says}`),
    ...(goods.makers.length + (goods.home === undefined ? 0 : 1) === 0 ? [] : [`relabels: ${goods.relabels}`]),
    ...split,
    ...(each.purposes === undefined
      ? []
      : [`purposes: ${each.purposes.words}; a missing one: ${each.purposes.whenUnknown}`]),
    ...(each.sensitiveSites === true ? ["sensitive sites only"] : []),
    ...(each.coreNetworkOnly === true ? ["what is connected to the owner's core network only"] : []),
    ...(each.conditions ?? []).map((one) => `asks ${one}`),
    ...(addressees.asks === undefined ? [] : [`asks of the owner ${addressees.asks}`]),
    ...(addressees.agreedFrom === undefined ? [] : [`agreements from ${addressees.agreedFrom} on`]),
    ...(addressees.ownEntityOnly === true ? ["the bound entity alone, not its affiliates"] : []),
  ];
}
