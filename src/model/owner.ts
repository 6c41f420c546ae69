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
  "police",
  "contractor",
  "grantee",
  "landlord",
  "integrator",
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
  /** Who works or lives there, when it is neither owner nor operator. */
  readonly occupier?: string;
  /** The purpose the cameras serve there, in the words of 889(f)(3)(B) where it applies. */
  readonly purpose?: string;
  /** Whether it is a sensitive site in the sense of the instrument that asks (UK statement of 2022-11-24). */
  readonly sensitivity?: "sensitive" | "not-sensitive";
  readonly leaseEnd?: string;
  /** Whether the devices there hang on the organisation's core network, or on a network of their own. */
  readonly coreNetwork?: "connected" | "apart";
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
  /** Other roles that instruments ask about, by the id in the catalogue: `us-federal-grantee`, `importer-or-seller` … */
  readonly roles?: Readonly<Record<string, Answer>>;
  /** Contracts and grants that give a role while they run. The list may be incomplete: none of them never means no. */
  readonly agreements?: readonly Agreement[];
  /** Legal entities of the same group that are not this owner, by name as sites state them. */
  readonly affiliates?: readonly string[];
  /** Waivers and permissions held. A missing field of one is not known, and never means that it has no bounds. */
  readonly waivers?: readonly Waiver[];
}

/** A waiver, approval or permission that an authority gave this owner under an instrument. */
export interface Waiver {
  /** Id of the instrument, or of one provision of it. */
  readonly instrument: string;
  /** Under which exception of the text, by its id in the catalogue. */
  readonly under?: string;
  /** What an auditor would look it up by. */
  readonly reference?: string;
  /** First and last day of its life, both included; `open` for one that states no end. */
  readonly from?: string;
  readonly until?: string;
  /** Ids of the sites that it is for; all when absent, and some that nobody stated when unknown. */
  readonly sites?: readonly string[] | "unknown";
  /** Vendor ids that it is for, likewise. */
  readonly makers?: readonly string[] | "unknown";
  /** It is for those assets alone whose register names its reference. */
  readonly listed?: boolean;
}

/** A contract, grant or loan with a government. */
export interface Agreement {
  readonly kind: "contract" | "subcontract" | "grant" | "subaward" | "loan";
  /** `us-federal` or a name. */
  readonly with: string;
  readonly name?: string;
  readonly since?: string;
  readonly until?: string;
}
