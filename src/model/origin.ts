/** What one origin could have seen and did: the material of the completeness ledger. Several per origin. */
export type Coverage =
  /**
   * A scan: the targets as asked for (`10.0.0.0/24`, `10.0.0.1-20`), the ports as asked, and the addresses that answered: written
   * as targets are, one entry for the addresses of a /24, and how many addresses they come to.
   */
  | {
      readonly kind: "swept";
      readonly targets: readonly string[];
      readonly ports: string;
      readonly answered: readonly string[];
      readonly count: number;
    }
  /** A document: rows that hold something, rows read, rows that gave a problem. */
  | { readonly kind: "rows"; readonly total: number; readonly read: number; readonly unreadable: number }
  /** Lines of an interchange or log file. */
  | { readonly kind: "lines"; readonly total: number; readonly read: number; readonly unreadable: number }
  /** The MAC table of one switch. */
  | { readonly kind: "mac-table"; readonly switch: string; readonly entries: number; readonly ports: readonly string[] }
  /** The ARP or neighbour cache of one router. */
  | { readonly kind: "arp-table"; readonly switch: string; readonly entries: number }
  /** What the tables of one switch say of its ports; names as printed, each port under one of its names. */
  | {
      readonly kind: "switch-ports";
      readonly switch: string;
      /** The tables that were read whole. */
      readonly tables: readonly SwitchTable[];
      /** Ports that lead to other switches: what is seen there is plugged in elsewhere. */
      readonly uplinks: readonly Uplink[];
      /** Ports with a MAC address, with a neighbour, in use, giving power. */
      readonly learned: readonly string[];
      readonly neighbours: readonly string[];
      readonly connected: readonly string[];
      readonly drawing: readonly string[];
    }
  /** The source ended before its end (cut off, unreadable from here): what came after is unknown. */
  | { readonly kind: "cut"; readonly after: string };

/** Tables of a switch that tell of its ports: MAC addresses, LLDP or CDP neighbours, status, Power over Ethernet. */
export type SwitchTable = "mac" | "neighbours" | "ports" | "poe";

/** A port that leads to another switch, and what shows it. */
export interface Uplink {
  readonly port: string;
  readonly because: "many-macs" | "neighbour" | "trunk" | "aggregate";
}

/** Something in a source that could not be used as it stands: where, what, and what to do about it (STYLE 8). */
export interface Problem {
  /** The file as given, with the path inside an archive after `!`. */
  readonly file: string;
  /** 1-based row or line; undefined when the whole file is meant. */
  readonly row?: number;
  /** Short constant for machines: `not-json`, `dropped-column`, `too-long` … */
  readonly code: string;
  /** For people: names the thing and the value. Never holds a secret. */
  readonly what: string;
  /** For people: the next step. */
  readonly remedy: string;
}

/** One origin as the store holds it. */
export interface Origin {
  /** Key in the store: `g-` and 26 base-32 digits over label and file hash. */
  readonly id: string;
  /** The `origin` of its observation lines: free text of the line, or the path as given. */
  readonly label: string;
  /** The file as given. */
  readonly path: string;
  /** SHA-256 of the file, hex; empty where not one byte could be read. */
  readonly sha256: string;
  readonly bytes: number;
  readonly importer: string;
  readonly importerVersion: number;
  readonly importedAt: string;
  readonly complete: boolean;
  readonly observations: number;
  readonly coverage: readonly Coverage[];
  readonly problems: readonly Problem[];
  /** The id of the origin that replaced it: same path, newer content. */
  readonly supersededBy?: string;
}
