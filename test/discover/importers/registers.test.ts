import { describe, expect, test } from "vitest";
import { told } from "./told.ts";

/** What is stated of things, without their subjects. */
const stated = (facts: readonly string[]): readonly string[] =>
  facts.map((fact) => fact.replace(/^.* stated field=(\w+) value=/, "$1: "));

const netbox = (fields: object): string =>
  JSON.stringify({
    results: [
      {
        id: 1,
        name: "cam-1",
        device_type: { manufacturer: { name: "Axis" }, model: "P3245-V" },
        role: { name: "Camera" },
        site: { name: "Main" },
        asset_tag: null,
        virtual_chassis: null,
        custom_fields: fields,
      },
    ],
  });

describe("fields that people added to a register", () => {
  test.each([
    { field: { "IP rating": "IP67" }, says: "note: IP rating: IP67" },
    { field: { "NVR IP": "192.0.2.9" }, says: "note: NVR IP: 192.0.2.9" },
    { field: { "NVR serial number": "X1" }, says: "note: NVR serial number: X1" },
    { field: { switch_mac: "00:00:5e:00:53:01" }, says: "note: switch_mac: 00:00:5e:00:53:01" },
    { field: { "Firmware date": "2024-01-01" }, says: "note: Firmware date: 2024-01-01" },
    { field: { mac_vendor: "Axis" }, says: "note: mac_vendor: Axis" },
    { field: { lenses: ["wide", "tele"] }, says: "note: lenses: tele" },
    { field: { camera_ip: "192.0.2.9/24" }, says: "ip: 192.0.2.9/24" },
    { field: { "Adresse IP": "http://192.0.2.9/" }, says: "ip: http://192.0.2.9/" },
    { field: { firmware_version: "11.1" }, says: "firmware: 11.1" },
    { field: { "Numéro de série": "X1" }, says: "serial: X1" },
  ])("$field", async ({ field, says }) => {
    const { facts } = await told("devices.json", netbox(field));
    expect(stated(facts).at(-1)).toBe(says);
    expect(facts.every((fact) => fact.startsWith("row=device 1 ") || says.startsWith("ip"))).toBe(true);
  });

  test("the serial of their recorder does not join two cameras", async () => {
    const { facts } = await told("devices.json", netbox({ "NVR serial number": "NVR1", "NVR IP": "192.0.2.9" }));
    expect(facts.filter((fact) => /serial=|ip=/.test(fact))).toEqual([]);
  });
});

test("GLPI: addresses of ports, and several addresses of one item", async () => {
  const item = {
    id: 5,
    entities_id: "Root",
    name: "CAM1",
    otherserial: "I1",
    manufacturers_id: "Axis",
    is_deleted: 0,
    _networkports: {
      NetworkPortEthernet: [
        { mac: "00:00:5e:00:53:01", NetworkName: { IPAddress: [{ name: "192.0.2.9" }, { name: "2001:db8::9" }] } },
      ],
      NetworkPortLocal: [{ mac: null, NetworkName: { IPAddress: [{ name: "127.0.0.1" }] } }],
    },
  };
  const list = await told("items.json", JSON.stringify([item]));
  expect(list.facts.filter((fact) => /field=(?:ip|mac)/.test(fact))).toEqual([
    "row=item 5 ip=192.0.2.9 mac=00:00:5e:00:53:01 stated field=mac value=00:00:5e:00:53:01",
    "row=item 5 ip=192.0.2.9 mac=00:00:5e:00:53:01 stated field=ip value=192.0.2.9",
    "row=item 5 ip=192.0.2.9 mac=00:00:5e:00:53:01 stated field=ip value=2001:db8::9",
  ]);
  const data = [
    {
      "1": "CAM1",
      "2": 5,
      "5": "S1",
      "23": "Axis",
      "40": "P3245-V",
      "80": "Root",
      "126": ["192.0.2.9", "2001:db8::9"],
    },
    {
      "1": "CAM2",
      "2": 6,
      "5": "S2",
      "21": "00:00:5e:00:53:01$$##$$00:00:5e:00:53:02",
      "126": "192.0.2.7<br>192.0.2.8",
    },
  ];
  const search = await told("search.json", JSON.stringify({ totalcount: 2, data }));
  expect(stated(search.facts).filter((fact) => /^(?:ip|mac):/.test(fact))).toEqual([
    "ip: 192.0.2.9",
    "ip: 2001:db8::9",
    "ip: 192.0.2.7",
    "ip: 192.0.2.8",
    "mac: 00:00:5e:00:53:01",
    "mac: 00:00:5e:00:53:02",
  ]);
});

test("GLPI: an item that was thrown away says so", async () => {
  const item = { id: 5, entities_id: "Root", name: "CAM1", otherserial: "I1", manufacturers_id: "Axis", is_deleted: 1 };
  const { facts } = await told("items.json", JSON.stringify([item]));
  expect(stated(facts)).toContain("note: in the bin: yes");
});

