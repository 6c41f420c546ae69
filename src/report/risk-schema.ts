import { z } from "zod";
import { WEAKNESS_VERDICTS } from "../model/advisory.ts";
import { EXPOSURE_TOPICS } from "../model/exposure.ts";
import { FIRMWARE_STANDINGS } from "../model/firmware.ts";
import { PACK_KINDS } from "../model/pack.ts";

const count = z.int().min(0);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const vulnerability = z.object({
  id: z.string(),
  title: z.string(),
  cvss: z.number().nullable(),
  exploitedSince: day.nullable().describe("The day it was listed as known exploited."),
  counts: z.partialRecord(z.enum(WEAKNESS_VERDICTS), count).describe("Assets by verdict."),
});

const topic = z.object({
  topic: z.enum(EXPOSURE_TOPICS),
  assets: z.record(z.enum(["observed", "computed", "nothing-seen", "nobody-looked"]), count),
});

const age = z.object({
  kind: z.enum(PACK_KINDS),
  from: z.enum(["catalogue", "pack"]),
  date: day,
  ageDays: count,
  stale: z.boolean(),
  source: z.string(),
  licence: z.string(),
  sha256: z.string().nullable(),
  key: z.string().nullable().describe("The signer's key, by the beginning of its SHA-256."),
});

/** The `risk` key of review.json. */
export const riskSchema = z
  .object({
    weaknesses: z.object({
      definition: z.string(),
      assets: z.record(z.enum(WEAKNESS_VERDICTS), count).describe("Assets by their gravest verdict."),
      exploited: z
        .object({ affected: count, likely: count, possible: count })
        .describe("Assets hit by a vulnerability known to be exploited."),
      silent: count.describe("Assets of which no advisory speaks: not free of flaws."),
      vulnerabilities: z.array(vulnerability).describe("The gravest first, a bounded number."),
    }),
    firmware: z
      .record(z.enum(FIRMWARE_STANDINGS), count)
      .describe(
        "Assets by how their firmware stands to the newest listed for their model; none of it says that one is up to date.",
      ),
    exposure: z.object({
      definition: z.string(),
      reach: z
        .record(z.enum(["internet", "cloud", "network", "none"]), count)
        .describe("Assets by the farthest reach that something shows."),
      topics: z.array(topic),
    }),
    priority: z
      .array(z.object({ asset: z.string(), points: z.number(), reasons: z.array(z.string()) }))
      .describe("The first of the order of work."),
    data: z.object({ ages: z.array(age), findings: z.array(z.string()) }).describe("The age of the data behind it."),
  })
  .describe("Published flaws, reach and order of work.");
