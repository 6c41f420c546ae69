import { describe, expect, test } from "vitest";
import type { Problem } from "../../../src/model/origin.ts";
import type { Fact, Subject } from "../../../src/model/observation.ts";
import { inventorySheet } from "../../../src/discover/importers/inventory-sheet.ts";
import { isBlank, isDitto, saysTotal } from "../../../src/discover/importers/inventory-sheet/cells.ts";

interface Read {
  readonly said: readonly string[];
  readonly codes: readonly string[];
  readonly problems: readonly Omit<Problem, "file">[];
  readonly facts: readonly Fact[];
  readonly subjects: readonly Subject[];
  readonly rows: { readonly total: number; readonly read: number };
}

/** Rows as lines, cells parted by `;`. */
function read(...lines: readonly string[]): Read {
  const [problems, facts, subjects]: [Omit<Problem, "file">[], Fact[], Subject[]] = [[], [], []];
  const reader = inventorySheet.start("x", {
    observation: (subject, fact) => {
      subjects.push(subject);
      facts.push(fact);
    },
    problem: (problem) => void problems.push(problem),
  });
  for (const [at, line] of lines.entries()) reader.take({ sheet: "", number: at + 1, cells: line.split(";") });
  const [counted] = reader.end("complete");
  if (counted?.kind !== "rows") throw new Error("no coverage of rows");
  return {
    said: facts.map((fact, at) => `${subjects[at]?.row ?? ""} ${String(fact["field"])}=${String(fact["value"])}`),
    codes: problems.map(({ code, row }) => `${code} ${row ?? "-"}`),
    problems,
    facts,
    subjects,
    rows: { total: counted.total, read: counted.read },
  };
}

describe("rows above a header", () => {
  const header = "Camera;Make;IP";
  const device = "C1;Axis;192.0.2.1";

  test.each([
    { above: "Inventory of cameras;;", told: false },
    { above: "Inventory of cameras;May 2024;", told: false },
    { above: "Pool;4 bullets;Dahua", told: true },
    { above: "Lobby;DS-2CD2143G2-I;", told: true },
    { above: "Lobby;Hikvision DS-2CD2143G2-I;", told: true },
    { above: ";192.0.2.9;", told: true },
    { above: "44:19:b6:00:00:01    cctv       slot three", told: true },
    { above: "camera-1 4419.b600.0001 gate", told: true },
    { above: "192.0.2.1 camera at the gate", told: true },
    { above: "Cameras of the network 192.0.2.0/24", told: false },
    { above: ";44:19:b6:00:00:09;", told: true },
  ])("$above is told as not read: $told", ({ above, told }) => {
    const { codes, rows } = read(above, "", header, device);
    expect(codes).toEqual(told ? ["no-table 1"] : []);
    expect(rows).toEqual(told ? { total: 2, read: 1 } : { total: 1, read: 1 });
  });

  test("are counted, each of them", () => {
    const { problems, rows } = read(
      "Site;Kit;Make",
      "Hall;12 domes;Hikvision",
      "Pool;1 recorder;Dahua",
      "",
      header,
      device,
    );
    expect(problems.map(({ what }) => what)).toEqual([
      "3 rows, from row 1 on, in no table whose headers are known: not read.",
    ]);
    expect(rows).toEqual({ total: 4, read: 1 });
  });
});

