import type { Attribution } from "../model/attribution.ts";
import type { FactKind, StoredObservation } from "../model/observation.ts";
import type { AssetRow, RuledAsset, Store } from "../model/store.ts";
import { attribute } from "../identify/attribute/attribute.ts";
import { textOf } from "../identify/fields.ts";
import { type JoinedAsset, joinNodes } from "../identify/join/join.ts";
import { type Node, nodeOf } from "../identify/join/node.ts";
import type { Matcher } from "../identify/match.ts";
import { isWitness } from "../verify/index.ts";
import type { Progress } from "./progress.ts";

/** Raised when the same observations give other assets than before. */
const ENGINE_VERSION = 2;

export interface Derivation {
  readonly store: Store;
  readonly matcher: Matcher;
  /** Ids of the origins that count. */
  readonly origins: readonly string[];
  readonly digest: (text: string) => string;
  readonly progress: Progress;
}

/** One asset with the observations it rests on, where they are at hand. */
export interface DerivedAsset {
  readonly row: AssetRow;
  readonly observations: readonly StoredObservation[] | undefined;
}

/** Assets on their way. `fresh`: they are being made and must be put into the store; else they come from it. */
export interface Derived {
  readonly fresh: boolean;
  readonly count: number;
  /** Recorders before their channels, each part by id; the same order whether fresh or not. Read it once. */
  assets(): AsyncIterable<readonly DerivedAsset[]>;
  /** To be called when fresh assets are in the store. */
  done(): Promise<void>;
}

/**
 * Joins the observations of these origins to assets and says who made each. A pure function of observations and catalogue:
 * made again only when either changed.
 */
export async function derive(derivation: Derivation): Promise<Derived> {
  const { store, matcher, origins, digest } = derivation;
  const made = digest(`${ENGINE_VERSION}\0${matcher.catalogue.hash}\0${[...origins].sort().join("\0")}`);
  const [before, count] = ((await store.getState("derived")) ?? "").split(" ");
  if (before === made)
    return { fresh: false, count: Number(count), assets: () => storedAssets(store), done: async () => {} };
  await store.setState("derived", "");
  const assets = inOrder(await joined(derivation));
  await store.setGroups(groupsOf(assets));
  return {
    fresh: true,
    count: assets.length,
    assets: () => attributed(derivation, assets),
    async done() {
      await store.setState("catalogue", matcher.catalogue.version);
      await store.setState("derived", `${made} ${assets.length}`);
    },
  };
}

async function joined({ store, origins, digest, progress }: Derivation): Promise<readonly JoinedAsset[]> {
  const nodes: Node[] = [];
  for await (const batch of store.subjects(origins)) for (const row of batch) nodes.push(nodeOf(row));
  progress.say(`joining ${nodes.length} subjects`);
  return joinNodes(nodes, digest);
}

/** Derives where needed and puts the assets into the store, without rulings. */
export async function deriveInto(derivation: Derivation): Promise<void> {
  const derived = await derive(derivation);
  if (!derived.fresh) return;
  await derivation.store.replaceAssets(unruled(derived));
  await derived.done();
}

async function* unruled(derived: Derived): AsyncIterable<readonly RuledAsset[]> {
  for await (const batch of derived.assets()) yield batch.map(({ row }) => ({ row, rulings: [] }));
}

async function* storedAssets(store: Store): AsyncIterable<readonly DerivedAsset[]> {
  for await (const batch of store.assets()) yield batch.map((row) => ({ row, observations: undefined }));
}

/** Recorders first: whoever passes over the assets once knows the recorder when its channels come. */
function inOrder(assets: readonly JoinedAsset[]): readonly JoinedAsset[] {
  return assets.toSorted((a, b) => Number(a.parent !== null) - Number(b.parent !== null) || (a.id < b.id ? -1 : 1));
}

function* groupsOf(assets: readonly JoinedAsset[]): Iterable<readonly [number, number]> {
  for (const [group, asset] of assets.entries()) for (const subject of asset.subjects) yield [subject, group];
}

async function* attributed(
  derivation: Derivation,
  assets: readonly JoinedAsset[],
): AsyncIterable<readonly DerivedAsset[]> {
  const { store, matcher, progress } = derivation;
  const step = progress.start("who made it, and which rule covers it", assets.length);
  for await (const batch of store.groups()) {
    yield batch.map(({ group, observations }) => {
      const joined = assets[group] as JoinedAsset;
      const identity = { asset: joined.id, parent: joined.parent, joined: joined.reasons };
      return { row: assetRow(attribute(identity, observations, matcher), observations), observations };
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
