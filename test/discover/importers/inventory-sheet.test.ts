import { describe, expect, test } from "vitest";
import type { Coverage, Problem } from "../../../src/model/origin.ts";
import type { Fact, Subject } from "../../../src/model/observation.ts";
import type { Row } from "../../../src/discover/importer.ts";
import { describeMapping, inventorySheet } from "../../../src/discover/importers/inventory-sheet.ts";
import { ipOfNumber, macOfNumber, readIp, readMac } from "../../../src/discover/importers/inventory-sheet/addresses.ts";
import {
  isBlank,
  isDitto,
  readCell,
  readCount,
  readRange,
  saysTotal,
} from "../../../src/discover/importers/inventory-sheet/cells.ts";
import { readDay } from "../../../src/discover/importers/inventory-sheet/dates.ts";
import { modelIn } from "../../../src/discover/importers/inventory-sheet/models.ts";
import { speaksOfDevice } from "../../../src/discover/importers/inventory-sheet/purchases.ts";
import { readHeader } from "../../../src/discover/importers/inventory-sheet/headers.ts";
import { maskCell } from "../../../src/discover/masked-text.ts";

const rowsOf = (cells: readonly (readonly string[])[], sheet = ""): Row[] =>
  cells.map((each, at) => ({ sheet, number: at + 1, cells: each }));

interface Read {
  readonly observations: { readonly subject: Subject; readonly fact: Fact }[];
  readonly problems: Omit<Problem, "file">[];
  readonly coverage: readonly Coverage[];
}

function read(rows: readonly Row[]): Read {
  const observations: Read["observations"] = [];
  const problems: Read["problems"] = [];
  const reader = inventorySheet.start("x", {
    observation: (subject, fact) => void observations.push({ subject, fact }),
    problem: (problem) => void problems.push(problem),
  });
  for (const row of rows) reader.take(row);
  return { observations, problems, coverage: reader.end("complete") };
}

const stated = ({ observations }: Read): string[] =>
  observations.map(({ subject, fact }) => `${subject.row} ${String(fact["field"])}=${String(fact["value"])}`);
const codes = ({ problems }: Read): string[] => problems.map(({ code, row }) => `${code} ${row ?? "-"}`);

test.each([
  ["N° de série", "serial"],
  ["No de série / Serial", "serial"],
  ["Device Serial No.", "serial"],
  ["S/N", "serial"],
  ["Serial #", "serial"],
  ["Chipset / Puce", "component"],
  ["FCC Authorization Date", "authorised"],
  ["Authorization", "dropped"],
  ["Date of password authorization", "dropped"],
  ["Date d'homologation", "authorised"],
  ["Contract date", "contracted"],
  ["Date du contrat", "contracted"],
  ["Source de financement", "funding"],
  ["Finalité", "purpose"],
  ["Usage", undefined],
  ["Waiver No.", "waiver"],
  ["N° de dérogation", "waiver"],
  ["Adresse IP (caméra)", "ip"],
  ["IPv4 Address", "ip"],
  ["IPAddress", "ip"],
  ["HardwareAddress", "ip"],
  ["Camera IP addr.", "ip"],
  ["MACAddress", "mac"],
  ["Adresse MAC du port", "other"],
  ["Make / Marque", "brand"],
  ["MARQUE", "brand"],
  ["Fabricant", "maker"],
  ["Manufacturer", "maker"],
  ["Modèle", "model"],
  ["Version du micrologiciel", "firmware"],
  ["Software Version", "firmware"],
  ["Bâtiment", "building"],
  ["Emplacement", "location"],
  ["Établissement", "site"],
  ["Date d’installation", "installed"],
  ["Acquis le", "acquired"],
  ["Date d'achat", "acquired"],
  ["Quantité", "quantity"],
  ["Nombre de caméras / Number of cameras", "quantity"],
  ["Remarques", "note"],
  ["NVR", "recorder"],
  ["Canal", "channel"],
  ["Channels", "other"],
  ["Default Gateway", "other"],
  ["Subnet Mask", "other"],
  ["#", "ignored"],
  ["Prix", "price"],
  ["Prix total", "other"],
  ["Unit Price", "price"],
  ["Invoice #", "document"],
  ["N° de facture", "document"],
  ["PO Number", "document"],
  ["Bon de commande", "document"],
  ["Invoice date", "acquired"],
  ["Part Number", "model"],
  ["N° de pièce", "model"],
  ["Fournisseur", "supplier"],
  ["Photo", undefined],
  ["Keyboard", undefined],
  ["", undefined],
  // Credentials, whatever stands around them.
  ["Password", "dropped"],
  ["HardwarePassword", "dropped"],
  ["Mot de passe (admin)", "dropped"],
  ["MDP", "dropped"],
  ["mdp_cam", "dropped"],
  ["ADMIN_PWD", "dropped"],
  ["UserName", "dropped"],
  ["Utilisateur", "dropped"],
  ["Login / PW", "dropped"],
  ["PIN", "dropped"],
  ["API Key", "dropped"],
  ["Clé", "dropped"],
  ["Verification code", "dropped"],
  ["Code d'accès", "dropped"],
  ["SNMP community", "dropped"],
  ["Password strength", "dropped"],
  ["Kennwort", "dropped"],
])("the header %j means %s", (header, meaning) => expect(readHeader(header)?.meaning).toBe(meaning));