describe("a row that looks like a header", () => {
  const header = "Name;Make;Model;Serial;IP;Notes";

  test.each([
    "NVR;Hikvision;Model unknown;Serial not readable;IP unknown;in a locked closet",
    "NVR;Marque;Modèle inconnu;Série;IP;",
    "Camera;Make;Model;ACCC8E720001;IP;",
    "Camera;Make;Model;Serial;IP 192.0.2.7;",
    "NVR room;Camera make;Serial plate;Serial no. label;IP of it;",
  ])("is one of the table where it speaks of one device: %s", (row) => {
    const { said, rows } = read(
      header,
      "C1;Axis;P3245-V;ACCC8E000001;192.0.2.1;",
      row,
      "C2;Dahua;X-1;3K0001;192.0.2.2;",
    );
    expect(rows.total).toBe(3);
    expect(said.slice(-5)).toEqual(["4 name=C2", "4 brand=Dahua", "4 model=X-1", "4 serial=3K0001", "4 ip=192.0.2.2"]);
  });

  test("begins a table where its headers are known", () => {
    const { said } = read(
      header,
      "C1;Axis;P3245-V;ACCC8E000001;192.0.2.1;",
      "Serial No.;Camera Model;IP;Site;;",
      "S-1;M-1;192.0.2.2;Hall;;",
    );
    expect(said.slice(-4)).toEqual(["4 serial=S-1", "4 model=M-1", "4 ip=192.0.2.2", "4 site=Hall"]);
  });

  test("says nothing of what it says is not known", () => {
    const { said } = read(header, "NVR;Hikvision;Model unknown;Serial not readable;IP unknown;");
    expect(said).toEqual(["2 name=NVR", "2 brand=Hikvision"]);
  });
});

describe("a text about credentials above a header", () => {
  const device = "Hall;C1;192.0.2.1;Otter77";

  test.each([
    { why: "a title in the first cell", above: "List of users and cameras;;;" },
    { why: "a short title in the first cell", above: "Passwords;;;" },
    {
      why: "a title merged over all columns",
      above: "Cameras and passwords;Cameras and passwords;Cameras and passwords;Cameras and passwords",
    },
    { why: "a title beside a date", above: "List of cameras and passwords;;;2024-05-01" },
    { why: "a title in the middle", above: ";List of users and cameras;;" },
  ])("$why keeps the columns that are known", ({ above }) => {
    const { said, codes } = read(above, "Site;Camera;IP;Password", device);
    expect(said).toEqual(["3 site=Hall", "3 name=C1", "3 ip=192.0.2.1"]);
    expect(codes).toEqual(["dropped-column 2"]);
  });

  test.each([
    { why: "a title", above: "List of users and cameras;;;" },
    { why: "a group", above: "Place;Device;Credentials;" },
  ])("$why drops a column whose own header is not known", ({ above }) => {
    const { said } = read(above, "Site;Camera;IP;Value", device);
    expect(said.join()).not.toContain("Otter77");
  });

  test.each([
    { why: "one of several groups", above: "Device;Device;Credentials;Credentials" },
    { why: "a group alone", above: ";;Credentials;Credentials" },
    { why: "a group whose row reads as a header", above: "Site;Camera;Credentials;Credentials" },
  ])("$why drops what is known too", ({ above }) => {
    const { said } = read(above, "Camera;IP;Name;Value", "C1;192.0.2.1;root;Otter77");
    expect(said).toEqual(["3 name=C1", "3 ip=192.0.2.1"]);
  });

  test("two columns of ten are dropped by the group above them", () => {
    const { said } = read(
      "Place;Place;Device;Device;Device;Network;Network;Credentials;Credentials;Notes",
      "Site;Room;Make;Model;Serial;IP;MAC;Name;Value;Notes",
      "Hall;2;Axis;P3245-V;ACCC8E000001;192.0.2.1;ac:cc:8e:00:00:01;root;Otter77;fine",
    );
    expect(said.map((each) => each.replace(/=.*/, ""))).toEqual(
      ["site", "location", "brand", "model", "serial", "ip", "mac", "note"].map((field) => `3 ${field}`),
    );
  });
});

