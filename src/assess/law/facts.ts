import type { Attribution, DeviceClass, Evidence, MakerClaim } from "../../model/attribution.ts";
import type { Site } from "../../model/owner.ts";
import { type DayRange, readDayRange } from "./dates.ts";

/** What the law is asked about one asset: nothing else of it can move a ruling. */
export interface AssetFacts {
  readonly asset: string;
  readonly maker: MakerClaim | null;
  readonly rivals: Attribution["rivals"];
  /** Vendors that evidence against the claim points to, by id. `labelOnly`: nothing but a name on the case or in a sheet. */
  readonly against: readonly { readonly id: string; readonly labelOnly: boolean }[];
  readonly undecidedBecause: string | null;
  readonly class: DeviceClass;
  /** Classes that some evidence names beside `class`. */
  readonly otherClasses: readonly DeviceClass[];
  /** Whether something else shows one of its identities, so that what is joined to it hangs on what else is known. */
  readonly contested: boolean;
  readonly brand: string | null;
  /** Labels that other sources state: with the source of `brand` gone one of them would be it. */
  readonly otherLabels?: readonly string[];
  readonly relabel: boolean | null;
  /** Every date stated for the acquisition, in order and without repeats; sources may disagree. */
  readonly acquired: readonly DayRange[];
  /** Every date stated for the installation: nothing is installed before it is acquired, and that is all it shows. */
  readonly installed: readonly DayRange[];
  /** Every date stated for the authorisation of its model. */
  readonly authorised?: readonly DayRange[];
  /** Parts that a document states, verbatim: `HiSilicon Hi3516DV300`. */
  readonly components?: readonly string[];
  /** Every day stated for the contract that it came under. */
  readonly contracted?: readonly DayRange[];
  /** What it was paid from, what it serves, and the references of waivers, as documents state them of it alone. */
  readonly funding?: readonly string[];
  readonly purposes?: readonly string[];
  readonly waivers?: readonly string[];
  /** The declared sites that something of it points to: none is unknown, several contradict each other. */
  readonly sites?: readonly PlaceFacts[];
  /** Dates that were stated and could not be read, verbatim. */
  readonly unreadDates: readonly string[];
}

/** What the law asks of a site. `ofRecorder`: known of the recorder alone; the camera behind it may stand elsewhere. */
export type PlaceFacts = Partial<Pick<Site, "id">> &
  Pick<Site, "purpose" | "sensitivity" | "operator" | "coreNetwork"> & { readonly ofRecorder?: true };

/** What documents state of one asset beside its attribution, verbatim. */
export interface StatedDates {
  readonly acquired: readonly string[];
  readonly installed: readonly string[];
  readonly authorised?: readonly string[];
  readonly components?: readonly string[];
  readonly contracted?: readonly string[];
  readonly funding?: readonly string[];
  readonly purposes?: readonly string[];
  readonly waivers?: readonly string[];
}

export const NO_DATES: StatedDates = { acquired: [], installed: [] };

/** What of an attribution the law asks about. */
export type AttributedFacts = Pick<
  Attribution,
  "asset" | "maker" | "rivals" | "undecidedBecause" | "class" | "otherClasses" | "contested" | "brand" | "relabel"
> & { readonly against: readonly Pick<Evidence, "fingerprint">[]; readonly otherLabels?: readonly string[] };

/** Reduces an attribution and the stated dates to what the law asks about. */
export function assetFacts(
  attribution: AttributedFacts,
  dates: StatedDates = NO_DATES,
  sites: readonly PlaceFacts[] = [],
): AssetFacts {
  const unread: string[] = [];
  const acquired = readDates(dates.acquired, unread);
  const installed = readDates(dates.installed, unread);
  const authorised = readDates(dates.authorised ?? [], unread);
  const contracted = readDates(dates.contracted ?? [], unread);
  return {
    asset: attribution.asset,
    maker: attribution.maker,
    rivals: attribution.rivals,
    // Without a rival a person decided: what speaks for others is known to that person and moves no ruling.
    against: attribution.rivals.length === 0 ? [] : vendorsOf(attribution.against),
    undecidedBecause: attribution.undecidedBecause,
    class: attribution.class,
    otherClasses: attribution.otherClasses,
    contested: attribution.contested,
    brand: attribution.brand,
    ...(attribution.otherLabels !== undefined && { otherLabels: attribution.otherLabels }),
    relabel: attribution.relabel,
    acquired,
    installed,
    ...(authorised.length > 0 && { authorised }),
    ...(dates.components !== undefined && dates.components.length > 0 && { components: dates.components }),
    ...(contracted.length > 0 && { contracted }),
    ...(dates.funding !== undefined && dates.funding.length > 0 && { funding: dates.funding }),
    ...(dates.purposes !== undefined && dates.purposes.length > 0 && { purposes: dates.purposes }),
    ...(dates.waivers !== undefined && dates.waivers.length > 0 && { waivers: dates.waivers }),
    ...(sites.length > 0 && { sites }),
    unreadDates: unread.length < 2 ? unread : [...new Set(unread)].sort(),
  };
}

function readDates(written: readonly string[], unread: string[]): readonly DayRange[] {
  if (written.length === 0) return [];
  const read = new Map<string, DayRange>();
  for (const text of written) {
    const range = readDayRange(text);
    if (range === undefined) {
      if (text.trim() !== "") unread.push(text.trim().slice(0, 40));
      continue;
    }
    const key = `${range.from} ${range.to}`;
    const standing = read.get(key);
    // Of two spellings of one day the first in the alphabet is quoted, whatever order the files came in.
    if (standing === undefined || range.text < standing.text) read.set(key, range);
  }
  return [...read.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, range]) => range);
}

/** A fingerprint id begins with the vendor it stands in: `vendor/name`; the sign of a bare name is `vendor/label`. */
function vendorsOf(against: AttributedFacts["against"]): AssetFacts["against"] {
  if (against.length === 0) return [];
  const labelOnly = new Map<string, boolean>();
  for (const { fingerprint } of against) {
    const [vendor = "", sign] = fingerprint.split("/", 2);
    labelOnly.set(vendor, sign === "label" && labelOnly.get(vendor) !== false);
  }
  return [...labelOnly].map(([id, only]) => ({ id, labelOnly: only })).sort((a, b) => (a.id < b.id ? -1 : 1));
}
