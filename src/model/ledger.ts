import type { Coverage } from "./origin.ts";
import type { Said } from "./said.ts";

/** A place where a device could be, by kind. The declared ones are the denominator; they come from the owner profile alone. */
export type PlaceKind = "address" | "switch" | "site";

export interface PlaceCount {
  readonly kind: PlaceKind;
  readonly declared: number;
  /** Some origin could have seen a device there, and was read. Never falls when an input is added. */
  readonly accounted: number;
}

/** Why a declared place is not accounted for, in words, with up to a bounded number of names. */
export interface Gap {
  readonly kind:
    | "switch-not-read"
    | "site-without-evidence"
    | "address-never-looked-at"
    | "address-silent"
    | "mac-without-answer"
    | "row-not-read"
    | "count-without-devices"
    | "bought-not-seen"
    | "channel-without-identity"
    | "port-without-mac"
    | "power-without-neighbour"
    | "source-cut";
  readonly count: number;
  readonly says: string;
  /** The same in machine form, for a report in another language. */
  readonly said?: Said;
  readonly examples: readonly string[];
}

/** The completeness ledger: what could have been seen, what was, and what nobody has looked at. */
export interface Ledger {
  /** `accounted / declared` over all kinds, 0 to 1; null when the owner profile declares no place. */
  readonly completeness: number | null;
  readonly definition: string;
  /** The definition in machine form, for a report in another language. */
  readonly said?: Said;
  readonly places: readonly PlaceCount[];
  readonly gaps: readonly Gap[];
  readonly origins: readonly {
    readonly label: string;
    readonly importer: string;
    readonly observations: number;
    readonly complete: boolean;
    readonly coverage: readonly Coverage[];
    readonly problems: number;
  }[];
}