describe("totals", () => {
  test.each([
    ["Totaux", true],
    ["Total général", true],
    ["Grand total", true],
    ["Sous-total", true],
    ["Sous total:", true],
    ["Sub-total", true],
    ["Somme", true],
    ["Sum", true],
    ["Count", true],
    ["Count: 12", true],
    ["Number of cameras", true],
    ["Nombre de caméras : 2", true],
    ["Nombre d'appareils", true],
    ["Totalité", false],
    ["Summit", false],
    ["County hall", false],
    ["Count Street school", false],
    ["Nombre Street", false],
  ])("%j says that it adds up: %s", (text, expected) => expect(saysTotal(text)).toBe(expected));

  const counts = "Site;Marque;Modèle;Quantité";
  test.each(["Totaux;;;15", ";;;15", "Aréna;Total;;15", "Count;Hikvision;;15"])(
    "the row %s below counts is one",
    (row) => {
      const { codes, rows } = read(counts, "Aréna;Hikvision;DS-2CD2143G2-I;12", "Mairie;Dahua;;3", row);
      expect(codes).toEqual(["total-row 4"]);
      expect(rows).toEqual({ total: 2, read: 2 });
    },
  );

  const devices = "Site;Camera;Make;Model;IP;Qty";
  test.each([";;Hikvision:;2;;", ";;Hikvision:;;;2", ";Hikvision;2;;;", ";;;;Total;2", "Total;;;;2;"])(
    "the row %s below devices is one",
    (row) => expect(read(devices, "Hall;C1;Axis;P3245-V;192.0.2.1;1", row).codes).toEqual(["total-row 3"]),
  );

  test.each([
    "Somme (rue de la);C1;Hikvision;DS-2CD2143G2-I;;",
    "Total Energies;C1;;;192.0.2.1;",
    "Total Energies;C1;;;3232235777;",
    "Hall;C1;;;12;",
    ";;Hikvision;;;2",
    "Hall;;;;;2",
  ])("the row %s is none", (row) => {
    const { codes, rows } = read(devices, row);
    expect(codes.filter((code) => code.startsWith("total"))).toEqual([]);
    expect(rows).toEqual({ total: 1, read: 1 });
  });

  test("a serial or a MAC address makes a device of a row", () => {
    const { subjects } = read(
      "Site;Make;Serial;MAC",
      "Total Energies;Axis;ACCC8E000001;",
      "Somme;Axis;;44:19:b6:00:00:01",
    );
    expect(new Set(subjects.map(({ row }) => row))).toEqual(new Set(["2", "3"]));
  });
});

describe("a register with the order of each thing", () => {
  const purchases = ({ facts }: Read): number => facts.filter(({ kind }) => kind === "purchase").length;

  test.each([
    {
      why: "sites and serials",
      rows: [
        "Site;Camera;Model;Serial;PO #;Supplier",
        "Gym;C1;M-1;S-1;77;V",
        "Hall;C2;M-1;S-2;77;V",
        "Lab;C3;M-1;;77;V",
      ],
      expected: 0,
    },
    {
      why: "places, serials and a count of one",
      rows: [
        "Description;Model;Serial;Location;PO;Qty;Cost",
        "Dome;M-1;S-1;Gym;77;1;450",
        "Dome;M-1;S-2;Hall;77;1;450",
      ],
      expected: 0,
    },
    {
      why: "a count above one",
      rows: [
        "Description;Model;Serial;Location;PO;Qty;Cost",
        "Dome;M-1;S-1;Gym;77;1;450",
        "Dome;M-1;S-2;Hall;77;2;450",
      ],
      expected: 2,
    },
    {
      why: "few serials",
      rows: ["Site;Model;Serial;PO #;Supplier", "Gym;M-1;S-1;77;V", "Hall;M-1;;77;V", "Lab;M-1;;77;V"],
      expected: 3,
    },
    {
      why: "descriptions and serials",
      rows: ["PO;Supplier;Description;Qty;Serial", "77;V;Dome M-1;1;S-1", "77;V;Dome M-1;1;S-2"],
      expected: 2,
    },
  ])("$why: $expected lines of a purchase", ({ rows, expected }) => expect(purchases(read(...rows))).toBe(expected));
});

