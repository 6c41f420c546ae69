import { describe, expect, test } from "vitest";
import type { Catalogue, Vendor } from "../../src/model/catalogue.ts";
import type { LineRole } from "../../src/screen/line.ts";
import { compileScreen } from "../../src/screen/screen.ts";
import { screenLine } from "../../src/screen/verdict.ts";
import { LISTED } from "./listed.ts";

/** Relabels and part numbers as the catalogue of this version states them, on the listed houses. */
function withParts(vendor: Vendor): Vendor {
  const source = Object.keys(vendor.sources)[0] ?? "s0";
  const grammar = (name: string, pattern: string, says: string): Vendor["grammars"][number] => ({
    id: `${vendor.id}/${name}`,
    maker: vendor.id,
    of: "model",
    pattern,
    ignoreCase: true,
    says,
    reason: "for a test",
    source,
    yields: [],
    examples: [],
    nearMisses: [],
  });
  const relabel = (
    brand: string,
    models: readonly string[],
    confidence: "confirmed" | "reported" | "suspected",
  ): Vendor["relabels"][number] => ({ brand, models, partly: false, confidence, source });
  switch (vendor.id) {
    case "hikvision":
      return {
        ...vendor,
        grammars: [
          grammar("model-camera", "^DS-2(?:CD|DE)[0-9A-Z]", "a model number of Hikvision's cameras"),
          grammar("model-ezviz", "^CS-[A-Z0-9]", "a model number of EZVIZ's"),
        ],
        relabels: [
          relabel("TRENDnet", ["^TV-IP320PI"], "confirmed"),
          relabel("TRENDnet", ["^TV-IP3[0-9]{2}"], "suspected"),
          relabel("LTS", ["^CM(?:IP|HT|HR)"], "reported"),
          relabel("Annke", ["^C\\d{3}", "^I(?:91B|51)", "^N4\\dP"], "reported"),
          relabel("Safire", [], "suspected"),
          relabel("2M CCTV", [], "reported"),
        ],
      };
    case "dahua":
      return {
        ...vendor,
        grammars: [grammar("model-camera", "^(?:DHI?-)?IPC-H[A-Z]", "a model number of Dahua's cameras")],
        relabels: [
          relabel("Amcrest", ["^IP[2-9]M-"], "confirmed"),
          relabel("Bosch", ["^DIVAR (?:AN|network)"], "reported"),
        ],
      };
    default:
      return vendor;
  }
}

const CATALOGUE: Catalogue = { ...LISTED, vendors: LISTED.vendors.map(withParts) };
const screen = compileScreen(CATALOGUE);
const of = (...fields: readonly (readonly [LineRole, string])[]) =>
  screenLine(screen, { file: "f", row: "1", fields: fields.map(([role, text]) => ({ role, text })) });

