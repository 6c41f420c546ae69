import type { Row } from "../../importer.ts";
import type { Meaning } from "./aliases.ts";
import { readCell } from "./cells.ts";
import { type Looks, looksOf } from "./contents.ts";
import { namesSecret, type ReadHeader, readHeader } from "./headers.ts";
import type { Column, Role } from "./roles.ts";
import { maskCell } from "../../masked-text.ts";

/** Least share of a column's values that must look alike for the contents to decide. A guess. */
const MOST = 0.6;
/** Roles that several columns of a table may have: a place is a building, a floor and a room. */
const SEVERAL: ReadonlySet<Role> = new Set<Role>([
  "location",
  "note",
  "component",
  "dropped",
  "ignored",
  "unnamed",
  "other",
]);

/** What is known of a table when its columns are decided. */
export interface TableStart {
  readonly header: Row;
  /** The row right above the header, where a table has headers over headers: `Credentials` above `Name` and `Value` drops both. */
  readonly above: Row | undefined;
  /** Columns to be dropped unseen. */
  readonly guarded: ReadonlySet<number>;
  readonly sample: readonly Row[];
  readonly readHeader: ReadHeader;
}

/** What each column of a table is, by its header and by how its first values look. */
export function readColumns({ header, above, guarded, sample, readHeader }: TableStart): readonly Column[] {
  const width = Math.max(header.cells.length, ...sample.map((row) => row.cells.length));
  const grouped = above === undefined ? NONE : underCredentials(above, header, readHeader);
  const columns: Draft[] = [];
  for (let at = 0; at < width; at += 1) {
    const text = cleanHeader(readCell(header.cells[at]));
    columns.push(
      guarded.has(at) || grouped.has(at)
        ? { at, header: text, role: "dropped", sure: 0.6, because: "header" }
        : columnOf({ at, header: text }, sample, readHeader),
    );
  }
  return settle(columns.map((column) => decide(column, columns, sample)));
}

const NONE: ReadonlySet<number> = new Set();

/** Longest text over headers that is looked at, and most words of one over a group of columns. Guesses. */
const LONGEST_GROUP = 40;
const GROUP_WORDS = 3;

/**
 * The columns under credentials by the row above the header. A group of columns (`Login` over `Name` and `Value`) drops all
 * below it. A title of the table (`Cameras and passwords`) says only that there are some: what is known to be something else
 * stays. Either reaches over the empty cells right of it, where a header is not known.
 */
function underCredentials(above: Row, header: Row, readHeader: ReadHeader): ReadonlySet<number> {
  const under = new Set<number>();
  const title = titleOf(above, header);
  let reaching: string | undefined;
  for (let at = 0; at < header.cells.length; at += 1) {
    const text = readCell(above.cells[at]);
    if (text !== "") reaching = text.length <= LONGEST_GROUP && namesSecret(text) ? text : undefined;
    if (reaching === undefined) continue;
    const own = readCell(header.cells[at]);
    const isGroup = text !== "" && reaching !== title;
    if (isGroup || (!isKnown(own, readHeader) && (text !== "" || own !== ""))) under.add(at);
  }
  return under;
}

/** The title in the row above a header: a long text that is alone or first, or a short one alone over all columns or the first. */
function titleOf(above: Row, header: Row): string | undefined {
  const filled = above.cells.map(readCell).flatMap((text, at) => (text === "" ? [] : [{ text, at }]));
  const [first] = filled;
  if (first === undefined) return undefined;
  const isLong = first.text.split(/\s+/).length > GROUP_WORDS;
  if (filled.some(({ text }) => text !== first.text)) return isLong && first.at === 0 ? first.text : undefined;
  const headers = header.cells.filter((cell) => readCell(cell) !== "").length;
  const isOverAll = filled.length >= headers || (filled.length === 1 && first.at === 0);
  return isLong || isOverAll ? first.text : undefined;
}

/** Whether a header says of itself that its column holds something, and no credential. */
function isKnown(header: string, readHeader: ReadHeader): boolean {
  const found = readHeader(header);
  return found !== undefined && found.meaning !== "dropped" && (found.by !== "word" || found.meaning !== "other");
}

