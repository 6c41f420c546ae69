import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compileCatalogue } from "../../src/identify/match/matcher.ts";
import type { Sign } from "../../src/identify/match/sign.ts";
import type { Instrument, Vendor } from "../../src/model/catalogue.ts";
import { dutyWordsInFrench } from "../../src/report/words/duties.ts";
import { evidenceInFrench, EVIDENCE_SAID } from "../../src/report/words/evidence/index.ts";
import { flawTitleInFrench } from "../../src/report/words/flaw-titles.ts";
import {
  citationInFrench,
  conflictsInFrench,
  exceptionsInFrench,
  reachInFrench,
  sourceInFrench,
  statusInFrench,
  titleInFrench,
} from "../../src/report/words/instruments/index.ts";
import { ofIt, openPatterns, toIt } from "../../src/report/words/patterns.ts";
import { catalogue, grammar, planted, ROOT, vendor } from "../catalogue/loaded.ts";
import { englishIn } from "./english.ts";

/** A maker or an instrument is one file of the catalogue: what it says as no other does may wait for its French, up to so many. */
const MAY_WAIT = 20;

/** What a catalogue says of evidence, once each. */
const sentencesOf = (vendors: readonly Vendor[]): readonly string[] => [
  ...new Set(vendors.flatMap(({ fingerprints, grammars }) => [...fingerprints, ...grammars].map(({ says }) => says))),
];

const french = (says: string): string | undefined => evidenceInFrench({ says, fingerprint: "x/y" });

describe("evidence of the catalogue", () => {
  const all = sentencesOf(catalogue.vendors);

  test("is said in French but for few sentences, which are named here", () => {
    const waiting = all.filter((says) => french(says) === undefined);
    expect(all.length).toBeGreaterThan(700);
    expect(all.filter((says) => says.includes(": "))).toEqual([]);
    expect(waiting.length, `without French (src/report/words/evidence):\n${waiting.join("\n")}`).toBeLessThan(MAY_WAIT);
  });

  test("has no English word left in its French, and keeps every name", () => {
    const told = all.flatMap((says) => french(says) ?? []);
    expect(told.filter((text) => englishIn(text).length > 0)).toEqual([]);
    expect(french("it names Dedicated Micros in its own words")).toBe(
      "il nomme Dedicated Micros dans ses propres textes",
    );
  });

  test("of MAC blocks, labels, cloud names and relabels is said in French for every house", () => {
    const matcher = compileCatalogue(catalogue);
    const signs: readonly Sign[] = catalogue.vendors.flatMap((each) => [
      ...each.macBlocks.flatMap(({ prefixes }) => matcher.signsOfMac((prefixes[0] ?? "").padEnd(12, "0"))),
      ...matcher.signsOf("brand", each.name),
      ...each.cloudNames.flatMap(({ suffix }) => matcher.signsOf("dns.name", suffix.replace(/^\*\./, ""))),
      ...each.relabels.flatMap(({ brand }) => matcher.signsOfRelabel(brand, "")),
    ]);
    expect(new Set(signs.map(({ kind }) => kind))).toEqual(new Set(["oui", "label", "dns", "relabel"]));
    expect(signs.map(({ says }) => says).filter((says) => french(says) === undefined)).toEqual([]);
  });

  test("a sentence that nobody says is in no table", () => {
    const used = new Set<string>();
    const texts = [
      ...all,
      "the MAC block is registered to X",
      "the UUID by which it answers discovery ends like a MAC address, and the MAC block is registered to X",
      "the label names X",
      "asked for x.example, a cloud name of X",
      ...["known to sell this model made by Y (confirmed)", "known to sell this model made by Y (reported)"].map(
        (is) => `X is ${is}`,
      ),
      "X is suspected to sell this model made by Y (suspected)",
    ];
    for (const [english, said] of Object.entries(EVIDENCE_SAID)) {
      const shape = new RegExp(
        `^${english.replace(/[\\^$.*+?()[\]|/]/g, "\\$&").replace(/\{[a-z]\d?\}/g, ".+")}$`,
        "u",
      );
      if (texts.some((text) => shape.test(text))) used.add(said);
    }
    expect(Object.values(EVIDENCE_SAID).filter((said) => !used.has(said))).toEqual([]);
  });

  test("a maker that is new and speaks as others do has its French at once; a sentence like no other stays", () => {
    const says = ["it names Acme Vision in its own words", "its web server is the one of Acme's cameras"];
    const { vendors } = planted(vendor("acme", { grammars: says.map((each) => grammar("acme", { says: each })) }));
    expect(sentencesOf(vendors).map(french)).toEqual([
      "il nomme Acme Vision dans ses propres textes",
      "son serveur web est celui des caméras d’Acme",
    ]);
    expect(french("its lamp blinks twice, as Acme's does")).toBeUndefined();
    expect(french("it names a lighthouse of Acme in its own words")).toBeUndefined();
  });
});

