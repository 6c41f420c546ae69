import type { Catalogue, Exception, Provision } from "../model/catalogue.ts";
import type { Owner, Waiver } from "../model/owner.ts";
import type { LegalDate } from "../model/time.ts";

/** What the waivers of a profile leave open, and which of them do nothing or contradict the text. */
export function checkWaivers(
  { waivers = [], sites }: Pick<Owner, "waivers" | "sites">,
  { instruments, vendors }: Pick<Catalogue, "instruments" | "vendors">,
  on: LegalDate,
): { readonly open: readonly string[]; readonly warnings: readonly string[] } {
  const open: string[] = [];
  const warnings: string[] = [];
  const ids = { sites: new Set(sites.map(({ id }) => id)), makers: new Set(vendors.map(({ id }) => id)) };
  for (const [at, waiver] of waivers.entries()) {
    const name = `waivers[${at}]${waiver.reference === undefined ? "" : ` ${JSON.stringify(waiver.reference)}`}`;
    const lacking = lackingOf(waiver);
    if (lacking.length > 0)
      open.push(`${name}: ${lacking.join(", ")}; until then it lifts nothing and makes a dispute`);
    const provisions = instruments.flatMap((each) =>
      each.provisions.filter(({ id }) => id === waiver.instrument || each.id === waiver.instrument),
    );
    const says = [
      ...(provisions.length === 0 ? [noInstrument(waiver, instruments)] : clauseFaults(waiver, provisions)),
      ...dayFaults(waiver, on),
      ...namesNobody("site", waiver.sites, ids.sites),
      ...namesNobody("maker", waiver.makers, ids.makers),
    ];
    warnings.push(...says.map((each) => `${name}: ${each}`));
  }
  return { open, warnings };
}

const lackingOf = ({ reference, from, until, sites, makers }: Waiver): readonly string[] => [
  ...(reference === undefined ? ["reference"] : []),
  ...(from === undefined ? ["from"] : []),
  ...(until === undefined ? ["until"] : []),
  ...(sites === "unknown" ? ["sites"] : []),
  ...(makers === "unknown" ? ["makers"] : []),
];

function noInstrument({ instrument }: Waiver, instruments: Catalogue["instruments"]): string {
  const known = instruments.some(({ id }) => id === instrument);
  return known
    ? `${instrument} has no provision that a waiver could be of`
    : `the catalogue has no instrument ${JSON.stringify(instrument)}; decamp law lists those it has`;
}

function clauseFaults({ instrument, under }: Waiver, provisions: readonly Provision[]): readonly string[] {
  const given = provisions.flatMap(({ exceptions }) => exceptions.flatMap(({ waiver }: Exception) => waiver ?? []));
  if (given.length === 0)
    return [`no text seen of ${instrument} provides for a waiver: rulings under it become disputed`];
  const ids = [...new Set(given.map(({ id }) => id))];
  if (under !== undefined && !ids.includes(under)) {
    return [`${instrument} has no waiver under ${JSON.stringify(under)}; it has ${ids.join(", ")}`];
  }
  return [];
}

function dayFaults({ from, until }: Waiver, on: LegalDate): readonly string[] {
  if (until === undefined || until === "open") return [];
  if (from !== undefined && until < from) return [`it ends on ${until}, before it begins on ${from}`];
  return until < on ? [`it ended on ${until}: on ${on} it lifts nothing`] : [];
}

function namesNobody(noun: string, named: Waiver["sites"], known: ReadonlySet<string>): readonly string[] {
  if (named === undefined || named === "unknown") return [];
  return named.filter((id) => !known.has(id)).map((id) => `there is no ${noun} ${JSON.stringify(id)}`);
}
