import type { WeaknessVerdict } from "../../model/advisory.ts";
import type { FirmwareStandingKind } from "../../model/firmware.ts";
import type { ExposureState, ExposureTopic } from "../../model/exposure.ts";
import type { PackKind } from "../../model/pack.ts";
import type { Language } from "./index.ts";

/** Words of the part on published flaws, reach and order of work. */
export interface RiskWords {
  readonly title: string;
  readonly intro: string;
  readonly verdicts: Readonly<Record<WeaknessVerdict, string>>;
  readonly silent: string;
  readonly exploited: string;
  readonly vulnerability: string;
  readonly listed: string;
  readonly notListed: string;
  readonly assets: string;
  readonly firmware: string;
  readonly firmwareIntro: string;
  readonly standings: Readonly<Record<FirmwareStandingKind, string>>;
  readonly exposure: string;
  readonly exposureIntro: string;
  readonly topics: Readonly<Record<ExposureTopic, string>>;
  readonly states: Readonly<Record<ExposureState, string>>;
  readonly order: string;
  readonly orderIntro: string;
  readonly points: string;
  readonly why: string;
  readonly data: string;
  readonly dataKinds: Readonly<Record<PackKind, string>>;
  readonly from: string;
  readonly days: string;
  readonly stale: string;
  /** For the terminal: `{affected}`, `{likely}`, `{possible}`, `{outside}`, `{unlooked}`. */
  readonly line: string;
  readonly reachLine: string;
  readonly label: string;
}

const EN: RiskWords = {
  title: "Published flaws, reach, order of work",
  intro:
    "Assets by their gravest verdict on any published vulnerability. What is published of a device is never all of its flaws.",
  verdicts: {
    affected: "affected",
    likely: "likely affected",
    possible: "possibly affected",
    unknown: "not known",
    "not-affected-by-published-range": "not affected by a published range",
  },
  silent: "nothing is published that names it, or its maker is not known",
  exploited: "of these by a vulnerability known to be exploited",
  vulnerability: "Vulnerability",
  listed: "Known exploited since",
  notListed: "not listed",
  assets: "Assets",
  firmware: "Firmware beside what its maker offered",
  firmwareIntro:
    "By the lists of the catalogue, which end on a day and lack most makers. None of these says that a device is up to date; decamp vulnerabilities names version, day and source for each.",
  standings: {
    older: "older than the newest listed for the model",
    "older-on-some-hardware": "older, on some kinds of hardware of the model",
    "newest-listed": "the newest that is listed",
    "newer-than-listed": "newer than all that is listed",
    "not-comparable": "cannot be compared with what is listed",
    "firmware-unknown": "listed model, firmware not known",
    "no-list": "no list for the model or its maker",
  },
  exposure: "How far they can be reached",
  exposureIntro:
    "Observed, computed from what was observed, nothing seen, or nobody looked. No device was asked anything for it.",
  topics: {
    outside: "answers from outside",
    forwarded: "forwarded ports",
    "cloud-registration": "registered with the maker's cloud",
    "cloud-traffic": "traffic to the maker's cloud",
    "default-state": "factory state",
    tls: "weak encryption",
    "clear-text": "management in clear text",
    discovery: "discovery across subnets",
  },
  states: {
    observed: "observed",
    computed: "computed",
    "nothing-seen": "nothing seen",
    "nobody-looked": "nobody looked",
  },
  order: "What to do first",
  orderIntro:
    "Points add up from the reasons beside them. The weights are a proposal in a file that the owner can change; decamp priority has the whole order.",
  points: "Points",
  why: "Why",
  data: "Age of the data",
  dataKinds: { kev: "kev", epss: "epss", cve: "cve", nvd: "nvd", csaf: "csaf", advisories: "advisories" },
  from: "From",
  days: "Days",
  stale: "stale",
  line: "{affected} affected, {likely} likely, {possible} possibly by a flaw known to be exploited",
  reachLine: "{outside} reached from outside or by a maker's cloud; {unlooked} never looked at from there",
  label: "FLAWS AND REACH",
};

const FR: RiskWords = {
  title: "Failles publiées, accessibilité, ordre des travaux",
  intro:
    "Les équipements selon leur constat le plus grave sur une vulnérabilité publiée. Ce qui est publié sur un appareil n’est jamais la totalité de ses failles.",
  verdicts: {
    affected: "touché",
    likely: "probablement touché",
    possible: "peut-être touché",
    unknown: "non connu",
    "not-affected-by-published-range": "hors d’une plage publiée",
  },
  silent: "rien de publié ne le nomme, ou son fabricant n’est pas connu",
  exploited: "dont par une vulnérabilité dont l’exploitation est connue",
  vulnerability: "Vulnérabilité",
  listed: "Exploitation connue depuis",
  notListed: "non répertoriée",
  assets: "Équipements",
  firmware: "Micrologiciel, face à ce que le fabricant a offert",
  firmwareIntro:
    "Selon les listes du catalogue, qui s’arrêtent à une date et manquent pour la plupart des fabricants. Aucune ligne ne dit qu’un appareil est à jour ; decamp vulnerabilities donne pour chacun la version, la date et la source.",
  standings: {
    older: "plus ancien que le plus récent inscrit pour le modèle",
    "older-on-some-hardware": "plus ancien, pour certains matériels du modèle",
    "newest-listed": "le plus récent inscrit",
    "newer-than-listed": "plus récent que tout ce qui est inscrit",
    "not-comparable": "incomparable avec ce qui est inscrit",
    "firmware-unknown": "modèle inscrit, micrologiciel non connu",
    "no-list": "aucune liste pour le modèle ou son fabricant",
  },
  exposure: "Jusqu’où on peut les atteindre",
  exposureIntro:
    "Observé, déduit de ce qui a été observé, rien vu, ou personne n’a regardé. Aucun appareil n’a été interrogé pour cela.",
  topics: {
    outside: "répond depuis l’extérieur",
    forwarded: "ports redirigés",
    "cloud-registration": "inscrit au nuage du fabricant",
    "cloud-traffic": "trafic vers le nuage du fabricant",
    "default-state": "état d’usine",
    tls: "chiffrement faible",
    "clear-text": "gestion en clair",
    discovery: "découverte d’un sous-réseau à l’autre",
  },
  states: {
    observed: "observé",
    computed: "déduit",
    "nothing-seen": "rien vu",
    "nobody-looked": "personne n’a regardé",
  },
  order: "Par quoi commencer",
  orderIntro:
    "Les points s’additionnent à partir des raisons indiquées. Les poids sont une proposition, dans un fichier que le propriétaire peut changer ; decamp priority donne l’ordre entier.",
  points: "Points",
  why: "Pourquoi",
  data: "Âge des données",
  dataKinds: { kev: "KEV", epss: "EPSS", cve: "CVE", nvd: "NVD", csaf: "CSAF", advisories: "avis de sécurité" },
  from: "Source",
  days: "Jours",
  stale: "périmé",
  line: "{affected} touchés, {likely} probablement, {possible} peut-être par une faille exploitée",
  reachLine: "{outside} atteints du dehors ou par le nuage d’un fabricant ; {unlooked} jamais vus de là",
  label: "FAILLES ET ACCÈS",
};

export const riskWordsOf = (lang: Language): RiskWords => (lang === "fr" ? FR : EN);