describe("a sign with what was stated", () => {
  const label = "x/label";
  test.each([
    ["the label names Pelco, Inc.: Pelco", label, "l’étiquette nomme Pelco, Inc.\u00a0: Pelco"],
    // The value is the device's: nothing in it is taken for a sentence.
    [
      "it names Axis in its own words: it names Axis in its own words: x",
      "axis/self",
      "il nomme Axis dans ses propres textes\u00a0: it names Axis in its own words: x",
    ],
    [
      "its SOAP envelope declares namespaces in the order of Axis's firmware, but other answers come from another library: a b",
      "axis/soap",
      "son enveloppe SOAP déclare des espaces de noms dans l’ordre du micrologiciel d’Axis, mais d’autres réponses viennent d’une autre bibliothèque\u00a0: a b",
    ],
    [
      "asked for hik-connect.com, a cloud name of Hikvision, but this is a computer or telephone, and viewers ask for it too: x",
      "hikvision/cloud-name",
      "il a demandé hik-connect.com, un nom infonuagique de Hikvision, mais c’est un ordinateur ou un téléphone, et qui regarde de loin le demande aussi\u00a0: x",
    ],
    [
      "M. Roy judged that it is made by Hikvision on 2026-11-01: type plate seen: ok (file p.jpg, SHA-256 ab12)",
      "judgement/positive",
      "M. Roy a jugé que le fabricant est Hikvision (2026-11-01)\u00a0: type plate seen: ok (fichier p.jpg, SHA-256 ab12)",
    ],
    [
      "a person who is not named is not sure that it is made by x",
      "judgement/unsure",
      "une personne qui n’est pas nommée n’est pas sûr que le fabricant soit x",
    ],
    [
      "M. Roy judged that it is not made by Axis",
      "judgement/negative",
      "M. Roy a jugé que le fabricant n’est pas Axis",
    ],
    ["M. Roy judged that it is made by Axis", label, undefined],
    ["constructor", label, undefined],
    ["", label, undefined],
  ])("%s", (says, fingerprint, expected) => expect(evidenceInFrench({ says, fingerprint })).toBe(expected));
});

describe("the French of what a preposition melts into", () => {
  test.each([
    ["le micrologiciel", "du micrologiciel", "au micrologiciel"],
    ["les caméras et les encodeurs", "des caméras et des encodeurs", "aux caméras et les encodeurs"],
    ["l’interface", "de l’interface", "à l’interface"],
    ["une caméra ou un enregistreur", "d’une caméra ou d’un enregistreur", "à une caméra ou un enregistreur"],
    ["Axis", "d’Axis", "à Axis"],
    ["Hikvision", "de Hikvision", "à Hikvision"],
    ["ce fabricant", "de ce fabricant", "à ce fabricant"],
  ])("%s", (text, de, to) => expect([ofIt(text), toIt(text)]).toEqual([de, to]));

  test("a pattern of which a blank holds something else says nothing", () => {
    const read = openPatterns(
      { "a {d} z": "1 {d}", "a {e} z": "2 {e} {de e}", whole: "tout" },
      { d: { english: "\\d+", french: () => undefined }, e: { english: ".+", french: (text) => text.toUpperCase() } },
    );
    expect(["a 7 z", "whole", "a z", "toString"].map(read)).toEqual(["2 7 de 7", "tout", undefined, undefined]);
  });
});

