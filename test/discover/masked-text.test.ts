import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskAddressCell } from "../../src/discover/masked-address.ts";
import { maskCell } from "../../src/discover/masked-text.ts";

describe("a name, a place or a model", () => {
  test.each([
    ["Lobby (admin/Plover01)", "Lobby (admin/***)"],
    ["Gate - pw Plover02", "Gate - pw ***"],
    ["DS-2CD2143G2-I admin:Plover03", "DS-2CD2143G2-I admin:***"],
    ["City Hall (alarm code 1234) admin/Plover04", "City Hall (alarm code ***) admin/***"],
    ["Roof root:otter", "Roof root:***"],
    ["Roof user:otter", "Roof user: ***"],
    ["Roof administrateur / Loutre-1", "Roof administrateur / ***"],
    ["Roof, admin: Loutre-1", "Roof, admin: ***"],
    ["user / admin:otter", "user / admin:***"],
    ["Roof pwd otter", "Roof pwd ***"],
    ["Roof p/w otter", "Roof p/w ***"],
    ["Toit mdp loutre", "Toit mdp ***"],
    ["Toit m.d.p. loutre", "Toit m.d.p. ***"],
    ["Porte code d'accès 4411", "Porte code d'accès ***"],
    ["admin:Otter77@192.0.2.3", "admin:***@192.0.2.3"],
    ["admin:P@ss.77@192.0.2.3:8000", "admin:***@192.0.2.3:8000"],
    [`admin:${"Otter77".repeat(40)}`, "admin:***"],
  ])("%j is kept as %j", (text, expected) => expect(maskCell(text, false)).toBe(expected));

  test.each([
    "Admin / 2e étage",
    "Admin: Lobby",
    "Admin 2044",
    "Admin/Room204",
    "Admin/Lobby",
    "admin/index.html",
    "admin/user",
    "root/home",
    "PW Garage",
    "PW Yard 2",
    "Service: Police",
    "Operator/Dispatch",
    "http://192.0.2.1/user/stream01",
    "Passage nord",
    "DS-2CD2143G2-I",
    `admin/${"Otter77".repeat(40)}`,
  ])("%j holds no login", (text) => expect(maskCell(text, false)).toBe(text));
});

describe("free text", () => {
  test.each([
    ["login admin pw Wren4471", "login admin pw ***"],
    ["login admin pw otter", "login admin pw ***"],
    ["code d'accès 4474991", "code d'accès ***"],
    ["code d’accès : tulipe", "code d’accès : ***"],
    ["PIN 447600", "PIN ***"],
    ["NIP 4476", "NIP ***"],
    ["PIN code is 2024", "PIN code is ***"],
    ["code de vérification WRENQY", "code de vérification ***"],
    ["verification code WRENQX, on the label", "verification code ***, on the label"],
    ["identifiants admin Wren4486", "identifiants admin ***"],
    ["p/w otter", "p/w ***"],
    ["m.d.p. loutre", "m.d.p. ***"],
    ["mot d'passe loutre", "mot d'passe ***"],
    ["admin - Wren4479", "admin - ***"],
    ["admin Wren4480", "admin ***"],
    ["admin 12345", "admin ***"],
    ["admin,Wren4488", "admin,***"],
    ["admin (Wren4493) or ask", "admin (***) or ask"],
    ["root\\Wren4487", "root\\***"],
    ["usager Wren4487", "usager ***"],
    ["guest/otter", "guest/***"],
    ["operator:Otter77", "operator:***"],
    ["login operator/otter", "login operator/***"],
    ["access code B204", "access code ***"],
    ["admin root Wren4480", "admin root ***"],
    ["p: Wren4482", "p: ***"],
    ["u: admin p: otter", "u: admin p: ***"],
    ["Password is otter", "Password ***"],
    ["password = otter", "password ***"],
    ["Passw0rd is otter", "Passw0rd ***"],
    ["pass Wren4491", "pass ***"],
    ["Site code: 12, pin: 4411", "Site code: 12, pin: ***"],
  ])("%j is kept as %j", (text, expected) => expect(maskCell(text, true)).toBe(expected));

  test.each([
    "admin building",
    "admin office 2",
    "Admin 3rd floor",
    "admin, room 204",
    "admin Room204",
    "admin B204, AB-12",
    "Service: Police",
    "Operator: Anne",
    "inspected with PIN 2021-03-04",
    "admin 2nd floor",
    "admin 2021",
    "admin, 2021-03-04",
    "admin 12-Mar-2021",
    "admin 10:30pm",
    "admin 514-555-0100",
    "admin 5145550100",
    "admin x4411",
    "admin 192.0.2.1",
    "admin 192.0.2.1:8000",
    "admin 44:19:b6:00:00:01",
    "admin 2001:db8::1",
    "admin DS-2CD2143G2-I model",
    "admin model DS-2CD2143G2-I",
    "admin 1080p 1920x1080 2.8mm",
    "admin@city.example",
    "admin bob2@city.example",
    "admin CAM-12, VLAN20",
    "admin user",
    "roles: admin/user",
    "see admin/index.html",
    "PIN code changed",
    "ACCESS CODE REQUIRED",
    "access code on the panel",
    "code of practice",
    "Postal code: H2X 1Y4",
    "Asset code: 4412",
    "pass by the gate",
    "pass 2 of 4",
    "bypass 4411",
    "p: 514-555-0100",
    "P. 12",
    "root cause: lens",
    "user guide v2.1",
    "login page broken",
    "installed 2021-03-04, SN DS-2CD2143G2-I20210412AAWRF12345678",
    "MAC 4419b6000001, 192.0.2.1/24",
  ])("%j holds no password", (text) => expect(maskCell(text, true)).toBe(text));
});

