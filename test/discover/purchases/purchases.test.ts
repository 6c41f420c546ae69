import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PURCHASE_IMPORTERS } from "../../../src/discover/purchases/index.ts";
import { listedNames, listedNamesAlone } from "../../../src/discover/purchases/names.ts";
import type { Importer } from "../../../src/discover/importer.ts";
import { readDelimitedRows } from "../../../src/edge/files/rows-csv.ts";
import { readWorkbookRows } from "../../../src/edge/files/rows-workbook.ts";
import { fileSources } from "../../../src/edge/files/sources.ts";

interface Read {
  readonly importer: string | undefined;
  /** `row field=value` of each fact, in order. */
  readonly facts: readonly string[];
  readonly problems: readonly string[];
}

async function read(name: string, content: string, importers: readonly Importer[] = PURCHASE_IMPORTERS): Promise<Read> {
  const folder = mkdtempSync(join(tmpdir(), "decamp-purchases-"));
  try {
    writeFileSync(join(folder, name), content);
    const sources = fileSources(importers, { delimited: readDelimitedRows, workbook: readWorkbookRows });
    const found = await sources.find([join(folder, name)]);
    const [file] = found.ok ? found.value.files : [];
    if (file === undefined) throw new Error("no file");
    const opened = await sources.open(file);
    if (!opened.ok) return { importer: undefined, facts: [], problems: opened.failure.map(({ code }) => code) };
    const facts: string[] = [];
    const problems: string[] = [];
    for await (const event of sources.read(opened.value)) {
      if (event.is !== "batch") continue;
      for (const { subject, fact } of event.observations)
        facts.push(`${subject.row} ${String(fact["field"])}=${String(fact["value"])}`);
      problems.push(...event.problems.map(({ code }) => code));
    }
    return { importer: opened.value.importer.id, facts, problems };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("purchase lines", () => {
  test.each([
    {
      what: "a quote with a title, semicolons and French headers; credentials are dropped",
      name: "soumission.csv",
      content:
        "Soumission 12;;;;\nFournisseur;Numéro de pièce;Description;Qté;Mot de passe\nAlarme inc.;DS-2CD2143G2-I;Caméra;4;Loutre\n;;;3;x\n",
      importer: "purchase-sheet",
      facts: ["1 note=Soumission 12", "3 supplier=Alarme inc.", "3 model=DS-2CD2143G2-I", "3 note=Caméra", "4 note="],
      problems: ["dropped-column"],
    },
    {
      what: "a list of suppliers; `vendor` is who sells, not who makes",
      name: "vendors.csv",
      content: 'Vendor Name,Amount\n"Zhejiang Dahua Technology Co., Ltd.",1\n',
      importer: "purchase-sheet",
      facts: ["2 supplier=Zhejiang Dahua Technology Co., Ltd."],
      problems: [],
    },
    {
      what: "a sheet without a header is text, and says so",
      name: "plain.csv",
      content: "Acme,Dome\nBeta,Bullet\n",
      importer: "purchase-sheet",
      facts: ["1 note=Acme", "1 note=Dome", "2 note=Beta", "2 note=Bullet"],
      problems: ["no-header"],
    },
    {
      what: "the first line of a list without a header can read as one: what in it is more than the name of a column is text",
      name: "list.csv",
      content: "Hikvision DS-2CD2143G2-I,Camera\nAxis P3245,Camera\n",
      importer: "purchase-sheet",
      facts: ["1 note=Hikvision DS-2CD2143G2-I", "2 note=Axis P3245", "2 note=Camera"],
      problems: [],
    },
    {
      what: "text with commas is one name a line, an empty line is a line",
      name: "names.txt",
      content: "Zhejiang Dahua Technology Co., Ltd.\n\nAcme, Inc.\n",
      importer: "purchase-text",
      facts: ["1 note=Zhejiang Dahua Technology Co., Ltd.", "2 note=", "3 note=Acme, Inc."],
      problems: [],
    },
    {
      what: "JSON lines: objects, strings, stated facts, what is no JSON, and no password",
      name: "lines.jsonl",
      content:
        '{"supplier":"Acme","part_number":"DS-2CD2143G2-I","password":"geheim","maker":{"name":"Hikvision"}}\n"Huawei"\n{"subject":{"row":"1"},"fact":{"kind":"stated","field":"maker","value":"ZTE"}}\nnot json\n{}\n',
      importer: "purchase-objects",
      facts: [
        "1 supplier=Acme",
        "1 model=DS-2CD2143G2-I",
        "1 maker=Hikvision",
        "2 note=Huawei",
        "3 maker=ZTE",
        "5 note=",
      ],
      problems: ["not-json"],
    },
    {
      what: "a JSON line is no less screened than a row: names that say nothing, lists, objects; numbers and sums are passed",
      name: "orders.jsonl",
      content:
        '{"supplier":"Acme","equipment":"Hikvision dome","amount":12,"id":7}\n{"supplier":{"name":"Acme"},"lines":[{"item":{"name":"Camera","built by":"Dahua"}},"ZTE"]}\n{"supplier":"Acme","account":"Hikvision USA"}\n',
      importer: "purchase-objects",
      facts: [
        "1 supplier=Acme",
        "1 note=Hikvision dome",
        "2 supplier=Acme",
        "2 note=Camera",
        "2 note=Dahua",
        "2 note=ZTE",
        "3 supplier=Acme",
      ],
      problems: ["dropped-field"],
    },
    {
      what: "a bill of materials: a component a line, and what stands around them",
      name: "bom.json",
      content:
        '{\n "bomFormat": "CycloneDX",\n "components": [\n  {"name": "DS-2CD2143G2-I", "manufacturer": {"name": "Hikvision"}},\n  {"name": "P3245", "account": "x"}\n ]\n}\n',
      importer: "purchase-document",
      facts: ["around note=CycloneDX", "4 note=DS-2CD2143G2-I", "4 maker=Hikvision", "5 note=P3245"],
      problems: ["dropped-field"],
    },
    {
      what: "an array on one line is a line an object",
      name: "array.json",
      content: '[{"supplier":"Dahua"},{"supplier":"Axis"}]',
      importer: "purchase-document",
      facts: ["1 supplier=Dahua", "1, 2 supplier=Axis"],
      problems: [],
    },
    {
      what: "a document that is cut off says so",
      name: "cut.json",
      content: '{\n "lines": [\n  {"supplier": "Dahua"},\n  {"supp',
      importer: "purchase-document",
      facts: ["3 supplier=Dahua"],
      problems: ["cut"],
    },
    {
      what: "text in brackets is text",
      name: "brackets.txt",
      content: "(Lot 1) Axis\n{Lot 2} Dahua\n",
      importer: "purchase-text",
      facts: ["1 note=(Lot 1) Axis", "2 note={Lot 2} Dahua"],
      problems: [],
    },
    {
      what: "of an attribution line only what it names is screened, none of its sentences",
      name: "attributions.jsonl",
      content:
        '{"v":1,"asset":"a-1","maker":{"id":"axis","name":"Axis Communications AB"},"brand":"Axis","model":"P3245","for":[{"says":"not Hikvision"}],"undecidedBecause":"Dahua"}\n',
      importer: "purchase-objects",
      facts: ["1 maker=Axis Communications AB", "1 brand=Axis", "1 model=P3245"],
      problems: [],
    },
    {
      what: "what nests too deep is told",
      name: "deep.jsonl",
      content: `{"supplier":"Acme","a":${'{"a":'.repeat(20)}"Hikvision"${"}".repeat(20)}}\n`,
      importer: "purchase-objects",
      facts: ["1 supplier=Acme"],
      problems: ["too-many-fields"],
    },
    {
      what: "a second table has its own columns, its header is text to be sure; a header that comes again is no line",
      name: "tables.csv",
      content: "Supplier,Amount\nAcme,100\n\nQty,Product\n3,DS-2CD2143G2-I\nQty,Product\n2,Cable\n",
      importer: "purchase-sheet",
      facts: ["2 supplier=Acme", "4 note=Qty", "4 note=Product", "5 note=DS-2CD2143G2-I", "7 note=Cable"],
      problems: [],
    },
    {
      what: "words under a sum are text: the row does not line up; recorders and components are screened",
      name: "shifted.csv",
      content:
        "Supplier,Item,Total,Recorder,Component\nAcme,Dome,12.00 CAD,Hikvision NVR,HiSilicon\nAcme,,Hikvision dome,,\n",
      importer: "purchase-sheet",
      facts: [
        "2 supplier=Acme",
        "2 note=Dome",
        "2 note=Hikvision NVR",
        "2 note=HiSilicon",
        "3 supplier=Acme",
        "3 note=Hikvision dome",
      ],
      problems: [],
    },
    {
      what: "credentials in text are masked",
      name: "note.txt",
      content: "camera at rtsp://admin:geheim@192.0.2.1/ by Acme\n",
      importer: "purchase-text",
      facts: ["1 note=camera at rtsp://***@192.0.2.1/ by Acme"],
      problems: [],
    },
  ])("$what", async ({ name, content, importer, facts, problems }) => {
    expect(await read(name, content)).toEqual({ importer, facts, problems });
  });

  test("a list of names: aliases are parted, a row without a name is a problem", async () => {
    const content = "id,name,alt_names\nE-1,Evil Widgets LLC,Boese Geraete GmbH; Widgets|EW\nE-2,,x\n";
    expect(await read("list.csv", content, [listedNames])).toEqual({
      importer: "listed-names",
      facts: ["2 name=Evil Widgets LLC", "2 id=E-1", "2 alias=Boese Geraete GmbH", "2 alias=Widgets", "2 alias=EW"],
      problems: ["no-name"],
    });
  });

  test("a list of names may have one column, under its header; without one it is no list", async () => {
    const lists = [listedNames, listedNamesAlone];
    expect(await read("list.csv", "Name\nEvil Widgets LLC\n\nEvil Inc.\n", lists)).toEqual({
      importer: "listed-names-alone",
      facts: ["2 name=Evil Widgets LLC", "2 id=row 2", "4 name=Evil Inc.", "4 id=row 4"],
      problems: [],
    });
    expect((await read("list.csv", "Evil Widgets LLC\nEvil\n", lists)).importer).toBe(undefined);
  });

  test("a list of names that is cut says so", () => {
    const reader = listedNames.start("list.csv", { observation: () => {}, problem: () => {} });
    reader.take({ sheet: "", number: 1, cells: ["name"] });
    reader.take({ sheet: "", number: 2, cells: ["Evil Widgets LLC"] });
    expect(reader.end("cut").map(({ kind }) => kind)).toEqual(["rows", "cut"]);
  });
});
