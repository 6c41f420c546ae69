import type { WeaknessVerdict } from "./advisory.ts";
import type { ExposureFinding, ExposureState, ExposureTopic } from "./exposure.ts";
import type { FirmwareStandingKind } from "./firmware.ts";
import type { DataState } from "./pack.ts";
import type { PriorityReason } from "./priority.ts";

/** How many assets stand under one verdict for one vulnerability. */
export interface VulnerabilityCount {
  readonly id: string;
  readonly title: string;
  readonly cvss: number | null;
  /** The day it was listed as known exploited. */
  readonly exploitedSince: string | null;
  readonly counts: Readonly<Partial<Record<WeaknessVerdict, number>>>;
}

/** Published flaws, reach and the order of work, as a review counts them. */
export interface RiskSummary {
  readonly weaknesses: {
    readonly definition: string;
    /** Assets by the gravest verdict on any vulnerability. An asset on which nothing is published is in none of them. */
    readonly assets: Readonly<Record<WeaknessVerdict, number>>;
    /** Assets that are affected, likely or possibly affected by a vulnerability known to be exploited. */
    readonly exploited: Readonly<Record<"affected" | "likely" | "possible", number>>;
    /** Assets of which no advisory speaks: not free of flaws. */
    readonly silent: number;
    /** The gravest first, a bounded number. */
    readonly vulnerabilities: readonly VulnerabilityCount[];
  };
  /** Assets by how their firmware stands to what the maker is listed to have offered. None of it says "up to date". */
  readonly firmware: Readonly<Record<FirmwareStandingKind, number>>;
  readonly exposure: {
    readonly definition: string;
    /** Assets by the farthest reach that something observed or computed shows. */
    readonly reach: Readonly<Record<ExposureFinding["reach"], number>>;
    /** Assets by topic and by the most that is known of it. */
    readonly topics: readonly {
      readonly topic: ExposureTopic;
      readonly assets: Readonly<Record<ExposureState, number>>;
    }[];
  };
  /** The first of the order of work. */
  readonly priority: readonly {
    readonly asset: string;
    readonly points: number;
    readonly reasons: readonly Pick<PriorityReason, "says" | "points">[];
  }[];
  readonly data: DataState;
}
