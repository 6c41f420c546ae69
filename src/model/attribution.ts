import type { Subject } from "./observation.ts";

/** Measured words (docs/calibration.md), weakest first. */
export const CONFIDENCES = ["low", "medium", "high", "confirmed"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const DEVICE_CLASSES = [
  "camera",
  "recorder",
  "encoder",
  "decoder",
  "intercom",
  "access-control",
  "alarm",
  "thermal",
  "body-worn",
  "drone",
  "video-management",
  "network",
  "printer",
  "other",
  "unknown",
] as const;
export type DeviceClass = (typeof DEVICE_CLASSES)[number];

/** How much one sign moves the answer. `decisive` is for a person's judgement and nothing a device says. */
export const WEIGHTS = ["hint", "weak", "moderate", "strong", "decisive"] as const;
export type Weight = (typeof WEIGHTS)[number];

/** One piece of evidence for or against the maker named in the attribution, in words and with its source observation. */
export interface Evidence {
  readonly observation: string;
  readonly fingerprint: string;
  readonly says: string;
  readonly weight: Weight;
}

export interface MakerClaim {
  readonly id: string;
  readonly name: string;
  readonly confidence: Confidence;
}

export interface Firmware {
  readonly version: string | null;
  /** Six or more digits, as the maker writes the build. */
  readonly build: string | null;
  readonly text: string;
}

/** A subject as observed, with the origin that observed it. */
export interface AttributedSubject extends Subject {
  readonly origin: string;
}

/** Who made an asset and what it is: one attribution line (LINES.md), without the envelope fields. */
export interface Attribution {
  readonly asset: string;
  readonly parent: string | null;
  readonly subjects: readonly AttributedSubject[];
  readonly maker: MakerClaim | null;
  readonly brand: string | null;
  readonly model: string | null;
  readonly firmware: Firmware | null;
  readonly serial: string | null;
  readonly madeOn: string | null;
  readonly class: DeviceClass;
  /** Classes that some evidence names beside `class`, sorted; never `unknown`. */
  readonly otherClasses: readonly DeviceClass[];
  readonly relabel: boolean | null;
  readonly for: readonly Evidence[];
  readonly against: readonly Evidence[];
  /** Other makers that evidence speaks for, best first, never the one named in `maker`. */
  readonly rivals: readonly { readonly id: string; readonly weight: Weight }[];
  readonly undecidedBecause: string | null;
  readonly joined: readonly JoinReason[];
  /** Whether something that shares an address, a MAC or a serial with it was kept apart: more than one thing shows them. */
  readonly contested: boolean;
}

/** Why two subjects were taken for one thing. */
export interface JoinReason {
  readonly by: "device" | "serial" | "mac" | "recorder-channel" | "row" | "endpoint" | "address" | "switch-port";
  readonly value: string;
}
