import type { Confidence, DeviceClass } from "../../model/attribution.ts";
import type { Vulnerability, Weakness, WeaknessVerdict, Wording } from "../../model/advisory.ts";
import { type Filling, say, word } from "../../model/said.ts";
import type { ReadBook, ReadStatement, ReadVulnerability } from "./match.ts";
import { type Standing, standingOf } from "./standing.ts";
import { compareVersions, type StatedVersion } from "./version.ts";

/** What of an asset is held against advisories. */
export interface Device {
  readonly maker: string;
  readonly confidence: Confidence;
  readonly brand: string | null;
  /** As stated, and folded for comparison. */
  readonly model: string | null;
  readonly folded: string;
  readonly class: DeviceClass;
  /** The label's own firmware, which the maker's ranges do not speak of. */
  readonly ownPlatform: boolean;
  readonly firmware: StatedVersion;
}

/** What of a device does not change with its firmware. */
export type Model = Omit<Device, "firmware">;

/** Says what one vulnerability is for a device of the model that it was made for. */
export type Weigher = (firmware: StatedVersion) => Weakness | undefined;

/**
 * Holds one vulnerability against one model; undefined when its published models are known and do not name this one. Patterns are
 * tried here, once a model; the firmware of each device comes after.
 */
export function weigher(model: Model, read: ReadVulnerability, own: ReadBook): Weigher | undefined {
  const named = read.statements.flatMap((statement) => {
    const pattern = model.model === null ? undefined : statement.patternOf(model.folded);
    const byName = statement.names.has(model.folded) && model.folded !== "" ? (model.model ?? "") : undefined;
    const found = pattern ?? byName;
    return found === undefined ? [] : [{ statement, pattern: found }];
  });
  const deviceOf = (firmware: StatedVersion): Device => ({ ...model, firmware });
  if (named.length > 0) {
    const best = strongest(named);
    return (firmware) => ofModel(deviceOf(firmware), read, { own, named: best });
  }
  const kind = read.statements.find(({ kinds }) => kinds.includes(model.class));
  if (kind !== undefined) return (firmware) => ofKind(deviceOf(firmware), read, { own, statement: kind });
  if (model.model === null) return constant(ofUnknownModel(model, read, own));
  const onPlatform = !own.isOwnModel(model.model) && !model.ownPlatform;
  return (onPlatform ? platformWeigher(model, read, own) : undefined) ?? unlistedWeigher(model, read, own);
}

const constant = (weakness: Weakness | undefined): Weigher | undefined =>
  weakness === undefined ? undefined : () => weakness;

interface Named {
  readonly statement: ReadStatement;
  readonly pattern: string;
}

/**
 * The best ranked statements that give a bound; the best ranked of all when none does. Words of one rank stand together. That
 * something is under investigation stands beside them whatever its rank: older words of a better source do not answer it.
 */
function strongest(named: readonly Named[]): readonly Named[] {
  const decided = named.filter(({ statement }) => !statement.investigated);
  const bounding = decided.filter(({ statement }) => statement.wording.kind !== "unbounded");
  const pool = bounding.length > 0 ? bounding : decided;
  const best = Math.min(...pool.map(({ statement }) => statement.rank));
  return [
    ...pool.filter(({ statement }) => statement.rank === best),
    ...named.filter(({ statement }) => statement.investigated),
  ];
}

/** Worst first: where statements of one rank disagree, the device is not cleared by the mildest. */
const ORDER: readonly WeaknessVerdict[] = [
  "affected",
  "likely",
  "possible",
  "unknown",
  "not-affected-by-published-range",
];
const severity = (verdict: WeaknessVerdict): number => ORDER.indexOf(verdict);

function ofModel(
  device: Device,
  read: ReadVulnerability,
  { own, named }: { readonly own: ReadBook; readonly named: readonly Named[] },
): Weakness | undefined {
  const weighed = named.flatMap(({ statement, pattern }): readonly Weakness[] => {
    const standing = standingOf(statement.wording, firmwareFor(device, own));
    if (statement.investigated) return ofInvestigated(device, read, { own, named: { statement, pattern }, standing });
    const verdict = capped(verdictOf(standing), device.confidence);
    const said = weakness(read, own, {
      verdict,
      pattern,
      bound: statement.bound,
      basis: statement.basis,
      because: say`${device.model ?? ""} falls under ${pattern}; ${standing.why}${cappedWords(verdictOf(standing), verdict, device)}.`,
      ...(standing.kind === "above" ? { fixed: standing.fixed } : {}),
    });
    return [said];
  });
  return weighed.toSorted((a, b) => severity(a.verdict) - severity(b.verdict))[0];
}