test("Snipe-IT: what its interface escapes for pages is text", async () => {
  const asset = {
    id: 1,
    name: "Cam &quot;A&quot; &amp; B&#039;s",
    asset_tag: "T1",
    serial: "A&amp;B",
    model: { name: "P3245-V" },
    model_number: null,
    status_label: { name: "Ready" },
    assigned_to: null,
  };
  const { facts } = await told("hardware.json", JSON.stringify({ total: 1, rows: [asset] }));
  expect(facts[0]).toBe(`row=asset 1 serial=A&B stated field=name value=Cam "A" & B's`);
});

test.each([
  { name: "Turret", number: "IPC-HDW2431T", model: "IPC-HDW2431T", other: "Turret" },
  { name: "Dome 4MP", number: "IPC-HDW2431T", model: "IPC-HDW2431T", other: "Dome 4MP" },
  { name: "C9200L", number: "48T-4X", model: "C9200L", other: "48T-4X" },
  { name: "P3245-V", number: "02326-001", model: "P3245-V", other: "02326-001" },
  { name: "Dome", number: "basic", model: "Dome", other: "basic" },
])("Snipe-IT CSV: of $name and $number the one that reads as a model is the model", async (row) => {
  const { facts } = await told(
    "assets.csv",
    `Asset Tag,Category,Model,Model No.,Manufacturer,Status\nT1,Camera,${row.name},${row.number},Axis,Ready\n`,
  );
  expect(stated(facts)).toEqual(expect.arrayContaining([`model: ${row.model}`, `note: Model (other): ${row.other}`]));
});

describe("things without a key of their own that stand on one line are several", () => {
  const rows = (facts: readonly string[]): readonly string[] => [
    ...new Set(facts.flatMap((fact) => /row=(line \d+(?:, \d+)?)(?: |$)/.exec(fact)?.[1] ?? [])),
  ];
  const component = (name: string, inner: readonly object[] = []): object => ({
    type: "device",
    name,
    components: inner,
  });
  const item = { entities_id: "R", name: "a", otherserial: "1", manufacturers_id: "Axis", is_deleted: 0 };
  const asset = { site_name: "x", addresses: ["192.0.2.1"], addresses_extra: [], macs: [], last_seen: 1, alive: true };
  test.each([
    [
      "bom.json",
      JSON.stringify({
        bomFormat: "CycloneDX",
        specVersion: "1.6",
        metadata: { component: component("m") },
        components: [component("a", [component("b")]), component("c")],
      }),
      ["line 1", "line 1, 2", "line 1, 3", "line 1, 4"],
    ],
    ["items.json", JSON.stringify([item, item]), ["line 1", "line 1, 2"]],
    ["assets.json", JSON.stringify([asset, asset]), ["line 1", "line 1, 2"]],
    [
      "devices.xml",
      `<Devices>${"<Device><IPAddress>192.0.2.1</IPAddress><ModelName>x</ModelName></Device>".repeat(2)}</Devices>\n`,
      ["line 1", "line 1, 2"],
    ],
  ])("%s", async (name, content, keys) => {
    expect(rows((await told(name, content)).facts)).toEqual(keys);
  });
});

test("CycloneDX: references of two bills in one file are not the same thing", async () => {
  const bill = (name: string): string =>
    `${JSON.stringify({ bomFormat: "CycloneDX", specVersion: "1.6", components: [{ type: "device", "bom-ref": "1", name }] })}\n`;
  const { facts } = await told("bills.jsonl", bill("a") + bill("b"));
  expect(facts).toEqual(["row=1 stated field=name value=a", "row=1 of bill 2 stated field=name value=b"]);
});

test("CycloneDX: bills in a list, and a component that stands alone, are read", async () => {
  const bill = (components: unknown): object => ({ bomFormat: "CycloneDX", specVersion: "1.6", components });
  const device = (name: string): object => ({ type: "device", "bom-ref": "1", name });
  const { facts } = await told("bills.json", JSON.stringify([bill([device("a")]), bill([device("b")])]));
  expect(facts).toEqual(["row=1 stated field=name value=a", "row=1 of bill 2 stated field=name value=b"]);
  expect((await told("bill.json", JSON.stringify(bill(device("c"))))).facts).toEqual([
    "row=1 stated field=name value=c",
  ]);
});

test("CycloneDX: a reference that stands twice in a bill names two things", async () => {
  const components = ["a", "b"].map((name) => ({ type: "device", "bom-ref": "x", name }));
  const { facts, problems } = await told(
    "bill.json",
    JSON.stringify({ bomFormat: "CycloneDX", specVersion: "1.6", components }),
  );
  expect(facts).toEqual(["row=x stated field=name value=a", "row=line 1 stated field=name value=b"]);
  expect(problems).toEqual(["repeated-reference"]);
});