test.each([
  ["2023-12-21", "2023-12-21"],
  ["2023/12/21", "2023-12-21"],
  ["2023-12-21T08:14:00Z", "2023-12-21"],
  ["21/12/2023", "2023-12-21"],
  ["12/21/2023", "2023-12-21"],
  ["05/05/2023", "2023-05-05"],
  ["05.13.2023", "2023-05-13"],
  ["21 déc. 2023", "2023-12-21"],
  ["1er août 2023", "2023-08-01"],
  ["le 3 février 2022", "2022-02-03"],
  ["21-Dec-2023", "2023-12-21"],
  ["Dec 21, 2023", "2023-12-21"],
  ["December 21st 2023", "2023-12-21"],
  ["12/21/2023 12:00:00 AM", "2023-12-21"],
  ["21/12/2023 4:05\u202fp.m.", "other"],
  ["2023-12-21 4:05\u202fPM", "2023-12-21"],
  ["Thursday, December 21, 2023", "2023-12-21"],
  ["jeudi 21 décembre 2023", "2023-12-21"],
  ["29/02/2024", "2024-02-29"],
  ["05/06/2023", "ambiguous"],
  ["29/02/2023", "other"],
  ["2023-02-30", "other"],
  ["21/12/23", "other"],
  ["21-Dec-23", "other"],
  ["déc. 2023", "other"],
  ["2023", "other"],
  ["45281", "serial 2023-12-21"],
  ["45281.375", "serial 2023-12-21"],
  ["25569", "serial 1970-01-01"],
  ["45351", "serial 2024-02-29"],
  ["73415", "serial 2100-12-31"],
  ["73416", "other"],
  ["25568", "other"],
  ["1234", "other"],
  ["21/12-2023", "other"],
  ["jeu. 21 déc. 2023", "2023-12-21"],
  ["le jeudi 21 décembre 2023", "2023-12-21"],
  ["installée le 21 décembre 2023", "2023-12-21"],
  ["purchased on Dec 21, 2023", "2023-12-21"],
  ["avant le 21 décembre 2023", "other"],
  ["après le 21 décembre 2023", "other"],
  ["before 21 December 2023", "other"],
  ["after Dec 21, 2023", "other"],
  ["since 21 Dec 2023", "other"],
  ["circa Dec 21 2023", "other"],
])("the day %j reads as %s", (text, expected) => {
  const day = readDay(text);
  expect(day.is === "day" ? day.iso : day.is === "serial" ? `serial ${day.iso}` : day.is).toBe(expected);
});

test("a day that can be two keeps both, the earlier first", () => {
  expect(readDay("12/05/2022")).toEqual({ is: "ambiguous", earliest: "2022-05-12", latest: "2022-12-05" });
});

