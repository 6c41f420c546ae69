import type { DeviceClass, Weight } from "./attribution.ts";
import type { Act } from "./ruling.ts";
import type { OwnerKind } from "./owner.ts";
import type { LegalDate } from "./time.ts";

/** Where a catalogue fact comes from. `basis` says how much of it was read: the text, an excerpt, or only its address. */
export interface Source {
  readonly title: string;
  readonly url: string;
  readonly published?: string;
  /** The day a person last read it. */
  readonly read: LegalDate;
  readonly basis: "full" | "excerpt" | "not-read" | "measured";
  /** A few of its words, verbatim. */
  readonly quote?: string;
}

/** A value that a rule of another maker reads as well, and whose reading then stands: this rule says nothing of it. */
export interface Yield {
  /** Id of the other rule, `vendor/name`. */
  readonly to: string;
  readonly because: string;
}

/** A rule: this observed field, looking like this, points at the vendor whose file it stands in, this strongly. */
export interface Fingerprint {
  /** `vendor/name`. */
  readonly id: string;
  readonly maker: string;
  /** A name of docs/fields.md, `http.server`, `onvif.soap-prefixes` … */
  readonly field: string;
  /** Source of a regular expression with flags `u`, and `i` where `ignoreCase`. Anchored and proven linear by a test. */
  readonly pattern: string;
  readonly ignoreCase: boolean;
  /** The independence group: two signs of one kind add once. `http`, `rtsp`, `serial`, `soap`, `discovery`, `oui`, `label` … */
  readonly kind: string;
  readonly weight: Weight;
  /** What it shows, for `decamp why`. */
  readonly says: string;
  /** Why that weight. */
  readonly reason: string;
  readonly class?: DeviceClass;
  readonly source: string;
  readonly yields: readonly Yield[];
  readonly examples: readonly string[];
  readonly nearMisses: readonly string[];
}

/** A grammar reads a value and infers from it: named groups are fields (`model`, `date`, `short`, `channels`, `version`, `build`). */
export interface Grammar {
  readonly id: string;
  readonly maker: string;
  readonly of: "serial" | "firmware" | "model";
  readonly pattern: string;
  readonly ignoreCase: boolean;
  /** The weight of parsing as evidence for the maker; absent when it proves nothing of the maker. */
  readonly weight?: Weight;
  readonly family?: string;
  readonly class?: DeviceClass;
  readonly says: string;
  readonly reason: string;
  readonly source: string;
  readonly yields: readonly Yield[];
  readonly examples: readonly string[];
  readonly nearMisses: readonly string[];
}

/** A brand whose models another house builds. */
export interface Relabel {
  readonly brand: string;
  /** Patterns of models; empty means every model of the brand, or, when `partly`, some that no source names. */
  readonly models: readonly string[];
  /** What the builder calls them. */
  readonly family?: string;
  /** What these models are, where all of them are one thing. */
  readonly class?: DeviceClass;
  /** Only some of the brand's models, and no source says which: this names no maker of any one device. */
  readonly partly: boolean;
  readonly since?: string;
  readonly until?: string;
  readonly confidence: "confirmed" | "reported" | "suspected";
  readonly source: string;
}

/**
 * What a house does, as far as evidence goes. `maker` builds what carries its name; `mixed` builds some and relabels some;
 * `relabeller` puts its name on what others build, so neither its name nor its MAC block tells a maker;
 * `component-supplier` makes parts (a chip is not a maker); `parent` owns houses.
 */
export type VendorRole = "maker" | "mixed" | "relabeller" | "component-supplier" | "parent";

export interface Vendor {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly role: VendorRole;
  /** What else it makes that is no surveillance equipment. Not empty: neither its name nor its MAC block says what a thing is. */
  readonly alsoMakes: readonly string[];
  /** All names it is known by, in any script, as they may stand in a document. */
  readonly aliases: readonly string[];
  /** Names on cases that are this house's own; the sub-brand answers with this maker. */
  readonly brands: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  readonly parents: readonly Parent[];
  /** Ids of instruments that name it or reach it. */
  readonly restrictedUnder: readonly string[];
  readonly macBlocks: readonly MacBlock[];
  readonly fingerprints: readonly Fingerprint[];
  readonly grammars: readonly Grammar[];
  readonly relabels: readonly Relabel[];
  readonly cloudNames: readonly { readonly suffix: string; readonly source: string }[];
  readonly notProof: readonly { readonly what: string; readonly why: string; readonly source: string }[];
  /** What the house makes; `surveillance: false` for printers, phones, routers kept as counter-evidence. */
  readonly surveillance: boolean;
  readonly notes: readonly { readonly says: string; readonly source: string }[];
  /** Sources that its names, country and restrictions rest on. */
  readonly namedBy: readonly string[];
  readonly sources: Readonly<Record<string, Source>>;
}

