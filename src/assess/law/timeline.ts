import type { Catalogue, Instrument } from "../../model/catalogue.ts";

/** Something dated of an instrument: `on` is as exact as the source (`2025-06-27`, `2022-12`, `2021`). */
export interface DatedEvent {
  readonly on: string;
  readonly jurisdiction: string;
  readonly instrument: string;
  readonly what: string;
}

/** Every dated fact of the catalogue, oldest first; of one jurisdiction and its parts where one is named. */
export function timeline(
  { instruments }: Pick<Catalogue, "instruments">,
  jurisdiction?: string,
): readonly DatedEvent[] {
  const within = (of: string): boolean =>
    jurisdiction === undefined ||
    of.split(",").some((each) => each === jurisdiction || each.startsWith(`${jurisdiction}-`));
  return instruments
    .filter((each) => within(each.jurisdiction))
    .flatMap(eventsOf)
    .sort((a, b) => compare(a.on, b.on) || compare(a.instrument, b.instrument));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function eventsOf(instrument: Instrument): readonly DatedEvent[] {
  const event = (on: string, what: string): DatedEvent => ({
    on,
    jurisdiction: instrument.jurisdiction,
    instrument: instrument.id,
    what,
  });
  const events: DatedEvent[] = instrument.announced === undefined ? [] : [event(instrument.announced, "announced")];
  for (const { on, is, note } of instrument.status) events.push(event(on, note === undefined ? is : `${is}: ${note}`));
  for (const { id, from, surelyFrom, until } of instrument.provisions) {
    const begins = surelyFrom === undefined ? "begins" : "begins at the earliest";
    events.push(event(from, `${id} ${begins}`));
    if (surelyFrom !== undefined) events.push(event(surelyFrom, `${id} has begun by this day`));
    if (until !== undefined) events.push(event(until, `${id} ends`));
  }
  for (const { on, what, kind, computed } of instrument.dates ?? []) {
    const mark = kind === "deadline" ? "deadline: " : "";
    events.push(event(on, `${mark}${what}${computed === true ? " (computed, no source states the day)" : ""}`));
  }
  return events;
}
