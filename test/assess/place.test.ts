import { describe, expect, test } from "vitest";
import type { PlaceFacts } from "../../src/assess/law/facts.ts";
import { ruleOn } from "../../src/assess/law/index.ts";
import { made, owner } from "./people.ts";
import { day } from "./provisions.ts";
import { CATALOGUE, clauseOf } from "./scenario-parts.ts";

const rule = (site: PlaceFacts, more: Partial<ReturnType<typeof owner>> = {}): string =>
  ruleOn(
    clauseOf("us-ndaa-889-a1B/use"),
    made("hikvision", "high", { sites: [site] }),
    { owner: { ...owner("private", ["CA"], "yes"), name: "Port of X", ...more }, asOf: day("2026-11-01") },
    CATALOGUE,
  ).verdict;

describe("a purpose that the text names", () => {
  test.each([
    ["public safety", "covered"],
    ["Public Safety and traffic", "covered"],
    ["Sécurité publique", "covered"],
    ["critical infrastructures", "covered"],
    ["public safety, not parking", "covered"],
    ["international security training", "disputed"],
    ["not public safety", "disputed"],
    ["sans lien avec la sécurité publique", "disputed"],
    ["other than national security", "disputed"],
    ["parking statistics", "disputed"],
  ])("%s: %s", (purpose, verdict) => expect(rule({ id: "s", purpose })).toBe(verdict));
});

describe("whose use it is", () => {
  test.each([
    ["an affiliate", "Parking Inc.", ["Parking Inc."], "not-covered"],
    ["somebody else", "Landlord Inc.", ["Parking Inc."], "covered"],
    ["the owner, listed with its group", "Port of X", ["Parking Inc.", "Port of X"], "covered"],
    ["the owner in other letters", "PORT OF X", ["PORT OF X"], "covered"],
  ])("%s", (_, operator, affiliates, verdict) => expect(rule({ id: "s", operator }, { affiliates })).toBe(verdict));
});
