import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { loadFirmwareLists } from "../../src/edge/catalogue/index.ts";
import type { ListedFirmware } from "../../src/model/firmware.ts";
import { compileCatalogue } from "../../src/identify/match/matcher.ts";
import { catalogue } from "./loaded.ts";

/** Tables of facts that were gathered before; they are no part of the package. Where they are absent this is skipped aloud. */
const FACTS = process.env["DECAMP_FACTS"] ?? "../shared/facts";
const present = existsSync(join(FACTS, "brands.json"));
if (!present) console.warn(`skipped: no tables of facts in ${FACTS} (DECAMP_FACTS names another folder)`);

const matcher = compileCatalogue(catalogue);

interface Brand {
  readonly brand: string;
  readonly owner_org: string;
  readonly maker_org: string;
  readonly relation: string;
}

describe.skipIf(!present)("the tables of facts", () => {
  const rowsOf = (name: string): readonly Readonly<Record<string, string>>[] =>
    parse(readFileSync(join(FACTS, name)), { columns: true, comment: "#", comment_no_infix: true, relax_quotes: true });
  const brands = present
    ? (JSON.parse(readFileSync(join(FACTS, "brands.json"), "utf8")) as {
        readonly organisations: readonly { readonly id: string; readonly restricted_under: readonly string[] }[];
        readonly brands: readonly Brand[];
        readonly relabel_model_map: readonly {
          readonly brand: string;
          readonly brand_models: readonly string[];
          readonly maker_org: string;
        }[];
      })
    : { organisations: [], brands: [], relabel_model_map: [] };

  test("every organisation has its file and names the instruments that name it", () => {
    const missing = brands.organisations
      .filter(({ id }) => id !== "other")
      .filter(({ id, restricted_under }) => {
        const known = matcher.vendors.get(id)?.restrictedUnder ?? [];
        return known.length < restricted_under.length || restricted_under.some((each) => !known.includes(each));
      });
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  test("every registrant of a MAC block has its house, and the block leads to it", () => {
    const wrong = rowsOf("oui.csv").filter(({ prefix = "", organization = "" }) => {
      const found = catalogue.vendors.find(({ macBlocks }) =>
        macBlocks.some(({ prefixes }) => prefixes.includes(prefix)),
      );
      return found === undefined || !found.macBlocks.some(({ registrant }) => registrant === organization);
    });
    expect(wrong).toEqual([]);
  });

  test("every model that firmware names prove is a relabel of its builder", () => {
    const wrong = brands.relabel_model_map
      .filter(({ brand }) => brand === "Amcrest")
      .flatMap(({ brand, brand_models, maker_org }) =>
        brand_models
          .map((model) => model.replace(/ International$/, ""))
          .filter(
            (model) =>
              !matcher
                .signsOfRelabel(brand, model)
                .some(({ maker, weight }) => maker === maker_org && weight === "moderate"),
          ),
      );
    expect(wrong).toEqual([]);
  });

  const MAKERS: Readonly<Record<string, string>> = { Hanwha: "hanwha-vision" };
  const CLASSES: Readonly<Record<string, string>> = { nvr: "recorder", "sensor-unit": "camera" };

  test("model numbers of the camera table: maker and class right, and no other maker claims one", () => {
    const rows = rowsOf("cameras.csv");
    const read = rows.map(({ maker = "", model = "", device_class = "" }) => {
      const signs = matcher.signsOf("model", model);
      const wanted = MAKERS[maker] ?? maker.toLowerCase();
      const own = signs.find((sign) => sign.maker === wanted && sign.class !== undefined);
      const strange = signs.some((sign) => sign.maker !== wanted && sign.weight !== undefined);
      return { model, right: own?.class === (CLASSES[device_class] ?? device_class), strange };
    });
    expect(read.filter(({ strange }) => strange)).toEqual([]);
    expect(read.filter(({ right }) => !right).map(({ model }) => model)).toEqual(["FE-P"]);
  });

  test("model numbers of the firmware tables: nine in ten of Hikvision's and two in three of Reolink's, none claimed by another", () => {
    const rows = rowsOf("firmware.csv");
    const share = (maker: string): number => {
      const models = [...new Set(rows.filter((row) => row["maker"] === maker).map((row) => row["model"] ?? ""))];
      const id = maker.toLowerCase();
      const strange = models.filter((model) =>
        matcher.signsOf("model", model).some((sign) => sign.maker !== id && sign.weight !== undefined),
      );
      expect(strange).toEqual([]);
      return (
        models.filter((model) => matcher.signsOf("model", model).some((sign) => sign.maker === id)).length /
        models.length
      );
    };
    expect(share("Hikvision")).toBeGreaterThan(0.98);
    expect(share("Reolink")).toBeGreaterThan(0.66);
  });

  test("every row of the firmware table is in the catalogue's lists, and nothing else", () => {
    const loaded = loadFirmwareLists(fileURLToPath(new URL("../../catalogue", import.meta.url)));
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.failure.slice(0, 5)));
    const keyOf = (maker: string, model: string, each: Omit<ListedFirmware, "models" | "source">): string =>
      [
        maker,
        model,
        each.version,
        each.page,
        each.build,
        each.listed,
        each.platform,
        each.file,
        each.beta,
        each.conflict,
      ]
        .map((part) => part ?? "")
        .join("\0");
    // One row of the table has neither a model nor a version.
    const rows = rowsOf("firmware.csv").filter((row) => row["model"] !== "");
    expect(rows).toHaveLength(2_576);
    const wanted = rows.map((row) => {
      const cell = (name: string): string => row[name] ?? "";
      const version = cell("file_version") || cell("version");
      return keyOf(cell("maker"), cell("model"), {
        version,
        page: cell("version") === version ? "" : cell("version"),
        build: cell("file_build_date"),
        listed: cell("listed_date"),
        platform: cell("hardware_platform"),
        file: cell("filename"),
        ...(cell("beta") === "" ? {} : { beta: true }),
        conflict: cell("conflict"),
      });
    });
    const held = loaded.value.flatMap(({ name, firmware }) =>
      firmware.flatMap((each) => each.models.split("|").map((model) => keyOf(name, model, each))),
    );
    expect([...new Set(held)].sort()).toEqual([...new Set(wanted)].sort());
    const supported = new Set(rows.flatMap((row) => (row["supported_models"] ?? "").split("|")));
    const also = loaded.value.flatMap(({ firmware }) => firmware.flatMap((each) => each.also?.split("|") ?? []));
    expect(also.filter((model) => !supported.has(model))).toEqual([]);
  });
});