test.each([
  ["DS-2CD2143G2-I, 4 mm", "DS-2CD2143G2-I"],
  ["modèle TV-IP320PI (dôme)", "TV-IP320PI"],
  ["DS-7616NI-K2/16P", "DS-7616NI-K2/16P"],
  ["P3245-LV et P3245-LV", "P3245-LV"],
  ["replaced by DS-2CD2143G2-I in 2022", undefined],
  ["remplace IPC-HFW2431S", undefined],
  ["DS-2CD2143G2-I or DS-2CD2043G2-I", undefined],
  ["TV-IP320PI, TV-IP321PI", undefined],
  ["PO-2023-118", undefined],
  ["SW1-2A34-05", undefined],
  ["B12-03", undefined],
  ["DS-2CD2143G2-I20210412AAWRF12345678", undefined],
  ["call 555-0100", undefined],
])("the note %j holds the model %s", (text, model) => expect(modelIn(text)).toBe(model));

describe("a last row without line end", () => {
  const unended = (cells: readonly (readonly string[])[]): Row[] => {
    const rows = rowsOf(cells);
    return rows.map((row, at) => (at === rows.length - 1 ? { ...row, unended: true as const } : row));
  };
  const cases = [
    {
      why: "is not read when its last cell names the device",
      rows: [
        ["Make", "IP"],
        ["Axis", "192.0.2.1"],
      ],
      said: [],
      told: 1,
    },
    {
      why: "gives the others when it does not",
      rows: [
        ["IP", "Make"],
        ["192.0.2.1", "Ax"],
      ],
      said: ["ip=192.0.2.1"],
      told: 1,
    },
    {
      why: "is whole when it ends in a MAC",
      rows: [
        ["Make", "MAC"],
        ["Axis", "accc8e000001"],
      ],
      said: ["brand=Axis", "mac=accc8e000001"],
      told: 0,
    },
    {
      why: "is whole when it ends in a day",
      rows: [
        ["IP", "Installed"],
        ["192.0.2.1", "2023-12-21"],
      ],
      said: ["ip=192.0.2.1", "installed=2023-12-21"],
      told: 0,
    },
    {
      why: "is whole when it ends as the row above",
      rows: [
        ["IP", "Make"],
        ["192.0.2.1", "Axis"],
        ["192.0.2.2", "Axis"],
      ],
      said: ["ip=192.0.2.1", "brand=Axis", "ip=192.0.2.2", "brand=Axis"],
      told: 0,
    },
  ];
  test.each(cases)("$why", ({ rows, said, told }) => {
    const whole = read(unended(rows));
    expect(stated(whole).map((text) => text.replace(/^\d+ /, ""))).toEqual(said);
    expect(codes(whole).map((code) => code.split(" ")[0])).toEqual(told === 1 ? ["unended-row"] : []);
  });
});

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["192.168.001.010", "192.168.001.010"],
  ["192.0.2.1:8000", "192.0.2.1"],
  ["192.0.2.1/24", "192.0.2.1"],
  ["http://192.0.2.1:80/x", "192.0.2.1"],
  ["rtsp://***@192.0.2.1/live", "192.0.2.1"],
  ["192.0.2.1:8000/doc/page/login.asp", "192.0.2.1"],
  ["192.0.2.1/", "192.0.2.1"],
  ["admin:***@192.0.2.1", "192.0.2.1"],
  ["192.0.2.1 admin/***", "192.0.2.1"],
  ["192.0.2.1 *** 192.0.2.2", undefined],
  ["192.0.2.1/24/25", undefined],
  ["192.0.2.1 (was 192.0.2.2)", undefined],
  ["2001:db8::1", "2001:db8::1"],
  ["2001:db8::1/64", "2001:db8::1"],
  ["2001:DB8:0:0:0:0:0:1", "2001:DB8:0:0:0:0:0:1"],
  ["1:2:3", undefined],
  ["http://[::]/", undefined],
  ["2001:db8::1::2", undefined],
  ["[2001:db8::1]", "2001:db8::1"],
  ["[2001:db8::1]:554", "2001:db8::1"],
  ["https://[2001:db8::1]:8443/live", "2001:db8::1"],
  ["http://[12:30]/", undefined],
  ["fe80::1%eth0", undefined],
  ["http://camera.example/", undefined],
  ["192.0.2.1-20", undefined],
  ["192.0.2.1 / 192.0.2.2", undefined],
  ["192.0.2.256", undefined],
  ["0.0.0.0", undefined],
  ["10.12", undefined],
  ["08:14:53", undefined],
  ["44:19:b6:00:00:01", undefined],
  ["::", undefined],
])("the IP cell %j reads as %s", (text, expected) => expect(readIp(text)).toBe(expected));

