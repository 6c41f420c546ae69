import type { Source } from "../model/catalogue.ts";
import type { LawReach } from "./law.ts";

/** What a field of a line is. `text` is a description, a note, or a line of which nothing is known. */
export const LINE_ROLES = ["supplier", "maker", "brand", "model", "text"] as const;
export type LineRole = (typeof LINE_ROLES)[number];

/** One line of a quote, an order or a list of suppliers. */
export interface PurchaseLine {
  readonly file: string;
  /** Row or line number, with the sheet where there are several. */
  readonly row: string;
  readonly fields: readonly { readonly role: LineRole; readonly text: string }[];
  /** Why the line could not be read. */
  readonly unreadable?: string;
}

export const SCREEN_VERDICTS = [
  "service",
  "restricted-maker",
  "affiliate",
  "listed",
  "relabel-or-family",
  "cannot-say",
  "clear",
] as const;
/** `listed`: on a list that was given with --names. The others as docs/screening.md explains them. */
export type ScreenVerdict = (typeof SCREEN_VERDICTS)[number];

/** What of the line decided, and the catalogue entry it rests on. */
export interface ScreenEvidence {
  /** What stands on the line. */
  readonly text: string;
  readonly by: "name" | "brand" | "relabel" | "part-number" | "given-list";
  /** `vendors/hikvision`, `vendors/hikvision relabels/TRENDnet`, or the list and its row. */
  readonly entry: string;
  /** The listed name or the family. */
  readonly listed: string;
  /** How well a name fits, 0 to 1; no probability. */
  readonly score?: number;
  readonly source?: Source;
}

/** The answer for one line. */
export interface ScreenedLine {
  readonly file: string;
  readonly row: string;
  readonly text: string;
  readonly verdict: ScreenVerdict;
  /** The maker behind it, where one is named; a cannot-say names the one it may be. */
  readonly maker: { readonly id: string; readonly name: string } | null;
  readonly because: string;
  readonly evidence: readonly ScreenEvidence[];
  readonly law: readonly LawReach[];
  /** Listed names that come near and are not it, with the reason. */
  readonly notIt: readonly { readonly listed: string; readonly why: string }[];
  /** What was compared; a clear line is clear of this and of nothing else. */
  readonly checked: string;
}