describe("CycloneDX as XML", () => {
  const bom = (inside: string): string => `<bom xmlns="http://cyclonedx.org/schema/bom/1.6">${inside}</bom>\n`;
  const device = (inside: string): string => `<component type="device">${inside}</component>`;

  test("says the same as the same bill as JSON", async () => {
    const json = {
      bomFormat: "CycloneDX",
      specVersion: "1.6",
      components: [
        {
          type: "device",
          "bom-ref": "a",
          name: "n",
          version: "1",
          manufacturer: { name: "m" },
          author: "a",
          publisher: "p",
          supplier: { name: "s" },
          description: "d",
          cpe: "cpe:2.3:h:x:y:*:*:*:*:*:*:*:*",
          properties: [{ name: "cdx:device:serialNumber", value: "s1" }],
        },
      ],
    };
    const xml = bom(
      '<components><component type="device" bom-ref="a"><supplier><name>s</name></supplier><manufacturer><name>m</name>' +
        "</manufacturer><author>a</author><publisher>p</publisher><name>n</name><version>1</version><description>d</description>" +
        '<cpe>cpe:2.3:h:x:y:*:*:*:*:*:*:*:*</cpe><properties><property name="cdx:device:serialNumber">s1</property></properties>' +
        "</component></components>",
    );
    const asJson = await told("bill.json", JSON.stringify(json));
    expect(await told("bill.xml", xml)).toEqual(asJson);
    expect(asJson.facts.map((fact) => fact.replace("row=a serial=s1 stated ", ""))).toEqual([
      "field=name value=n",
      "field=firmware value=1",
      "field=maker value=m",
      "field=maker value=s",
      "field=maker value=p",
      "field=serial value=s1",
      "field=note value=d",
      "field=note value=cpe:2.3:h:x:y:*:*:*:*:*:*:*:*",
    ]);
  });

  test("who made the thing that the bill is of, and who wrote the bill", async () => {
    const metadata =
      `<metadata>${device("<name>n</name>")}<manufacture><name>maker</name></manufacture>` +
      "<manufacturer><name>writer</name></manufacturer></metadata>";
    expect((await told("bill.xml", bom(metadata))).facts).toEqual([
      "row=line 1 stated field=name value=n",
      "row=line 1 stated field=maker value=maker",
    ]);
  });

  test("metadata below the components", async () => {
    const inside = `<components><component type="device" bom-ref="a"><name>a</name></component></components><metadata><component type="device" bom-ref="b"><name>b</name></component></metadata>`;
    expect((await told("bill.xml", bom(inside))).facts).toEqual([
      "row=a stated field=name value=a",
      "row=b stated field=name value=b",
    ]);
  });

  test("a component that holds too many others is told, and the next is read", async () => {
    const many = device(`<name>all</name><components>${device("<name>x</name>").repeat(10_001)}</components>`);
    const { facts, problems, coverage } = await told(
      "bill.xml",
      bom(`<components>${many}${device("<name>next</name>")}</components>`),
    );
    expect(facts).toEqual(["row=line 1 stated field=name value=next"]);
    expect(problems).toEqual(["too-long"]);
    expect(coverage).toEqual([{ kind: "rows", total: 2, read: 1, unreadable: 1 }]);
  });

  test("components inside components are read to a bound, and what lies below is told", async () => {
    const nested = `${'<component type="device"><name>n</name><components>'.repeat(60)}${"</components></component>".repeat(60)}`;
    const { facts, problems } = await told("bill.xml", bom(`<components>${nested}</components>`));
    expect(facts).toHaveLength(17);
    expect(problems).toEqual(["too-many-components"]);
  });
});

test("GLPI as CSV: what stands beside addresses is counted and not shown", async () => {
  const row = '"c";"e";"2026";"m";"s1";"192.0.2.1<br>Otter77"';
  const read = await told(
    "g.csv",
    `"Name";"Entity";"Last update";"Manufacturer";"Serial number";"Networking - IP"\n${row}\n`,
  );
  expect(read.problems).toEqual(["not-an-address"]);
  expect(JSON.stringify(read)).not.toContain("Otter77");
});

describe("GLPI as CSV: a cell of several addresses", () => {
  const sheet = (ip: string): string =>
    `"Name";"Entity";"Last update";"Manufacturer";"Serial number";"Networking - IP"\n"c";"e";"2026";"m";"s1";"${ip}"\n`;
  const addresses = (facts: readonly string[]): readonly string[] =>
    [...new Set(facts.flatMap((fact) => / ip=(\S+)/.exec(fact.replace(/ stated.*/, ""))?.[1] ?? []))].sort();
  test.each([
    ["192.0.2.1\n192.0.2.2", ["192.0.2.1", "192.0.2.2"]],
    ["192.0.2.1<br>192.0.2.2<BR />192.0.2.3<hr>192.0.2.3", ["192.0.2.1", "192.0.2.2", "192.0.2.3"]],
    ["192.0.2.1$$##$$192.0.2.2", ["192.0.2.1", "192.0.2.2"]],
    ["192.0.2.1, 2001:db8::1/64", ["192.0.2.1", "2001:db8::1"]],
    ["127.0.0.1\n::1\nfe80::1\n192.0.2.1", ["192.0.2.1"]],
    ["127.0.0.1", []],
    ["192.0.2.1", ["192.0.2.1"]],
  ])("%j", async (cell, expected) => {
    const { facts, problems } = await told("glpi.csv", sheet(cell));
    expect(addresses(facts)).toEqual(expected);
    expect(problems).toEqual([]);
  });
});
