import type { Generated } from "kysely";

/**
 * The tables, as both dialects hold them. Columns named `…_json` and those marked packed hold text that may not be stored as
 * it is (see packed.ts); keys are numbers that mean nothing outside one store.
 */
export interface Tables {
  origin: {
    key: Generated<number>;
    id: string;
    /** Packed. */
    label: string;
    /** Packed. */
    path: string;
    sha256: string;
    bytes: number;
    importer: string;
    importer_version: number;
    imported_at: string;
    /** 0 or 1: SQLite has no boolean. */
    complete: number;
    /** Kept in the transaction that appends, so that nobody counts rows. */
    observations: number;
    coverage_json: string;
    problems_json: string;
    superseded_by: string | null;
  };
  subject: {
    /** Given by the one writer, rising. */
    key: number;
    origin: number;
    /** Canonical JSON; of long ones the beginning and a digest, so that PostgreSQL can index it. */
    text: string;
    /** The whole canonical JSON where `text` is not. */
    long_text: string | null;
    /** The distinct kinds of fact said of it, sorted, with blanks between. */
    kinds: string;
  };
  /** The distinct identities that payloads of a subject state. `value` is packed and bounded. */
  claim: { subject: number; kind: string; value: string };
  /** Append-only. Origin and kind are those of the subject and of the fact. `id` is the public id without `o-`. */
  observation: { key: Generated<number>; subject: number; id: string; at: string | null; fact_json: string };
  /** Observations by id: filled when first asked, not at append (docs/design/0003-store.md). */
  observation_lookup: { id: string; observation: number };
  /**
   * `place`: the order in which a derivation put them. `terms`: keys of its rulings, joined by a blank. `keys`: what it can be
   * found by, in comparison form, a line each with a line end before the first: searched through, because an index over half a
   * million random texts costs more at every review than the few questions a person asks. They stand before the long column.
   */
  asset: { place: number; id: string; terms: string; keys: string; row_json: string };
  /** Distinct rulings without the asset: few, however many assets. */
  ruling_term: { key: number; term_json: string };
  /** Packed both. */
  state: { name: string; value: string };
}
