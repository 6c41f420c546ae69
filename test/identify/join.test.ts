import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinSubjects } from "../../src/identify/join/join.ts";
import type { Claim, SubjectRow } from "../../src/model/store.ts";
import type { Subject } from "../../src/model/observation.ts";
import { base32Digest } from "../../src/edge/digest.ts";

const row = (key: number, origin: string, subject: Subject, claims: readonly Claim[] = []): SubjectRow => ({
  key,
  origin,
  text: JSON.stringify(subject),
  subject,
  claims,
  kinds: ["http.response"],
});
const serial = (value: string): Claim => ({ kind: "serial", value });
const face = (value: string): Claim => ({ kind: "face", value });
const MAC = "44:19:b6:00:00:01";

/** The sets of keys that were joined, in the order of their smallest key. */
const joined = (rows: readonly SubjectRow[]): readonly (readonly number[])[] =>
  joinSubjects(rows, base32Digest)
    .map((asset) => asset.subjects)
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));

describe("what is one thing", () => {
  test.each<{ name: string; rows: readonly SubjectRow[]; expected: readonly (readonly number[])[] }>([
    {
      name: "the same device key in one origin",
      rows: [row(1, "lab", { device: "cam-1", port: 80 }), row(2, "lab", { device: "cam-1", port: 554 })],
      expected: [[1, 2]],
    },
    {
      name: "two device keys stay two whatever they share",
      rows: [
        row(1, "lab", { device: "a", mac: MAC, ip: "192.0.2.1" }),
        row(2, "lab", { device: "b", mac: MAC, ip: "192.0.2.1" }),
      ],
      expected: [[1], [2]],
    },
    {
      name: "two device keys are not bridged by a third subject",
      rows: [
        row(1, "lab", { device: "a", mac: MAC }),
        row(2, "lab", { device: "b", mac: MAC }),
        row(3, "arp", { mac: MAC }),
      ],
      expected: [[1], [2], [3]],
    },
    {
      name: "a MAC and the IPv6 addresses that its card made of it, but not a recorder's beside its channel",
      rows: [
        row(1, "switch", { mac: MAC }),
        row(2, "scan", { ip: "fe80::4619:b6ff:fe00:1%eth0", port: 80 }),
        row(3, "list", { ip: "2001:db8::4619:b6ff:fe00:1" }),
        row(4, "other", { ip: "fe80::4619:b6ff:fe00:1", mac: "44:19:b6:00:00:02" }),
        row(5, "nvr", { recorder: "r", channel: "1", ip: "fe80::4619:b6ff:fe00:1" }),
      ],
      expected: [[1, 2, 3], [4], [5]],
    },
    {
      name: "one MAC in four spellings over four origins",
      rows: [
        row(1, "a", { mac: "4419.b600.0001" }),
        row(2, "b", { mac: "44-19-B6-00-00-01" }),
        row(3, "c", { mac: "4419B6000001" }),
        row(4, "d", { mac: "4419b6-000001" }),
      ],
      expected: [[1, 2, 3, 4]],
    },
    {
      name: "a serial in a reply and the same serial in a sheet",
      rows: [
        row(1, "scan", { ip: "192.0.2.1" }, [serial("DS-2CD20120220818AAWRK1")]),
        row(2, "sheet", { row: "7", serial: "ds-2cd20120220818AAWRK1" }),
      ],
      expected: [[1, 2]],
    },
    {
      name: "a factory serial that many devices with different MACs share joins nothing",
      rows: [1, 2, 3, 4].map((at) => row(at, "scan", { mac: `44:19:b6:00:00:0${at}` }, [serial("FACTORY-00")])),
      expected: [[1], [2], [3], [4]],
    },
    {
      name: "the ports of one address are one device",
      rows: [row(1, "scan", { ip: "192.0.2.1", port: 80 }), row(2, "scan", { ip: "192.0.2.1", port: 554 })],
      expected: [[1, 2]],
    },
    {
      name: "two forwarded devices behind one address stay two",
      rows: [
        row(1, "scan", { ip: "192.0.2.1", port: 8001 }, [face("IP Camera(C2183)")]),
        row(2, "scan", { ip: "192.0.2.1", port: 8002 }, [face("Login to 6C01E93PAG00001"), serial("6C01E93PAG00001")]),
      ],
      expected: [[1], [2]],
    },
    {
      name: "a replaced camera: one address, two MACs",
      rows: [
        row(1, "2024", { ip: "192.0.2.1", mac: MAC }),
        row(2, "2026", { ip: "192.0.2.1", mac: "ac:cc:8e:00:00:02" }),
      ],
      expected: [[1], [2]],
    },
    {
      name: "a sheet row and a scan by address, when nothing contradicts",
      rows: [row(1, "sheet", { row: "3", ip: "192.0.2.1" }), row(2, "scan", { ip: "192.0.2.1", port: 80 })],
      expected: [[1, 2]],
    },
    {
      name: "two rows of one sheet with one address are two statements",
      rows: [row(1, "sheet", { row: "3", ip: "192.0.2.1" }), row(2, "sheet", { row: "4", ip: "192.0.2.1" })],
      expected: [[1], [2]],
    },
    {
      name: "the same private address at two sites",
      rows: [row(1, "a", { ip: "192.168.1.10", site: "Depot" }), row(2, "b", { ip: "192.168.1.10", site: "Library" })],
      expected: [[1], [2]],
    },
    {
      name: "a broadcast MAC joins nothing",
      rows: [row(1, "a", { mac: "ff:ff:ff:ff:ff:ff" }), row(2, "b", { mac: "ff:ff:ff:ff:ff:ff" })],
      expected: [[1], [2]],
    },
    {
      name: "a channel named by the recorder's device key in one origin and by its serial in another",
      rows: [
        row(1, "lab", { device: "nvr" }, [serial("DS-7608NI0820200917CCRRE1")]),
        row(2, "lab", { recorder: "nvr", channel: "1" }),
        row(3, "vms", { recorder: "DS-7608NI0820200917CCRRE1", channel: "1" }),
        row(4, "vms", { recorder: "DS-7608NI0820200917CCRRE1", channel: "2" }),
      ],
      expected: [[1], [2, 3], [4]],
    },
  ])("$name", ({ rows, expected }) => expect(joined(rows)).toEqual(expected));
});