test.each([
  ["3232235777", "192.168.1.1"],
  ["168361996", "10.9.0.12"],
  ["2886729729", "172.16.0.1"],
  ["1921681001", undefined],
  ["3221225985", undefined],
  ["12", undefined],
])("the number %s is the address %s", (text, expected) => expect(ipOfNumber(text)).toBe(expected));

test.each([
  ["44 19 B6 00 01 01", "44:19:B6:00:01:01"],
  ["44-A6-42-46-67-24", "44-A6-42-46-67-24"],
  ["0010.0de0.e289", "0010.0de0.e289"],
  ["500000-260000", "500000-260000"],
  ["A0:B4:xx:xy:yx:yy", undefined],
  ["441-9B6", undefined],
])("the MAC cell %j reads as %s", (text, expected) => expect(readMac(text)).toBe(expected));

test("a MAC address that became a number gets its zeros back", () => {
  expect(["1122334456", "12", "1.12E+09"].map(macOfNumber)).toEqual(["001122334456", undefined, undefined]);
});

test("words of cells", () => {
  expect(["N/A", "#REF!", "—", "Inconnu", "x"].map((text) => isBlank(text))).toEqual([true, true, true, true, false]);
  expect([isBlank("NONE"), isBlank("NONE", "label")]).toEqual([true, false]);
  expect(["idem", '"', "Same as above", "voir ci-dessus", "no"].map(isDitto)).toEqual([true, true, true, true, false]);
  expect(['="0012"', " x ", "=1+1", undefined].map(readCell)).toEqual(["0012", "x", "=1+1", ""]);
  expect(["12", "1 200", "3 caméras", "12.0", "~95", "plus de 120", "1.5"].map(readCount)).toEqual([
    12,
    1200,
    3,
    12,
    undefined,
    undefined,
    undefined,
  ]);
  expect(
    ["Cam 1-8", "Caméras 1 à 8", "cam. 3 to 5", "Cam 8-1", "Cam 12", "Lot 1-8", "CAM1-CAM4"].map(readRange),
  ).toEqual([8, 8, 3, undefined, undefined, undefined, 4]);
  expect(["Total: 48", "TOTAL", "Sous-total", "Grand total", "Totalisateur"].map(saysTotal)).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});

test.each([
  ["mdp : Loutre-1 ; voir la concierge", "mdp ***"],
  ["Mot de passe Loutre-1", "Mot de passe ***"],
  ["password=Otter 77\nsecond line", "password ***\nsecond line"],
  ["pwd:x", "pwd ***"],
  ["login: admin Otter77", "login: ***"],
  ["PIN=4411", "PIN: ***"],
  ["admin/Otter77, near the door", "admin/***, near the door"],
  ["rtsp://viewer:Otter-77@192.0.2.1/live", "rtsp://***@192.0.2.1/live"],
  ["http://root:my otter@192.0.2.1/", "http://***@192.0.2.1/"],
  ["http://192.0.2.1:80/ ask x@example.org", "http://192.0.2.1:80/ ask x@example.org"],
  ["Bypass at the north door", "Bypass at the north door"],
  ["key in the office", "key in the office"],
  ["password", "password"],
])("the note %j is kept as %j", (text, expected) => expect(maskCell(text, true)).toBe(expected));

test("a place is no account", () => expect(maskCell("Admin / 2e étage", false)).toBe("Admin / 2e étage"));

