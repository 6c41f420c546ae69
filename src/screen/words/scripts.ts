/** Cyrillic letters by sound, as names of makers are written: `Дахуа` is Dahua, `Хиквижн` Hikvizhn. */
const CYRILLIC =
  "а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h ц:ts ч:ch ш:sh щ:sch ъ: ы:y ь: э:e ю:yu я:ya і:i ї:i є:e ґ:g ў:u";
/** Greek letters by sound. */
const GREEK = "α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:h ψ:ps ω:o";
/** Letters of other scripts by the Latin letter they look like: for words that mix scripts, which no honest name does. */
const LOOKS =
  "а:a в:b е:e ѕ:s і:i ј:j к:k м:m н:h о:o р:p с:c т:t у:y х:x һ:h ԁ:d ԛ:q ԝ:w ν:v ο:o ρ:p α:a ι:i κ:k τ:t υ:u χ:x ω:w γ:y η:h β:b ε:e ζ:z μ:m";
/** Latin letters that do not decompose. */
const LATIN = "ß:ss æ:ae œ:oe ø:o đ:d ð:d þ:th ł:l ı:i ŋ:n ħ:h ɪ:i ɡ:g ʜ:h";

const table = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split(" ").map((pair) => [pair.slice(0, pair.indexOf(":")), pair.slice(pair.indexOf(":") + 1)]));

export const BY_SOUND: ReadonlyMap<string, string> = new Map([...table(CYRILLIC), ...table(GREEK)]);
export const BY_LOOKS: ReadonlyMap<string, string> = table(LOOKS);
export const LATIN_LETTERS: ReadonlyMap<string, string> = table(LATIN);
