import { z } from "zod";
import { type AdvisoryBook, BASES } from "../../model/advisory.ts";
import { DEVICE_CLASSES } from "../../model/attribution.ts";
import { type LegalDate, parseLegalDate } from "../../model/time.ts";

const text = z.string().trim().min(1).max(8_000);
/** A day that exists. */
export const day = z.string().transform((written, context): LegalDate => {
  const date = parseLegalDate(written);
  if (date !== undefined) return date;
  context.addIssue({ code: "custom", message: "a day that exists, as YYYY-MM-DD" });
  return z.NEVER;
});
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "lower-case words joined by hyphens");

const edge = z
  .strictObject({
    version: z.string().min(1).max(120).exactOptional(),
    build: day.exactOptional(),
    inclusive: z.union([z.boolean(), z.literal("unsaid")]),
    precision: z.literal("month").exactOptional(),
  })
  .refine(({ version, build }) => version !== undefined || build !== undefined, "a version, a build, or both");

const range = z
  .strictObject({
    exact: z.strictObject({ version: z.string().min(1).max(200), build: day.exactOptional() }).exactOptional(),
    from: edge.exactOptional(),
    to: edge.exactOptional(),
    earlierUnaffected: z.boolean().exactOptional(),
  })
  .refine(
    ({ exact, from, to }) => (exact === undefined) !== (from === undefined && to === undefined),
    "exact alone, or from and to",
  );

const statement = z.strictObject({
  basis: z.enum(BASES),
  text: z.string().max(8_000).exactOptional(),
  ranges: z.array(range).min(1).exactOptional(),
  patterns: z.array(z.string().min(2).max(600)).min(1).exactOptional(),
  models: z.array(z.string().min(1).max(200)).min(1).exactOptional(),
  names: z.array(z.string().min(1).max(400)).min(1).exactOptional(),
});

/** Where a fact comes from, and the day it was read. */
export const source = z.strictObject({
  title: text,
  url: z.string().regex(/^(?:https?:\/\/|urn:)\S+$/, "an address that begins with https:// or urn:"),
  published: z.string().exactOptional(),
  read: day,
  basis: z.enum(["full", "excerpt", "not-read", "measured"]),
});

const vulnerability = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Z0-9]*(?:-[A-Za-z0-9]+)+$/, "an id like CVE-2017-7921"),
  title: text,
  published: day.exactOptional(),
  cvss: z
    .strictObject({ version: text, score: z.number().min(0).max(10), vector: text.exactOptional() })
    .exactOptional(),
  cwe: z.array(text).exactOptional(),
  kev: z.strictObject({ added: day, due: day.exactOptional(), ransomware: text.exactOptional() }).exactOptional(),
  epss: z
    .strictObject({ score: z.number().min(0).max(1), percentile: z.number().min(0).max(1), asOf: day })
    .exactOptional(),
  exploit: z.enum(["public", "weaponized"]).exactOptional(),
  fixed: z.array(text).exactOptional(),
  remedy: text.exactOptional(),
  affected: z.array(statement),
  unlisted: z
    .strictObject({
      classes: z.array(z.enum(DEVICE_CLASSES)).min(1),
      range: range.exactOptional(),
      says: text,
      source: text,
    })
    .exactOptional(),
  references: z.array(z.string().max(2_000)),
  sources: z.array(text).min(1),
  note: text.exactOptional(),
});

/** One file of catalogue/advisories. */
export const advisoryBookSchema: z.ZodType<AdvisoryBook> = z.strictObject({
  v: z.literal(1),
  id,
  name: text,
  makers: z.array(id).min(1),
  brand: text.exactOptional(),
  ownPlatform: z.boolean().exactOptional(),
  numberedApart: z.boolean().exactOptional(),
  asOf: day,
  complete: text,
  lines: z.array(z.strictObject({ class: z.enum(DEVICE_CLASSES), models: z.string().min(2).max(600) })),
  sources: z.record(z.string(), source),
  vulnerabilities: z.array(vulnerability),
});
