import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressesOf, collectTally, isWitness, parseAddress, parseNetwork, sitesOf } from "../../src/verify/index.ts";
import { ownerOf, site } from "./estate.ts";

const index = sitesOf(
  ownerOf(
    site("HV-01", { name: "Hôtel de Ville", networks: ["10.0.0.0/16", "2001:db8::/48"], switches: ["SW-HV-1"] }),
    site("HV-02", {
      name: "Annexe",
      networks: ["10.0.5.0/24", "192.168.1.0/24", "2001:db8:0:5::/64"],
      switches: ["sw-an"],
    }),
    site("L-1", { name: "Library / Bibliothèque" }),
    site("P-1", { name: "Annexe", networks: ["192.168.1.0/24"], switches: ["SW-AN"] }),
  ),
);

test.each([
  ["10.0.1.1", "HV-01"],
  ["10.0.5.1", "HV-02"],
  [" 10.0.5.1 ", "HV-02"],
  ["10.1.0.1", undefined],
  ["192.168.1.1", undefined],
  ["2001:db8::1", "HV-01"],
  ["2001:DB8:0:5::1", "HV-02"],
  ["::ffff:10.0.5.9", "HV-02"],
  ["camera", undefined],
])("address %s is in %s", (ip, id) => expect(index.ofAddress(ip)?.id).toBe(id));

test.each([
  ["hotel-de-ville", "HV-01"],
  ["HÔTEL  DE VILLE", "HV-01"],
  ["hv 01", "HV-01"],
  ["Annexe", undefined],
  ["bibliotheque", "L-1"],
  ["Library / Bibliothèque", "L-1"],
  ["", undefined],
])("text %j names %s", (text, id) => expect(index.named(text)?.id).toBe(id));

test.each([
  ["sw-hv-1", "HV-01"],
  ["sw-an", undefined],
  ["sw-x", undefined],
])("switch %s is in %s", (name, id) => expect(index.ofSwitch(name)?.id).toBe(id));

test.each([
  ["the address before what a sheet says", ["10.0.5.1"], [], ["Hôtel de Ville"], "HV-02"],
  ["an address that two sites use leaves it to the switch", ["192.168.1.4"], ["SW-HV-1"], [], "HV-01"],
  ["two addresses that disagree leave it to the sheet", ["10.0.5.1", "10.0.6.1"], [], ["hv-01"], "HV-01"],
  ["nothing", [], [], [], undefined],
] as const)("%s", (...[, ips, switches, stated, id]) => expect(index.place({ ips, switches, stated })?.id).toBe(id));

describe("doors", () => {
  test.each([
    ["10.0.0.5", "for the one address write 10.0.0.5/32"],
    ["10.0.0.5/24", "the network is 10.0.0.0/24"],
    ["10.0.0.0/33", "not between 0 and 32"],
    ["10.0.0.0/", "not between"],
    ["10.0.0.0/24/1", "is no network"],
    ["010.0.0.0/8", "is no network"],
    ["hall", "is no network"],
    ["2001:db8::1/48", "bits set after its prefix length"],
  ])("%s is refused", (text, says) => {
    const found = parseNetwork(text);
    expect(found.ok ? "" : found.failure).toContain(says);
  });

  test.each([
    "1:2:3:4:5:6:7",
    "1::2::3",
    "1:2:3:4:5:6:7:8:9",
    ":1",
    "g::1",
    "1.2.3",
    "1.2.3.4.5",
    "1..2.3",
    "1.2.3.4 ",
    "01.2.3.4",
  ])("%j is no address", (text) => expect(parseAddress(text)).toBeUndefined());

  test("every IPv4 address reads back, and no text breaks the reader", () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.ipV6(), fc.string(), (four, six, any) => {
        expect(parseAddress(four)).toEqual({
          version: 4,
          value: four.split(".").reduce((sum, octet) => sum * 256 + Number(octet), 0),
        });
        expect(parseAddress(six)).toBeDefined();
        parseAddress(any);
      }),
    );
  });
});

test("addresses are gathered without repeats, both versions", () => {
  const found = addressesOf(["10.0.0.2", "x", "10.0.0.1", "10.0.0.2", "2001:db8::1", "2001:DB8:0::1"]);
  expect([found.v4.size, found.v6.size]).toEqual([2, 1]);
});

test("a tally keeps the first names whatever the order", () => {
  const names = Array.from({ length: 50 }, (_, at) => `n${String(at).padStart(2, "0")}`);
  for (const order of [names, names.toReversed()]) {
    const tally = collectTally();
    for (const name of order) tally.add(name, 2);
    expect(tally.finish()).toEqual({ count: 100, examples: names.slice(0, 20) });
  }
});

test.each([
  [{ kind: "stated", field: "ip", value: "10.0.0.1" }, false],
  [{ kind: "endpoint", state: "open" }, true],
  [{ kind: "endpoint", state: "closed" }, true],
  [{ kind: "endpoint", state: "silent" }, false],
  [{ kind: "endpoint", state: "filtered" }, false],
  [{ kind: "arp" }, true],
  [{ kind: "dhcp.lease" }, true],
  [{ kind: "dns.answer" }, false],
] as const)("%j is a witness: %s", (fact, is) => expect(isWitness(fact)).toBe(is));
