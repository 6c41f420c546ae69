import { describe, expect, test } from "vitest";
import type { Gap } from "../../src/model/ledger.ts";
import { ledger, reckon } from "../../src/verify/index.ts";
import { arpTable, cut, input, macTable, origin, type Parts, site, swept } from "./estate.ts";

/** 6 usable addresses, one switch. */
const HALL = site("hall", { networks: ["10.0.0.0/29"], switches: ["SW-Hall"] });

/** Accounted addresses, switches, sites. */
const accounted = (parts: Parts): readonly number[] => ledger(input(parts)).places.map((place) => place.accounted);

test("nothing declared has no figure, and says so", () => {
  const found = ledger(input({ seen: ["10.0.0.1"] }));
  expect(found.completeness).toBeNull();
  expect(found.definition).toContain("declares no place, so there is no figure");
});

test.each<readonly [says: string, parts: Parts, expected: readonly number[]]>([
  ["nothing read", {}, [0, 0, 0]],
  ["two addresses spoke", { seen: ["10.0.0.1", "10.0.0.2", "10.0.0.2"] }, [2, 0, 1]],
  ["network and broadcast address are no places", { seen: ["10.0.0.0", "10.0.0.7"] }, [0, 0, 0]],
  ["a document alone accounts for the site and no address", { documented: ["10.0.0.1"] }, [0, 0, 1]],
  ["a document names the site", { namedSites: new Set(["hall"]) }, [0, 0, 1]],
  ["swept: silence in one place", { origins: [origin("n", swept(["10.0.0.0/24"], ["10.0.0.3"]))] }, [1, 0, 1]],
  ["switch read, nothing swept", { origins: [origin("m", macTable("sw-hall"))] }, [0, 1, 1]],
  [
    "swept and all switches read",
    { origins: [origin("n", swept(["10.0.0.1-4"])), origin("m", macTable("sw-hall"))] },
    [4, 1, 1],
  ],
  [
    "swept and another switch read",
    { origins: [origin("n", swept(["10.0.0.0/24"])), origin("m", macTable("sw-park"))] },
    [0, 0, 0],
  ],
  [
    "swept and the site's ARP table read",
    { origins: [origin("n", swept(["10.0.0.*"])), origin("a", arpTable("sw-hall"))] },
    [6, 0, 0],
  ],
  [
    "swept and a core ARP table that holds an address here",
    { origins: [origin("n", swept(["10.0.0.*"])), origin("a", arpTable("core"))], arp: ["10.0.0.2"] },
    [6, 0, 1],
  ],
  [
    "swept and a core ARP table that does not",
    { origins: [origin("n", swept(["10.0.0.*"])), origin("a", arpTable("core"))], arp: ["10.9.0.2"] },
    [0, 0, 0],
  ],
  [
    "a scan cut off: only its answers count",
    { origins: [origin("n", swept(["10.0.0.0/24"], ["10.0.0.3"]), cut), origin("m", macTable("SW-HALL"))] },
    [1, 1, 1],
  ],
  [
    "an import that did not finish",
    { origins: [{ ...origin("n", swept(["10.0.0.0/24"])), complete: false }, origin("m", macTable("SW-HALL"))] },
    [0, 1, 1],
  ],
  ["an empty MAC table is not a reading", { origins: [origin("m", macTable("SW-HALL", 0))] }, [0, 0, 0]],
  ["a MAC table cut off", { origins: [origin("m", macTable("SW-HALL"), cut)] }, [0, 0, 0]],
])("%s", (_, parts, expected) => expect(accounted({ sites: [HALL], ...parts })).toEqual(expected));

test("the whole figure is accounted over declared places of all kinds", () => {
  const found = ledger(input({ sites: [HALL], seen: ["10.0.0.1"], origins: [origin("m", macTable("sw-hall"))] }));
  expect(found.places).toEqual([
    { kind: "address", declared: 6, accounted: 1 },
    { kind: "switch", declared: 1, accounted: 1 },
    { kind: "site", declared: 1, accounted: 1 },
  ]);
  expect(found.completeness).toBeCloseTo(3 / 8);
});

test.each([
  ["10.0.0.0/29", 6],
  ["10.0.0.0/30", 2],
  ["10.0.0.0/31", 2],
  ["10.0.0.0/32", 1],
  ["10.0.0.0/8", 16_777_214],
  ["0.0.0.0/0", 0],
  ["2001:db8::/64", 0],
  ["not a network", 0],
])("%s declares %i addresses", (network, declared) => {
  expect(ledger(input({ sites: [site("a", { networks: [network] })] })).places[0]?.declared).toBe(declared);
});

test("overlapping networks count once, and the definition says so", () => {
  const sites = [site("a", { networks: ["10.0.0.0/24", "10.0.0.0/24"] }), site("b", { networks: ["10.0.0.128/25"] })];
  const found = reckon(input({ sites }));
  expect(found.ledger.places[0]?.declared).toBe(254);
  expect(found.ledger.definition).toContain("overlap in 126 addresses");
  expect(found.sites.map((each) => each.addresses)).toEqual([254, 126]);
});

