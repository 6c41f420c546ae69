import { type CloudOf, exposureSigns } from "../assess/exposure/index.ts";
import type { Attributed } from "../identify/attribute/attribute.ts";
import { textOf } from "../identify/fields.ts";
import type { Fact, FactKind, StoredObservation } from "../model/observation.ts";
import type { AssetRow } from "../model/store.ts";
import { isWitness } from "../verify/index.ts";

/** What is known of an asset beside its observations. */
export interface Beside {
  readonly cloudOf?: CloudOf;
  /** Other recorders than its parent that it is said to be a channel of. */
  readonly otherRecorders?: readonly string[];
}

/** What is kept of an asset beside its attribution: where it was seen, and what documents state of it. */
export function assetRow(
  { attribution, otherLabels }: Attributed,
  observations: readonly StoredObservation[],
  { cloudOf = () => undefined, otherRecorders = NONE }: Beside = {},
): AssetRow {
  const statements = statementsOf(observations);
  const [site = null, ...otherSites] = sitesOf(observations, statements);
  const quantity = Number(stated(statements, "quantity") ?? Number.NaN);
  return {
    attribution,
    ...(otherLabels.length === 0 ? {} : { otherLabels }),
    site,
    ...(otherSites.length === 0 ? {} : { otherSites }),
    ...(otherRecorders.length === 0 ? {} : { otherRecorders }),
    name: stated(statements, "name") ?? null,
    seen: seenOf(observations),
    dates: datesOf(statements),
    addresses: addressesOf(observations),
    quantity: Number.isSafeInteger(quantity) && quantity > 1 ? quantity : null,
    exposure: exposureSigns(observations, cloudOf),
  };
}

/** What the law asks of a document beside the days of acquisition and installation, by the field that states it. */
const ALSO_STATED = {
  authorised: "authorised",
  components: "component",
  contracted: "contracted",
  funding: "funding",
  purposes: "purpose",
  waivers: "waiver",
} as const satisfies Partial<Record<keyof AssetRow["dates"], string>>;

/** What documents state, by field, in the order of the texts: ids of observations hang on the names of files. */
type Statements = ReadonlyMap<unknown, readonly Fact[]>;

function statementsOf(observations: readonly StoredObservation[]): Statements {
  const statements = new Map<unknown, Fact[]>();
  for (const { fact } of observations) {
    if (fact.kind !== "stated") continue;
    const list = statements.get(fact["field"]);
    if (list === undefined) statements.set(fact["field"], [fact]);
    else list.push(fact);
  }
  for (const list of statements.values()) if (list.length > 1) list.sort(byValue);
  return statements;
}

const byValue = (a: Fact, b: Fact): number => byText(textOf(a, "value"), textOf(b, "value"));
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function datesOf(statements: Statements): AssetRow["dates"] {
  const dates: Record<string, readonly string[]> & AssetRow["dates"] = {
    acquired: statedDays(statements, "acquired"),
    installed: statedDays(statements, "installed"),
  };
  for (const name in ALSO_STATED) {
    const values = statedDays(statements, ALSO_STATED[name as keyof typeof ALSO_STATED]);
    if (values.length > 0) dates[name] = values;
  }
  return dates;
}

/** Most sites that are kept of one asset: one that moves is stated at two, and a hostile source may name many. */
const MAX_SITES = 16;

/** Every site that a document or a scan states, verbatim, each once: the subjects' own first. */
function sitesOf(observations: readonly StoredObservation[], statements: Statements): readonly string[] {
  const own = new Set<string>();
  for (const { subject, fact } of observations)
    if (subject.site !== undefined && !isUnanswered(fact)) own.add(subject.site);
  const stated = (statements.get("site") ?? NO_FACTS).map((fact) => textOf(fact, "value"));
  const sites = own.size > 1 ? [...own].sort(byText) : [...own];
  for (const site of stated) if (!sites.includes(site)) sites.push(site);
  return sites.slice(0, MAX_SITES);
}

const NO_FACTS: readonly Fact[] = [];

/** A port that gave no answer: alone it shows no thing, so what it says of the place must not count beside others either. */
const isUnanswered = (fact: Fact): boolean =>
  fact.kind === "endpoint" && (fact["state"] === "silent" || fact["state"] === "filtered");

function stated(statements: Statements, field: string): string | undefined {
  const fact = statements.get(field)?.[0];
  return fact === undefined ? undefined : textOf(fact, "value");
}

