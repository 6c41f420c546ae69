import type { AttributedSubject, Attribution, Evidence, Firmware } from "../model/attribution.ts";
import type { Ledger } from "../model/ledger.ts";
import type { Coverage, Problem } from "../model/origin.ts";
import type { ProvisionSummary, ReviewChanges, ReviewedAsset, ReviewSummary } from "../model/review.ts";
import type { RiskSummary } from "../model/risk.ts";
import type { Ruling, VerdictKind } from "../model/ruling.ts";
import { inEnglish } from "../model/said.ts";

/** One asset of review.json: its attribution line (LINES.md) without envelope, then what the review adds. */
export interface AssetRecord extends Attribution {
  readonly site: string | null;
  readonly name: string | null;
  readonly seen: ReviewedAsset["seen"];
}

/** A ruling of an asset as review.json has it: the sentence stands once, in `wordings`. */
export interface RulingRecord extends Pick<Ruling, "provision" | "verdict"> {
  /** Place in `wordings`. */
  readonly wording: number;
}

/** The risk of a review as review.json has it: reasons in English words. */
export interface RiskRecord extends Omit<RiskSummary, "priority"> {
  readonly priority: readonly {
    readonly asset: string;
    readonly points: number;
    readonly reasons: readonly string[];
  }[];
}

/** A summary as review.json has it. */
export interface SummaryRecord extends Omit<ReviewSummary, "risk"> {
  readonly risk?: RiskRecord;
}

/** The whole of review.json. */
export interface ReviewDocument extends SummaryRecord {
  /** `rulings`, or in a large review `rulingList`: the place of its list in `rulingLists`. */
  readonly assets: readonly (AssetRecord &
    ({ readonly rulings: readonly RulingRecord[] } | { readonly rulingList: number }))[];
  /** In a large review alone. */
  readonly rulingLists?: readonly (readonly RulingRecord[])[];
  readonly wordings: readonly Omit<Ruling, "asset">[];
}

/**
 * The same attribution with its keys in the published order, whatever order they were built in: equal reviews have equal bytes.
 */
export function attributionRecord(attribution: Attribution): Attribution {
  const { asset, parent, subjects, maker, brand, model, firmware, serial, madeOn, relabel } = attribution;
  return {
    asset,
    parent,
    subjects: subjects.map(subjectRecord),
    maker: maker === null ? null : { id: maker.id, name: maker.name, confidence: maker.confidence },
    brand,
    model,
    firmware: firmware === null ? null : firmwareRecord(firmware),
    serial,
    madeOn,
    class: attribution.class,
    otherClasses: attribution.otherClasses,
    relabel,
    for: attribution.for.map(evidenceRecord),
    against: attribution.against.map(evidenceRecord),
    rivals: attribution.rivals.map(({ id, weight }) => ({ id, weight })),
    undecidedBecause: attribution.undecidedBecause,
    joined: attribution.joined.map(({ by, value }) => ({ by, value })),
    contested: attribution.contested,
  };
}

const firmwareRecord = ({ version, build, text }: Firmware): Firmware => ({ version, build, text });

const evidenceRecord = ({ observation, fingerprint, says, weight }: Evidence): Evidence => ({
  observation,
  fingerprint,
  says,
  weight,
});

const SUBJECT_KEYS = [
  "origin",
  "device",
  "ip",
  "mac",
  "port",
  "transport",
  "host",
  "row",
  "serial",
  "recorder",
  "channel",
  "switch",
  "switchPort",
  "vlan",
  "site",
] as const satisfies readonly (keyof AttributedSubject)[];

const subjectRecord = (subject: AttributedSubject): AttributedSubject => pick(subject, SUBJECT_KEYS);

/** The keys that are there, in this order. */
function pick<T extends object>(from: T, keys: readonly (keyof T)[]): T {
  const picked: Partial<T> = {};
  for (const key of keys) {
    const value = from[key];
    if (value !== undefined) picked[key] = value;
  }
  return picked as T;
}

const VERDICT_ORDER: readonly VerdictKind[] = ["covered", "not-covered", "disputed", "undetermined"];

