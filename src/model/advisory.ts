import type { Source } from "./catalogue.ts";
import type { Attribution, DeviceClass } from "./attribution.ts";
import type { Said } from "./said.ts";

/** One end of a published range. At least one of `version` and `build` is there. */
export interface RangeEdge {
  readonly version?: string;
  /** The day of the build, ISO 8601. It decides before the version does (makers number their product lines apart). */
  readonly build?: string;
  /** `unsaid`: the words do not tell whether the edge itself is in. */
  readonly inclusive: boolean | "unsaid";
  /** The edge is a whole month: builds within that month are decided neither way. */
  readonly precision?: "month";
}

/** One published range. `exact` stands alone; otherwise from, to or both. */
export interface AffectedRange {
  readonly exact?: { readonly version: string; readonly build?: string };
  readonly from?: RangeEdge;
  readonly to?: RangeEdge;
  /** The publisher says that what lies before `from` is not affected. Without it an older device is unknown. */
  readonly earlierUnaffected?: boolean;
}

/** What a wording about versions says. Nothing that cannot be read with certainty becomes a range. */
export type Wording =
  /** `any`: being in one range is being affected. `unsaid`: bounds of several product lines, without saying which is whose. */
  | { readonly kind: "ranges"; readonly which: "any" | "unsaid"; readonly ranges: readonly AffectedRange[] }
  | { readonly kind: "all" }
  /** The publisher gives no bound ("n/a", CPE version "-"). */
  | { readonly kind: "unbounded" }
  | { readonly kind: "unread" };

/**
 * Where a statement comes from, strongest first: what the maker or a CNA says of lists of models outranks CPE, and the reviewed
 * overlay outranks a feed of the same kind.
 */
export const BASES = [
  "vendor-advisory",
  "description",
  "cisa-csaf",
  "cna",
  "cna-via-rss",
  "cna-via-trickest",
  "cisa-adp",
  "feed-csaf",
  "feed-cna",
  "feed-adp",
  "nvd-cpe",
  "feed-nvd",
] as const;
export type Basis = (typeof BASES)[number];

/** Models, and what is published of them. */
export interface AffectedStatement {
  readonly basis: Basis;
  /** Verbatim words about versions. */
  readonly text?: string;
  /** The bounds read by a person or by a machine's format; outranks `text`. */
  readonly ranges?: readonly AffectedRange[];
  /** Anchored patterns of models. */
  readonly patterns?: readonly string[];
  /** Models in full. */
  readonly models?: readonly string[];
  /** Products that are no model: programs, or whole kinds of devices. */
  readonly names?: readonly string[];
  /** The publisher does not know yet whether these are affected. */
  readonly underInvestigation?: true;
}

/** A published vulnerability of surveillance equipment. */
export interface Vulnerability {
  readonly id: string;
  readonly title: string;
  readonly published?: string;
  readonly cvss?: { readonly version: string; readonly score: number; readonly vector?: string };
  readonly cwe?: readonly string[];
  /** In the list of known exploited vulnerabilities. */
  readonly kev?: { readonly added: string; readonly due?: string; readonly ransomware?: string };
  readonly epss?: { readonly score: number; readonly percentile: number; readonly asOf: string };
  readonly exploit?: "public" | "weaponized";
  /** Fixed versions as published, verbatim. */
  readonly fixed?: readonly string[];
  readonly remedy?: string;
  readonly affected: readonly AffectedStatement[];
  /** The list of models is known to be longer than what was read: unlisted models of these classes are not cleared by it. */
  readonly unlisted?: {
    readonly classes: readonly DeviceClass[];
    readonly range?: AffectedRange;
    readonly says: string;
    readonly source: string;
  };
  readonly references: readonly string[];
  /** Keys into the sources of its book. */
  readonly sources: readonly string[];
  readonly note?: string;
}

/** The vulnerabilities of one house or of one brand that others build for. */
export interface AdvisoryBook {
  readonly id: string;
  readonly name: string;
  /** Vendor ids of the makers whose devices it speaks of. */
  readonly makers: readonly string[];
  /** The label whose model numbers it uses, when that is not the maker's own. */
  readonly brand?: string;
  /** The brand runs firmware of its own: the maker's ranges say nothing of it. */
  readonly ownPlatform?: boolean;
  /** The maker numbers its product lines apart: versions of different majors are compared by build or not at all. */
  readonly numberedApart?: boolean;
  /** The day up to which the data reaches. */
  readonly asOf: string;
  /** What the data leaves out, in words. */
  readonly complete: string;
  /** Product lines by model number, for devices that carry another label on the same platform. */
  readonly lines: readonly { readonly class: DeviceClass; readonly models: string }[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly vulnerabilities: readonly Vulnerability[];
}

export const WEAKNESS_VERDICTS = [
  "affected",
  "likely",
  "possible",
  "unknown",
  "not-affected-by-published-range",
] as const;
export type WeaknessVerdict = (typeof WEAKNESS_VERDICTS)[number];

/** What is published of one vulnerability, held against one device. */
export interface Weakness {
  readonly vulnerability: Vulnerability;
  readonly book: string;
  readonly verdict: WeaknessVerdict;
  /** The pattern, model or name that the device fell under. */
  readonly pattern: string;
  /** The bound in words, verbatim where the source gave words. */
  readonly bound: string;
  readonly basis: Basis | "platform";
  /** One sentence. */
  readonly because: Said;
  /** For a version beyond the published range: did the publisher name a fixed version? */
  readonly fixed?: boolean;
}

/** All that is published of one device. Never a clearance: see `says`. */
export interface WeaknessReport {
  readonly weaknesses: readonly Weakness[];
  /** Vulnerabilities of the same maker whose published models do not name this one. */
  readonly unlisted: number;
  /** What the data cannot say of it. */
  readonly says: Said;
}

/** The four statuses of VEX, spelled as OpenVEX and CSAF's profile spell them. */
export type VexStatus =
  | { readonly status: "affected"; readonly action: string }
  | { readonly status: "not_affected"; readonly justification: "vulnerable_code_not_present"; readonly impact: string }
  | { readonly status: "fixed" }
  | { readonly status: "under_investigation" };

/** One weakness of one asset with its status, as exports take it. */
export interface VexFinding {
  readonly asset: Attribution;
  readonly weakness: Weakness;
  readonly vex: VexStatus;
}
