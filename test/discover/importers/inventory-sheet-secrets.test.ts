import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Row } from "../../../src/discover/importer.ts";
import { describeMapping, inventorySheet } from "../../../src/discover/importers/inventory-sheet.ts";

function everythingSaid(rows: readonly Row[]): string {
  const said: unknown[] = [];
  const reader = inventorySheet.start("x", {
    observation: (subject, fact) => void said.push({ subject, fact }),
    problem: (problem) => void said.push(problem),
  });
  for (const row of rows) reader.take(row);
  said.push(reader.end("complete"), describeMapping(rows));
  return JSON.stringify(said);
}

const HEADERS = [
  "Site",
  "Camera",
  "Marque",
  "Modèle",
  "N° de série",
  "IP",
  "MAC",
  "NVR",
  "Channel",
  "Notes",
  "Photo",
  "Acquis le",
];
const VALUES = [
  "",
  "x",
  "Axis",
  "192.0.2.1",
  "44:19:b6:00:00:01",
  "idem",
  "1",
  "2023-12-21",
  "Total",
  "N/A",
  "Cam 1-8",
  "IP",
];
const PASSWORD_HEADERS = [
  "Password",
  "PASSWORD",
  "Pwd",
  "pw",
  "Passwd",
  "Passphrase",
  "Camera password",
  "HardwarePassword",
  "Password (admin)",
  "admin_password",
  "Mot de passe",
  "MOT DE PASSE",
  "Mot de passe caméra",
  "mdp",
  "MDP caméra",
  "Code d'accès",
  "PIN",
  "NIP",
  "Secret",
  "API key",
  "Clé",
  "UserName",
  "Utilisateur",
  "Login",
  "Identifiants",
  "User / Password",
  "Passwort",
];
const PREFIXES = ["mdp : ", "password=", "Mot de passe ", "pwd: ", "rtsp://admin:", "login: admin ", "PIN="];

/** Unlike any header, value or word of a message. */
const secret = fc.stringMatching(/^Zq[A-Za-z0-9!#$%]{6,12}Zq$/);
const cell = fc.oneof(fc.constantFrom(...VALUES), fc.string({ maxLength: 8 }));

const table = fc
  .record({
    headers: fc.subarray(HEADERS, { minLength: 2 }),
    password: fc.constantFrom(...PASSWORD_HEADERS),
    at: fc.nat(11),
    title: fc.boolean(),
    rows: fc.array(fc.array(cell, { minLength: 12, maxLength: 12 }), { minLength: 1, maxLength: 40 }),
    secret,
  })
  .map(({ headers, password, at, title, rows, secret }) => {
    const place = at % (headers.length + 1);
    const header = headers.toSpliced(place, 0, password);
    const body = rows.map((cells) => cells.slice(0, headers.length).toSpliced(place, 0, secret));
    return { secret, cells: [...(title ? [["Inventaire 2024"]] : []), header, ...body] };
  });

const numbered = (cells: readonly (readonly string[])[]): Row[] =>
  cells.map((each, at) => ({ sheet: "S", number: at + 1, cells: each }));

describe("credentials of a sheet", () => {
  test("no cell of a password column is ever said, whatever the column is called and wherever it stands", () => {
    fc.assert(
      fc.property(table, ({ secret, cells }) => {
        expect(everythingSaid(numbered(cells))).not.toContain(secret);
      }),
      { numRuns: 2_000 },
    );
  });

  test("the same cell under a header that names no credential is said: the property can fail", () => {
    const cells = [
      ["Camera", "IP", "Photo"],
      ["C1", "192.0.2.1", "ZqOtter77Zq"],
    ];
    expect(everythingSaid(numbered(cells))).toContain("ZqOtter77Zq");
  });

  test("nor one of a second table below the first", () => {
    fc.assert(
      fc.property(table, table, (first, second) => {
        const said = everythingSaid(numbered([...first.cells, [], ...second.cells]));
        expect(said).not.toContain(first.secret);
        expect(said).not.toContain(second.secret);
      }),
      { numRuns: 500 },
    );
  });

  test("nor what follows the word for it in a note", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PREFIXES),
        secret,
        fc.constantFrom("Notes", "Photo", "Camera"),
        (before, hidden, header) => {
          const at = before.includes("://") ? `${before}${hidden}@192.0.2.1/x` : `${before}${hidden}`;
          const said = everythingSaid(
            numbered([
              ["Serial", "IP", header],
              ["S-100001", "192.0.2.1", at],
            ]),
          );
          expect(said).not.toContain(hidden);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("any rows", () => {
  const wild = fc.oneof(
    cell,
    fc.constantFrom(...HEADERS, ...PASSWORD_HEADERS),
    fc.string({ unit: "binary", maxLength: 12 }),
  );
  const sheet = fc.array(fc.tuple(fc.constantFrom("A", "B"), fc.array(wild, { maxLength: 8 })), { maxLength: 70 });

  test("never throw, give every observation a row, and count no more rows than there are", () => {
    fc.assert(
      fc.property(sheet, (rows) => {
        const units = rows.map(([name, cells], at) => ({ sheet: name, number: at + 1, cells }));
        let problems = 0;
        const reader = inventorySheet.start("x", {
          observation: (subject, fact) => {
            expect(subject.row).toMatch(/^[AB]!\d+$/);
            expect(String(fact["value"]).length).toBeGreaterThan(0);
          },
          problem: () => void (problems += 1),
        });
        for (const row of units) reader.take(row);
        const [counted] = reader.end("complete");
        if (counted?.kind !== "rows") throw new Error("no coverage of rows");
        expect(counted.read + counted.unreadable).toBe(counted.total);
        expect(counted.total).toBeLessThanOrEqual(units.length);
        expect(counted.unreadable > 0 && problems === 0).toBe(false);
        inventorySheet.sniff({ path: "x", text: "", rows: units, shape: "workbook" });
      }),
      { numRuns: 1_500 },
    );
  });
});
