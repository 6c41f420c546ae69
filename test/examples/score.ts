import type { TruthDevice } from "./truth.ts";

/** What scoring reads of an attribution line (LINES.md); everything else on the line is of no account here. */
export interface ScoredLine {
  readonly asset: string;
  readonly subjects: readonly ScoredSubject[];
  readonly maker: { readonly id: string; readonly confidence: string } | null;
  readonly serial?: string | null;
}

export interface ScoredSubject {
  readonly origin: string;
  readonly device?: string;
  readonly ip?: string;
  readonly mac?: string;
  readonly port?: number;
  readonly row?: string;
  readonly serial?: string;
  readonly recorder?: string;
  readonly channel?: string;
}

export interface Called {
  readonly key: string;
  readonly asset: string;
  readonly truth: string | null;
  readonly called: string;
  readonly confidence: string;
}

/** How a review stands to the truth. Every list names devices, so that a failing test says which. */
export interface Score {
  readonly devices: number;
  /** Truth devices that some asset speaks of. */
  readonly matched: number;
  readonly notListed: readonly string[];
  /** Called made by a banned maker, `high` or `confirmed`, and built by another house or by nobody knows whom. Also assets that match no true device. */
  readonly wronglyCalledBanned: readonly Called[];
  /** Named rightly, but with a stronger word than the inputs carry. */
  readonly overclaimed: readonly Called[];
  /** mustFind devices that no asset names the true maker of. */
  readonly missedMustFind: readonly string[];
  /** mustFind devices named rightly, with `low` alone. */
  readonly faintMustFind: readonly string[];
  /** Truth maker, then maker called: number of devices. `unknown` is no maker; `not-listed` is no asset. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Truth devices with an asset that names no maker. */
  readonly unknown: number;
  /** One asset that holds several true devices. */
  readonly joinedWrongly: readonly { readonly asset: string; readonly keys: readonly string[] }[];
  /** True devices told apart into several assets. */
  readonly split: readonly { readonly key: string; readonly assets: readonly string[] }[];
  /** Assets that speak of no true device: strangers behind an uplink, silent addresses, counts of a document. */
  readonly unmatchedAssets: number;
}

const BANNED: readonly string[] = ["hikvision", "dahua"];
const ORDER = ["low", "medium", "high", "confirmed"];

/** Scores attribution lines against the truth. Pure; the order of the lines does not matter. */
export function score(lines: readonly ScoredLine[], truth: readonly TruthDevice[], banned = BANNED): Score {
  const index = indexOf(truth);
  const assetsOf = new Map<string, ScoredLine[]>(truth.map((one) => [one.key, []]));
  const joinedWrongly: { asset: string; keys: readonly string[] }[] = [];
  const strangers: ScoredLine[] = [];
  let unmatchedAssets = 0;
  for (const line of lines) {
    const { keys, shared } = keysOf(line, index);
    for (const key of keys) assetsOf.get(key)?.push(line);
    if (keys.length > 1) joinedWrongly.push({ asset: line.asset, keys });
    if (keys.length > 0) continue;
    for (const key of shared) assetsOf.get(key)?.push(line);
    if (shared.length > 0) continue;
    unmatchedAssets++;
    strangers.push(line);
  }
  const found = truth.map((one) => judge(one, assetsOf.get(one.key) ?? []));
  return {
    devices: truth.length,
    matched: found.filter((one) => one.assets.length > 0).length,
    notListed: found.filter((one) => one.assets.length === 0).map((one) => one.truth.key),
    wronglyCalledBanned: [
      ...found.flatMap((one) => wrongly(one, banned)),
      ...strangers.flatMap((line) => strangely(line, banned)),
    ],
    overclaimed: found.flatMap(overclaims),
    missedMustFind: found.filter((one) => one.truth.mustFind && one.rightly === null).map((one) => one.truth.key),
    faintMustFind: found.filter((one) => one.truth.mustFind && one.rightly === "low").map((one) => one.truth.key),
    confusion: confusionOf(found),
    unknown: found.filter((one) => one.assets.length > 0 && one.called === null).length,
    joinedWrongly: joinedWrongly.sort((a, b) => (a.asset < b.asset ? -1 : 1)),
    split: found
      .filter((one) => one.own.length > 1)
      .map((one) => ({ key: one.truth.key, assets: one.own.map((line) => line.asset).sort() })),
    unmatchedAssets,
  };
}

