import { expect, test } from "vitest";
import type { Gathered, SeenSign } from "../../src/identify/attribute/gather.ts";
import type { Judgements } from "../../src/identify/attribute/judgement.ts";
import { whyUndecided } from "../../src/identify/attribute/undecided.ts";
import type { Candidate, Weighing } from "../../src/identify/attribute/weigh.ts";
import type { StoredObservation } from "../../src/model/observation.ts";
import { say } from "../../src/model/said.ts";
import { tellerOf } from "../../src/report/words/sentences/index.ts";
import { undecidedIn } from "../../src/report/words/undecided.ts";

const sign = (maker: string, kind: string): SeenSign => ({
  observation: "o",
  value: "",
  sign: {
    fingerprint: "x/y",
    maker,
    kind,
    weight: "weak",
    says: "",
    class: undefined,
    inferred: undefined,
    of: undefined,
    suspected: false,
  },
});
const candidate = (maker: string, ...kinds: readonly string[]): Candidate => {
  const signs = kinds.map((kind) => sign(maker, kind));
  return { maker, points: 1, kinds: signs, signs };
};

const WEIGHINGS: readonly (readonly [weighing: Weighing, judged: Partial<Judgements>, signs: readonly SeenSign[]])[] = [
  [{ is: "nobody" }, { rejected: new Set(["hikvision", "dahua"]) }, []],
  [{ is: "nobody" }, { signs: [sign("hikvision", "judgement"), sign("dahua", "judgement")] }, []],
  [{ is: "contested", candidates: [candidate("hikvision", "serial"), candidate("axis", "oui")] }, {}, []],
  [{ is: "maker", best: candidate("axis", "oui", "label", "rtsp"), confidence: "low", rivals: [] }, {}, []],
  [{ is: "nobody" }, {}, [sign("axis", "label")]],
  [{ is: "nobody" }, {}, []],
];

const OBSERVED: readonly Pick<StoredObservation, "subject" | "fact">[] = [
  { subject: { recorder: "nvr", channel: "1" }, fact: { kind: "stated" } },
  { subject: { row: "1" }, fact: { kind: "stated" } },
  { subject: { ip: "192.0.2.1" }, fact: { kind: "stated" } },
  { subject: { ip: "192.0.2.1" }, fact: { kind: "http.response" } },
];

const ALL = WEIGHINGS.flatMap(([weighing, judged, signs]) =>
  OBSERVED.map((observed) =>
    whyUndecided(weighing, { signs } as Gathered, [observed as StoredObservation], {
      signs: [],
      rejected: new Set(),
      doubted: new Set(),
      against: [],
      ...judged,
    }),
  ),
);

test.each([...new Set(ALL)])("%s has its French", (text) => {
  const french = undecidedIn("fr", text ?? "");
  expect(french).not.toBe(text);
  expect(french).not.toMatch(/\b(?:settle|would|nothing|made|speaks|and|the|its)\b/);
  expect(undecidedIn("en", text ?? "")).toBe(text);
});

test("persons who contradict each other are told what settles it: no observation can", () => {
  expect(ALL).toContain(
    "persons judged that it is made by dahua and by hikvision; the judgements for all but one of them have to be withdrawn to settle it",
  );
});

test("in a ruling the reason is said in the language of the reader; what decamp did not write stays", () => {
  const reason =
    "only label, oui speaks for axis; an address for it, or a photograph of its label with the serial number, would settle it";
  const told = tellerOf("fr");
  expect(told(say`who made it is not known: ${reason}`)).toContain(
    "seul parle pour axis\u00a0: étiquette, bloc MAC\u00a0; une adresse",
  );
  expect(told(say`who made it is not known: ${"the label says x; y"}`)).toContain("the label says x; y");
  expect(told(say`made by ${reason} (${"x"})`)).toContain(reason);
});

test.each([
  [say`Duty: ${"must not use"}.`, "Obligation\u00a0: ne pas utiliser."],
  [say`What stands already: ${"no duty"}.`, "Ce qui est déjà en place\u00a0: aucune obligation."],
  [
    say`What stands already: ${"must remove (from 2025)"}.`,
    "Ce qui est déjà en place\u00a0: retirer (à compter de 2025).",
  ],
  [say`What stands already: ${"must do otherwise"}.`, "Ce qui est déjà en place\u00a0: must do otherwise."],
])("%j", (said, french) => expect(tellerOf("fr")(said)).toBe(french));
