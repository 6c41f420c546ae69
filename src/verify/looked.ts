import type { Coverage, Origin } from "../model/origin.ts";
import type { AddressSet } from "./collect.ts";
import type { Declared, DeclaredSite } from "./declared.ts";
import { countWithin, type Range, type Ranges, rangesOf } from "./ranges.ts";
import { foldSwitch } from "./sites.ts";
import { targetRanges } from "./targets.ts";

export type LedgerOrigin = Pick<Origin, "label" | "importer" | "observations" | "complete" | "coverage" | "problems">;

/** Where the origins could have seen something, and did look. */
export interface Looked {
  /** Targets of scans that ran to their end. Silence there was at least asked for. */
  readonly swept: Ranges;
  /** Addresses that scans report as answering. */
  readonly answered: Ranges;
  /** Folded names of switches whose MAC table was read to its end and held something. */
  readonly switches: ReadonlySet<string>;
  /** Of those, the switches of whose table no row was left unread: an address that it does not hold was not there. */
  readonly macTables: ReadonlySet<string>;
  /** The same for ARP tables. */
  readonly arpTables: ReadonlySet<string>;
  readonly unreadTargets: readonly string[];
}

/**
 * Adds up what the origins cover. A source that ended before its end proves nothing by its silence: of it only the answers
 * count. An empty table is no reading either: even an idle switch has learnt its router. A row that could not be read may hold
 * any address; sources do not say of which table it was, so that no table of that source shows that an address is silent.
 */
export function lookedAt(origins: readonly LedgerOrigin[]): Looked {
  const swept: Range[] = [];
  const answered: Range[] = [];
  const switches = new Set<string>();
  const macTables = new Set<string>();
  const arpTables = new Set<string>();
  const unreadTargets: string[] = [];
  for (const origin of origins) {
    const whole = isWhole(origin);
    const every = isReadWhole(origin);
    for (const coverage of origin.coverage) {
      if (coverage.kind === "swept") {
        for (const each of coverage.answered) answered.push(...(targetRanges(each) ?? []));
        if (whole) for (const target of coverage.targets) pushTarget(target, swept, unreadTargets);
      } else if (whole && coverage.kind === "mac-table" && coverage.entries > 0) {
        switches.add(foldSwitch(coverage.switch));
        if (every) macTables.add(foldSwitch(coverage.switch));
      } else if (every && coverage.kind === "arp-table" && coverage.entries > 0)
        arpTables.add(foldSwitch(coverage.switch));
    }
  }
  return { swept: rangesOf(swept), answered: rangesOf(answered), switches, macTables, arpTables, unreadTargets };
}

const isWhole = ({ complete, coverage }: Pick<Origin, "complete" | "coverage">): boolean =>
  complete && !isCut(coverage);

/** Was a source read to its end, without a row or line that could not be read? What it does not hold was then not in it. */
export const isReadWhole = (origin: Pick<Origin, "complete" | "coverage">): boolean =>
  isWhole(origin) && !origin.coverage.some(hasUnread);

export const isCut = (coverage: readonly Coverage[]): boolean => coverage.some((each) => each.kind === "cut");

const hasUnread = (coverage: Coverage): boolean =>
  (coverage.kind === "lines" || coverage.kind === "rows") && coverage.unreadable > 0;

function pushTarget(target: string, into: Range[], unread: string[]): void {
  const ranges = targetRanges(target);
  if (ranges === undefined) unread.push(target);
  else for (const range of ranges) into.push(range);
}

/**
 * The declared networks in which a second, independent place would have shown a silent device: the ARP table of a device of the
 * site, an ARP table that demonstrably reaches the network (it holds an address of it), or the MAC tables of all switches of the site.
 */
export function secondWitness(declared: Declared, looked: Looked, arp: AddressSet): Ranges {
  return rangesOf(
    declared.sites.flatMap((each) =>
      siteWitnessed(each, looked)
        ? each.networks
        : each.networks.filter(([first, last]) => looked.arpTables.size > 0 && countWithin(arp.v4, first, last) > 0),
    ),
  );
}

function siteWitnessed({ switches }: DeclaredSite, looked: Looked): boolean {
  if (switches.length === 0) return false;
  return switches.some((name) => looked.arpTables.has(name)) || switches.every((name) => looked.macTables.has(name));
}