/** A house that owns or owned a share of another. `relation` begins with "former" when it is over. */
export interface Parent {
  readonly id: string;
  readonly relation: string;
  /** A year, a month or a day. */
  readonly since?: string;
  readonly until?: string;
  readonly source: string;
}

/** Address blocks of one registrant. */
export interface MacBlock {
  readonly registrant: string;
  /** 6, 7 or 9 upper-case hex digits; the longest that fits an address speaks. */
  readonly prefixes: readonly string[];
  readonly weight: Weight;
  /** Vendors whose files hold the same prefixes on purpose. */
  readonly sharedWith: readonly string[];
  readonly source: string;
}

/** Who a provision binds. An owner is addressed when its kind and jurisdiction fit, or when its role and jurisdiction do. */
export interface Addressees {
  readonly kinds: readonly OwnerKind[];
  /** Kinds of which the text does not settle whether it binds them. */
  readonly unclearKinds?: readonly OwnerKind[];
  /** `CA`, `CA-QC`: the owner must have one of them. */
  readonly jurisdictions: readonly string[];
  /** A role instead of a kind: the owner is addressed when it answers yes. */
  readonly role?: string;
  /** A role beside the kind: one body or group of bodies among those of the kind. */
  readonly only?: string;
  /** What `role` or `only` asks, as a clause: `whether it receives a US federal grant or loan`. */
  readonly asks?: string;
  /** Agreements concluded before this day do not give the role. */
  readonly agreedFrom?: LegalDate;
  /** The duty is of the bound entity alone: what an affiliate of it uses is not reached. */
  readonly ownEntityOnly?: boolean;
  readonly words: string;
}

/** The four tests of who belongs to a named maker; `unstated` when no text seen says which. */
export const AFFILIATE_TESTS = ["named-only", "subsidiaries-and-affiliates", "majority-owned", "unstated"] as const;
export type AffiliateTest = (typeof AFFILIATE_TESTS)[number];

export interface Goods {
  /** Vendor ids. Empty, and no other test of the maker: no goods at all (a rule that binds a company). */
  readonly makers: readonly string[];
  readonly affiliates: AffiliateTest;
  /** Instead of names: makers by the country whose law they live under (ISO 3166-1). `in` or `notIn`, never both. */
  readonly home?: { readonly in?: readonly string[]; readonly notIn?: readonly string[] };
  /** The text reaches every maker's goods of the class. */
  readonly anyMaker?: boolean;
  /** A list that the text refers to and nobody read whole: a maker that is not among `makers` may stand on it. */
  readonly unreadList?: string;
  /** Parts that some take for a reason to cover another maker's product: never settled, so disputed. */
  readonly components?: readonly { readonly names: readonly string[]; readonly says: string }[];
  /** Device classes reached. Empty: every class. */
  readonly classes: readonly DeviceClass[];
  /** Classes where sources disagree. */
  readonly disputedClasses: readonly DeviceClass[];
  /** Classes disputed for some of the makers only. */
  readonly disputedFor?: readonly {
    readonly makers: readonly string[];
    readonly classes: readonly DeviceClass[];
    readonly says: string;
  }[];
  readonly relabels: "by-maker" | "by-brand" | "unstated";
  readonly words: string;
}

/** A rule that binds a company and reaches nobody's goods. */
export const reachesNoGoods = ({
  makers,
  home,
  anyMaker,
  unreadList,
}: Pick<Goods, "makers"> & { [K in "home" | "anyMaker" | "unreadList"]?: Goods[K] | undefined }): boolean =>
  makers.length === 0 && home === undefined && anyMaker !== true && unreadList === undefined;

/** A rule that is split by a day in the life of the goods. */
export interface DaySplit {
  readonly onOrBefore?: LegalDate;
  readonly after?: LegalDate;
}

/** A clause that names purposes. One outside the list is always disputed; `whenUnknown` says what a missing one does. */
export interface PurposeTest {
  /** As a site states them; one of them inside a stated purpose is enough. */
  readonly of: readonly string[];
  readonly whenUnknown: "undetermined" | "reached";
  readonly words: string;
}

/** A permission that an authority can grant under an exception of the text. */
export interface WaiverClause {
  /** As an owner profile names it under `under`: `agency-head`. */
  readonly id: string;
  readonly by: string;
  /** The last day that the text lets such a permission run to. */
  readonly latest?: LegalDate;
}

