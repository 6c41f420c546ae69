import type { WeaknessVerdict } from "./advisory.ts";
import type { DeviceClass } from "./attribution.ts";
import type { Said } from "./said.ts";

type OpenVerdict = Exclude<WeaknessVerdict, "not-affected-by-published-range">;

/** How much each reason counts in the order of work. The owner may change it. */
export interface PriorityWeights {
  readonly covered: {
    readonly now: number;
    readonly later: number;
    readonly disputed: number;
    readonly undetermined: number;
  };
  readonly exploited: Readonly<Record<OpenVerdict, number>>;
  readonly flaw: Readonly<Record<OpenVerdict, number>>;
  readonly reach: {
    readonly internet: number;
    readonly cloud: number;
    readonly network: number;
    readonly "nobody-looked": number;
  };
  readonly "default-state": number;
  readonly class: Readonly<Partial<Record<DeviceClass, number>>>;
  readonly "maker-not-known": number;
  readonly purpose: readonly { readonly says: string; readonly points: number }[];
}

/** One reason with what it counts. */
export interface PriorityReason {
  readonly kind: "law" | "exploited" | "flaw" | "reach" | "default-state" | "class" | "maker" | "purpose";
  readonly points: number;
  /** Half a sentence: "covered today by us-ndaa-889-a1B/use". */
  readonly says: Said;
}

export interface Priority {
  readonly points: number;
  /** Weightiest first. */
  readonly reasons: readonly PriorityReason[];
}