describe("instruments of the catalogue", () => {
  const provisions = catalogue.instruments.flatMap((each) => each.provisions);
  const without = (
    texts: readonly (string | undefined)[],
    inFrench: (text: string) => string | undefined,
  ): string[] => [...new Set(texts.filter((text) => text !== undefined && inFrench(text) === undefined) as string[])];

  /** Names that have no French but their own. */
  const NAMES: ReadonlySet<string> = new Set(["Hikvision Canada Inc.", "Prama"]);

  /** What these instruments say, to whom and of what, that has no French yet. */
  function waitingOf(instruments: readonly Instrument[]): readonly string[] {
    const each = instruments.flatMap(({ provisions }) => provisions);
    const reach = each.flatMap(({ addressees, goods, exceptions, conditions, purposes }) => [
      addressees.words,
      addressees.asks,
      goods.words,
      goods.unreadList,
      ...(goods.disputedFor ?? []).map(({ says }) => says),
      ...exceptions.map(({ waiver }) => waiver?.by),
      ...(conditions ?? []),
      purposes?.words,
    ]);
    const exceptions = each.flatMap((provision) => provision.exceptions.map(({ says }) => says));
    const conflicts = instruments.flatMap((instrument) => instrument.conflicts.map(({ about }) => about));
    const states = instruments
      .flatMap(({ status }) => status)
      .map(({ is, on, note }) => `${is} (since ${on})${note === undefined ? "" : `: ${note}`}`);
    return [
      ...without(
        each.map(({ title }) => title),
        titleInFrench,
      ),
      ...without(reach, reachInFrench),
      ...without(
        instruments.flatMap(({ knownBy, knownByReason }) => (knownBy === "press" ? [knownByReason] : [])),
        reachInFrench,
      ),
      ...without(
        each.map(({ installedBase }) => installedBase?.replaceAll("-", " ")),
        dutyWordsInFrench,
      ),
      ...exceptions.filter((says) => exceptionsInFrench(says) === says),
      ...conflicts.filter((about) => conflictsInFrench(about) === about),
      ...without(states, statusInFrench),
    ].filter((text) => !NAMES.has(text));
  }

  test("of Canada and Québec wait for no French", () => {
    const canadian = catalogue.instruments.filter(({ jurisdiction }) => jurisdiction.startsWith("CA"));
    expect(canadian.length).toBeGreaterThan(3);
    expect(waitingOf(canadian)).toEqual([]);
  });

  test("are said in French but for few texts, which are named here", () => {
    const waiting = waitingOf(catalogue.instruments);
    expect(waiting.length, `without French (src/report/words/instruments):\n${waiting.join("\n")}`).toBeLessThan(
      MAY_WAIT,
    );
  });

  test.each([
    [
      "in force (since 2023-12-21): order dated; announced the day after",
      "en vigueur (depuis le 2023-12-21)\u00a0: date de l’arrêté\u00a0; annoncé le lendemain",
    ],
    ["in force (since 2025)", "en vigueur (depuis 2025)"],
    ["in force since 2025-01-01", "en vigueur depuis le 2025-01-01"],
    ["not yet in force", "pas encore en vigueur"],
    ["in force (since 2023-12-21): tomorrow's note", undefined],
    ["constructor (since 2023-12-21)", undefined],
  ])("%s", (status, expected) => expect(statusInFrench(status)).toBe(expected));

  test.each([
    // One of these exceptions holds the sign that stands between them.
    [
      "an instruction to consider, not to remove; the removal timeline came later (uk-removal-timeline-2024); waivers exist; x; y",
      "une consigne d’envisager, non de retirer\u00a0; le calendrier de retrait est venu plus tard (uk-removal-timeline-2024)\u00a0; des dérogations existent\u00a0; x\u00a0; y",
    ],
  ])("%s", (list, expected) => expect(exceptionsInFrench(list)).toBe(expected));

  test("what has no French among citations and sources is a reference or a name", () => {
    const citations = without(
      provisions.map(({ citation }) => citation),
      citationInFrench,
    );
    const sources = without(
      catalogue.instruments.flatMap((each) =>
        each.provisions.flatMap((provision) => provision.sources.map((key) => each.sources[key]?.title)),
      ),
      sourceInFrench,
    );
    expect([...citations, ...sources].filter((text) => englishIn(text).length > 1)).toEqual([]);
  });

  test.each([
    [
      "Investment Canada Act s. 25.4(1), order of 2025-06-27",
      "Loi sur Investissement Canada, par. 25.4(1), décret du 2025-06-27",
    ],
    [
      "Arrêté of 2023-12-21, equipment acquired after that day",
      "Arrêté du 2023-12-21, équipement acquis après cette date",
    ],
  ])("%s", (citation, expected) => expect(citationInFrench(citation)).toBe(expected));
});

describe("titles of vulnerabilities", () => {
  const folder = join(ROOT, "catalogue/advisories");
  const titles = readdirSync(folder).flatMap((name) => {
    const book = JSON.parse(readFileSync(join(folder, name), "utf8")) as { vulnerabilities: { title: string }[] };
    return book.vulnerabilities.map(({ title }) => title);
  });

  test("of the catalogue have their French but for few, which are named here", () => {
    const waiting = titles.filter((title) => flawTitleInFrench(title) === undefined);
    expect(titles.length).toBeGreaterThan(500);
    expect(waiting.length, `without French (flaw-titles.ts):\n${waiting.join("\n")}`).toBeLessThan(MAY_WAIT);
  });

  test.each([
    [
      "OS command injection in Axis a1001, a8004-v and 388 more (remote, no login)",
      "Injection de commandes système\u00a0: Axis a1001, a8004-v et 388 de plus (à distance, sans connexion)",
    ],
    ["Password handling flaw in D-Link camera products", "Mauvaise gestion des mots de passe\u00a0: caméras D-Link"],
    ["A flaw of another feed", undefined],
    ["Buffer overflow in several cameras", undefined],
  ])("%s", (title, expected) => expect(flawTitleInFrench(title)).toBe(expected));
});
