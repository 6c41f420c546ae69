import type { Row } from "../importer.ts";
import { ALIASES } from "../importers/inventory-sheet/aliases.ts";
import { normaliseHeader, readHeader } from "../importers/inventory-sheet/headers.ts";

/** A field of a purchase line, as the `stated` fact names it. `note` is free text. */
export type PurchaseField = "supplier" | "maker" | "brand" | "model" | "note";

/**
 * What a column of a purchase sheet is. `sum` holds quantities and prices, `passed` dates and places: nothing to screen, unless
 * words stand where a sum should, for then the row does not line up.
 */
export type PurchaseRole = PurchaseField | "sum" | "passed" | "dropped";

/** As what a cell of a column is screened; undefined when it is not. */
export function screenedAs(role: PurchaseRole, text: string): PurchaseField | undefined {
  if (role === "passed" || role === "dropped") return undefined;
  if (role === "sum") return /\p{L}{5}/u.test(text) ? "note" : undefined;
  return role;
}

const names = (text: string, field: PurchaseField): readonly (readonly [string, PurchaseField])[] =>
  text.split(",").map((name) => [name.trim(), field] as const);

/** Headers of purchases that inventories do not have, or where they mean something else; before the inventory's own. */
const HEADERS: ReadonlyMap<string, PurchaseField> = new Map([
  ...names(
    "supplier, supplier name, vendor, vendor name, seller, company, company name, legal name, business name, entity, entity name, payee, contractor name, party, counterparty, subcontractor, bidder, organisation, organization, service provider, provider, fournisseur, fournisseurs, nom du fournisseur, raison sociale, entreprise, nom de l entreprise, societe, soumissionnaire, prestataire, sous traitant, lieferant, firma, proveedor, empresa",
    "supplier",
  ),
  ...names(
    "part, parts, part no, part number, part num, mpn, mfr part number, mfr part no, manufacturer part number, mfg part number, oem number, catalog number, catalogue number, item number, item code, product code, product number, code article, no de piece, numero de piece, no d article, code produit, reference fabricant, wholesaler number, artikelnummer",
    "model",
  ),
  ...names(
    "item, items, description, item description, product, product name, product description, line description, service, services, details, goods, scope, designation, article, libelle, objet, produit, description du produit, bien ou service, beschreibung, descripcion, name, names, nom, text, texte, line",
    "note",
  ),
]);

const SUMS: ReadonlySet<string> = new Set(
  "amount, montant, price, prix, unit price, prix unitaire, cost, cout, total, subtotal, tax, taxes, discount, rabais, uom, unit of measure".split(
    ", ",
  ),
);

/** Dates, places and numbers of papers: nothing to screen in them. */
const PASSED: ReadonlySet<string> = new Set(
  "currency, devise, date, address, adresse, city, ville, country, pays, province, postal code, code postal, phone, telephone, fax, contract no, contract number, no de contrat, po, po number, po no, order number, invoice, invoice number, account, lead time, uei, cage, psc".split(
    ", ",
  ),
);

/** What a header of a purchase sheet says; undefined when nothing of it is known. */
export function readPurchaseHeader(text: string): PurchaseRole | undefined {
  const known = HEADERS.get(normaliseHeader(text));
  const found = readHeader(text);
  if (found?.meaning === "dropped") return "dropped";
  if (known !== undefined) return known;
  if (SUMS.has(normaliseHeader(text))) return "sum";
  if (PASSED.has(normaliseHeader(text))) return "passed";
  switch (found?.meaning) {
    case undefined:
      return undefined;
    case "supplier":
    case "maker":
    case "brand":
    case "model":
    case "note":
      return found.meaning;
    case "serial":
      return "model";
    case "type":
    case "class":
    case "description":
    case "cameras":
    case "name":
    case "recorder":
    case "component":
    case "firmware":
      return "note";
    case "quantity":
    case "price":
      return "sum";
    default:
      return "passed";
  }
}

/**
 * Whether a cell of a header row says no more than what its column holds, or holds credentials. What says more (`Hikvision part
 * number`, `any make but Dahua`) may name a house: without a header the first line of a list reads as one.
 */
export function isHeaderAlone(text: string): boolean {
  const words = normaliseHeader(text);
  const isKnown = HEADERS.has(words) || SUMS.has(words) || PASSED.has(words) || ALIASES.has(words);
  return isKnown || readPurchaseHeader(text) === "dropped";
}

/** Longest cell of a header row; a description is longer. A guess. */
const LONGEST_HEADER = 60;

/** The columns of a row that reads as a header: half of its cells are known, and one at least is to be screened. */
export function readPurchaseColumns(row: Row): readonly PurchaseRole[] | undefined {
  let [filled, known, screened] = [0, 0, 0];
  const roles = row.cells.map((cell): PurchaseRole => {
    const text = cell.trim();
    if (text === "") return "passed";
    filled += 1;
    const role = text.length > LONGEST_HEADER ? undefined : readPurchaseHeader(text);
    if (role === undefined) return "note";
    known += 1;
    if (role !== "sum" && role !== "passed" && role !== "dropped") screened += 1;
    return role;
  });
  if (screened === 0 || known * 2 < filled) return undefined;
  return roles;
}

/** The columns of a row below a header that is one itself: of several cells each is known. A second table begins, or a page. */
export function readNextColumns(row: Row): readonly PurchaseRole[] | undefined {
  const filled = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const isHeader =
    filled.length > 1 && filled.every((cell) => cell.length <= LONGEST_HEADER && readPurchaseHeader(cell));
  return isHeader ? readPurchaseColumns(row) : undefined;
}
