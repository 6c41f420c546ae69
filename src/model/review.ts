import type { Attribution, Confidence, DeviceClass } from "./attribution.ts";
import type { Ledger } from "./ledger.ts";
import type { Fact, Subject } from "./observation.ts";
import type { Problem } from "./origin.ts";
import type { Owner } from "./owner.ts";
import type { RiskSummary } from "./risk.ts";
import type { Ruling, VerdictKind } from "./ruling.ts";
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
  /** `deployed` was seen on a wire; `stated` stands only in a document; `counted` is a bare count of a document. */
  readonly seen: "answered" | "on-the-wire" | "stated";
  readonly class: DeviceClass;
  readonly rulings: readonly Ruling[];
  /** The observations named in its evidence, cut to a bound. */
  readonly exhibits: readonly Exhibit[];
}
