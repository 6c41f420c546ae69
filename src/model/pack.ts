import type { Said } from "./said.ts";

/** Kinds of data packs: what is in one, and so who can read it. A closed list: a pack's kind is never a path. */
export const PACK_KINDS = ["kev", "epss", "cve", "nvd", "csaf", "advisories"] as const;
export type PackKind = (typeof PACK_KINDS)[number];

/** What a pack says of itself; all of it is signed. */
export interface PackHeader {
  readonly kind: PackKind;
  /** The day that its contents are of. */
  readonly date: string;
  readonly source: string;
  readonly licence: string;
  /** Of the contents, unpacked. */
  readonly bytes: number;
  /** SHA-256 of the contents, unpacked, hex. */
  readonly sha256: string;
  /** The first 32 hex digits of the SHA-256 of the signer's public key. */
  readonly key: string;
}

export interface Pack {
  readonly header: PackHeader;
  readonly contents: string;
}

/** Most characters of a source or licence in a header. */
export const LONGEST_PACK_LINE = 1_000;

/** Days after which a pack is called stale. KEV and EPSS change daily; makers' advisories within weeks. */
export const STALE_AFTER_DAYS: Readonly<Record<PackKind, number>> = {
  kev: 30,
  epss: 30,
  cve: 60,
  nvd: 60,
  csaf: 90,
  advisories: 90,
};

/** How old one kind of data is. `catalogue`: what came with the program; `pack`: what was imported. */
export interface DataAge {
  readonly kind: PackKind;
  readonly from: "catalogue" | "pack";
  readonly date: string;
  readonly ageDays: number;
  readonly stale: boolean;
  readonly source: string;
  readonly licence: string;
  readonly sha256: string | null;
  readonly key: string | null;
}

/** The data behind the verdicts: its age, and what of it could not be used. */
export interface DataState {
  readonly ages: readonly DataAge[];
  /** Packs that were refused, and stale ones, in words with the next step. */
  readonly findings: readonly string[];
  /** The same in machine form, for a report in another language. */
  readonly said?: readonly Said[];
}

const DAY_MS = 86_400_000;

/** Whole days from one day to another; a day in the future has the age 0. */
export const daysBetween = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS));