test("a second column of what tells one device is told, and an IPv6 address beside an IPv4 address is not", () => {
  const { problems, said } = read(
    "Name;Make;Model;IPv4 Address;IPv6 Address;;Name;Model;IP;Photo",
    "C1;Axis;P3245-V;192.0.2.1;2001:db8::1;;NVR 1;M-1;192.0.2.2;x",
  );
  expect(problems.map(({ code, row, what }) => ({ code, row, columns: what.match(/column \d+/gi) }))).toEqual([
    { code: "repeated-column", row: 1, columns: ["Column 7", "column 1"] },
    { code: "repeated-column", row: 1, columns: ["Column 8", "column 3"] },
    { code: "repeated-column", row: 1, columns: ["Column 9", "column 4"] },
  ]);
  expect(said).toContain("2 note=IP: 192.0.2.2");
});

describe("days", () => {
  const header = "IP;Purchase date;Install date";

  test("that cannot be read are counted and told once a column", () => {
    const { problems } = read(header, "192.0.2.1;21-déc-23;2019?", "192.0.2.2;2023-12-21;31/02/2023", "192.0.2.3;;N/A");
    expect(problems.map(({ code, row, what }) => ({ code, row, what }))).toEqual([
      {
        code: "unread-date",
        row: 2,
        what: '1 cell under "Purchase date" (first in row 2): no day that can be read, kept as written.',
      },
      {
        code: "unread-date",
        row: 2,
        what: '2 cells under "Install date" (first in row 2): no day that can be read, kept as written.',
      },
    ]);
  });

  test("that can be read, or are taken from the row above, are not", () => {
    const { codes } = read(header, "192.0.2.1;45281;octobre 2020", "192.0.2.2;12/05/2022;idem");
    expect(codes.filter((code) => code.startsWith("unread"))).toEqual(["unread-date 2"]);
  });

  test.each([
    ["20240115", "2024-01-15"],
    ["19910101", "1991-01-01"],
    ["19901231", undefined],
    ["20230229", undefined],
    ["20241301", undefined],
    ["21010101", undefined],
  ])("%s in a column of days is %s", (text, expected) => {
    const { facts, codes } = read(header, `192.0.2.1;${text};`);
    expect(facts.find((fact) => fact["field"] === "acquired")?.["iso"]).toBe(expected);
    expect(codes).toEqual(expected === undefined ? ["unread-date 2"] : []);
  });
});

test.each(["(ditto)", "(Idem)", "ibid.", "idem.", "As Above.", "// //", "même chose", "same", "do."])(
  "%j is the same as above",
  (text) => {
    expect(isDitto(text)).toBe(true);
    expect(read("IP;Make", "192.0.2.1;Axis", `192.0.2.2;${text}`).said.at(-1)).toBe("3 brand=Axis");
  },
);

test.each(["DO", "ID", "Idemia", "(same school)"])("%j is a value", (text) => expect(isDitto(text)).toBe(false));

test.each(["...", "…", "--", "Serial not readable", "Modèle inconnu", "not known"])("%j says nothing", (text) =>
  expect(isBlank(text)).toBe(true),
);

test("SO and ND are places, and nothing in other columns", () => {
  const { said } = read("Site;Location;Make;Model;IP", "SO;ND;SO;ND;192.0.2.1", "N/A;s/o;Axis;;192.0.2.2");
  expect(said).toEqual(["2 site=SO", "2 location=ND", "2 ip=192.0.2.1", "3 brand=Axis", "3 ip=192.0.2.2"]);
});

test.each([
  { row: "Cam 1-2;Axis;192.0.2.1;;", counted: false },
  { row: "Cam 1-2;Axis;;44:19:b6:00:00:01;", counted: false },
  { row: "Cam 1-2;Axis;;;S-1", counted: false },
  { row: "Cam 1-2;Axis;;;", counted: true },
])("$row stands for two: $counted", ({ row, counted }) => {
  const { said } = read("Name;Make;IP;MAC;Serial", row);
  expect(said.includes("2 quantity=2")).toBe(counted);
});