describe("tables", () => {
  test("several in a sheet, under titles, with repeated headers, headings and totals", () => {
    const result = read(
      rowsOf([
        ["Inventory of cameras"],
        [],
        ["Camera", "Make", "IP"],
        ["C1", "Axis", "192.0.2.1"],
        ["Camera", "Make", "IP"],
        ["North wing", "", ""],
        ["C2", "ditto", "192.0.2.2"],
        ["Total", "", "2"],
        ["Serial", "Model", "Site"],
        ["ABC12345", "M-1", "Hall"],
      ]),
    );
    expect(stated(result)).toEqual([
      "4 name=C1",
      "4 brand=Axis",
      "4 ip=192.0.2.1",
      "7 name=C2",
      "7 brand=Axis",
      "7 ip=192.0.2.2",
      "10 serial=ABC12345",
      "10 model=M-1",
      "10 site=Hall",
    ]);
    expect(codes(result)).toEqual(["heading-row 6", "total-row 8"]);
    expect(result.coverage).toEqual([{ kind: "rows", total: 3, read: 3, unreadable: 0 }]);
  });

  test("the row above is of the same table, and identities are never taken from it", () => {
    const result = read(
      rowsOf([
        ["Camera", "Make", "Serial"],
        ["C1", "same as above", "S-100001"],
        ["C2", "Axis", "idem"],
        ["Name", "Make", "Serial"],
        ["C3", "idem", "S-100003"],
      ]),
    );
    expect(stated(result)).toEqual([
      "2 name=C1",
      "2 serial=S-100001",
      "3 name=C2",
      "3 brand=Axis",
      "5 name=C3",
      "5 serial=S-100003",
    ]);
    expect(codes(result)).toEqual(["nothing-above 2", "ditto-identity 3", "nothing-above 5"]);
  });

  test("a row of counts is one subject", () => {
    const result = read(
      rowsOf([
        ["Site", "Camera name", "Make", "Qty"],
        ["Park", "Cam 1-8", "HiLook", "8"],
        ["Park", "Cam 9-12", "HiLook", ""],
        ["Park", "", "Dahua", "about 20"],
      ]),
    );
    expect(stated(result).filter((line) => line.includes("quantity"))).toEqual([
      "2 quantity=8",
      "3 quantity=4",
      "4 quantity=about 20",
    ]);
    expect(new Set(result.observations.map(({ subject }) => subject.row)).size).toBe(3);
    expect(codes(result)).toEqual(["unread-quantity 4"]);
  });

  test("a header over headers that names credentials drops the columns below it", () => {
    const result = read(
      rowsOf([
        ["", "", "Login", "Login"],
        ["Camera", "IP", "Name", "Value"],
        ["C1", "192.0.2.1", "root", "Otter77"],
      ]),
    );
    expect(stated(result)).toEqual(["3 name=C1", "3 ip=192.0.2.1"]);
  });

  test("in a table with a password column a row out of line is not read", () => {
    const result = read(
      rowsOf([
        ["Camera", "IP", "Password", "Notes"],
        ["C1", "192.0.2.1", "Otter77", "fine"],
        ["C2", "near", "192.0.2.2", "Otter77", "shifted"],
        ['"C3', "192.0.2.3", "Otter77", ""],
      ]),
    );
    expect(stated(result)).toEqual(["2 name=C1", "2 ip=192.0.2.1", "2 note=fine"]);
    expect(codes(result)).toEqual(["dropped-column 1", "misaligned-row 3", "misaligned-row 4"]);
    expect(result.coverage).toEqual([{ kind: "rows", total: 3, read: 1, unreadable: 2 }]);
  });

  test("what contents say wins over a header that says another address", () => {
    const rows = rowsOf([
      ["Camera", "Adresse IP", "Adresse MAC", "Réseau"],
      ["C1", "44:19:b6:00:00:01", "192.0.2.1", "198.51.100.1"],
      ["C2", "44:19:b6:00:00:02", "192.0.2.2", "198.51.100.2"],
    ]);
    expect(describeMapping(rows)[0]?.columns.map(({ role, because }) => `${role} by ${because}`)).toEqual([
      "name by header",
      "mac by contents",
      "ip by contents",
      "other by nothing known",
    ]);
  });

  test("each problem names its row and no value of a cell", () => {
    const result = read(
      rowsOf([
        ["Camera", "IP", "MAC"],
        ["C1", "Otter77", "Otter77"],
        ["C2", "", ""],
      ]),
    );
    expect(JSON.stringify(result.problems)).not.toContain("Otter77");
    expect(codes(result)).toEqual(["unreadable-row 3", "not-an-address 2", "not-an-address 2"]);
  });

  test("a cut file says after which row", () => {
    const reader = inventorySheet.start("x", { observation: () => {}, problem: () => {} });
    for (const row of rowsOf(
      [
        ["Camera", "IP"],
        ["C1", "192.0.2.1"],
      ],
      "Port",
    ))
      reader.take(row);
    expect(reader.end("cut")).toEqual([
      { kind: "rows", total: 1, read: 1, unreadable: 0 },
      { kind: "cut", after: "row 2 of sheet Port" },
    ]);
  });
});

