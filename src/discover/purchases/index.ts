import type { Importer } from "../importer.ts";
import { purchaseDocument } from "./document.ts";
import { purchaseObjects, purchaseText } from "./lines.ts";
import { purchaseSheet } from "./sheet.ts";

/** Formats of `decamp screen`. They state what was bought or from whom, and say nothing of an estate: no importers of a review. */
export const PURCHASE_IMPORTERS: readonly Importer[] = [purchaseSheet, purchaseDocument, purchaseObjects, purchaseText];
