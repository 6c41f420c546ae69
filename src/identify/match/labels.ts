import { foldName } from "./names.ts";

/** What people write into a column of makers or of models: the name of a house, and what stands behind it. */
export interface SplitLabel {
  /** The name as written. */
  readonly brand: string;
  /** The rest that can be a model number; absent where there is none. */
  readonly model?: string;
}

/** Words and letters of a label that are looked at. */
const MOST_WORDS = 8;
const LONGEST = 120;
/** Words of the longest name that a label may begin with. */
const LONGEST_NAME = 4;

/** What may stand behind the name without saying anything else: kinds of things, and words of firms. */
const FILLER =
  /^(?:cam(?:era|éra)?s?|nvrs?|dvrs?|xvrs?|oem|tech|ip|cctv|vid[eé]o|network|r[eé]seau|d[oô]mes?|bullets?|turrets?|ptz|brand|marque|model|mod[eè]le|usa|canada)$/i;
/** What may stand before the name. */
const KIND = /^(?:cam[eé]ras?|nvr|dvr|xvr|enregistreur|d[oô]me)$/i;
/** `4mm`, `2.8-12mm`, `4MP`, `x4`: of the lens, the picture, the count. */
const MEASURE =
  /^(?:\d{1,3}(?:[.,]\d{1,2})?(?:-\d{1,3}(?:[.,]\d{1,2})?)?mm|\d{1,2}(?:[.,]\d)?mp|\d{1,2}k|x\d{1,3}|\d{1,3}x)$/i;

/**
 * Splits `Hikvision DS-2CD2143G2-I`, `Dahua Tech`, `Uniview/UNV`. `houseOf` gives a house or brand by its name alone. Undefined where the
 * text says anything beside, or names two: "not Hikvision", "Axis (was Hikvision)", "Hikvision or Dahua" name nobody.
 */
export function splitLabel(text: string, houseOf: (name: string) => string | undefined): SplitLabel | undefined {
  if (text.length > LONGEST) return undefined;
  const words = text.trim().split(/\s+/, MOST_WORDS + 1);
  if (words.length === 1) return sameHouse(text.trim(), houseOf);
  if (words.length > MOST_WORDS) return undefined;
  if (!KIND.test(words[0] ?? "")) return houseFirst(words, houseOf);
  // French has the kind of thing before its house: `Caméra Hikvision DS-2CD2143G2-I`. Without a number that is a remark.
  const split = houseFirst(words.slice(1), houseOf);
  return split?.model === undefined ? undefined : split;
}

function houseFirst(words: readonly string[], houseOf: (name: string) => string | undefined): SplitLabel | undefined {
  for (let count = Math.min(LONGEST_NAME, words.length - 1); count > 0; count -= 1) {
    const house = words.slice(0, count).join(" ");
    if (houseOf(house) === undefined) continue;
    const rest = words.slice(count).map((word) => word.replace(/^[([]+|[)\],;.]+$/g, ""));
    const isPlain = rest.every((word) => FILLER.test(word) || (/\d/.test(word) && houseOf(word) === undefined));
    if (!isPlain) return undefined;
    const model = rest.filter((word) => !FILLER.test(word) && !MEASURE.test(word)).join(" ");
    return model === "" ? { brand: house } : { brand: house, model };
  }
  return undefined;
}

/** Two names of one house with a stroke between them. */
function sameHouse(text: string, houseOf: (name: string) => string | undefined): SplitLabel | undefined {
  const [first = "", second = "", ...more] = text.split("/", 3);
  const house = houseOf(first);
  return more.length === 0 && foldName(second) !== "" && house !== undefined && house === houseOf(second)
    ? { brand: first }
    : undefined;
}
