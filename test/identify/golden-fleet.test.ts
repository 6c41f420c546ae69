import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { deriveInto } from "../../src/app/derive.ts";
import { silent } from "../../src/app/progress.ts";
import { base32Digest } from "../../src/edge/digest.ts";
import { changesBetween, changesSummary, type Standing, standingOf, type Verdict } from "../../src/identify/changes.ts";
import { importAll, withStore } from "../review/run.ts";
import { theMatcher } from "./attributing.ts";

/** What the catalogue said of the example city when it was last reviewed: one line an asset. */
const REVIEWED = "test/identify/golden/harbour-city.txt";

const lineOf = (asset: string, { maker, confidence, class: deviceClass, relabel }: Verdict): string =>
  [asset, maker ?? "-", confidence ?? "-", deviceClass, relabel ?? "-"].join(" ");

function standingOfLine(line: string): readonly [string, Standing] {
  const [asset = "", maker, confidence, deviceClass = "", relabel] = line.split(" ");
  const verdict: Verdict = {
    maker: maker === "-" ? null : (maker ?? null),
    confidence: confidence === "-" ? null : (confidence as Verdict["confidence"]),
    class: deviceClass,
    relabel: relabel === "-" ? null : relabel === "true",
    catalogue: "reviewed",
  };
  return [asset, { verdict, rules: [] }];
}

test("a change of the catalogue shows its effect on the example city: UPDATE_GOLDEN=1 takes it over", async () => {
  const now = new Map<string, Standing>();
  await withStore(async (store) => {
    const origins = await importAll(store, ["examples/harbour-city/inputs"]);
    await deriveInto({ store, matcher: theMatcher(), origins, digest: base32Digest, progress: silent });
    for await (const batch of store.assets())
      for (const { attribution } of batch) now.set(attribution.asset, standingOf(attribution, "now"));
  });
  if (process.env["UPDATE_GOLDEN"] === "1") {
    const lines = [...now].map(([asset, { verdict }]) => lineOf(asset, verdict)).sort();
    writeFileSync(REVIEWED, `${lines.join("\n")}\n`);
  }
  const before = new Map(readFileSync(REVIEWED, "utf8").trim().split("\n").map(standingOfLine));
  const changes = changesBetween(before, now);
  console.log(`example city, verdicts changed since the last review of the catalogue: ${changes.length}`);
  for (const line of changesSummary(changes)) console.log(`  ${line}`);
  expect(changesSummary(changes)).toEqual([]);
}, 120_000);
