import { type Blank, ofIt } from "../patterns.ts";

/** A house as the catalogue speaks of it beside its name. */
const HOUSES: Readonly<Record<string, string>> = {
  "this maker": "ce fabricant",
  "this house": "cette maison",
  "this software": "ce logiciel",
};

/** A name: it begins with a capital or a digit, or is one word that is no small word of English. */
const NAME =
  "(?!(?:an?|the|this|its?|as|in|by|one|some)\\b)(?:[\\p{Lu}\\d][^\\s'’,;:()]*|[a-z][^\\s'’,;:()]*)(?: (?:[\\p{Lu}\\d&][^\\s'’,;:()]*))*";
const HOUSE = `(?:this (?:maker|house|software)|${NAME})`;

const houseIn = (text: string): string => HOUSES[text] ?? text;

/** Things that a device is named as, with their article. */
const THINGS: Readonly<Record<string, string>> = {
  "a base or camera": "une base ou une caméra",
  "a camera": "une caméra",
  "a camera or base": "une caméra ou une base",
  "a camera or encoder": "une caméra ou un encodeur",
  "a camera or recorder": "une caméra ou un enregistreur",
  "a camera server": "un serveur de caméras",
  "a door station": "un poste de porte",
  "a doorbell": "une sonnette vidéo",
  "a encoder": "un encodeur",
  "a line": "une gamme",
  "a line of cameras": "une gamme de caméras",
  "a model": "un modèle",
  "a model number": "un numéro de modèle",
  "a network camera": "une caméra réseau",
  "a network camera or camera server": "une caméra réseau ou un serveur de caméras",
  "a network camera or recorder": "une caméra réseau ou un enregistreur",
  "a network recorder": "un enregistreur réseau",
  "a print server": "un serveur d’impression",
  "a product": "un produit",
  "a product line": "une gamme de produits",
  "a recorder": "un enregistreur",
  "a recorder or its program": "un enregistreur ou son programme",
  "a remotely steered camera": "une caméra pilotée à distance",
  "a router": "un routeur",
  "a surveillance product": "un produit de surveillance",
  "a switch": "un commutateur",
  "a thermal camera": "une caméra thermique",
  "a video encoder": "un encodeur vidéo",
  "a video intercom": "un interphone vidéo",
  "a video line": "une gamme vidéo",
  "a video product": "un produit vidéo",
  "a video server": "un serveur vidéo",
  "a video surveillance product": "un produit de vidéosurveillance",
  "access control": "un contrôle d’accès",
  "an access unit": "une unité d’accès",
  "an encoder": "un encodeur",
  "an encoder or recorder": "un encodeur ou un enregistreur",
  "an intercom": "un interphone",
  "the application": "l’application",
  "the line of recorders": "la gamme d’enregistreurs",
  "the platform": "la plateforme",
  "the surveillance line": "la gamme de surveillance",
  "the surveillance software": "le logiciel de surveillance",
  "the video management": "la gestion vidéo",
};

/** What belongs to a house, without its name. */
const OWNED: Readonly<Record<string, string>> = {
  "access control devices": "les appareils de contrôle d’accès",
  "access controllers": "les contrôleurs d’accès",
  "access terminals": "les terminaux d’accès",
  "alarm panels": "les panneaux d’alarme",
  "alarm systems": "les systèmes d’alarme",
  "analytics recorders": "les enregistreurs à analyse vidéo",
  "baby cameras": "les caméras pour bébé",
  "base stations": "les stations de base",
  "bases and cameras": "les bases et les caméras",
  boards: "les cartes",
  "body-worn cameras": "les caméras corporelles",
  builds: "les compilations",
  camera: "la caméra",
  "camera servers": "les serveurs de caméras",
  cameras: "les caméras",
  "cameras and encoders": "les caméras et les encodeurs",
  "cameras or their base": "les caméras ou leur base",
  client: "le client",
  "control keyboards": "les claviers de commande",
  decoders: "les décodeurs",
  devices: "les appareils",
  "discovery protocol": "le protocole de découverte",
  displays: "les écrans",
  "door controllers": "les contrôleurs de porte",
  "door stations": "les postes de porte",
  doorbells: "les sonnettes vidéo",
  encoders: "les encodeurs",
  "encoders with analytics": "les encodeurs à analyse vidéo",
  "explosion-protected cameras": "les caméras antidéflagrantes",
  firmware: "le micrologiciel",
  grammar: "la grammaire",
  "indoor camera": "la caméra d’intérieur",
  "intercom parts and stations": "les postes et les éléments d’interphone",
  intercoms: "les interphones",
  interface: "l’interface",
  "kits of recorder and cameras": "les ensembles d’enregistreur avec caméras",
  line: "la gamme",
  "loudspeakers and audio devices": "les haut-parleurs et les appareils audio",
  "management server": "le serveur de gestion",
  "media server": "le serveur multimédia",
  "mobile-network and Wi-Fi cameras": "les caméras cellulaires et Wi-Fi",
  "network cameras": "les caméras réseau",
  "network loudspeakers": "les haut-parleurs réseau",
  "network operating systems": "les systèmes d’exploitation réseau",
  "network stack": "la pile réseau",
  "newer cameras": "les caméras plus récentes",
  "newer firmware": "le micrologiciel plus récent",
  "old firmware": "l’ancien micrologiciel",
  "older cameras": "les anciennes caméras",
  "older firmware": "l’ancien micrologiciel",
  "older recorders": "les anciens enregistreurs",
  "older video servers": "les anciens serveurs vidéo",
  "older web client": "l’ancien client web",
  "outdoor camera": "la caméra d’extérieur",
  "own interface": "l’interface propre",
  platform: "la plateforme",
  portal: "le portail",
  "positioning systems and camera modules": "les systèmes de positionnement et les modules de caméra",
  "print servers": "les serveurs d’impression",
  printers: "les imprimantes",
  radars: "les radars",
  readers: "les lecteurs",
  recorder: "l’enregistreur",
  recorders: "les enregistreurs",
  "recorders and encoders": "les enregistreurs et les encodeurs",
  "security inspection devices": "les appareils de contrôle de sécurité",
  "security products": "les produits de sécurité",
  "service type": "le type de service",
  "setup program": "le programme de configuration",
  "sirens, hubs, sensors and relays": "les sirènes, concentrateurs, capteurs et relais",
  "solid-state recorders": "les enregistreurs à mémoire flash",
  "streaming server": "le serveur de diffusion",
  switches: "les commutateurs",
  "thermal cameras": "les caméras thermiques",
  "traffic cameras": "les caméras de circulation",
  "value lines": "les gammes économiques",
  "vehicle cameras": "les caméras embarquées",
  "vehicle recorders": "les enregistreurs embarqués",
  "video decoders": "les décodeurs vidéo",
  "video encoders": "les encodeurs vidéo",
  "video wall controllers": "les contrôleurs de murs vidéo",
  "web client": "le client web",
  "web interface": "l’interface web",
  "web viewer": "le visualiseur web",
};