test("a channel names its recorder, which never is its own channel", () => {
  const assets = joinSubjects(
    [
      row(1, "lab", { device: "nvr", ip: "192.0.2.9" }),
      row(2, "lab", { recorder: "nvr", channel: "1" }),
      row(3, "lab", { recorder: "gone", channel: "1" }),
    ],
    base32Digest,
  );
  const byKey = new Map(assets.map((asset) => [asset.subjects[0], asset]));
  expect([1, 2, 3].map((key) => byKey.get(key)?.parent)).toEqual([null, byKey.get(1)?.id, null]);
});

const anySubject: fc.Arbitrary<Subject> = fc.record(
  {
    device: fc.constantFrom("a", "b"),
    ip: fc.constantFrom("192.0.2.1", "192.0.2.2"),
    mac: fc.constantFrom(MAC, "ac:cc:8e:00:00:02", "3c:ef:8c:00:00:03"),
    port: fc.constantFrom(80, 554),
    row: fc.constantFrom("1", "2"),
    recorder: fc.constantFrom("a", "192.0.2.1"),
    channel: fc.constantFrom("1", "2"),
    site: fc.constantFrom("x", "y"),
  },
  { requiredKeys: [] },
);
const anyRows = fc.array(
  fc.record({
    origin: fc.constantFrom("o1", "o2"),
    subject: anySubject,
    claims: fc.array(
      fc.oneof(fc.constantFrom("SERIAL-ONE", "SERIAL-TWO").map(serial), fc.constantFrom("f1", "f2").map(face)),
      { maxLength: 2 },
    ),
  }),
  { maxLength: 12 },
);

