import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Owner } from "../../src/model/owner.ts";
import { importAll, reviewAll, withStore } from "./run.ts";

const site = (id: string, more: Partial<Owner["sites"][number]>): Owner["sites"][number] => ({
  id,
  name: id,
  networks: id === "Beta" ? ["10.0.1.0/24"] : [],
  switches: [],
  ...more,
});

const ministry: Owner = {
  name: "Ministry",
  kind: "federal-department",
  jurisdictions: ["GB"],
  usFederalContractor: "no",
  sites: [site("Alpha", { sensitivity: "sensitive" }), site("Beta", { sensitivity: "not-sensitive" })],
};
const bidder: Owner = {
  name: "Bidder",
  kind: "private",
  jurisdictions: ["US"],
  usFederalContractor: "yes",
  affiliates: ["Sister"],
  sites: [site("Alpha", {}), site("Beta", { operator: "Sister" })],
};
const waived: Owner = {
  ...bidder,
  sites: [site("Alpha", {}), site("Beta", {})],
  waivers: [
    { instrument: "us-ndaa-889-a1B", under: "dni", reference: "W", from: "2026-01-01", until: "open", sites: ["Beta"] },
  ],
};

/** A recorder at Beta by its address, and a camera behind it of which this is stated as its own site. */
const verdictOf = (owner: Owner, provision: string, own: string): Promise<string | undefined> =>
  withStore(async (store, folder) => {
    const path = join(folder, "list.csv");
    writeFileSync(
      path,
      `Name,IP Address,Recorder,Channel,Brand,Model,Site\nNVR,10.0.1.5,,,Hikvision,DS-7616NI-K2,\nDoor,,10.0.1.5,3,Hikvision,DS-2CD2142FWD-I,${own}\n`,
    );
    const { assets } = await reviewAll(store, await importAll(store, [path]), owner);
    const door = assets.find(({ name }) => name === "Door");
    return door?.rulings.find((ruling) => ruling.provision === provision)?.verdict;
  });

test.each([
  // A recorder often stands in another building than its cameras: its site takes none of them out of the text.
  ["not sensitive", ministry, "uk-wms-2022-11-24/deploy", "", "undetermined"],
  ["not sensitive", ministry, "uk-wms-2022-11-24/deploy", "Beta", "not-covered"],
  ["not sensitive", ministry, "uk-wms-2022-11-24/deploy", "Alpha", "disputed"],
  ["run by an affiliate", bidder, "us-ndaa-889-a1B/use", "", "undetermined"],
  ["run by an affiliate", bidder, "us-ndaa-889-a1B/use", "Beta", "not-covered"],
  ["under a waiver", waived, "us-ndaa-889-a1B/use", "", "undetermined"],
  ["under a waiver", waived, "us-ndaa-889-a1B/use", "Beta", "not-covered"],
] as const)("behind a recorder on a site %s", async (...[, owner, provision, own, expected]) => {
  expect(await verdictOf(owner, provision, own)).toBe(expected);
});
