import { describe, expect, test } from "vitest";
import { inventorySheet } from "../../../src/discover/importers/inventory-sheet.ts";
import { readHeader } from "../../../src/discover/importers/inventory-sheet/headers.ts";
import { maskFact } from "../../../src/discover/secrets.ts";
import type { Fact } from "../../../src/model/observation.ts";

/** What a sheet with one column under this header says of it, as the sink of files lets it through. */
function saidUnder(header: string, cell: string): string {
  const facts: Fact[] = [];
  const reader = inventorySheet.start("x", { observation: (_, fact) => void facts.push(fact), problem: () => {} });
  const rows = [
    ["Name", "Make", "IP", header],
    ["C1", "Axis", "192.0.2.1", cell],
  ];
  rows.forEach((cells, at) => {
    reader.take({ sheet: "", number: at + 1, cells });
  });
  reader.end("complete");
  return JSON.stringify(facts.map(maskFact));
}

describe("a header that is a word for a login or its password", () => {
  test.each(
    [
      "P/W",
      "U/P",
      "M.D.P.",
      "Passe",
      "Mot passe",
      "Mot d'passe",
      "Auth",
      "Authentification",
      "Authentication",
      "Connexion",
      "Infos de connexion",
      "Code",
      "Codes",
      "Codes d'accès",
      "Access codes",
      "Code d'alarme",
      "Accès",
      "Access",
      "Access / Accès",
      "Access (admin)",
      "SNMP RO",
      "SNMP RW",
      "SNMP RO/RW",
      "SNMP v2c RO",
      "Community",
      "Login",
      "Log in",
      "Identifiant",
      "Identifiants",
      "Credentials",
      "PIN",
      "NIP",
      "Clé",
      "Key",
      "WiFi key",
      "ID/PW",
    ].map((header) => [header]),
  )("%j drops its column", (header) => {
    expect(readHeader(header)?.meaning).toBe("dropped");
    expect(saidUnder(header, "Tern-otter")).not.toContain("Tern-otter");
  });
});

describe("a header that shares a word with one", () => {
  test.each(
    [
      "Access level",
      "Access switch",
      "Access point",
      "Access control",
      "Point d'accès",
      "Contrôle d'accès",
      "Code postal",
      "Postal code",
      "Code site",
      "Site code",
      "Room code",
      "Asset code",
      "Product code",
      "Code produit",
      "Barcode",
      "Code-barres",
      "Connection",
      "Connection type",
      "Type de connexion",
      "Auth type",
      "Authentication method",
      "SNMP version",
      "Identifiant de la caméra",
      "Key contact",
      "Key location",
      "Personne clé",
      "Mots-clés",
      "Community centre",
      "Temps passé",
      "Keyboard",
    ].map((header) => [header]),
  )("%j keeps its column", (header) => {
    expect(readHeader(header)?.meaning).not.toBe("dropped");
    expect(saidUnder(header, "Tern-otter")).toContain("Tern-otter");
  });
});

test("a group header of access above names and values drops the values", () => {
  const facts: Fact[] = [];
  const reader = inventorySheet.start("x", { observation: (_, fact) => void facts.push(fact), problem: () => {} });
  const rows = [
    ["", "", "Access", "Access"],
    ["Camera", "IP", "Name", "Value"],
    ["C1", "192.0.2.1", "root", "Tern-otter"],
  ];
  rows.forEach((cells, at) => {
    reader.take({ sheet: "", number: at + 1, cells });
  });
  reader.end("complete");
  expect(facts.map(({ field, value }) => [field, value])).toEqual([
    ["name", "C1"],
    ["ip", "192.0.2.1"],
  ]);
});