describe("properties of joining", () => {
  test("the order of the rows does not matter", () => {
    fc.assert(
      fc.property(anyRows, fc.infiniteStream(fc.nat()), (specs, keys) => {
        const rows = specs.map((spec, at) => row(at, spec.origin, spec.subject, spec.claims));
        const order = rows.map((each) => ({ each, by: keys.next().value })).toSorted((a, b) => a.by - b.by);
        const names = (list: readonly SubjectRow[]): unknown =>
          joinSubjects(list, base32Digest)
            .map(({ id, parent, reasons }) => ({ id, parent, reasons }))
            .toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect(names(order.map(({ each }) => each))).toEqual(names(rows));
      }),
    );
  });

  test("two device keys of one origin are never one asset, and every subject is in exactly one", () => {
    fc.assert(
      fc.property(anyRows, (specs) => {
        const rows = specs.map((spec, at) => row(at, spec.origin, spec.subject, spec.claims));
        const assets = joinSubjects(rows, base32Digest);
        expect(assets.flatMap((asset) => asset.subjects).toSorted((a, b) => a - b)).toEqual(rows.map((_, at) => at));
        for (const asset of assets) {
          const keys = new Map<string, Set<string>>();
          for (const key of asset.subjects) {
            const { origin, subject } = rows[key] as SubjectRow;
            if (subject.device !== undefined) keys.set(origin, (keys.get(origin) ?? new Set()).add(subject.device));
          }
          for (const devices of keys.values()) expect(devices.size).toBe(1);
        }
        expect(new Set(assets.map((asset) => asset.id)).size).toBe(assets.length);
      }),
    );
  });
});

test("things that differ in nothing but the switch port have ids of their own", () => {
  const rows = [
    row(1, "switch", { mac: MAC, switch: "SW-A", switchPort: "Gi1/0/1" }),
    row(2, "switch", { mac: MAC, switch: "SW-A", switchPort: "Gi1/0/2" }),
    row(3, "sheet", { row: "2", mac: MAC }, [serial("6C01E93PAG00001")]),
    row(4, "lab", { ip: "192.0.2.9", mac: MAC }, [serial("DS-2CD2143G2-I20210825CCWR162109301")]),
  ];
  const assets = joinSubjects(rows, base32Digest);
  expect(new Set(assets.map(({ id }) => id)).size).toBe(assets.length);
  expect(assets.map(({ contested }) => contested)).toEqual(assets.map(() => true));
});

describe("a MAC that answers for others", () => {
  const behind = (count: number, kinds: SubjectRow["kinds"] = ["arp"], origin = (_at: number) => "arp") =>
    Array.from({ length: count }, (_, at) => ({
      ...row(at, origin(at), { ip: `192.0.2.${at + 1}`, mac: MAC }),
      kinds,
    }));
  const pages = (count: number) =>
    Array.from({ length: count }, (_, at) => row(20 + at, "scan", { ip: `192.0.2.${at + 1}`, port: 80 }, [face("f")]));

  test("with web services at three addresses is of one thing, at four of none, and each has its own", () => {
    expect(joined([...behind(3), ...pages(3)])).toHaveLength(1);
    expect(joined([...behind(4), ...pages(4)])).toEqual([0, 1, 2, 3].map((at) => [at, 20 + at]));
    expect(joinSubjects([...behind(4), ...pages(4)], base32Digest).every(({ contested }) => contested)).toBe(true);
  });

  test("is one device's without them: a router has an address in each network", () => {
    expect(joined(behind(12))).toHaveLength(1);
    expect(joined([...behind(12), ...pages(3)])).toHaveLength(1);
  });

  test("is one device's where sources saw it at different times, in a log of leases, or with addresses that it made itself", () => {
    expect(joined([...behind(6, ["arp"], (at) => `day ${at}`), ...pages(6)])).toHaveLength(1);
    expect(joined([...behind(6, ["dhcp.lease"]), ...pages(6)])).toHaveLength(1);
    const made = Array.from({ length: 6 }, (_, at) =>
      row(at, "scan", { ip: `2001:db8::${at + 1}`, mac: MAC }, [face("f")]),
    );
    expect(joined(made)).toHaveLength(1);
  });
});

