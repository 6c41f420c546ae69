import { expect, test } from "vitest";
import { type Clause, summariseProvision } from "../../src/assess/law/index.ts";
import type { Owner } from "../../src/model/owner.ts";
import { contractor, department, nobodyKnows, quebecCity, school } from "./people.ts";
import { clauseOf, OWNERS } from "./scenario-parts.ts";
import { canada, day, partB, quebecExisting, quebecNew, windUp } from "./provisions.ts";

const COUNTS = { covered: 1, "not-covered": 2, disputed: 3, undetermined: 4 };
const summary = (clause: Clause, who: Owner, on = "2026-11-24") =>
  summariseProvision(clause, COUNTS, { owner: who, asOf: day(on) });

test.each([
  [
    canada,
    department,
    "2026-11-24",
    "announced (since 2025-06-27)",
    "Binds federal departments, agencies and Crown corporations of Canada (procure, use): Hikvision products, since 2025-06-27. Duty: must not use. The text itself was not seen; this rests on reports of it. Sources disagree about: verb.",
  ],
  [
    canada,
    quebecCity,
    "2026-11-24",
    "announced (since 2025-06-27)",
    "It does not bind the municipality, a municipality in CA-QC.",
  ],
  [
    canada,
    department,
    "2025-06-26",
    "not yet in force",
    "Not yet in force on 2025-06-26; it applies from 2025-06-27. It binds federal departments",
  ],
  [
    canada,
    nobodyKnows,
    "2026-11-24",
    "announced (since 2025-06-27)",
    "Whether that is the unknown is not known; missing: owner kind; owner jurisdictions.",
  ],
  [
    windUp,
    department,
    "2026-11-24",
    "in force (since 2025-06-27)",
    "Binds Hikvision Canada Inc. and covers nobody's cameras.",
  ],
  [
    quebecNew,
    school,
    "2023-12-21",
    "in force (since 2023-12-21)",
    "acquired after 2023-12-21, since 2023-12-21. Duty: must not use.",
  ],
  [
    quebecExisting,
    school,
    "2023-12-21",
    "in force (since 2023-12-21)",
    "acquired on or before 2023-12-21, since 2023-12-21. Duty: must assess.",
  ],
  [
    partB,
    contractor,
    "2026-11-24",
    "enacted (since 2018-08-13)",
    "Binds contractors of the US government (contract-with-user, use)",
  ],
] as const)("$0.provision.id for $1.name on %s", (...[clause, who, on, status, says]) => {
  const found = summary(clause, who, on);
  expect(found.status).toBe(status);
  expect(found.says).toContain(says);
});

test("it carries the counts, the duty and the sources with the day they were read", () => {
  expect(summary(canada, department)).toMatchObject({
    provision: "ca-fed-hikvision-use-2025/use",
    instrument: "ca-fed-hikvision-use-2025",
    duty: "must-not-use",
    textSeen: false,
    lastRead: "2026-11-24",
    sources: [{ title: "A source", url: "https://example.org/a", basis: "excerpt", read: "2026-11-24" }],
    counts: COUNTS,
  });
});

test.each([
  ["2025-12-31", 'The waiver "DNI 2026-14", from 2026-01-01 on (for some assets alone).'],
  ["2026-12-31", 'The owner holds the waiver "DNI 2026-14" from 2026-01-01 until 2026-12-31;'],
  ["2027-01-01", 'The waiver "DNI 2026-14" ended on 2026-12-31 (for some assets alone).'],
])("on %s the summary of a provision says of a waiver: %s", (on, says) => {
  const held = OWNERS["bidder with a DNI waiver for the hall"];
  const found = summariseProvision(clauseOf("us-ndaa-889-a1B/use"), COUNTS, { owner: held, asOf: day(on) });
  expect(found.says).toContain(says);
  expect(found.says).toContain("Waivers that can be given, and that the owner profile may state: the head of");
});