test("what spoke outside the declared networks is told, not counted", () => {
  expect(ledger(input({ sites: [HALL], seen: ["10.9.9.9", "10.0.0.1"] })).definition).toContain(
    "1 addresses that spoke lie in no declared network",
  );
});

test("one switch that two sites share is one place", () => {
  const sites = [site("a", { switches: ["Core"] }), site("b", { switches: ["core", "CORE "] })];
  expect(ledger(input({ sites })).places[1]).toEqual({ kind: "switch", declared: 1, accounted: 0 });
});

const gapsOf = (parts: Parts): readonly Gap[] => ledger(input(parts)).gaps;

describe("gaps", () => {
  test("all kinds, with counts, sentences and names", () => {
    const sites = [
      HALL,
      site("tower", { name: "Tower", operator: "Landlord Inc.", networks: ["10.1.0.0/30"] }),
      site("lab", { networks: ["2001:db8::/64", "0.0.0.0/1"], switches: ["SW-Lab"] }),
    ];
    const origins = [
      origin("scan.xml", swept(["10.0.0.1-2", "camera.local"])),
      origin("sheet.csv", { kind: "rows", total: 10, read: 8, unreadable: 1 }),
      origin("half.xml", cut),
      { ...origin("killed.csv"), complete: false },
      origin("lab.txt", macTable("sw-lab")),
    ];
    const found = gapsOf({
      sites,
      origins,
      documented: ["10.1.0.1", "10.0.0.1"],
      namedSites: new Set(["hall"]),
      macsWithoutAnswer: { count: 2, examples: ["44:19:b6:00:00:01", "44:19:b6:00:00:02"] },
      countedRows: { count: 12, examples: ["sheet.csv row 4"] },
      channelsWithoutIdentity: { count: 1, examples: ["nvr-1 channel 3"] },
    });
    expect(found.map(({ kind, count, examples }) => [kind, count, ...examples])).toEqual([
      ["switch-not-read", 1, "SW-Hall"],
      ["address-never-looked-at", 6, "10.0.0.3", "10.0.0.4", "10.0.0.5", "10.0.0.6", "10.1.0.1", "10.1.0.2"],
      ["address-silent", 2, "10.0.0.1", "10.0.0.2"],
      ["address-never-looked-at", 2, "0.0.0.0/1: wider than a /8", "2001:db8::/64: IPv6"],
      ["mac-without-answer", 2, "44:19:b6:00:00:01", "44:19:b6:00:00:02"],
      ["row-not-read", 2, "sheet.csv: 2 of 10"],
      ["count-without-devices", 12, "sheet.csv row 4"],
      ["channel-without-identity", 1, "nvr-1 channel 3"],
      ["source-cut", 2, "half.xml: after host 10.0.0.9", "killed.csv: its import did not finish"],
    ]);
    expect(found[1]?.says).toBe(
      "6 declared addresses were never asked by a complete scan, and nothing spoke of them. Documents name a device at 1 of them. 1 scan targets are no addresses and count for nothing.",
    );
  });

  test("a landlord's building without an answer is named with its operator", () => {
    const sites = [site("tower", { name: "Tower", operator: "Landlord Inc.", networks: ["10.1.0.0/30"] })];
    expect(gapsOf({ sites })[0]).toEqual({
      kind: "site-without-evidence",
      count: 1,
      says: "No source speaks of 1 declared site; what is there is unknown.",
      said: { code: "No source speaks of 1 declared site; what is there is unknown.", with: [] },
      examples: ["Tower (operated by Landlord Inc.)"],
    });
    expect(reckon(input({ sites })).sites[0]?.says).toBe(
      "Nobody has looked: no source speaks of this site. It is operated by Landlord Inc.: ask there.",
    );
  });

  test("a site that a scan asked in vain was looked at, and is no better known for it", () => {
    const sites = [site("tower", { name: "Tower", operator: "Landlord Inc.", networks: ["10.1.0.0/30"] })];
    const asked = [origin("n", swept(["10.1.0.1", "10.2.0.1"]))];
    expect(reckon(input({ sites, origins: asked })).sites[0]).toMatchObject({
      evidence: false,
      says: "A scan asked 1 of 2 addresses and nothing answered; no source speaks of this site. It is operated by Landlord Inc.: ask there.",
    });
  });

  test("at most 20 examples, the first of the alphabet", () => {
    const [gap] = gapsOf({ sites: [site("a", { networks: ["10.0.0.0/24"] })], namedSites: new Set(["a"]) });
    expect(gap).toMatchObject({ count: 254 });
    expect(gap?.examples).toHaveLength(20);
  });
});

test("a site with an IPv6 address that spoke has evidence", () => {
  const sites = [site("lab", { networks: ["2001:db8::/64"] })];
  expect(reckon(input({ sites, seen: ["2001:db8::7%eth0"] })).sites[0]?.evidence).toBe(true);
  expect(reckon(input({ sites, seen: ["2001:db8:1::7"] })).sites[0]?.evidence).toBe(false);
});
