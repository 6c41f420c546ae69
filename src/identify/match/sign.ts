import type { DeviceClass, Weight } from "../../model/attribution.ts";
import type { Grammar } from "../../model/catalogue.ts";

/** One thing a field shows: which rule matched, whom it speaks for, how strongly. */
export interface Sign {
  readonly fingerprint: string;
  /** Vendor id. */
  readonly maker: string;
  /** Independence group: signs of one kind add once. */
  readonly kind: string;
  /** Undefined when the rule infers something but proves no maker. */
  readonly weight: Weight | undefined;
  readonly says: string;
  readonly class: DeviceClass | undefined;
  /** What a grammar inferred: named groups. */
  readonly inferred: Readonly<Record<string, string>> | undefined;
  readonly of: Grammar["of"] | undefined;
  /** Somebody suspects it and nobody has shown it: it never lifts a claim above low. */
  readonly suspected: boolean;
}