/** What the publisher is still looking into is unknown, and nothing at all for a device that its words surely do not reach. */
function ofInvestigated(
  device: Device,
  read: ReadVulnerability,
  { own, named, standing }: { readonly own: ReadBook; readonly named: Named; readonly standing: Standing },
): readonly Weakness[] {
  const { statement, pattern } = named;
  if (standing.kind === "below" || (standing.kind === "above" && standing.sure)) return [];
  if (isOtherVersion(statement.wording, standing, device)) return [];
  const said = weakness(read, own, {
    verdict: "unknown",
    pattern,
    bound: statement.bound,
    basis: statement.basis,
    because: say`${device.model ?? ""} falls under ${pattern}; the publisher had not yet said whether it is affected.`,
  });
  return [said];
}

/** Versions named one by one, none of which is the device's: no other version is being looked into. */
const isOtherVersion = (wording: Wording, standing: Standing, { firmware: { version } }: Device): boolean =>
  wording.kind === "ranges" &&
  standing.kind === "incomparable" &&
  version !== undefined &&
  wording.ranges.every(({ exact }) => exact !== undefined && compareVersions(version, exact.version) !== undefined);

function verdictOf(standing: Standing): WeaknessVerdict {
  switch (standing.kind) {
    case "inside":
      return standing.sure ? "affected" : "likely";
    case "above":
      return standing.sure ? "not-affected-by-published-range" : "possible";
    case "below":
      return standing.cleared ? "not-affected-by-published-range" : "unknown";
    case "open":
      return "possible";
    case "incomparable":
      return "unknown";
  }
}

/** Only a maker that is sure may make a device affected, or clear it of a range. */
function capped(verdict: WeaknessVerdict, confidence: Confidence): WeaknessVerdict {
  if (confidence === "confirmed" || confidence === "high") return verdict;
  if (verdict === "not-affected-by-published-range") return "unknown";
  if (verdict === "affected") return confidence === "medium" ? "likely" : "possible";
  return verdict === "likely" ? "possible" : verdict;
}

const cappedWords = (before: WeaknessVerdict, after: WeaknessVerdict, device: Device): Filling =>
  before === after ? "" : say`; the maker is known with ${word(device.confidence)} confidence only`;

/** The record names a whole kind of devices: a match says little. */
function ofKind(
  device: Device,
  read: ReadVulnerability,
  { own, statement }: { readonly own: ReadBook; readonly statement: ReadStatement },
): Weakness {
  const standing = standingOf(statement.wording, firmwareFor(device, own));
  const verdict = standing.kind === "inside" && !statement.investigated ? "possible" : "unknown";
  return weakness(read, own, {
    verdict,
    pattern: [...statement.names].join(", "),
    bound: statement.bound,
    basis: statement.basis,
    because: say`the record names every ${word(device.class)} of the maker and no model; ${standing.why}.`,
  });
}

/** A record that names a class, or none, could speak of a device whose model nobody read. */
function ofUnknownModel(device: Model, read: ReadVulnerability, own: ReadBook): Weakness | undefined {
  const first = read.statements.find(
    ({ lines, names, namesModels }) =>
      lines.has(device.class) ||
      (device.class === "unknown" && (lines.size > 0 || names.size === 0)) ||
      (lines.size === 0 && names.size === 0 && (!namesModels || own.book.lines.length === 0)),
  );
  if (first === undefined) return undefined;
  return weakness(read, own, {
    verdict: "unknown",
    pattern: "model not known",
    bound: first.bound,
    basis: first.basis,
    because: say`its model is not known, and its class (${word(device.class)}) does not rule it out: nobody can say whether the record names it.`,
  });
}