interface Judged {
  readonly truth: TruthDevice;
  readonly assets: readonly ScoredLine[];
  /** Assets that speak of this device and not only of a row that it shares with others. */
  readonly own: readonly ScoredLine[];
  /** The maker most strongly called by any of its assets. */
  readonly called: { readonly id: string; readonly confidence: string } | null;
  /** The strongest confidence with which the true maker was named; null when it was not. */
  readonly rightly: string | null;
}

function judge(truth: TruthDevice, assets: readonly ScoredLine[]): Judged {
  const named = assets
    .flatMap((line) => (line.maker === null ? [] : [line.maker]))
    .sort((a, b) => rank(b.confidence) - rank(a.confidence));
  const right = named.find((maker) => maker.id === truth.maker);
  const sharedOnly = (line: ScoredLine): boolean =>
    truth.rows.some(
      (row) =>
        row.shared === true && line.subjects.length === 1 && line.subjects.every((subject) => isRow(subject, row)),
    );
  return {
    truth,
    assets,
    own: assets.filter((line) => !sharedOnly(line)),
    called: named[0] ?? null,
    rightly: right?.confidence ?? null,
  };
}

const rank = (confidence: string): number => ORDER.indexOf(confidence);

function wrongly({ truth, assets }: Judged, banned: readonly string[]): Called[] {
  return assets.flatMap((line) =>
    line.maker !== null &&
    banned.includes(line.maker.id) &&
    rank(line.maker.confidence) >= rank("high") &&
    truth.maker !== line.maker.id
      ? [
          {
            key: truth.key,
            asset: line.asset,
            truth: truth.maker,
            called: line.maker.id,
            confidence: line.maker.confidence,
          },
        ]
      : [],
  );
}

function strangely(line: ScoredLine, banned: readonly string[]): Called[] {
  if (line.maker === null || !banned.includes(line.maker.id) || rank(line.maker.confidence) < rank("high")) return [];
  return [
    {
      key: "(no true device)",
      asset: line.asset,
      truth: null,
      called: line.maker.id,
      confidence: line.maker.confidence,
    },
  ];
}

function overclaims({ truth, assets }: Judged): Called[] {
  return assets.flatMap((line) =>
    line.maker !== null && line.maker.id === truth.maker && rank(line.maker.confidence) > rank(truth.ceiling)
      ? [
          {
            key: truth.key,
            asset: line.asset,
            truth: truth.maker,
            called: line.maker.id,
            confidence: line.maker.confidence,
          },
        ]
      : [],
  );
}

function confusionOf(found: readonly Judged[]): Score["confusion"] {
  const table: Record<string, Record<string, number>> = {};
  for (const { truth, assets, called } of found) {
    const row = (table[truth.maker ?? "null"] ??= {});
    const column = assets.length === 0 ? "not-listed" : (called?.id ?? "unknown");
    row[column] = (row[column] ?? 0) + 1;
  }
  return table;
}

interface TruthIndex {
  readonly truth: readonly TruthDevice[];
  readonly byKey: ReadonlyMap<string, readonly TruthDevice[]>;
  readonly bySerial: ReadonlyMap<string, readonly TruthDevice[]>;
  readonly byMac: ReadonlyMap<string, readonly TruthDevice[]>;
  readonly byIp: ReadonlyMap<string, readonly TruthDevice[]>;
  readonly byChannel: ReadonlyMap<string, readonly TruthDevice[]>;
  readonly byFile: ReadonlyMap<string, readonly TruthDevice[]>;
}

