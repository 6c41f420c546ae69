import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OWNER_EXAMPLE, OWNER_EXAMPLE_MORE, readOwner } from "../../src/app/owner.ts";
import { OWNER_SCHEMA, ownerSchemaText } from "../../tools/schema-owner.ts";

const HEAD = `name: A\nkind: unknown\njurisdictions: unknown\nusFederalContractor: unknown\n`;
const SITE = `${HEAD}sites:\n  - id: a\n    name: A\n`;

test("the example of the docs is a profile", () => {
  expect(readOwner(OWNER_EXAMPLE, "owner.yaml")).toEqual({
    ok: true,
    value: {
      name: "Ville de Havre-Exemple",
      kind: "municipality",
      jurisdictions: ["CA", "CA-QC"],
      usFederalContractor: "no",
      sites: [
        {
          id: "city-hall",
          name: "City Hall / Hôtel de ville",
          operator: "Landlord Inc.",
          purpose: "security of government facilities",
          leaseEnd: "2027-06-30",
          networks: ["10.20.1.0/24"],
          switches: ["SW-HALL-1"],
        },
      ],
    },
  });
});

test("roles, agreements and affiliates may stand beside, and a site may say who is there and how sensitive it is", () => {
  const text = `${OWNER_EXAMPLE}    occupier: Museum\n    sensitivity: not-sensitive\n${OWNER_EXAMPLE_MORE}`;
  expect(readOwner(text, "owner.yaml")).toMatchObject({
    ok: true,
    value: {
      sites: [{ id: "city-hall", occupier: "Museum", sensitivity: "not-sensitive" }],
      roles: { "us-federal-grantee": "unknown" },
      agreements: [{ kind: "subaward", with: "us-federal", since: "2024-10-01", until: "2026-09-30" }],
      affiliates: ["Havre Parking Inc."],
      waivers: [
        {
          instrument: "us-ndaa-889-a1B",
          under: "dni",
          reference: "DNI 2026-14",
          from: "2026-01-01",
          until: "2027-06-30",
          makers: ["hikvision"],
        },
      ],
    },
  });
});

test("of a waiver every field but the instrument may be unknown; unknown sites are not all sites", () => {
  const text = `${HEAD}sites: []\nwaivers:\n  - { instrument: x, under: unknown, reference: unknown, from: unknown, until: unknown, sites: unknown }\n`;
  const found = readOwner(text, "o");
  expect(found.ok && found.value.waivers).toEqual([{ instrument: "x", sites: "unknown" }]);
  const none = readOwner(`${HEAD}sites: []\nwaivers: unknown\n`, "o");
  expect(none.ok && none.value.waivers).toBe(undefined);
});

test.each([
  ["all that can be unknown", `${HEAD}sites: unknown\n`, []],
  [
    "unknown inside a site",
    `${SITE}    operator: unknown\n    leaseEnd: unknown\n    networks: unknown\n    switches: unknown\n`,
    [{ id: "a", name: "A", networks: [], switches: [] }],
  ],
])("%s", (_, text, sites) => {
  expect(readOwner(text, "o")).toEqual({
    ok: true,
    value: { name: "A", kind: "unknown", jurisdictions: [], usFederalContractor: "unknown", sites },
  });
});

test.each([
  ["yes", "yes"],
  ["true", "yes"],
  ["false", "no"],
])("usFederalContractor: %s is %s", (written, read) => {
  const found = readOwner(`${HEAD}sites: []\n`.replace("Contractor: unknown", `Contractor: ${written}`), "o");
  expect(found.ok && found.value.usFederalContractor).toBe(read);
});

