import type { Language } from "./index.ts";

/** A shape in which the maker of an asset is said to be open (identify/attribute/undecided), and its French. */
type Shape = readonly [english: RegExp, french: (...parts: readonly string[]) => string];

/** What would settle it, as each sentence ends. */
const NEXT: Readonly<Record<string, string>> = {
  "the recorder's channel list with model and serial, or the label of the camera, would settle it":
    "la liste des canaux de l’enregistreur avec modèle et numéro de série, ou l’étiquette de la caméra, trancherait",
  "an address for it, or a photograph of its label with the serial number, would settle it":
    "une adresse pour lui, ou une photographie de son étiquette avec le numéro de série, trancherait",
  "one answer of the device itself (its web page, ONVIF or discovery reply) would settle it":
    "une réponse de l’appareil lui-même (sa page web, ONVIF ou une réponse de découverte) trancherait",
  "its full serial number, or its reply to the maker's own discovery protocol, would settle it":
    "son numéro de série complet, ou sa réponse au protocole de découverte du fabricant, trancherait",
};

/** Kinds of evidence (docs/fields.md) that are no name of a protocol. */
const KINDS: Readonly<Record<string, string>> = {
  banner: "bannière",
  discovery: "découverte",
  firmware: "micrologiciel",
  "http-api": "API HTTP",
  "http-page": "page web",
  "http-realm": "domaine HTTP",
  judgement: "jugement",
  label: "étiquette",
  media: "média",
  model: "modèle",
  namespace: "espace de noms",
  neighbour: "voisin",
  oui: "bloc MAC",
  relabel: "réétiquetage",
  serial: "numéro de série",
};

const kinds = (list: string): string =>
  list
    .split(", ")
    .map((each) => KINDS[each] ?? each.toUpperCase())
    .join(", ");

const SHAPES: readonly Shape[] = [
  [
    /^a person ruled out (.*), and nothing else is strong enough to name a maker$/,
    (makers = "") =>
      `une personne a écarté ${makers.replaceAll(" and ", " et ")}, et rien d’autre n’est assez fort pour nommer un fabricant`,
  ],
  [
    /^the evidence points at (.*) about equally$/,
    (makers = "") => `les indices désignent à peu près autant ${makers.replaceAll(" and at ", " que ")}`,
  ],
  [/^only (.*) speaks for (.*)$/, (list = "", maker = "") => `seul parle pour ${maker}\u00a0: ${kinds(list)}`],
  [/^what was seen is too weak to name a maker$/, () => "ce qui a été vu est trop faible pour nommer un fabricant"],
  [/^nothing observed says who made it$/, () => "rien de ce qui a été observé ne dit qui l’a construit"],
];

const JUDGED =
  /^persons judged that it is made by (.*); the judgements for all but one of them have to be withdrawn to settle it$/;

/** Why a maker is not decided, in the language of the reader. Of text that has none of decamp's own shapes nothing is changed. */
export function undecidedIn(lang: Language, text: string): string {
  if (lang === "en") return text;
  const judged = JUDGED.exec(text)?.[1];
  if (judged !== undefined) {
    const makers = judged.replaceAll(" and by ", " et par ");
    return `des personnes l’ont jugé construit par ${makers}\u00a0; il faut retirer les jugements pour tous sauf un pour trancher`;
  }
  const at = text.lastIndexOf("; ");
  const next = NEXT[text.slice(at + 2)];
  if (at < 0 || next === undefined) return text;
  for (const [english, french] of SHAPES) {
    const found = english.exec(text.slice(0, at));
    if (found !== null) return `${french(...found.slice(1))}\u00a0; ${next}`;
  }
  return text;
}