function indexOf(truth: readonly TruthDevice[]): TruthIndex {
  const by = (keys: (one: TruthDevice) => readonly (string | null)[]): Map<string, TruthDevice[]> => {
    const map = new Map<string, TruthDevice[]>();
    for (const one of truth) {
      for (const key of new Set(keys(one))) {
        if (key === null) continue;
        const list = map.get(key);
        if (list === undefined) map.set(key, [one]);
        else list.push(one);
      }
    }
    return map;
  };
  return {
    truth,
    byKey: by((one) => [one.key]),
    bySerial: by((one) => [one.serial]),
    byMac: by((one) => one.macs),
    byIp: by((one) => one.ips),
    byChannel: by(({ recorder, channel }) =>
      recorder === null || channel === null
        ? []
        : [recorder.key, recorder.serial, recorder.ip, recorder.mac].flatMap((name) =>
            name === null ? [] : [`${name} ${channel}`],
          ),
    ),
    byFile: by((one) => one.rows.map((row) => row.file)),
  };
}

/** The true devices that a line speaks of: surely its own, and those with whom it shares a row of a document. */
function keysOf(
  line: ScoredLine,
  index: TruthIndex,
): { readonly keys: readonly string[]; readonly shared: readonly string[] } {
  const keys = new Set<string>();
  const shared = new Set<string>();
  for (const one of index.bySerial.get(line.serial ?? "") ?? []) keys.add(one.key);
  for (const subject of line.subjects) {
    const sure = surely(subject, index);
    for (const one of sure) keys.add(one.key);
    for (const one of rowsOf(subject, index, true)) shared.add(one.key);
    if (sure.length === 0) for (const one of byAddress(subject, index)) keys.add(one.key);
  }
  return { keys: [...keys].sort(), shared: [...shared].sort() };
}

function surely(subject: ScoredSubject, index: TruthIndex): readonly TruthDevice[] {
  return [
    ...(index.byKey.get(subject.device ?? "") ?? []),
    ...(index.bySerial.get(subject.serial ?? "") ?? []),
    ...(index.byMac.get(normalMac(subject.mac ?? "")) ?? []),
    ...(index.byChannel.get(`${normalName(subject.recorder ?? "")} ${subject.channel ?? ""}`) ?? []),
    ...rowsOf(subject, index, false),
  ];
}

/** An address decides only when nothing better does, and when one true device alone can be meant. */
function byAddress(subject: ScoredSubject, index: TruthIndex): readonly TruthDevice[] {
  if (
    subject.ip === undefined ||
    subject.mac !== undefined ||
    subject.serial !== undefined ||
    subject.device !== undefined
  )
    return [];
  if (subject.recorder !== undefined) return [];
  const all = index.byIp.get(subject.ip) ?? [];
  const onPort = all.filter((one) => one.port === null || one.port === subject.port);
  if (onPort.length <= 1) return onPort;
  const told = onPort.filter((one) =>
    one.sources.some((source) => subject.origin === source || subject.origin.endsWith(source)),
  );
  return told.length === 1 ? told : [];
}

function rowsOf(subject: ScoredSubject, index: TruthIndex, shared: boolean): readonly TruthDevice[] {
  if (subject.row === undefined) return [];
  const file = subject.origin.slice(Math.max(subject.origin.lastIndexOf("/"), subject.origin.lastIndexOf("!")) + 1);
  const candidates = index.byFile.get(file) ?? [];
  return candidates.filter((one) => one.rows.some((row) => (row.shared === true) === shared && isRow(subject, row)));
}

/** Row keys are opaque; every importer so far ends them with the row number, perhaps with the number of a part after it. */
function isRow(subject: ScoredSubject, row: TruthDevice["rows"][number]): boolean {
  if (subject.row === undefined || !subject.origin.endsWith(row.file)) return false;
  if (row.sheet !== "" && !subject.row.includes(row.sheet)) return false;
  const tail = row.sheet === "" ? subject.row : subject.row.slice(subject.row.indexOf(row.sheet) + row.sheet.length);
  const number = /(?:^|\D)(\d+)(?:[.#/-]\d+)?$/.exec(tail)?.[1];
  return number !== undefined && Number(number) === row.row;
}

function normalMac(mac: string): string {
  const digits = mac.replaceAll(/[^0-9a-f]/gi, "").toLowerCase();
  return digits.length === 12 ? (digits.match(/../g) ?? []).join(":") : "";
}

const normalName = (name: string): string =>
  normalMac(name) === "" || /[.]\d+[.]/.test(name) ? name : normalMac(name);
