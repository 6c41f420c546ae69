/** A product code as makers of network devices write them: parts with hyphens, one of them of letters and digits together. */
const CODE = /(?<![\p{L}\d/.-])[A-Z][A-Z\d]{0,7}(?:-[A-Z\d]{1,16}){1,4}(?:\/[A-Z\d]{1,8}){0,2}(?![\p{L}\d-])/gu;
/** Letters and two digits or more in one part: `2CD2143G2`, `HFW2431S`, `P3245`; not `2023` nor `PO`. */
const MIXED = /^(?=[^\d]*\d[^\d]*\d)(?=.*[A-Z])/;
const SHORTEST = 7;
/** Beginnings of names that people give: cameras, rooms, switches, orders. */
const OWN_NAME = /^(?:CAM|NVR|DVR|SW|PO|BC|WO|REQ|INV|FACT|RM|VLAN|IDF|MDF|PORT|SITE|BAT|BLDG|TEL|LOT|REF)\d*-/;
/** Words by which a text speaks of another device than the one in its row, or of no device yet. */
const OTHER_DEVICE =
  /remplac|replac|ancien|\bold\b|previous|précédent|\bwas\b|former|\bavant\b|instead|au lieu|\bsera\b|\bto be\b|prévu|planned|spare|rechange|\bnot\b|\bpas\b|was:|swap|compatible|similar|\bou\b|\bor\b|upgrade/i;

/** The one product code that a free text holds, where the text can only mean the thing in its own row; else undefined. */
export function modelIn(text: string): string | undefined {
  if (text.length > 512 || OTHER_DEVICE.test(text)) return undefined;
  const codes = new Set((text.match(CODE) ?? []).filter(isProductCode));
  const [only] = codes;
  return codes.size === 1 ? only : undefined;
}

const isProductCode = (code: string): boolean =>
  code.length >= SHORTEST &&
  !OWN_NAME.test(code) &&
  code.split(/[-/]/).some((part) => part.length >= 4 && MIXED.test(part));