/** Another label on the maker's platform: its model is in no list, its firmware is the maker's. */
function platformWeigher(model: Model, read: ReadVulnerability, own: ReadBook): Weigher | undefined {
  const statements = read.statements.filter(
    ({ lines, wording, investigated }) =>
      !investigated && wording.kind !== "unbounded" && lines.has(platformClass(model.class)),
  );
  if (statements.length === 0) return undefined;
  const outside = outsidePlatform(model, read, own);
  return (firmware) => ofPlatform({ ...model, firmware }, read, { own, statements }) ?? outside;
}

function ofPlatform(
  device: Device,
  read: ReadVulnerability,
  { own, statements }: { readonly own: ReadBook; readonly statements: readonly ReadStatement[] },
): Weakness | undefined {
  const firmware = firmwareFor(device, own);
  const standings = statements.map((statement) => ({ statement, standing: standingOf(statement.wording, firmware) }));
  const inside = standings.find(({ standing }) => standing.kind === "inside" && standing.sure);
  const open = inside ?? standings.find(({ standing }) => standing.kind === "inside" || standing.kind === "open");
  if (open === undefined) return undefined;
  const dated = device.firmware.build !== undefined && isDated(open.statement.wording);
  return weakness(read, own, {
    verdict: capped(inside !== undefined && dated ? "likely" : "possible", device.confidence),
    pattern: "platform",
    bound: open.statement.bound,
    basis: "platform",
    because: say`${device.model ?? ""} is no model number of the maker who built it; on the maker's own ${word(`${device.class}s`)} this firmware would count: ${open.standing.why}.`,
  });
}

/** Does it bound the day of the build? Only that can be compared across labels. */
const isDated = (wording: Wording): boolean =>
  wording.kind === "ranges" && wording.ranges.some(({ to }) => to?.build !== undefined);

function outsidePlatform(device: Model, read: ReadVulnerability, own: ReadBook): Weakness {
  return weakness(read, own, {
    verdict: "unknown",
    pattern: "platform",
    bound: "",
    basis: "platform",
    because: say`${device.model ?? ""} is no model number of the maker who built it, and no published range is of its own label.`,
  });
}

/** Recorders and cameras are numbered apart; a thermal camera runs a camera's firmware. */
const platformClass = (known: DeviceClass): DeviceClass => (known === "thermal" ? "camera" : known);

/** The list of models is known to be longer than what was read, or the record names none at all. */
function unlistedWeigher(model: Model, read: ReadVulnerability, own: ReadBook): Weigher | undefined {
  const { unlisted } = read.vulnerability;
  if (unlisted?.classes.includes(model.class) === true)
    return (firmware) => ofUnlisted({ ...model, firmware }, read, { own, unlisted });
  const silent = read.statements.every(
    ({ lines, names, namesModels }) => lines.size === 0 && names.size === 0 && !namesModels,
  );
  if (!silent) return undefined;
  return constant(
    weakness(read, own, {
      verdict: "unknown",
      pattern: "no model named",
      bound: read.statements[0]?.bound ?? "",
      basis: read.statements[0]?.basis ?? "description",
      because: say`the record names the maker and no model: nobody can say whether it speaks of this one.`,
    }),
  );
}

function ofUnlisted(
  device: Device,
  read: ReadVulnerability,
  { own, unlisted }: { readonly own: ReadBook; readonly unlisted: NonNullable<Vulnerability["unlisted"]> },
): Weakness {
  const { range, says } = unlisted;
  const standing =
    range === undefined
      ? undefined
      : standingOf({ kind: "ranges", which: "any", ranges: [range] }, firmwareFor(device, own));
  return weakness(read, own, {
    verdict: standing?.kind === "inside" ? "possible" : "unknown",
    pattern: "model list not complete",
    bound: says,
    basis: "description",
    because: say`${device.model ?? ""} is not among the models read; ${standing === undefined ? says : say`${says}; ${standing.why}`}.`,
  });
}

const firmwareFor = ({ firmware }: Device, { book }: ReadBook): StatedVersion =>
  book.numberedApart === true ? { ...firmware, numberedApart: true } : firmware;

const weakness = (
  { vulnerability }: ReadVulnerability,
  { book }: ReadBook,
  rest: Omit<Weakness, "vulnerability" | "book">,
): Weakness => ({ vulnerability, book: book.id, ...rest });
