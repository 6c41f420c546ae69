/** Kinds of owner that provisions address. `unknown` is allowed and then undetermined, never not-covered. */
export const OWNER_KINDS = [
  "federal-department",
  "federal-agency",
  "crown-corporation",
  "province-or-state",
  "state-corporation",
  "municipality",
  "school-board",
  "health-institution",
  "utility",
  "private",
  "unknown",
] as const;
export type OwnerKind = (typeof OWNER_KINDS)[number];

/** What an owner also is, beside its kind. */
export type Answer = "yes" | "no" | "unknown";

export interface Site {
  readonly id: string;
  readonly name: string;
  readonly owner?: string;
  readonly operator?: string;
  /** The purpose the cameras serve there, in the words of 889(f)(3)(B) where it applies. */
  readonly purpose?: string;
  readonly leaseEnd?: string;
  /** Address ranges in CIDR form: every usable address is a place where a device could be. */
  readonly networks: readonly string[];
  /** Switches known to stand there, by the name in their prompt. */
  readonly switches: readonly string[];
}

/** The organisation that owns or answers for the assets. Read from YAML at the door (app/owner). */
export interface Owner {
  readonly name: string;
  readonly kind: OwnerKind;
  /** ISO 3166: `CA`, `CA-QC`, `US`, `US-TX`. */
  readonly jurisdictions: readonly string[];
  /** Holds or bids for a contract with the US federal government (889 Part B). */
  readonly usFederalContractor: Answer;
  readonly sites: readonly Site[];
}