function addressesOf(observations: readonly StoredObservation[]): AssetRow["addresses"] {
  const witnessed = new Set<string>();
  const arp = new Set<string>();
  const stated = new Set<string>();
  const leases = new Map<string, StoredObservation>();
  for (const observation of observations) {
    const { fact, subject } = observation;
    // The address beside a channel lies behind its recorder.
    if (subject.ip === undefined || (subject.channel !== undefined && subject.row === undefined)) continue;
    if (fact.kind === "dhcp.lease" && fact["line"] !== undefined) keepLast(leases, observation, subject.ip);
    else if (isWitness(fact)) witnessed.add(subject.ip);
    if (fact.kind === "arp") arp.add(subject.ip);
    if (fact.kind === "stated") stated.add(subject.ip);
  }
  const leased = heldLeases(leases.values(), witnessed);
  for (const [ip] of leased) witnessed.add(ip);
  return {
    witnessed: [...witnessed].sort(),
    arp: [...arp].sort(),
    stated: [...stated].sort(),
    ...(leased.length > 0 && { leased }),
  };
}

/** The addresses that last entries of logs show to be held and nothing else witnesses, with the logs. */
function heldLeases(
  last: Iterable<StoredObservation>,
  witnessed: ReadonlySet<string>,
): NonNullable<AssetRow["addresses"]["leased"]> {
  const logs = new Map<string, string[]>();
  for (const { fact, subject, origin } of last) {
    if (subject.ip === undefined || witnessed.has(subject.ip) || !isWitness(fact)) continue;
    const list = logs.get(subject.ip) ?? [];
    logs.set(subject.ip, list);
    list.push(origin);
  }
  return [...logs].map(([ip, list]) => [ip, list.sort()] as const).sort(([a], [b]) => byText(a, b));
}

/** Of one address in one log of leases the last entry counts: a lease that was given back is not held, whatever was before. */
function keepLast(leases: Map<string, StoredObservation>, lease: StoredObservation, ip: string): void {
  const key = `${lease.origin}\0${ip}`;
  const before = leases.get(key);
  if (before === undefined || lineOf(before) < lineOf(lease)) leases.set(key, lease);
}

const lineOf = ({ fact }: StoredObservation): number => Number(fact["line"]);

/** Every value that documents state of a field; of a day the importer's ISO reading where it is certain. */
function statedDays(statements: Statements, field: string): readonly string[] {
  const facts = statements.get(field);
  if (facts === undefined) return NONE;
  const days = facts.map((fact) => textOf(fact, "iso") || textOf(fact, "value").trim().slice(0, 120));
  return [...new Set(days)].filter((day) => day !== "").sort();
}

const NONE: readonly string[] = [];

/** Kinds in which the device itself speaks. */
const SPEECH: ReadonlySet<FactKind> = new Set<FactKind>([
  "http.response",
  "http.request",
  "rtsp.response",
  "tls.certificate",
  "banner",
  "onvif.response",
  "isapi.response",
  "vapix.response",
  "cgi.response",
  "wsdiscovery.match",
  "sadp.reply",
  "dhip.reply",
  "udp.reply",
  "ssdp.response",
  "upnp.description",
  "mdns.record",
  "snmp.values",
  "dhcp.options",
]);

function seenOf(observations: readonly StoredObservation[]): AssetRow["seen"] {
  let wire = false;
  let bought = false;
  for (const { fact, subject } of observations) {
    const ofChannel = subject.recorder !== undefined && subject.channel !== undefined;
    if (SPEECH.has(fact.kind) && !ofChannel) return "answered";
    if (fact.kind === "purchase") bought = true;
    else if (fact.kind !== "stated" && fact.kind !== "judgement") wire = true;
  }
  if (wire) return "on-the-wire";
  return bought && isOnlyBought(observations) ? "bought" : "stated";
}

const rowOf = ({ origin, subject }: StoredObservation): string => `${origin}\0${subject.row ?? ""}`;

/** Whether every row that speaks of the asset is a line of a purchase: no register says that the thing is there. */
function isOnlyBought(observations: readonly StoredObservation[]): boolean {
  const lines = new Set(observations.filter(({ fact }) => fact.kind === "purchase").map(rowOf));
  return observations.every((observation) => lines.has(rowOf(observation)));
}
