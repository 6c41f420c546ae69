import { readFileSync } from "node:fs";

/** One line of `truth.jsonl`: a device as it really is, and what the inputs let slip of it. */
export interface TruthDevice {
  readonly key: string;
  readonly population: string;
  readonly site: string;
  /** Catalogue id; `other` for a house outside the catalogue; null when nobody could know. */
  readonly maker: string | null;
  readonly brand: string | null;
  readonly class: string;
  readonly model: string | null;
  readonly serial: string | null;
  readonly macs: readonly string[];
  readonly ips: readonly string[];
  /** Set when several devices share one address. */
  readonly port: number | null;
  readonly recorder: {
    readonly key: string;
    readonly serial: string | null;
    readonly ip: string | null;
    readonly mac: string | null;
  } | null;
  readonly channel: string | null;
  readonly rows: readonly {
    readonly file: string;
    readonly sheet: string;
    readonly row: number;
    readonly shared?: true;
  }[];
  readonly sources: readonly string[];
  readonly evidenceKinds: readonly string[];
  readonly relabel: boolean | null;
  readonly mustFind: boolean;
  readonly mustNotCall: boolean;
  /** The strongest confidence word that the inputs can carry for the true maker. */
  readonly ceiling: "low" | "medium" | "confirmed";
  readonly acquired: string | null;
  readonly trap: string | null;
}

/** What the truth states beside the devices. */
export interface TruthCounts {
  readonly devices: number;
  readonly mustFind: number;
  readonly mustNotCall: number;
  readonly sites: number;
  readonly sitesUnanswered: readonly string[];
  readonly switchesNeverExported: readonly string[];
  readonly silentAddresses: number;
  readonly filesCut: readonly string[];
  readonly unreadableRows: readonly { readonly file: string; readonly sheet: string; readonly row: number }[];
  readonly countedOnly: readonly { readonly file: string; readonly row: number; readonly count: number }[];
  /** None of these may ever come out of the product. */
  readonly secrets: readonly string[];
  /** Passwords in free text; dropping them is more than the importers promise. */
  readonly secretsInNotes: readonly string[];
}

/** The example's folder. */
export const EXAMPLE = new URL("../../examples/harbour-city/", import.meta.url);

export function readTruth(): readonly TruthDevice[] {
  const text = readFileSync(new URL("truth.jsonl", EXAMPLE), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as TruthDevice);
}

export function readCounts(): TruthCounts {
  return JSON.parse(readFileSync(new URL("truth-counts.json", EXAMPLE), "utf8")) as TruthCounts;
}