describe("a fault names line, value and next step", () => {
  test.each<readonly [of: string, text: string, line: number, what: string, remedy: string]>([
    [
      "unknown kind",
      HEAD.replace("kind: unknown", "kind: city") + "sites: []",
      2,
      'kind: "city" does not fit here',
      "federal-department, federal-agency, crown-corporation",
    ],
    [
      "missing kind",
      HEAD.replace("kind: unknown\n", "") + "sites: []",
      1,
      "kind: nothing stands here",
      "federal-department",
    ],
    ["missing sites", HEAD, 1, "sites: nothing stands here", "a list such as [a, b], or unknown"],
    ["sites as text", `${HEAD}sites: many`, 5, 'sites: "many" does not fit here', "a list"],
    [
      "no ISO code",
      HEAD.replace("jurisdictions: unknown", "jurisdictions: [CA, quebec]") + "sites: []",
      3,
      'jurisdictions[1]: "quebec" is no ISO 3166 code; write it like CA, CA-QC',
      "unknown",
    ],
    [
      "a code that is nobody's",
      HEAD.replace("jurisdictions: unknown", "jurisdictions: [UK]") + "sites: []",
      3,
      'jurisdictions[0]: "UK" is no ISO 3166 code; write GB for UK',
      "unknown",
    ],
    [
      "a part that a country has not",
      HEAD.replace("jurisdictions: unknown", "jurisdictions: [CA-QU]") + "sites: []",
      3,
      'jurisdictions[0]: "CA-QU" is no part of CA; its parts are AB, BC, MB',
      "unknown",
    ],
    [
      "typed wrong in an agreement",
      `${HEAD}sites: []\nagreements:\n  - { kind: grant, with: us-federal, form: "2026-01-01" }`,
      7,
      'agreements[0]: the key "form" is not known',
      "kind, with, name, since, until",
    ],
    [
      "no id of a role",
      `${HEAD}sites: []\nroles: { US Grantee: yes }`,
      6,
      'roles.US Grantee: "US Grantee" is no id of a role',
      "decamp law roles",
    ],
    [
      "a word where true or false stands",
      `${HEAD}sites: []\nwaivers:\n  - { instrument: x, listed: yes }`,
      7,
      'waivers[0].listed: "yes" does not fit here',
      "Write true or false here.",
    ],
    ["no name", HEAD.replace("name: A", 'name: ""') + "sites: []", 1, "name: nothing stands here", "Write a name."],
    ["an empty file", "", 1, "nothing stands here", "decamp owner new --help"],
    ["two profiles", `${HEAD}sites: []\n---\nname: B\n`, 6, "a second document begins here", "one profile in a file"],
    [
      "contractor",
      HEAD.replace("Contractor: unknown", "Contractor: maybe") + "sites: []",
      4,
      'usFederalContractor: "maybe" does not fit here',
      "yes, no, unknown",
    ],
    [
      "typed wrong",
      `${HEAD}sits: []\nsites: []`,
      1,
      'the key "sits" is not known',
      "name, kind, jurisdictions, usFederalContractor, sites",
    ],
    [
      "typed wrong in a site",
      `${SITE}    network: [10.0.0.0/24]`,
      6,
      'sites[0]: the key "network" is not known',
      "id, name, owner, operator, purpose, leaseEnd, networks, switches",
    ],
    [
      "no network",
      `${SITE}    networks:\n      - 10.0.0.0/24\n      - 10.0.0.0/40`,
      10,
      'sites[0].networks[1]: "10.0.0.0/40": the prefix length is not between 0 and 32',
      "Correct the value",
    ],
    ["host bits", `${SITE}    networks: [10.0.0.5/24]`, 8, "the network is 10.0.0.0/24", "Correct"],
    ["bare address", `${SITE}    networks: [10.0.0.5]`, 8, "for the one address write 10.0.0.5/32", "Correct"],
    [
      "number for a name",
      `${SITE}    switches: [101]`,
      8,
      "sites[0].switches[0]: 101 is a number in YAML",
      'Put it in quotes: "101"',
    ],
    ["no day", `${SITE}    leaseEnd: 2027-02-31`, 8, 'sites[0].leaseEnd: "2027-02-31" is no day', "Correct"],
    [
      "a waiver that ends on no day",
      `${HEAD}sites: []\nwaivers: [{ instrument: x, until: soon }]`,
      6,
      'waivers[0].until: "soon"',
      "Correct the value",
    ],
    ["a waiver of nothing", `${HEAD}sites: []\nwaivers: [{ reference: x }]`, 6, "waivers[0].instrument", ""],
    [
      "typed wrong in a waiver",
      `${HEAD}sites: []\nwaivers: [{ instrument: x, till: "2027-01-01" }]`,
      6,
      'the key "till" is not known',
      "instrument, under, reference, from, until",
    ],
    ["site without id", `${HEAD}sites:\n  - name: A`, 6, "sites[0].id: nothing stands here", "Write a name"],
    ["same id twice", `${SITE}  - id: a\n    name: B`, 8, 'the site id "a" stands in line 6 already', "its own id"],
    ["not YAML", `${HEAD}sites: [`, 5, "", "Correct the YAML"],
    ["key twice", `${HEAD}name: B\nsites: []`, 5, "unique", "Correct the YAML"],
    ["a list at the top", "- a", 1, "does not fit here", "keys and values"],
    ["a list that holds itself", `${HEAD}sites: &s [*s]`, 5, "", ""],
    ["empty", "", 1, "nothing stands here", "Write it"],
  ])("%s", (...[, text, line, what, remedy]) => {
    const found = readOwner(text, "owner.yaml");
    const [first] = found.ok ? [] : found.failure;
    expect(first).toMatchObject({ file: "owner.yaml", row: line });
    expect(first?.what).toContain(what);
    expect(first?.remedy).toContain(remedy);
    // The two are printed one behind the other.
    expect([first?.what, first?.remedy].every((each) => each !== undefined && /[.!?]$/.test(each))).toBe(true);
  });

  test("all faults at once, by line", () => {
    const found = readOwner(
      `${HEAD.replace("unknown", "city")}sites:\n  - id: a\n    name: A\n    networks: [x, y]`,
      "o",
    );
    expect(found.ok ? [] : found.failure.map((each) => each.row)).toEqual([2, 8, 8]);
  });

  test("aliases that multiply are refused", () => {
    const bomb = `a: &a [x, x]\n${Array.from(
      { length: 12 },
      (_, at) =>
        `${String.fromCharCode(98 + at)}: &${String.fromCharCode(98 + at)} [${Array(9)
          .fill(`*${String.fromCharCode(97 + at)}`)
          .join(", ")}]`,
    ).join("\n")}`;
    const found = readOwner(bomb, "o");
    expect(found.ok).toBe(false);
  });
});

test("no text breaks the door", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.tuple(fc.nat(SITE.length), fc.string()).map(([at, junk]) => SITE.slice(0, at) + junk),
      ),
      (text) => {
        const found = readOwner(text, "o");
        expect(found.ok || found.failure.length > 0).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

test("the published schema is what the code says", () => {
  expect(readFileSync(OWNER_SCHEMA, "utf8")).toBe(ownerSchemaText());
});