/** First rows, and the least or most sureness. */
test.each<readonly [name: string, cells: readonly (readonly string[])[], taken: boolean]>([
  [
    "an inventory",
    [
      ["Camera", "Make", "IP"],
      ["C1", "Axis", "192.0.2.1"],
    ],
    true,
  ],
  [
    "a table of counts",
    [
      ["Site", "Make", "Count"],
      ["Hall", "Axis", "3"],
    ],
    true,
  ],
  [
    "purchases with serials",
    [
      ["Date", "Supplier", "Description", "Serial"],
      ["x", "y", "z", "S-1"],
    ],
    true,
  ],
  [
    "addresses without header",
    [
      ["192.0.2.1", "a"],
      ["192.0.2.2", "b"],
      ["192.0.2.3", "c"],
    ],
    true,
  ],
  [
    "a menu",
    [
      ["Plat", "Description", "Prix", "Quantité"],
      ["Soupe", "chaude", "6,50", "4"],
    ],
    false,
  ],
  [
    "a wine list",
    [
      ["Brand", "Vintage", "Supplier", "Quantity", "Notes"],
      ["Clos", "2019", "X", "3", "dry"],
    ],
    false,
  ],
  [
    "a staff list",
    [
      ["Name", "Department", "Location"],
      ["Anne", "Water", "Hall"],
    ],
    false,
  ],
  [
    "flows",
    [
      ["ts", "te", "td", "sa", "da", "sp"],
      ["2023", "2023", "1", "x", "y", "1"],
    ],
    false,
  ],
])("%s is taken: %s", (_name, cells, taken) => {
  const sure = inventorySheet.sniff({ path: "x.csv", text: "a,b", rows: rowsOf(cells), shape: "text" });
  expect(sure >= 0.2).toBe(taken);
});

test.each([
  ["terminal text", "sw1#show mac address-table\n"],
  ["JSON", '{"ip":"192.0.2.1"}'],
  ["XML", "<nmaprun>"],
])("%s is not taken, whatever its rows look like", (_name, text) => {
  const rows = rowsOf([
    ["Camera", "Make", "IP"],
    ["C1", "Axis", "192.0.2.1"],
  ]);
  expect(inventorySheet.sniff({ path: "x", text, rows, shape: "text" })).toBe(0);
});

test.each([
  ["PTZ camera with mount", true],
  ["Caméra dôme 4 MP", true],
  ["16 channel NVR", true],
  ["DS-2CD2143G2-I", true],
  ["Support pour caméra dôme", false],
  ["Camera mounting bracket", false],
  ["camera licence", false],
  ["Installation of 4 cameras", false],
  ["Livraison", false],
  ["Office chair", false],
])("the line %j of a purchase speaks of a device: %s", (text, expected) => expect(speaksOfDevice(text)).toBe(expected));

test("a purchase is one fact a line, with its paper; an inventory with counts and suppliers is none", () => {
  const lines = read(
    rowsOf([
      ["Supplier", "Description", "Part no", "Qty", "PO"],
      ["S", "Dome", "IPC-HDW2431T", "12", "77"],
    ]),
  );
  expect(lines.observations.map(({ fact }) => fact).filter(({ kind }) => kind === "purchase")).toEqual([
    {
      kind: "purchase",
      stage: "order",
      document: "77",
      supplier: "S",
      description: "Dome",
      partNumber: "IPC-HDW2431T",
      quantity: "12",
    },
  ]);
  const counts = read(
    rowsOf([
      ["Site", "Make", "Count", "Supplier"],
      ["Arena", "Dahua", "4", "S"],
    ]),
  );
  expect(counts.observations.some(({ fact }) => fact.kind === "purchase")).toBe(false);
});