describe("a cell of addresses", () => {
  test.each([
    ["192.0.2.1 / admin / Shrike01", "192.0.2.1 / admin / ***"],
    ["admin:Shrike02@192.0.2.3", "admin:***@192.0.2.3"],
    ["192.0.2.32 (admin Gull885)", "192.0.2.32 (admin ***)"],
    ["192.0.2.32 admin gull", "192.0.2.32 admin ***"],
    ["192.0.2.30/admin/gull", "192.0.2.30/admin/***"],
    ["192.0.2.30 Gull885", "192.0.2.30 ***"],
    ["44:19:b6:00:00:01 pw gull", "44:19:b6:00:00:01 pw ***"],
    ["44:19:b6:00:00:01/Gull885", "44:19:b6:00:00:01/***"],
    ["2001:db8::1 Gull885", "2001:db8::1 ***"],
    ["192.0.2.1\nroot\ngull", "192.0.2.1\nroot\n***"],
    ["rtsp://admin:Gull881@192.0.2.28:554/h264", "rtsp://***@192.0.2.28:554/h264"],
    ["http://192.0.2.28/ Gull885", "http://192.0.2.28/ ***"],
    ["admin Gull885", "admin ***"],
  ])("%j is kept as %j", (text, expected) => expect(maskAddressCell(text)).toBe(expected));

  test.each([
    "192.0.2.1",
    "192.0.2.10-15",
    "192.0.2.10-192.0.2.15",
    "192.0.2.20/24",
    "192.0.2.21:8000",
    "192.0.2.21 port 8000",
    "192.0.2.23 / 192.0.2.24",
    "192.0.2.23, 24, 25",
    "192.0.2.25 (DHCP)",
    "192.0.2.25 (réservé), Wi-Fi",
    "192.0.2.25 VLAN20",
    "192.0.2.25 Lobby",
    "IP:192.0.2.25",
    "http://192.0.2.22/doc/page/login.asp",
    "fe80::1%eth0",
    "192,168,1,26",
    "192.168.1",
    "19216813",
    "DHCP",
    "44-19-B6-00-00-01 / 44-19-B6-00-00-02",
    "4419.b600.0001",
    "44 19 B6 00 00 01",
    "A0:B4:xx:xy:yx:yy",
  ])("%j stays", (text) => expect(maskAddressCell(text)).toBe(text));
});

const MASKERS = [
  (text: string): string => maskCell(text, true),
  (text: string): string => maskCell(text, false),
  maskAddressCell,
];

test("of what is masked once, nothing is masked again after a few more times", () => {
  const words = ["admin", "root", "user", "login", "pw", "p", "pass", "pin", "code d'accès", "door code", "Site code"];
  const values = ["Otter77", "WRENQX", "4411", "otter", "192.0.2.1", "44:19:b6:00:00:01", "***", "http://192.0.2.1/"];
  const signs = ["=", ":", "/", "\\", "(", ")", ",", " - ", " ", " ", "\n", "@", ";"];
  const piece = fc.constantFrom(...words, ...values, ...signs);
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), fc.constantFrom(...MASKERS), (pieces, mask) => {
      let text = pieces.join("");
      for (let pass = 0; pass < 8; pass += 1) text = mask(text);
      expect(mask(text)).toBe(text);
    }),
    { numRuns: 5_000 },
  );
});

test.each([
  "admin/".repeat(100_000),
  "admin ".repeat(100_000),
  "user/".repeat(100_000),
  `admin${" ".repeat(8)}`.repeat(60_000),
  `admin${" ".repeat(600_000)}`,
  `admin/${"a".repeat(600_000)}`,
  `admin ${"a1".repeat(300_000)}`,
  "site code:".repeat(60_000),
  "Site code: ".repeat(60_000),
  "pin pw p:".repeat(60_000),
  "code d'accès ".repeat(50_000),
  `admin:${"@".repeat(600_000)}`,
  "192.0.2.1/".repeat(60_000),
  `192.0.2.1 ${"a".repeat(600_000)}`,
  `admin/${"[\\w-".repeat(20)}.html `.repeat(6_000),
])("takes time in proportion to the text: case %#", (hostile) => {
  const started = performance.now();
  for (const mask of MASKERS) mask(hostile);
  expect(performance.now() - started).toBeLessThan(3_000);
});
