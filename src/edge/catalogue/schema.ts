import { z } from "zod";
import { DEVICE_CLASSES } from "../../model/attribution.ts";
import { OWNER_KINDS } from "../../model/owner.ts";
import { ACTS } from "../../model/ruling.ts";
import { parseLegalDate } from "../../model/time.ts";

/** How catalogue files are written. Names follow model/catalogue.ts; what is left out there has a default here. */

const text = z.string().trim().min(1);
const day = text.refine((value) => parseLegalDate(value) !== undefined, "is not a day that exists; write it like \"2026-11-24\", in quotes");
const id = z.string().regex(/^[a-z0-9]+(?:-[A-Za-z0-9]+)*$/, "is not an id: letters, digits and single hyphens");
const texts = z.array(text).default([]);

const source = z.strictObject({
  title: text,
  url: z.string(),
  published: text.optional(),
  read: day,
  basis: z.enum(["full", "excerpt", "not-read", "measured"]),
});
const sources = z.record(id, source);

/** `decisive` is for a person's judgement alone. */
const weight = z.enum(["hint", "weak", "moderate", "strong"]);
const deviceClass = z.enum(DEVICE_CLASSES);

const fingerprint = z.strictObject({
  id,
  field: z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/i),
  pattern: text,
  ignoreCase: z.boolean().default(false),
  kind: text,
  weight,
  class: deviceClass.optional(),
  says: text,
  reason: text,
  source: id,
  examples: z.array(text).min(1),
  nearMisses: z.array(text).min(1),
});

const grammar = z.strictObject({
  id,
  of: z.enum(["serial", "firmware", "model"]),
  pattern: text,
  ignoreCase: z.boolean().default(false),
  weight: weight.optional(),
  family: text.optional(),
  class: deviceClass.optional(),
  says: text,
  reason: text,
  source: id,
  examples: z.array(text).min(1),
  nearMisses: z.array(text).min(1),
});

export const vendorFile = z.strictObject({
  id,
  name: text,
  country: z.string().regex(/^[A-Z]{2}$/, "is not an ISO 3166 country of two capital letters"),
  surveillance: z.boolean().default(true),
  aliases: texts,
  brands: z.array(z.strictObject({ name: text, aliases: texts })).default([]),
  parents: z.array(z.strictObject({ id, relation: text, source: id })).default([]),
  macBlocks: z
    .array(
      z.strictObject({
        registrant: text,
        prefixes: z.array(z.string().regex(/^(?:[0-9A-F]{6}|[0-9A-F]{7}|[0-9A-F]{9})$/, "is not 6, 7 or 9 upper-case hexadecimal digits in quotes")).min(1),
        weight,
        source: id,
      }),
    )
    .default([]),
  fingerprints: z.array(fingerprint).default([]),
  grammars: z.array(grammar).default([]),
  relabels: z
    .array(
      z.strictObject({
        brand: text,
        models: texts,
        since: text.optional(),
        until: text.optional(),
        confidence: z.enum(["confirmed", "reported", "suspected"]),
        source: id,
      }),
    )
    .default([]),
  cloudNames: z.array(z.strictObject({ suffix: text, source: id })).default([]),
  notProof: z.array(z.strictObject({ what: text, why: text, source: id })).default([]),
  sources,
});

const provision = z.strictObject({
  id,
  citation: text,
  title: text,
  acts: z.array(z.enum(ACTS)).min(1),
  addressees: z.strictObject({
    kinds: z.array(z.enum(OWNER_KINDS)),
    jurisdictions: texts,
    role: z.literal("us-federal-contractor").optional(),
    words: text,
  }),
  goods: z.strictObject({
    makers: z.array(id),
    affiliates: z.enum(["named-only", "subsidiaries-and-affiliates", "unstated"]),
    classes: z.array(deviceClass).default([]),
    disputedClasses: z.array(deviceClass).default([]),
    relabels: z.enum(["by-maker", "by-brand", "unstated"]),
    words: text,
  }),
  from: day,
  until: day.optional(),
  acquired: z.strictObject({ onOrBefore: day.optional(), after: day.optional() }).optional(),
  duty: text,
  exceptions: texts,
  sources: z.array(id).min(1),
});

export const instrumentFile = z.strictObject({
  id,
  title: text,
  issuer: text,
  jurisdiction: text,
  type: text,
  announced: day,
  status: z.array(z.strictObject({ on: day, is: text, note: text.optional(), source: id })).min(1),
  textSeen: z.boolean(),
  provisions: z.array(provision).min(1),
  conflicts: z.array(z.strictObject({ about: text, values: z.array(text).min(2), resolution: text })).default([]),
  notes: texts,
  lastRead: day,
  sources,
});

export type VendorFile = z.infer<typeof vendorFile>;
export type InstrumentFile = z.infer<typeof instrumentFile>;
