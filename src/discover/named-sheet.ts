import type { Emit, Head, Importer, Reader, Row } from "./importer.ts";
import { rowKey } from "./row-key.ts";
import { type AddressKind, severalAddresses } from "./several-addresses.ts";
import { plainHeader } from "./sniff.ts";

/** An export that is a sheet like others: recognised by its headers, read by the importer of sheets. */
export interface NamedSheet {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  /** Whether these headers (in their plain form, sniff.ts) are those of the export. */
  isHeader(names: ReadonlySet<string>): boolean;
  /** Headers that mean something else here than in other sheets, in their plain form, and the usual header for what they hold. */
  readonly headers: ReadonlyMap<string, string>;
  /**
   * Headers, in their plain form, of the number of a model and of what people call the model: where only the number reads as
   * one, the two change places. Other registers have one column for both.
   */
  readonly models?: readonly [numbers: readonly string[], names: readonly string[]];
  /** Headers, in their plain form, of columns in which a cell may hold several addresses of the one thing that its row is of. */
  readonly several?: ReadonlyMap<string, AddressKind>;
}

/** Rows among which the header of an export is looked for: a title may stand above it. */
const FIRST_ROWS = 5;

/** The header of what is not the number of the model, or is the part of it that says less. */
const OTHER_MODEL = "Model (other)";

/** The importer of sheets under the name of one export. Cells stay as they are; only headers are put in other words. */
export function namedSheet(sheet: Importer<"rows">, name: NamedSheet): Importer<"rows"> {
  const isHeader = (row: Row): boolean => name.isHeader(new Set(row.cells.map(plainHeader)));
  return {
    ...sheet,
    id: name.id,
    title: name.title,
    version: name.version,
    sniff: ({ rows }: Head) => (rows.slice(0, FIRST_ROWS).some(isHeader) ? 0.9 : 0),
    start(path, emit): Reader<"rows"> {
      const further = furtherAddresses(emit);
      const reader = sheet.start(path, further.emit);
      let several: AddressColumns = [];
      let seen = 0;
      let places: readonly [number, number] | undefined;
      return {
        take(row) {
          seen += 1;
          if (seen > FIRST_ROWS || !isHeader(row))
            return reader.take(further.take(places === undefined ? row : exchange(row, places), several));
          const plain = row.cells.map(plainHeader);
          places = placesOf(plain, name.models);
          several = plain.flatMap((header, at) => {
            const kind = name.several?.get(header);
            return kind === undefined ? [] : [[at, kind] as const];
          });
          const headers = row.cells.map((cell, at) => name.headers.get(plain[at] ?? "") ?? cell);
          if (places !== undefined) headers[places[0]] = OTHER_MODEL;
          reader.take({ ...row, cells: headers });
        },
        end(how) {
          const coverage = reader.end(how);
          further.flush();
          return coverage;
        },
      };
    },
  };
}

/** Most rows whose further addresses wait; the reader of sheets holds 50 rows back. */
const MOST_PENDING = 1_024;

type AddressColumns = readonly (readonly [at: number, kind: AddressKind])[];

/**
 * Hands rows on with one address a cell, and tells the others of a row behind what the sheet's reader said of it, as of the same
 * row; that reader may hold rows back until it knows the table.
 */
function furtherAddresses(emit: Emit) {
  const pending = new Map<string, readonly (readonly [AddressKind, string])[]>();
  let current: string | undefined;
  const flush = (): void => {
    const further = current === undefined ? undefined : pending.get(current);
    if (further === undefined) return;
    for (const [kind, address] of further)
      emit.observation({ row: current as string, [kind]: address }, { kind: "stated", field: kind, value: address });
    // Rows before it of which nothing was said are no things.
    for (const key of pending.keys()) {
      pending.delete(key);
      if (key === current) return;
    }
  };
  return {
    flush,
    emit: {
      observation(subject, ...told) {
        if (subject.row !== current) {
          flush();
          current = subject.row;
        }
        emit.observation(subject, ...told);
      },
      problem: (problem) => emit.problem(problem),
    } satisfies Emit,
    /** The row with the first address of each cell. */
    take(row: Row, columns: AddressColumns): Row {
      if (columns.length === 0) return row;
      const { cells, further, others } = split(row, columns);
      if (others > 0) emit.problem(notAddresses(row.number, others));
      if (further.length > 0) pending.set(rowKey(row), further);
      if (pending.size > MOST_PENDING) pending.delete(pending.keys().next().value ?? "");
      return { ...row, cells };
    },
  };
}

function split(row: Row, columns: AddressColumns) {
  const cells = [...row.cells];
  const further: (readonly [AddressKind, string])[] = [];
  let others = 0;
  for (const [at, kind] of columns) {
    // A last cell without line end may be cut within an address.
    if (row.unended === true && at === cells.length - 1) continue;
    const found = severalAddresses(cells[at] ?? "", kind);
    if (found === undefined) continue;
    const [first = "", ...rest] = found.addresses;
    cells[at] = first;
    further.push(...rest.map((address) => [kind, address] as const));
    others += found.others;
  }
  return { cells, further, others };
}

/** What they are is not shown: people write passwords beside addresses. */
const notAddresses = (row: number, count: number): Parameters<Emit["problem"]>[0] => ({
  row,
  code: "not-an-address",
  what: `Row ${row} has ${count} words among its addresses that are none; they were not read.`,
  remedy: "Correct them in the register, if they are addresses of the thing.",
});

function placesOf(plain: readonly string[], models: NamedSheet["models"]): readonly [number, number] | undefined {
  if (models === undefined) return undefined;
  const [number, name] = models.map((headers) => plain.findIndex((header) => headers.includes(header)));
  return number === undefined || name === undefined || number === -1 || name === -1 ? undefined : [number, name];
}

/** A word of letters and digits, as numbers of models are: `DS-2CD2042WD-I`, `C9200L`; not `4MP`. */
const MODEL = /(?<![\w-])(?=[\w-]{0,64}\d)(?=[\w-]{0,64}[A-Za-z])[\w-]{5,64}(?![\w-])/;

function exchange(row: Row, [numberAt, nameAt]: readonly [number, number]): Row {
  const [number = "", name = ""] = [row.cells[numberAt], row.cells[nameAt]];
  if (!MODEL.test(number.slice(0, 256)) || MODEL.test(name.slice(0, 256))) return row;
  return { ...row, cells: row.cells.map((cell, at) => (at === numberAt ? name : at === nameAt ? number : cell)) };
}