describe("one line", () => {
  test.each([
    { text: "Hikvision", verdict: "restricted-maker", maker: "hikvision" },
    { text: "Hikvision Canada Inc.", verdict: "affiliate", maker: "hikvision" },
    { text: "HiSilicon", verdict: "restricted-maker", maker: "hisilicon" },
    { text: "EZVIZ indoor camera", verdict: "relabel-or-family", maker: "hikvision" },
    { text: "4 x DS-2CD2143G2-I", verdict: "relabel-or-family", maker: "hikvision" },
    { text: "TRENDnet TV-IP320PI", verdict: "relabel-or-family", maker: "hikvision" },
    { text: "TRENDnet TV-IP345PI", verdict: "relabel-or-family", maker: "hikvision" },
    { text: "TV-IP345PI", verdict: "relabel-or-family", maker: "hikvision" },
    { text: "TRENDnet camera TV-IP1314PI", verdict: "cannot-say", maker: "hikvision" },
    { text: "LTS CMIP3CD42WI-28AISP", verdict: "relabel-or-family", maker: "hikvision" },
    { text: "CMIP3CD42WI-28AISP", verdict: "relabel-or-family", maker: "hikvision" },
    { text: "Annke C800", verdict: "relabel-or-family", maker: "hikvision" },
    { text: "C800", verdict: "clear", maker: undefined },
    { text: "DHI-IPC-HFW1230S", verdict: "relabel-or-family", maker: "dahua" },
    { text: "Amcrest IP8M-2496EW-V2", verdict: "relabel-or-family", maker: "dahua" },
    { text: "IP8M-2496EW-V2", verdict: "cannot-say", maker: "dahua" },
    { text: "Bosch DIVAR network 2000", verdict: "relabel-or-family", maker: "dahua" },
    { text: "Bosch camera FLEXIDOME", verdict: "cannot-say", maker: "dahua" },
    { text: "Safire dome camera", verdict: "cannot-say", maker: "hikvision" },
    { text: "2M CCTV dome", verdict: "relabel-or-family", maker: "hikvision" },
    { text: "Maintenance of Dahua recorders", verdict: "service", maker: "dahua" },
    { text: "Monthly CCTV monitoring service", verdict: "cannot-say", maker: undefined },
    { text: "Bracket compatible with Hikvision DS-2CD2143", verdict: "cannot-say", maker: "hikvision" },
    { text: "Axis M1065-LW Network Camera", verdict: "clear", maker: "axis" },
    { text: "4MP dome camera PoE", verdict: "cannot-say", maker: undefined },
    { text: "Shanghai Dahua Scale Factory", verdict: "clear", maker: undefined },
    { text: "上海大华衡器厂", verdict: "clear", maker: undefined },
    { text: "Shanghai Dahua Electronics Co", verdict: "cannot-say", maker: "dahua" },
    { text: "Office chairs", verdict: "clear", maker: undefined },
    { text: "L'entretien annuel des caméras Hikvision", verdict: "service", maker: "hikvision" },
    { text: "Achat d’un interphone Dahua", verdict: "restricted-maker", maker: "dahua" },
    { text: "L’équipement Dahua", verdict: "restricted-maker", maker: "dahua" },
    { text: "HIK-VISION 8 canaux", verdict: "restricted-maker", maker: "hikvision" },
    { text: "Achat d'un lot Dahua, livraison et pose", verdict: "restricted-maker", maker: "dahua" },
    { text: "D'Angelo Security", verdict: "clear", maker: undefined },
    { text: "Télésurveillance par Dahua Technology", verdict: "service", maker: "dahua" },
    { text: "Hikvision™ dome", verdict: "restricted-maker", maker: "hikvision" },
    { text: "DAHUA¹ camera", verdict: "restricted-maker", maker: "dahua" },
    { text: "Les produits Hikvision sont exclus", verdict: "cannot-say", maker: "hikvision" },
    { text: "Conforme: ni Hikvision ni équivalent", verdict: "cannot-say", maker: "hikvision" },
    { text: "Hikvision equipment is prohibited", verdict: "cannot-say", maker: "hikvision" },
    { text: "Décommissionnement du DVR Dahua", verdict: "cannot-say", maker: "dahua" },
    { text: "Dahua's cameras", verdict: "restricted-maker", maker: "dahua" },
    { text: "Dahua’s recorder", verdict: "restricted-maker", maker: "dahua" },
    { text: "Uniview's", verdict: "restricted-maker", maker: "uniview" },
    { text: "camera's bracket", verdict: "cannot-say", maker: undefined },
    { text: "McDonald's", verdict: "clear", maker: undefined },
    { text: "4 x DS 2CD2143G2 I", verdict: "relabel-or-family", maker: "hikvision" },
    { text: "IPC HFW1230S", verdict: "relabel-or-family", maker: "dahua" },
    { text: "TRENDnet TV IP320PI", verdict: "relabel-or-family", maker: "hikvision" },
    { text: "2 CS A4 PAPER", verdict: "clear", maker: undefined },
    { text: "PO 12345AB of 2024", verdict: "clear", maker: undefined },
    { text: "", verdict: "cannot-say", maker: undefined },
    { text: " \u200b\u202e ", verdict: "cannot-say", maker: undefined },
    { text: "12345 - 67", verdict: "cannot-say", maker: undefined },
  ])("$text: $verdict", ({ text, verdict, maker }) => {
    const answer = of(["text", text]);
    expect({ verdict: answer.verdict, maker: answer.maker?.id }).toEqual({ verdict, maker });
  });

  test("the supplier and the part number are read together; a known supplier does not clear what it sells", () => {
    expect(of(["supplier", "Acme Alarm Ltd"], ["model", "DS-2CD2143G2-I"]).verdict).toBe("relabel-or-family");
    expect(of(["supplier", "Axis Communications"], ["text", "4MP dome camera"]).verdict).toBe("cannot-say");
    expect(of(["supplier", "Zhejiang Dahua Technology Co., Ltd."], ["text", "paper"]).verdict).toBe("restricted-maker");
    expect(of(["brand", "Axis"], ["model", "DS-2CD2143G2-I"]).verdict).toBe("relabel-or-family");
  });

  test("an answer names the entry, the source and the law; clear names what was checked and what came near", () => {
    const named = of(["text", "DS-2CD2143G2-I"]);
    expect(named.evidence[0]).toMatchObject({ by: "part-number", entry: "vendors/hikvision grammars/model-camera" });
    expect(named.evidence[0]?.source?.url).toMatch(/^https:/);
    expect(named.law.map(({ instrument }) => instrument)).toContain("us-ndaa-889-a1A");
    const clear = of(["text", "Shanghai Dahua Scale Factory"]);
    expect(clear.because).toContain("Checked: ");
    expect(clear.because).toContain('"scale" is another trade');
    expect(clear.notIt[0]?.listed).toBe("Dahua");
  });

  test("a house below a named one is an affiliate, with the texts that reach affiliates", () => {
    const child: Vendor = {
      ...(LISTED.vendors.find(({ id }) => id === "axis") as Vendor),
      id: "child",
      name: "Luopu Haishi Dingxin Electronic Technology Co., Ltd.",
      aliases: [],
      brands: [],
      parents: [{ id: "hikvision", relation: "subsidiary", source: "s0" }],
    };
    const former: Vendor = {
      ...child,
      id: "former",
      name: "Skywatchers Lorexia",
      parents: [{ id: "dahua", relation: "former subsidiary until 2022", source: "s0" }],
    };
    const own = compileScreen({ ...CATALOGUE, vendors: [...CATALOGUE.vendors, child, former] });
    const ask = (text: string) => screenLine(own, { file: "f", row: "1", fields: [{ role: "supplier", text }] });
    expect(ask("Luopu Haishi Dingxin Electronic Technology")).toMatchObject({
      verdict: "affiliate",
      maker: { id: "child" },
    });
    expect(ask("Luopu Haishi Dingxin").law.some(({ how }) => how === "affiliates")).toBe(true);
    expect(ask("Skywatchers Lorexia")).toMatchObject({ verdict: "clear", maker: { id: "former" }, law: [] });
  });

  test("a maker from a country of home-law rules that nobody names is not clear", () => {
    const unnamed = compileScreen({ ...LISTED, instruments: [] });
    const ask = (text: string) =>
      screenLine(unnamed, { file: "f", row: "1", fields: [{ role: "text", text }] }).verdict;
    expect(ask("Uniview")).toBe("cannot-say");
    expect(ask("Axis")).toBe("clear");
  });

  test("names that are given are listed, with their entry", () => {
    const given = [{ list: "csl.csv", id: "E-7", name: "Evil Widgets Trading LLC", aliases: ["Boese Geraete GmbH"] }];
    const own = compileScreen(CATALOGUE, given);
    const ask = (text: string) => screenLine(own, { file: "f", row: "1", fields: [{ role: "supplier", text }] });
    expect(ask("BOESE GERAETE")).toMatchObject({ verdict: "listed", evidence: [{ entry: "csl.csv E-7" }] });
    expect(ask("Evil Widgets")).toMatchObject({ verdict: "listed" });
    expect(ask("Good Widgets").verdict).not.toBe("listed");
  });
});
