import type { Attribution, Confidence, DeviceClass } from "./attribution.ts";
import type { Ledger } from "./ledger.ts";
import type { Fact, Subject } from "./observation.ts";
import type { Problem } from "./origin.ts";
import type { Owner } from "./owner.ts";
import type { RiskSummary } from "./risk.ts";
import type { RulingTerm, VerdictKind } from "./ruling.ts";
import type { Said } from "./said.ts";
import type { LegalDate } from "./time.ts";

/** A number never stands alone: what it counts is beside it. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly definition: string;
}

export interface MakerCount {
  /** Vendor id, or `unknown`. */
  readonly maker: string;
  readonly name: string;
  /** `relabels`: how many of them carry the name of a house that did not build them. */
  readonly brands: readonly { readonly brand: string; readonly count: number; readonly relabels?: number }[];
  readonly count: number;
  readonly byConfidence: Readonly<Partial<Record<Confidence, number>>>;
}

export interface ProvisionSummary {
  readonly provision: string;
  readonly instrument: string;
  readonly title: string;
  readonly citation: string;
  readonly duty: string;
  /** One sentence: whom it binds, what, since when; or why it reaches nobody here. */
  readonly says: string;
  /** The same in machine form, for a report in another language. */
  readonly said?: Said;
  readonly textSeen: boolean;
  readonly status: string;
  readonly lastRead: string;
  readonly sources: readonly {
    readonly title: string;
    readonly url: string;
    readonly basis: string;
    readonly read: string;
  }[];
  readonly counts: Readonly<Record<VerdictKind, number>>;
}

export interface SiteSummary {
  readonly id: string;
  readonly name: string;
  readonly operator: string | null;
  readonly assets: number;
  readonly covered: number;
  readonly unknown: number;
  readonly addresses: number;
  readonly accounted: number;
  readonly says: string;
  readonly said?: Said;
}

/** One asset that is not as the last review had it. */
export interface AssetChange {
  /** Its id now; of one that went, its id then. */
  readonly asset: string;
  readonly name: string;
  readonly change: "came" | "went" | "changed";
  /** What it is, or what of it changed, in words. */
  readonly says: string;
  /** The same in machine form, for a report in another language. */
  readonly said?: Said;
}

/** What changed since the last review of the same owner and day that rested on other sources, profile or catalogue. */
export interface ReviewChanges {
  /** Labels of origins. */
  readonly originsCame: readonly string[];
  readonly originsWent: readonly string[];
  readonly assetsBefore: number;
  readonly assetsNow: number;
  /** Null for estates that are too large to be remembered asset by asset. */
  readonly came: number | null;
  readonly went: number | null;
  readonly changed: number | null;
  readonly list: readonly AssetChange[];
}

/** Everything of a review that does not grow with the number of assets. */
export interface ReviewSummary {
  readonly v: 1;
  readonly asOf: LegalDate;
  readonly owner: Pick<Owner, "name" | "kind" | "jurisdictions" | "usFederalContractor">;
  readonly tool: string;
  readonly catalogue: { readonly version: string; readonly hash: string };
  /** First the headline, then the rest in reading order. */
  readonly figures: readonly Figure[];
  readonly makers: readonly MakerCount[];
  readonly provisions: readonly ProvisionSummary[];
  readonly sites: readonly SiteSummary[];
  readonly ledger: Ledger;
  readonly problems: readonly Problem[];
  readonly leftOut: readonly string[];
  /** Absent from a first review. */
  readonly changes?: ReviewChanges;
  /** Published flaws, reach and order of work; absent when a review was asked of the law alone. */
  readonly risk?: RiskSummary;
}

/** An observation as the report quotes it: bounded, verbatim, never interpreted again. */
export interface Exhibit {
  readonly id: string;
  readonly origin: string;
  readonly at?: string;
  readonly subject: Subject;
  readonly fact: Fact;
}

/** One asset with all that is said of it. */
export interface ReviewedAsset {
  readonly attribution: Attribution;
  readonly site: string | null;
  readonly name: string | null;
  /** `deployed` was seen on a wire; `stated` stands only in a document; `bought` only on a paper of purchase, `counted` is a bare count of a document. */
  readonly seen: "answered" | "on-the-wire" | "stated" | "bought";
  readonly class: DeviceClass;
  /** Assets that are alike to the law share one list. */
  readonly rulings: readonly RulingTerm[];
  /** The observations named in its evidence, cut to a bound. */
  readonly exhibits: readonly Exhibit[];
}
