import type { Said } from "./said.ts";

/** What exposure is asked about. Each is answered, or nobody looked. */
export const EXPOSURE_TOPICS = [
  "outside",
  "forwarded",
  "cloud-registration",
  "cloud-traffic",
  "default-state",
  "tls",
  "clear-text",
  "discovery",
] as const;
export type ExposureTopic = (typeof EXPOSURE_TOPICS)[number];

/** What one observation shows of reach, without owner, date or words: kept with the asset. */
export const EXPOSURE_SIGNS = [
  "answers-publicly",
  "reached-from-public",
  "upnp-on",
  "forwards-port",
  "registered",
  "cloud-on",
  "cloud-off",
  "asked-cloud",
  "spoke-to-cloud",
  "spoke-to-public",
  "not-activated",
  "activated",
  "tls-old",
  "self-signed",
  "weak-certificate",
  "valid-until",
  "http",
  "http-port",
  "telnet",
  "ftp",
  "discovery-public",
  "discovery-elsewhere",
] as const;
export type ExposureSignKind = (typeof EXPOSURE_SIGNS)[number];

export interface ExposureSign {
  readonly kind: ExposureSignKind;
  /** A name, an address, a port, a day: as observed, bounded. */
  readonly value?: string;
  /** Label of the origin, where who looked decides what it means. */
  readonly origin?: string;
  /** Ids of observations, at most a few. */
  readonly observations: readonly string[];
}

/** The signs of one asset, and the topics that some observation of it could have shown. */
export interface ExposureSigns {
  readonly signs: readonly ExposureSign[];
  readonly looked: readonly ExposureTopic[];
}

/** How a finding is known. */
export type ExposureState =
  /** Something said so. */
  | "observed"
  /** It follows from what was observed, and nobody saw it. */
  | "computed"
  /** It was looked at, and nothing of the kind was seen. It does not say that there is nothing. */
  | "nothing-seen"
  | "nobody-looked";

export interface ExposureFinding {
  readonly topic: ExposureTopic;
  readonly state: ExposureState;
  /** How far a stranger gets by it; `none` for what was not seen. */
  readonly reach: "internet" | "cloud" | "network" | "none";
  /** One sentence. */
  readonly says: Said;
  readonly observations: readonly string[];
}
