import type { Attribution } from "../model/attribution.ts";
import type { FactKind, StoredObservation } from "../model/observation.ts";
import type { AssetRow, Store, SubjectRow } from "../model/store.ts";
import { attribute } from "../identify/attribute/attribute.ts";
import { textOf } from "../identify/fields.ts";
import { type JoinedAsset, joinSubjects } from "../identify/join/join.ts";
import type { Matcher } from "../identify/match.ts";
import { isWitness } from "../verify/index.ts";
import type { Progress } from "./progress.ts";

/** Raised when the same observations give other assets than before. */
const ENGINE_VERSION = 1;

export interface Derivation {
  readonly store: Store;
  readonly matcher: Matcher;
  /** Ids of the origins that count. */
  readonly origins: readonly string[];
  readonly digest: (text: string) => string;
  readonly progress: Progress;
}

/**
 * Joins the observations of these origins to assets and says who made each, into the store's current-state tables. A pure
 * function of observations and catalogue: done again only when either changed. Gives whether it was done.
 */
export async function derive(derivation: Derivation): Promise<boolean> {
  const { store, matcher, origins, digest, progress } = derivation;
  const made = digest(`${ENGINE_VERSION}\0${matcher.catalogue.hash}\0${[...origins].sort().join("\0")}`);
  if ((await store.getState("derived")) === made) return false;
  await store.setState("derived", "");
  const rows: SubjectRow[] = [];
  for await (const batch of store.subjects(origins)) rows.push(...batch);
  progress.say(`joining ${rows.length} subjects`);
  const assets = joinSubjects(rows, digest).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  await store.setGroups(groupsOf(assets));
  await store.replaceAssets(attributed(derivation, assets));
  await store.setState("catalogue", matcher.catalogue.version);
  await store.setState("derived", made);
  return true;
}

function* groupsOf(assets: readonly JoinedAsset[]): Iterable<readonly [number, number]> {
  for (const [group, asset] of assets.entries()) for (const subject of asset.subjects) yield [subject, group];
}

async function* attributed(derivation: Derivation, assets: readonly JoinedAsset[]): AsyncIterable<readonly AssetRow[]> {
  const { store, matcher, progress } = derivation;
  const step = progress.start("who made it", assets.length);
  for await (const batch of store.groups()) {
    yield batch.map(({ group, observations }) => {
      const joined = assets[group] as JoinedAsset;
      const identity = { asset: joined.id, parent: joined.parent, joined: joined.reasons };
      return assetRow(attribute(identity, observations, matcher), observations);
    });
    step.advance(batch.length);
  }
  step.end();
}

function assetRow(attribution: Attribution, observations: readonly StoredObservation[]): AssetRow {
  const quantity = Number(stated(observations, "quantity") ?? Number.NaN);
  return {
    attribution,
    site:
      observations.find(({ subject }) => subject.site !== undefined)?.subject.site ??
      stated(observations, "site") ??
      null,
    name: stated(observations, "name") ?? null,
    seen: seenOf(observations),
    dates: { acquired: statedDays(observations, "acquired"), installed: statedDays(observations, "installed") },
    addresses: addressesOf(observations),
    quantity: Number.isSafeInteger(quantity) && quantity > 1 ? quantity : null,
  };
}

function stated(observations: readonly StoredObservation[], field: string): string | undefined {
  const fact = observations.find(({ fact }) => fact.kind === "stated" && fact["field"] === field)?.fact;
  return fact === undefined ? undefined : textOf(fact, "value");
}

function addressesOf(observations: readonly StoredObservation[]): AssetRow["addresses"] {
  const witnessed = new Set<string>();
  const arp = new Set<string>();
  const stated = new Set<string>();
  for (const { fact, subject } of observations) {
    // The address beside a channel lies behind its recorder.
    if (subject.ip === undefined || (subject.channel !== undefined && subject.row === undefined)) continue;
    if (isWitness(fact)) witnessed.add(subject.ip);
    if (fact.kind === "arp") arp.add(subject.ip);
    if (fact.kind === "stated") stated.add(subject.ip);
  }
  return { witnessed: [...witnessed].sort(), arp: [...arp].sort(), stated: [...stated].sort() };
}

/** Every day that documents state, the importer's ISO reading where it is certain. */
function statedDays(observations: readonly StoredObservation[], field: string): readonly string[] {
  const days = observations
    .filter(({ fact }) => fact.kind === "stated" && fact["field"] === field)
    .map(({ fact }) => textOf(fact, "iso") || textOf(fact, "value").trim().slice(0, 64));
  return [...new Set(days)].filter((day) => day !== "").sort();
}

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
  for (const { fact, subject } of observations) {
    const ofChannel = subject.recorder !== undefined && subject.channel !== undefined;
    if (SPEECH.has(fact.kind) && !ofChannel) return "answered";
    if (fact.kind !== "stated") wire = true;
  }
  return wire ? "on-the-wire" : "stated";
}
