import type { Said } from "./said.ts";

export const ACTS = [
  "procure",
  "install",
  "use",
  "contract-with-user",
  "fund",
  "sell",
  "import",
  "authorise",
  "connect",
  "operate-business",
  "export-to",
  "invest-in",
  "report",
] as const;
export type Act = (typeof ACTS)[number];

export const VERDICTS = ["covered", "not-covered", "disputed", "undetermined"] as const;
export type VerdictKind = (typeof VERDICTS)[number];

/** The sentences of a ruling in machine form, from which a report in another language tells them. */
export interface SaidRuling {
  readonly because: Said;
  readonly missing: readonly Said[];
}

/** One provision applied to one asset, for one owner, on one date. */
export interface Ruling {
  readonly asset: string;
  /** `instrument/provision`, as in the catalogue. */
  readonly provision: string;
  readonly verdict: VerdictKind;
  /** One sentence a council member can read. */
  readonly because: string;
  /** The facts that would settle it; empty unless undetermined or disputed. */
  readonly missing: readonly string[];
  /** What the provision asks for when covered: `must-not-use`, `must-assess`, `use-blocks-eligibility` … */
  readonly duty?: string;
  readonly said?: SaidRuling;
  /** Not covered for as long as a waiver runs: its last day, or `open`. */
  readonly waivedUntil?: string;
}

/** A ruling without the asset: what many assets share. */
export type RulingTerm = Omit<Ruling, "asset">;
