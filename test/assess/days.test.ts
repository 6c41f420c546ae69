import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type AssetFacts, type Clause, ruleOn, timeline } from "../../src/assess/law/index.ts";
import type { Owner } from "../../src/model/owner.ts";
import { type LegalDate, parseLegalDate } from "../../src/model/time.ts";
import { asset, dated } from "./people.ts";
import { day } from "./provisions.ts";
import { ALL, CATALOGUE } from "./scenario-parts.ts";

/** For every date of every instrument: the day before and the day itself, for an owner and a product that it is meant for. */

const before = (on: LegalDate): LegalDate =>
  day(new Date(Date.parse(`${on}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10));

/** An owner that the provision addresses, with every answer given. */
function boundOwner({ provision: { addressees } }: Clause): Owner {
  const role = addressees.role ?? addressees.only;
  return {
    name: "the bound owner",
    kind: addressees.kinds[0] ?? "private",
    jurisdictions: addressees.jurisdictions.length === 0 ? ["CA-ON"] : addressees.jurisdictions,
    usFederalContractor: role === "us-federal-contractor" ? "yes" : "no",
    roles: role === undefined ? {} : { [role]: "yes" },
    sites: [],
  };
}

/** A product that the provision reaches, where it reaches any. */
function reachedProduct({ provision: { goods, acquired, installed, authorised } }: Clause, shift = 0): AssetFacts {
  const home = CATALOGUE.vendors.find(
    ({ country }) =>
      goods.home?.in?.includes(country) ?? (goods.home !== undefined && !goods.home.notIn?.includes(country)),
  );
  const id = goods.makers[0] ?? home?.id ?? "hikvision";
  const name = CATALOGUE.vendors.find((vendor) => vendor.id === id)?.name ?? id;
  const within = (split: typeof acquired) => {
    if (split === undefined) return [];
    const cut = split.onOrBefore ?? split.after ?? day("2000-01-01");
    const at = Date.parse(`${cut}T00:00:00Z`) + 86_400_000 * ((split.after === undefined ? 0 : 1) + shift);
    return dated(new Date(at).toISOString().slice(0, 10));
  };
  return asset({
    maker: { id, name, confidence: "confirmed" },
    brand: name,
    relabel: false,
    class: goods.classes.find((each) => !goods.disputedFor?.some((one) => one.classes.includes(each))) ?? "camera",
    acquired: within(acquired),
    installed: within(installed),
    authorised: within(authorised),
    sites: [{ purpose: "public safety", sensitivity: "sensitive" }],
  });
}

const verdictOn = (clause: Clause, on: LegalDate, facts = reachedProduct(clause)): string =>
  ruleOn(clause, facts, { owner: boundOwner(clause), asOf: on }, CATALOGUE).verdict;

/** Every exact day that stands in an instrument, whatever it is of. */
const daysOf = ({ instrument }: Clause): readonly LegalDate[] =>
  [...new Set(timeline({ instruments: [instrument] }).map(({ on }) => on))].flatMap((on) => parseLegalDate(on) ?? []);

const GOLDEN = fileURLToPath(new URL("./golden/days.txt", import.meta.url));

test("each date of each instrument, the day before and the day of: as the golden file has it", () => {
  const lines = ALL.flatMap((clause) =>
    daysOf(clause).map((on) => {
      const [eve, same] = [verdictOn(clause, before(on)), verdictOn(clause, on)];
      return `${clause.provision.id}  ${on}  ${eve === same ? same : `${eve} -> ${same}`}`;
    }),
  );
  const text = `${lines.join("\n")}\n`;
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(GOLDEN, text);
  expect(text).toBe(readFileSync(GOLDEN, "utf8"));
  expect(lines.length).toBeGreaterThan(100);
});

const named = ALL.map((clause) => [clause.provision.id, clause] as const);

describe("what every date must do", () => {
  test.each(named)("%s binds nobody on the day before its first", (_, clause) => {
    expect(verdictOn(clause, before(clause.provision.from))).toBe("not-covered");
  });

  const ending = named.filter(([, { provision }]) => provision.until !== undefined);
  test.each(ending)("%s holds on its last day and not on the next", (_, clause) => {
    const until = clause.provision.until as LegalDate;
    const next = day(new Date(Date.parse(`${until}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10));
    expect(verdictOn(clause, until)).not.toBe("not-covered");
    expect(verdictOn(clause, next)).toBe("not-covered");
  });

  const open = named.filter(([, { provision }]) => provision.surelyFrom !== undefined);
  test.each(open)("%s is open until its first day is certain", (_, clause) => {
    const surely = clause.provision.surelyFrom as LegalDate;
    expect(["disputed", "undetermined"]).toContain(verdictOn(clause, before(surely)));
    expect(verdictOn(clause, surely)).not.toBe("not-covered");
  });

  const split = named.filter(([, { provision: each }]) => each.acquired ?? each.installed ?? each.authorised);
  test.each(split)("%s reaches stock on one side of its day alone", (_, clause) => {
    const { acquired, installed, authorised, from } = clause.provision;
    const across = (acquired ?? installed ?? authorised)?.after === undefined ? 1 : -1;
    const later = day(`${Number(from.slice(0, 4)) + 3}-01-01`);
    expect(verdictOn(clause, later)).not.toBe("not-covered");
    expect(verdictOn(clause, later, reachedProduct(clause, across))).toBe("not-covered");
  });
});