/** Pages and programs that a device leads to. */
const PAGES: Readonly<Record<string, string>> = {
  "a page": "une page",
  "the guest image": "l’image des invités",
  "the image page": "la page d’image",
  "the live page": "la page en direct",
  "the live view": "la vue en direct",
  "the login page": "la page de connexion",
  "the pages": "les pages",
  "the program": "le programme",
  "the programs": "les programmes",
  "the start page": "la page d’accueil",
  "the user image": "l’image des utilisateurs",
  "the viewer": "le visualiseur",
};

/** Parts of a device's answers that hold a name or a sentence of their maker. */
const REALMS: Readonly<Record<string, string>> = {
  "its login realm": "son domaine d’authentification",
  "its realm": "son domaine d’authentification",
  "its streaming realm": "son domaine d’authentification de diffusion",
};

/** What stands in parentheses behind a sentence. */
const REMARKS: Readonly<Record<string, string>> = {
  "V, build and six digits": "V, build et six chiffres",
  "env prefix, the same declarations in the same order": "préfixe env, les mêmes déclarations dans le même ordre",
  "item code, year, month": "code d’article, année, mois",
  "model, day of manufacture, firmware, language, short serial":
    "modèle, jour de fabrication, micrologiciel, langue, numéro de série court",
  "model, day of manufacture, line, short serial": "modèle, jour de fabrication, gamme, numéro de série court",
  "version, build day and number": "version, jour et numéro de compilation",
};

/** A protocol, a port or a name in parentheses is the same in both languages; a remark is not. */
const TECHNICAL = /^(?:[A-Z][A-Za-z]*|(?:UDP|TCP) \d{1,5}|[A-Z]{2,8}, UDP \d{1,5})$/;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
/** Longest first: `cameras and encoders` before `cameras`. */
const anyOf = (table: Readonly<Record<string, string>>): string =>
  `(?:${Object.keys(table)
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join("|")})`;

const ownedBy = new RegExp(`^(?:(${HOUSE})'s (${anyOf(OWNED)})|the (${anyOf(OWNED)}) of (${HOUSE}))$`, "u");

function ownedIn(text: string): string | undefined {
  const found = ownedBy.exec(text);
  if (found === null) return undefined;
  const [, owner, owned, other, house] = found;
  return `${OWNED[owned ?? other ?? ""] ?? ""} ${ofIt(houseIn(owner ?? house ?? ""))}`;
}

const from = (table: Readonly<Record<string, string>>): Blank => ({
  english: anyOf(table),
  french: (text) => table[text],
});

/** The blanks of sentences of evidence. */
export const EVIDENCE_BLANKS: Readonly<Record<string, Blank>> = {
  /** A house: its name, or this maker. */
  h: { english: HOUSE, french: houseIn },
  /** What is a house's: `Axis's older firmware`, `the cameras of this maker`. */
  o: {
    english: `(?:${HOUSE}'s ${anyOf(OWNED)}|the ${anyOf(OWNED)} of ${HOUSE})`,
    french: ownedIn,
  },
  /** A thing with its article. */
  s: from(THINGS),
  /** What a house makes, without the house: `cameras`. */
  n: from(OWNED),
  p: from(PAGES),
  r: from(REALMS),
  /** A remark in parentheses. */
  m: { english: "[^()]{1,80}", french: (text) => REMARKS[text] ?? (TECHNICAL.test(text) ? text : undefined) },
  /** Whatever a register or a person wrote. */
  v: { english: ".{1,200}", french: (text) => text },
};
