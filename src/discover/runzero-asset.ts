import type { Fact, Subject } from "../model/observation.ts";
import type { Instant } from "../model/time.ts";
import type { Emit } from "./importer.ts";
import { MAX_SUBJECT_TEXT } from "./line-fields.ts";
import type { KeyOfLine } from "./line-keys.ts";
import { parseMac } from "./mac.ts";
import { maskCell } from "./masked-text.ts";

/** One asset of a runZero export, JSON or CSV: what the tool saw, and what it concluded. */
export interface RunZeroAsset {
  readonly line: number;
  readonly id: string | undefined;
  readonly site: string | undefined;
  readonly at: Instant | undefined;
  /** Addresses that were scanned, and those that were only seen. */
  readonly addresses: readonly string[];
  readonly extra: readonly string[];
  readonly macs: readonly string[];
  readonly names: readonly string[];
  /** The tool's word for what it is. */
  readonly type: string | undefined;
  /** Its conclusions and people's remarks, by their names. */
  readonly notes: readonly (readonly [name: string, value: string])[];
}

/** Addresses, MAC addresses and names of one asset that are read. A guess; a router has some tens. */
const MOST = 256;

/** What is counted over a whole export. */
export interface RunZeroCounts {
  /** Addresses that were seen and not scanned; the first one. */
  extra: number;
  firstExtra: string | undefined;
  /** What names an asset without an id. */
  readonly keyOfLine: KeyOfLine;
}

/** What can be said of each service of an asset: its MAC only where there is no doubt whose it is. */
export function serviceBase({ macs, addresses, site }: RunZeroAsset): Subject {
  const [mac] = macs;
  const certain = mac !== undefined && macs.length === 1 && addresses.length === 1;
  return { ...(certain ? { mac } : {}), ...(site === undefined ? {} : { site }) };
}

/** Tells an asset; false when nothing of it can be named. Its services are told by the caller. */
export function tellAsset(asset: RunZeroAsset, counts: RunZeroCounts, emit: Emit): boolean {
  const { line, at, site } = asset;
  const macs = asset.macs.filter((mac) => parseMac(mac) !== undefined).slice(0, MOST);
  const addresses = asset.addresses.filter(isName).slice(0, MOST);
  const extra = asset.extra.filter(isName).slice(0, MOST);
  if (macs.length + addresses.length + extra.length === 0) {
    emit.problem(unnamed(line));
    return false;
  }
  const base: Subject = { row: asset.id ?? counts.keyOfLine(line), ...(site === undefined ? {} : { site }) };
  const tell = (subject: Subject, fact: Fact): void => emit.observation({ ...base, ...subject }, { ...fact, line }, at);
  for (const ip of addresses) tell({ ip }, { kind: "stated", field: "ip", value: ip });
  const only = addresses.length === 1 && macs.length === 1 ? { ip: addresses[0] ?? "" } : {};
  for (const mac of macs) tell({ ...only, mac }, { kind: "arp" });
  for (const name of asset.names.filter(isName).slice(0, MOST))
    tell({}, { kind: "stated", field: "name", value: name });
  if (site !== undefined) tell({}, { kind: "stated", field: "site", value: site });
  if (asset.type !== undefined) tell({}, { kind: "stated", field: "class", value: asset.type });
  for (const [name, value] of asset.notes)
    tell({}, { kind: "stated", field: "note", value: maskCell(`${name}: ${value}`, true) });
  for (const ip of extra) {
    counts.extra += 1;
    counts.firstExtra ??= ip;
    tell({ ip }, { kind: "endpoint", reason: "seen, not scanned" });
  }
  return true;
}

const isName = (text: string): boolean => text.length <= MAX_SUBJECT_TEXT && text.length > 1;

/** Tells the addresses that were seen and not scanned, once a file: what stands behind them is unknown. */
export function tellExtra({ extra, firstExtra }: RunZeroCounts, emit: Emit): void {
  if (extra === 0) return;
  emit.problem({
    code: "not-scanned",
    what: `${extra} addresses were seen on assets and not scanned, the first ${firstExtra ?? ""}: what answers there is unknown.`,
    remedy: "Add these addresses to the scope of the next scan.",
  });
}

const unnamed = (row: number): Parameters<Emit["problem"]>[0] => ({
  row,
  code: "no-address",
  what: `The asset at line ${row} has neither an IP nor a MAC address; it was not read.`,
  remedy: "Export assets with the fields id, addresses, addresses_extra, macs, services.",
});