/** Facts that take an asset out of the text. Each that is given must hold. */
export interface ExceptionTest {
  /** By the day of the contract that it came under. */
  readonly contracted?: DaySplit;
  readonly installed?: DaySplit;
  /** By what it was paid from, as documents state it; the whole statement counts. */
  readonly funding?: readonly string[];
}

/** Which test of the provision reads an exception already, so that it needs none of its own. */
export const EXCEPTION_READERS = ["owner", "goods", "place", "dates"] as const;

/** An exception of the text. One without a test is quoted and moves no ruling. */
export interface Exception {
  readonly says: string;
  /** The clause that makes it, where that is not the provision's own citation. */
  readonly citation?: string;
  readonly readBy?: (typeof EXCEPTION_READERS)[number];
  readonly waiver?: WaiverClause;
  readonly when?: ExceptionTest;
}

/** Does a ruling read it, or is it only quoted? */
export const isRead = ({ readBy, waiver, when }: Pick<Exception, "readBy" | "waiver" | "when">): boolean =>
  readBy !== undefined || waiver !== undefined || when !== undefined;

/** The smallest citable part of an instrument that creates a duty. */
export interface Provision {
  /** `instrument/provision`. */
  readonly id: string;
  readonly instrument: string;
  readonly citation: string;
  readonly title: string;
  readonly acts: readonly Act[];
  readonly addressees: Addressees;
  readonly goods: Goods;
  readonly from: LegalDate;
  /** Where the first day is not known exactly: from this day on it is certain. */
  readonly surelyFrom?: LegalDate;
  readonly until?: LegalDate;
  /** Acquired on or before / after this day decides which provision applies (Québec). */
  readonly acquired?: DaySplit;
  readonly installed?: DaySplit;
  /** By the day on which the model was authorised (FCC). */
  readonly authorised?: DaySplit;
  readonly purposes?: PurposeTest;
  /** Reaches what stands on sensitive sites only. */
  readonly sensitiveSites?: boolean;
  /** Reaches what is connected to the owner's core network only. */
  readonly coreNetworkOnly?: boolean;
  /** Facts that must hold and that nothing decamp reads can show. */
  readonly conditions?: readonly string[];
  readonly duty: string;
  /** What the text asks of equipment that stands already: `no-duty`, `must-assess` … */
  readonly installedBase?: string;
  readonly exceptions: readonly Exception[];
  readonly sources: readonly string[];
}

/** `instrument`: has provisions. `background`: listed because people cite it, creates no duty about anybody's equipment. `none-found`: a search that found nothing. */
export const RECORDS = ["instrument", "background", "none-found"] as const;
export type RecordKind = (typeof RECORDS)[number];

/** How an instrument is known: its text (or a restatement of its words), an official statement of it, or the press alone. */
export const KNOWN_BY = ["text", "official", "press"] as const;
export type KnownBy = (typeof KNOWN_BY)[number];

export interface Instrument {
  readonly id: string;
  /** `instrument` unless said otherwise; the others rule on nothing. */
  readonly record?: RecordKind;
  readonly title: string;
  readonly issuer: string;
  readonly jurisdiction: string;
  readonly type: string;
  /** `2025-06-27`, `2022-12` or `2021`: as exactly as it is known. */
  readonly announced?: string;
  /** Dated states, oldest first. */
  readonly status: readonly {
    readonly on: LegalDate;
    readonly is: string;
    readonly note?: string;
    readonly source: string;
  }[];
  /** Was the text itself seen, or only reports of it. */
  readonly textSeen: boolean;
  /** Absent: `text` when the text was seen, else `official`. What is known from the press alone informs and never rules. */
  readonly knownBy?: KnownBy;
  /** Why `knownBy` is what it is, where that is not plain. */
  readonly knownByReason?: string;
  readonly provisions: readonly Provision[];
  /** Other dates that people ask for, as exactly as they are known. */
  readonly dates?: readonly {
    readonly on: string;
    readonly what: string;
    readonly kind: "effective" | "deadline";
    readonly computed?: boolean;
    readonly source?: string;
  }[];
  readonly conflicts: readonly {
    readonly about: string;
    readonly values: readonly string[];
    readonly resolution: string;
  }[];
  readonly notes: readonly string[];
  readonly lastRead: LegalDate;
  readonly sources: Readonly<Record<string, Source>>;
}

/** The catalogue, loaded, checked and frozen. `version` is its date; `hash` is over every file. */
export interface Catalogue {
  readonly version: string;
  readonly hash: string;
  readonly vendors: readonly Vendor[];
  readonly instruments: readonly Instrument[];
}
