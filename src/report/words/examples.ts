import type { Gap } from "../../model/ledger.ts";
import type { Language } from "./index.ts";

/** A shape in which the rooms write the example of a gap, and the same in French; `$1` is a name as a source states it. */
type Shape = readonly [english: RegExp, french: string];

const COUNT: Shape = [/^(.*): (\d+)$/s, "$1\u00a0: $2"];

/**
 * Examples are text alone, unlike the sentence of their gap. Each kind of gap has few shapes, all of them closed by decamp's own
 * words at the end; what has none of them is a name and stays.
 */
const FRENCH: Readonly<Partial<Record<Gap["kind"], readonly Shape[]>>> = {
  "site-without-evidence": [[/^(.*) \(operated by (.*)\)$/s, "$1 (exploité par $2)"]],
  "address-never-looked-at": [
    [/^(.*): IPv6$/s, "$1\u00a0: IPv6"],
    [/^(.*): wider than a \/(\d+)$/s, "$1\u00a0: plus large qu’un /$2"],
    [/^(.*): not a network$/s, "$1\u00a0: n’est pas un réseau"],
  ],
  "row-not-read": [[/^(.*): (\d+) of (\d+)$/s, "$1\u00a0: $2 sur $3"]],
  "count-without-devices": [COUNT],
  "bought-not-seen": [COUNT],
  "channel-without-identity": [[/^(.*) channel (.*)$/s, "$1 canal $2"]],
  "source-cut": [[/^(.*): its import did not finish$/s, "$1\u00a0: son importation n’est pas terminée"]],
};

/** Where a source was cut, as its importer says it. */
const FRENCH_PLACES: readonly Shape[] = [
  [/^(?:the start|the beginning|its beginning)$/, "son début"],
  [/^row (\d+) of sheet (.*)$/s, "la ligne $1 de la feuille $2"],
  [/^(?:row|line) (\d+)$/, "la ligne $1"],
  [/^host (.*)$/s, "l’hôte $1"],
  [/^record (\d+)$/, "l’enregistrement $1"],
  [/^entry (\d+)$/, "l’entrée $1"],
  [/^device (\d+)$/, "l’appareil $1"],
  [/^camera (\d+)$/, "la caméra $1"],
];

const CUT = /^(.*?): after (.*)$/s;

/** The example of a gap in the language of the reader. */
export function exampleIn(lang: Language, kind: Gap["kind"], example: string): string {
  if (lang === "en") return example;
  const cut = kind === "source-cut" ? CUT.exec(example) : null;
  if (cut !== null) return `${cut[1] ?? ""}\u00a0: après ${cutPlaceIn(lang, cut[2] ?? "")}`;
  return shaped(example, FRENCH[kind] ?? []);
}

/** Where a source was cut, in the language of the reader. */
export const cutPlaceIn = (lang: Language, after: string): string =>
  lang === "en" ? after : shaped(after, FRENCH_PLACES);

function shaped(text: string, shapes: readonly Shape[]): string {
  const shape = shapes.find(([english]) => english.test(text));
  return shape === undefined ? text : text.replace(shape[0], shape[1]);
}
