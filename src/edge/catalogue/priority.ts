import { readFileSync } from "node:fs";
import { z } from "zod";
import { DEVICE_CLASSES } from "../../model/attribution.ts";
import type { PriorityWeights } from "../../model/priority.ts";
import { type Result, failed, ok } from "../../model/result.ts";
import { located, readYaml } from "./document.ts";
import { refusalsOf } from "./faults.ts";
import type { CatalogueProblem } from "./problem.ts";

const points = z.number().min(0).max(1_000);
const verdicts = z.strictObject({ affected: points, likely: points, possible: points, unknown: points });

const weights = z.strictObject({
  v: z.literal(1),
  covered: z.strictObject({ now: points, later: points, disputed: points, undetermined: points }),
  exploited: verdicts,
  flaw: verdicts,
  reach: z.strictObject({ internet: points, cloud: points, network: points, "nobody-looked": points }),
  "default-state": points,
  class: z.partialRecord(z.enum(DEVICE_CLASSES), points),
  "maker-not-known": points,
  purpose: z.array(z.strictObject({ says: z.string().min(2).max(200), points })).max(200),
});

/** Largest file of weights, in UTF-16 units. */
const LARGEST = 262_144;

/** Reads a file of weights (`catalogue/priority.yaml`, or the owner's own). */
export function loadWeights(path: string): Result<PriorityWeights, readonly CatalogueProblem[]> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const what = `cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown reason"})`;
    return failed([{ file: path, line: 1, what, remedy: "name a file of weights like catalogue/priority.yaml" }]);
  }
  if (text.length > LARGEST)
    return failed([{ file: path, line: 1, what: "is larger than 256 Ki characters", remedy: "shorten it" }]);
  const yaml = readYaml(path, text);
  if (!yaml.ok) return yaml;
  const parsed = weights.safeParse(yaml.value.content);
  if (!parsed.success)
    return failed(refusalsOf(parsed.error.issues, yaml.value.content).map((refusal) => located(yaml.value, refusal)));
  const { v: _version, ...rest } = parsed.data;
  return ok(rest);
}
