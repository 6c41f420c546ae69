import type { Source } from "./catalogue.ts";
import type { Said } from "./said.ts";

/** One firmware that a maker offered, as a list has it. */
export interface ListedFirmware {
  readonly version: string;
  /** The version as its page gives it, where the file's own name gives another or says it otherwise. */
  readonly page?: string;
  /** The day it was built and the day it was listed, ISO 8601. */
  readonly build?: string;
  readonly listed?: string;
  /** The hardware it is for, as the list names it. */
  readonly platform?: string;
  readonly file?: string;
  readonly beta?: boolean;
  /** Where the list contradicts itself. */
  readonly conflict?: string;
  /** Key into the sources of its list. */
  readonly source: string;
  /** Models whose own page offers it, parted by `|`. */
  readonly models: string;
  /** Models of the same line that the page says it fits, and that have no page of their own. */
  readonly also?: string;
}

/** What firmware one maker offered for its models, as far as it was read. */
export interface FirmwareList {
  /** The vendor id of the maker. */
  readonly id: string;
  readonly name: string;
  /** How the maker writes the day of a build: `nn` are two more digits that are no day. */
  readonly builds: "yymmdd" | "yymmddnn";
  /** The day of the newest entry. */
  readonly asOf: string;
  /** What the list leaves out, in words. */
  readonly complete: string;
  readonly sources: Readonly<Record<string, Source>>;
  readonly firmware: readonly ListedFirmware[];
}

/**
 * How the firmware of a device stands to the newest that a list has for its model. None of them says that a device is up to
 * date: a list ends on a day, and what came after it nobody read.
 */
export const FIRMWARE_STANDINGS = [
  "older",
  "older-on-some-hardware",
  "newest-listed",
  "newer-than-listed",
  "not-comparable",
  "firmware-unknown",
  "no-list",
] as const;
export type FirmwareStandingKind = (typeof FIRMWARE_STANDINGS)[number];

export interface FirmwareStanding {
  readonly standing: FirmwareStandingKind;
  /** One sentence or two, with the day and the source. */
  readonly says: Said;
  /** The newest that is listed for the model, one of each kind of hardware; empty without a list. */
  readonly newest: readonly Pick<ListedFirmware, "version" | "build" | "listed" | "platform">[];
}
