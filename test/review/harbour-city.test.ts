import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readOwner } from "../../src/app/owner.ts";
import { assetsCsv, problemsCsv, reportHtml, reviewJson } from "../../src/report/exporters/index.ts";
import { base32Digest } from "../../src/edge/digest.ts";
import { score, type Score } from "../examples/score.ts";
import { readCounts, readTruth } from "../examples/truth.ts";
import { importAll, reviewAll, ROOT, withStore, type Whole } from "./run.ts";

const EXAMPLE = join(ROOT, "examples/harbour-city");

function ownerOf(file: string) {
  const read = readOwner(readFileSync(join(EXAMPLE, file), "utf8"), file);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}

/** What was bought and not seen is counted apart. */
const devicesOf = ({ assets }: Whole) => assets.filter(({ seen }) => seen !== "bought");

describe("the review of Harbour City against its truth", () => {
  let whole: Whole;
  let scored: Score;
  let outputs: readonly string[];
  let federal: Whole;

  beforeAll(async () => {
    await withStore(async (store) => {
      const origins = await importAll(store, [join(EXAMPLE, "inputs")]);
      whole = await reviewAll(store, origins, ownerOf("owner.yaml"));
      federal = await reviewAll(store, origins, ownerOf("owners/federal-department.yaml"));
      const lines: string[] = [];
      for await (const batch of store.observations(origins)) lines.push(...batch.map((each) => JSON.stringify(each)));
      const { summary } = whole;
      outputs = [
        lines.join("\n"),
        [...reviewJson(summary, whole.assets)].join(""),
        [...assetsCsv(summary, whole.assets)].join(""),
        [...problemsCsv(summary)].join(""),
        [...reportHtml(summary, whole.assets, { lang: "en", digest: base32Digest })].join(""),
      ];
    });
    scored = score(
      whole.assets.map(({ attribution }) => attribution),
      readTruth(),
    );
  }, 120_000);

  test("no device is wrongly called made by a banned maker with high or confirmed confidence", () => {
    expect(scored.wronglyCalledBanned).toEqual([]);
  });

  test("every relabel with two kinds of evidence is found", () => {
    expect(scored.missedMustFind).toEqual([]);
    expect(scored.faintMustFind).toEqual([]);
  });

  test("no two true devices became one asset", () => expect(scored.joinedWrongly).toEqual([]));

  test("every device that the inputs mention has an asset", () => expect(scored.notListed).toEqual([]));

  test("what is not established is counted", () => {
    const undecided = devicesOf(whole).filter(
      ({ attribution: { maker } }) => maker === null || !["high", "confirmed"].includes(maker.confidence),
    );
    const figure = whole.summary.figures.find(({ name }) => name === "Devices whose maker is not established");
    expect(figure?.value).toBe(undecided.length);
    expect(undecided.length).toBeGreaterThan(0);
  });

  test("the ledger tells of the two switches never exported and of the landlord's building", () => {
    const gaps = new Map(whole.summary.ledger.gaps.map((gap) => [gap.kind, gap]));
    expect(gaps.get("switch-not-read")?.count).toBe(2);
    expect(gaps.get("site-without-evidence")?.count).toBeGreaterThanOrEqual(1);
    expect(whole.summary.ledger.completeness).toBeLessThan(1);
  });

  test("no planted password is anywhere: store, JSON, CSV, HTML", () => {
    const { secrets, secretsInNotes } = readCounts();
    expect(secrets.length).toBeGreaterThan(10);
    for (const secret of [...secrets, ...secretsInNotes]) {
      outputs.forEach((output, at) => expect(output.includes(secret), `${secret} in output ${at}`).toBe(false));
    }
  });

  test("what the city's invoices alone speak of is counted apart, unit by unit", () => {
    const bought = whole.assets.length - devicesOf(whole).length;
    const figure = whole.summary.figures.find(({ name }) => name === "Units bought, not seen");
    expect(bought).toBeGreaterThan(0);
    expect(figure?.value).toBeGreaterThanOrEqual(bought);
  });

  test("the owner changes the answer, not the evidence", () => {
    const verdicts = (of: Whole, provision: string) =>
      of.summary.provisions.find((each) => each.provision === provision)?.counts.covered;
    expect(verdicts(whole, "us-ndaa-889-a1B/use")).toBeGreaterThan(200);
    expect(verdicts(whole, "ca-fed-hikvision-use-2025/use")).toBe(0);
    expect(verdicts(federal, "ca-fed-hikvision-use-2025/use")).toBeGreaterThan(100);
    expect(federal.assets.map(({ attribution }) => attribution)).toEqual(
      whole.assets.map(({ attribution }) => attribution),
    );
  });

  test("the wind-up order covers nobody's cameras", () => {
    const order = whole.summary.provisions.find((each) => each.instrument === "ca-ica-hikvision-2025");
    expect(order?.counts).toEqual({ covered: 0, "not-covered": devicesOf(whole).length, disputed: 0, undetermined: 0 });
  });
});