/** The summary with its keys in the published order. */
export function summaryRecord(summary: ReviewSummary): SummaryRecord {
  const { asOf, owner, tool, catalogue, figures, makers, provisions, sites, ledger, problems, leftOut, changes } =
    summary;
  return {
    v: 1,
    asOf,
    owner: pick(owner, ["name", "kind", "jurisdictions", "usFederalContractor"]),
    tool,
    catalogue: { version: catalogue.version, hash: catalogue.hash },
    figures: figures.map(({ name, value, definition }) => ({ name, value, definition })),
    makers: makers.map((maker) => ({
      maker: maker.maker,
      name: maker.name,
      brands: maker.brands.map((brand) => pick(brand, ["brand", "count", "relabels"])),
      count: maker.count,
      byConfidence: pick(maker.byConfidence, ["confirmed", "high", "medium", "low"]),
    })),
    provisions: provisions.map(provisionRecord),
    sites: sites.map((site) =>
      pick(site, ["id", "name", "operator", "assets", "covered", "unknown", "addresses", "accounted", "says"]),
    ),
    ledger: ledgerRecord(ledger),
    problems: problems.map((problem) => pick(problem, PROBLEM_KEYS)),
    leftOut,
    ...(changes === undefined ? {} : { changes: changesRecord(changes) }),
    ...(summary.risk === undefined ? {} : { risk: riskRecord(summary.risk) }),
  };
}

function riskRecord({ weaknesses, firmware, exposure, priority, data }: RiskSummary): RiskRecord {
  const ordered = priority.map(({ asset, points, reasons }) => ({
    asset,
    points,
    reasons: reasons.map(({ says, points: each }) => `${inEnglish(says)} (${each})`),
  }));
  return { weaknesses, firmware, exposure, priority: ordered, data: { ages: data.ages, findings: data.findings } };
}

function changesRecord(changes: ReviewChanges): ReviewChanges {
  const { originsCame, originsWent, assetsBefore, assetsNow, came, went, changed, list } = changes;
  const listed = list.map((each) => pick(each, ["asset", "name", "change", "says"]));
  return { originsCame, originsWent, assetsBefore, assetsNow, came, went, changed, list: listed };
}

function provisionRecord(provision: ProvisionSummary): ProvisionSummary {
  const { instrument, title, citation, duty, says, textSeen, status, lastRead, sources, counts } = provision;
  return {
    provision: provision.provision,
    instrument,
    title,
    citation,
    duty,
    says,
    textSeen,
    status,
    lastRead,
    sources: sources.map((source) => pick(source, ["title", "url", "basis", "read"])),
    counts: pick(counts, VERDICT_ORDER),
  };
}

const PROBLEM_KEYS = ["file", "row", "code", "what", "remedy"] as const satisfies readonly (keyof Problem)[];

function ledgerRecord({ completeness, definition, places, gaps, origins }: Ledger): Ledger {
  return {
    completeness,
    definition,
    places: places.map((place) => pick(place, ["kind", "declared", "accounted"])),
    gaps: gaps.map((gap) => pick(gap, ["kind", "count", "says", "examples"])),
    origins: origins.map(({ label, importer, observations, complete, coverage, problems }) => ({
      label,
      importer,
      observations,
      complete,
      coverage: coverage.map(coverageRecord),
      problems,
    })),
  };
}

function coverageRecord(coverage: Coverage): Coverage {
  switch (coverage.kind) {
    case "swept":
      return pick(coverage, ["kind", "targets", "ports", "answered", "count"]);
    case "rows":
    case "lines":
      return pick(coverage, ["kind", "total", "read", "unreadable"]);
    case "mac-table":
      return pick(coverage, ["kind", "switch", "entries", "ports"]);
    case "arp-table":
      return pick(coverage, ["kind", "switch", "entries"]);
    case "switch-ports":
      return pick(coverage, ["kind", "switch", "tables", "uplinks", "learned", "neighbours", "connected", "drawing"]);
    case "cut":
      return pick(coverage, ["kind", "after"]);
  }
}