/** People write passwords into headers too: `Mot de passe (Loutre-1)`. */
const cleanHeader = (text: string): string => (/[\d:=!#$%@]/.test(text) ? maskCell(text, true) : text);

/** The columns of a table without header: only what a person mapped and addresses can be told, and nothing else of it may be looked at. */
export function readBareColumns(sample: readonly Row[], mapped: ReadonlyMap<number, Role>): readonly Column[] {
  const width = Math.max(0, ...sample.map((row) => row.cells.length));
  return settle(
    Array.from({ length: width }, (_, at): Column => {
      const role = mapped.get(at);
      if (role !== undefined) return { at, header: "", role, sure: 1, because: "map" };
      const looks = looksOf(sample, at);
      return looks.values * 2 < sample.length ? unnamed(at) : (byContents(at, "", looks) ?? unnamed(at));
    }),
  );
}

type Draft = Omit<Column, "role"> & { readonly role: Meaning };

const unnamed = (at: number): Column => ({ at, header: "", role: "unnamed", sure: 0, because: "nothing known" });

function columnOf(
  { at, header }: Pick<Column, "at" | "header">,
  sample: readonly Row[],
  readHeader: ReadHeader,
): Draft {
  const found = readHeader(header);
  if (found?.meaning === "dropped") return { at, header, role: "dropped", sure: 0.9, because: "header" };
  if (found?.by === "map") return { at, header, role: found.meaning, sure: 1, because: "map" };
  const looked = byContents(at, header, looksOf(sample, at));
  if (found === undefined)
    return looked ?? (header === "" ? unnamed(at) : { at, header, role: "other", sure: 0, because: "nothing known" });
  // Adresse IP over MAC addresses: what stands in the cells wins.
  const swapped = looked !== undefined && ["ip", "mac"].includes(found.meaning) && looked.role !== found.meaning;
  if (swapped) return looked;
  const sure = found.by === "alias" ? 0.9 : 0.6;
  return { at, header, role: found.meaning, sure, because: found.by === "alias" ? "header" : "header word" };
}

function byContents(at: number, header: string, looks: Looks): Column | undefined {
  for (const role of ["ip", "mac"] as const)
    if (looks.share(role) >= MOST) return { at, header, role, sure: 0.6, because: "contents" };
  return undefined;
}

/** Settles headers that can mean several things. */
function decide(draft: Draft, all: readonly Draft[], sample: readonly Row[]): Column {
  const has = (...roles: readonly Meaning[]): boolean =>
    all.some((other) => other !== draft && roles.includes(other.role));
  const looks = (): Looks => looksOf(sample, draft.at);
  const as = (role: Role): Column => ({ ...draft, role, sure: 0.6 });
  switch (draft.role) {
    case "type":
      return as(!has("model") && looks().share("model") >= MOST ? "model" : "class");
    case "address":
      return as(looks().share("ip") >= 0.5 ? "ip" : looks().share("mac") >= 0.5 ? "mac" : "location");
    case "physical":
      return as(looks().values === 0 || looks().share("mac") > 0 ? "mac" : "location");
    case "cameras":
      return as(looks().share("count") >= 0.5 ? "quantity" : "name");
    case "description":
      return as(has("name", "cameras") ? "note" : "name");
    case "date":
      return as(has("supplier", "document", "price") ? "acquired" : "other");
    case "building":
      return as(has("site") ? "location" : "site");
    default:
      return { ...draft, role: draft.role };
  }
}

/** One column a role: the surest, the first of equals; the others become notes with their header. */
function settle(columns: readonly Column[]): readonly Column[] {
  const best = new Map<Role, Column>();
  for (const column of columns) {
    const rival = best.get(column.role);
    if (rival === undefined || column.sure > rival.sure) best.set(column.role, column);
  }
  return columns.map((column) => {
    if (SEVERAL.has(column.role) || best.get(column.role) === column) return column;
    return { ...column, role: column.header === "" ? "unnamed" : "other", sure: 0, because: "nothing known" };
  });
}

/** Roles that tell one device from another, or say what and where it is: a second column of one may be of other devices. */
const OF_ONE: ReadonlySet<Meaning> = new Set<Meaning>(["ip", "mac", "serial", "model", "brand", "name", "site"]);

/** Columns that became notes because another has their role already, each with that other. A device has an IPv6 address too. */
export function repeatedColumns(
  columns: readonly Column[],
): readonly { readonly column: Column; readonly first: Column }[] {
  return columns.flatMap((column) => {
    const isSecond = column.role === "other" && column.because === "nothing known" && !/ip ?v6/i.test(column.header);
    const meaning = isSecond ? readHeader(column.header)?.meaning : undefined;
    const first = columns.find(({ role }) => role === meaning);
    return first !== undefined && OF_ONE.has(first.role) ? [{ column, first }] : [];
  });
}
