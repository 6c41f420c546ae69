import { describe, expect, test } from "vitest";
import { splitLabel } from "../../../src/identify/match/labels.ts";
import { attributed } from "../attributing.ts";

const HOUSES: Readonly<Record<string, string>> = {
  hikvision: "hikvision",
  "hik vision": "hikvision",
  hanwha: "hanwha",
  "hanwha techwin": "hanwha",
  dahua: "dahua",
  axis: "axis",
  uniview: "uniview",
  unv: "uniview",
  lts: "LTS",
};
const split = (text: string): string | undefined => {
  const found = splitLabel(text, (name) => HOUSES[name.toLowerCase()]);
  return found === undefined ? undefined : `${found.brand}|${found.model ?? ""}`;
};

describe("a label with more than the name of a house", () => {
  test.each<[text: string, expected: string | undefined]>([
    ["Hikvision DS-2CD2143G2-I", "Hikvision|DS-2CD2143G2-I"],
    ["HikVision  DS-2CD2143G2-I 4mm", "HikVision|DS-2CD2143G2-I"],
    ["Hanwha Techwin XNV-6080R (dome)", "Hanwha Techwin|XNV-6080R"],
    ["LTS CMIP1043", "LTS|CMIP1043"],
    ["Axis P3245-V", "Axis|P3245-V"],
    ["Dahua Tech", "Dahua|"],
    ["hikvision (OEM)", "hikvision|"],
    ["Hikvision caméra 4MP 2.8-12mm", "Hikvision|"],
    ["Uniview/UNV", "Uniview|"],
  ])("%j is %j", (text, expected) => expect(split(text)).toBe(expected));

  test.each([
    "Hikvision",
    "not Hikvision",
    "replaced Hikvision with Axis",
    "Axis (was Hikvision)",
    "Hikvision or Dahua",
    "Hikvision/LTS",
    "Hikvision, Dahua",
    "Hikvision Dahua",
    "Axis door controller",
    "Dôme Hikvision 4MP",
    "Hikvision compatible DS-1",
    "Hikvision ?",
    "",
    "/",
    "Hikvision/",
    `Hikvision ${"9".repeat(200)}`,
  ])("%j is not taken apart", (text) => expect(split(text)).toBeUndefined());
});

describe("what a document says in one cell of maker and model", () => {
  const stated = (field: string, value: string) => attributed([{ fact: { kind: "stated", field, value } }]);

  test.each([
    ["brand", "Hikvision DS-2CD2143G2-I"],
    ["maker", "HIKVISION DS-2CD2143G2-I 4mm"],
    ["model", "Hikvision DS-2CD2143G2-I 4mm"],
  ])("as %s %j: the maker, the model and the class", (field, value) => {
    const { maker, model, class: kind, relabel } = stated(field, value);
    expect([maker?.id, model, kind, relabel]).toEqual(["hikvision", "DS-2CD2143G2-I", "camera", false]);
  });

  test.each([
    ["Hik Vision", "hikvision"],
    ["HIK", "hikvision"],
    ["Hikvison", "hikvision"],
    ["Dahua Tech", "dahua"],
    ["Uniview/UNV", "uniview"],
  ])("%j is a spelling of %s", (text, maker) => expect(stated("brand", text).maker?.id).toBe(maker));

  test("a text that speaks of two houses, or of none any more, names nobody", () => {
    for (const text of ["not Hikvision", "Hikvision or Dahua", "Axis (was Hikvision)", "Hikvision/LTS"])
      expect([text, stated("brand", text).maker]).toEqual([text, null]);
  });
});