describe("what two addresses share", () => {
  const scan = (key: number, ip: string, face1: string) => row(key, "scan", { ip, port: 80 }, [face(face1)]);
  const arp = (key: number, ip: string, origin = "arp") => row(key, origin, { ip, mac: MAC });

  test("goes to both where nothing contradicts, to neither where they are two things, whatever the names of origins", () => {
    expect(
      joined([arp(1, "192.0.2.1"), arp(2, "192.0.2.2"), scan(3, "192.0.2.1", "f"), scan(4, "192.0.2.2", "f")]),
    ).toEqual([[1, 2, 3, 4]]);
    for (const [one, other] of [
      ["a", "b"],
      ["b", "a"],
    ] as const) {
      const rows = [
        arp(1, "192.0.2.1", one),
        arp(2, "192.0.2.2", other),
        row(3, one, { ip: "192.0.2.1", port: 80 }, [serial("SERIAL-ONE-1")]),
        row(4, one, { ip: "192.0.2.1", port: 554 }),
        row(5, other, { ip: "192.0.2.2", port: 80 }, [serial("SERIAL-TWO-2")]),
      ];
      expect(joined(rows)).toEqual([[1, 2], [3, 4], [5]]);
      expect(joinSubjects(rows, base32Digest).every(({ contested }) => contested)).toBe(true);
    }
  });

  test("is no one's where one port shows different things", () => {
    const rows = [
      arp(1, "192.0.2.1"),
      arp(2, "192.0.2.2"),
      scan(3, "192.0.2.1", "printer"),
      scan(4, "192.0.2.2", "NVR"),
    ];
    expect(joined(rows)).toEqual([[1, 2], [3], [4]]);
  });
});

describe("rows of one document with one identity and several addresses", () => {
  const rows = (count: number, identity: Subject) =>
    Array.from({ length: count }, (_, at) =>
      row(at, "sheet", { row: `${at + 2}`, ip: `192.0.2.${at + 1}`, ...identity }),
    );

  test.each([
    { what: "a MAC in two rows", list: rows(2, { mac: MAC }), count: 2 },
    { what: "a serial in two rows, of two network cards", list: rows(2, { serial: "SERIAL-ONE-1" }), count: 1 },
    { what: "a serial in three rows", list: rows(3, { serial: "SERIAL-ONE-1" }), count: 3 },
    {
      what: "a MAC in two rows without addresses",
      list: rows(2, { mac: MAC }).map(({ key }) => row(key, "sheet", { row: `${key}`, mac: MAC })),
      count: 1,
    },
  ])("$what: $count", ({ list, count }) => expect(joined(list)).toHaveLength(count));
});

test("a channel of an address at which two recorders stand is a channel of both, and of no third one's camera", () => {
  for (const [one, other] of [
    ["a", "b"],
    ["b", "a"],
  ] as const) {
    const assets = joinSubjects(
      [
        row(1, one, { ip: "192.168.1.64", site: "x" }, [serial("SERIAL-ONE-1")]),
        row(2, other, { ip: "192.168.1.64", site: "y" }, [serial("SERIAL-TWO-2")]),
        row(3, "sheet", { row: "7", recorder: "192.168.1.64", channel: "1" }),
      ],
      base32Digest,
    );
    const byKey = new Map(assets.map((asset) => [asset.subjects[0], asset]));
    const channel = byKey.get(3);
    expect([channel?.parent, ...(channel?.otherParents ?? [])].toSorted()).toEqual(
      [byKey.get(1)?.id, byKey.get(2)?.id].toSorted(),
    );
  }
});

test("one channel with two serials is two cameras", () => {
  const channel = (key: number, value: string) =>
    row(key, "scan", { recorder: "nvr", channel: "1", device: `c${key}` }, [serial(value)]);
  expect(joined([channel(1, "SERIAL-ONE-1"), channel(2, "SERIAL-TWO-2")])).toEqual([[1], [2]]);
});
