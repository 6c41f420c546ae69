import { z } from "zod";
import { type LegalDate, parseLegalDate } from "../../model/time.ts";
import { DEVICE_CLASSES, WEIGHTS } from "../../model/attribution.ts";
import { OWNER_KINDS } from "../../model/owner.ts";
import { ACTS } from "../../model/ruling.ts";
import { EVIDENCE_KINDS } from "./fields.ts";

/** Text that must say something. A bare number or yes/no in YAML is not text: quotes make it one. */
const text = z.string().trim().min(1).max(4_000);
const id = z
  .string()
  .regex(/^[a-z0-9][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*$/, "words of letters and digits joined by hyphens");
const day = z.string().transform((written, context): LegalDate => {
  const date = parseLegalDate(written);
  if (date !== undefined) return date;
  context.addIssue({ code: "custom", message: "a day that exists, as YYYY-MM-DD" });
  return z.NEVER;
});
const moment = z
  .string()
  .regex(/^(?:19|20)\d{2}(?:-\d{2}){0,2}$/, "a year, a month or a day: 2018, 2018-02, 2018-02-05");
/** `decisive` is for a person's judgement: no rule of the catalogue may carry it. */
const weight = z.enum(WEIGHTS).exclude(["decisive"]);
const texts = z.array(text).default([]);
const atLeastOne = z.array(z.string().min(1).max(20_000)).min(1);

const source = z.strictObject({
  title: text,
  url: z.string().regex(/^(?:https?:\/\/|urn:)\S+$/, "an address that begins with https:// or urn:"),
  published: z.string().exactOptional(),
  read: day,
  basis: z.enum(["full", "excerpt", "not-read", "measured"]),
});
const sources = z.record(z.string(), source);

const yields = z
  .array(
    z.strictObject({
      to: z.string().regex(/^[a-z0-9-]+\/[A-Za-z0-9-]+$/, "the id of a rule: maker/name"),
      because: text,
    }),
  )
  .default([]);

const fingerprint = z.strictObject({
  id,
  field: text,
  pattern: z.string().min(1),
  ignoreCase: z.boolean().default(false),
  kind: z.enum(EVIDENCE_KINDS),
  weight,
  says: text,
  reason: text,
  class: z.enum(DEVICE_CLASSES).exactOptional(),
  source: text,
  yields,
  examples: atLeastOne,
  nearMisses: atLeastOne,
});

const grammar = z.strictObject({
  id,
  of: z.enum(["serial", "firmware", "model"]),
  pattern: z.string().min(1),
  ignoreCase: z.boolean().default(false),
  weight: weight.exactOptional(),
  family: text.exactOptional(),
  class: z.enum(DEVICE_CLASSES).exactOptional(),
  says: text,
  reason: text,
  source: text,
  yields,
  examples: atLeastOne,
  nearMisses: atLeastOne,
});

const relabel = z.strictObject({
  brand: text,
  models: z.array(z.string().min(1)).default([]),
  family: text.exactOptional(),
  partly: z.boolean().default(false),
  since: text.exactOptional(),
  until: text.exactOptional(),
  confidence: z.enum(["confirmed", "reported", "suspected"]),
  source: text,
});

/** A block of 24, 28 or 36 bits has 6, 7 or 9 digits. In quotes: YAML reads 001131 as a number and 0004E2 as a power of ten. */
const prefix = z.string().regex(/^(?:[0-9A-F]{6}|[0-9A-F]{7}|[0-9A-F]{9})$/, "6, 7 or 9 upper-case hex digits");
/** A list, or one text with blanks between: some houses have two thousand. */
const prefixes = z.preprocess(
  (written) => (typeof written === "string" ? written.split(/\s+/).filter((each) => each !== "") : written),
  z.array(prefix).min(1),
);

const parent = z.strictObject({
  id,
  relation: text,
  since: moment.exactOptional(),
  until: moment.exactOptional(),
  source: text,
});

export const vendorSchema = z.strictObject({
  id,
  name: text,
  country: z.string().regex(/^[A-Z]{2}$/, "a country of ISO 3166-1 in two capitals"),
  role: z.enum(["maker", "mixed", "relabeller", "component-supplier", "parent"]),
  surveillance: z.boolean().default(true),
  alsoMakes: texts,
  aliases: texts,
  brands: z.array(z.strictObject({ name: text, aliases: texts })).default([]),
  parents: z.array(parent).default([]),
  restrictedUnder: z.array(id).default([]),
  macBlocks: z
    .array(z.strictObject({ registrant: text, weight, sharedWith: z.array(id).default([]), source: text, prefixes }))
    .default([]),
  fingerprints: z.array(fingerprint).default([]),
  grammars: z.array(grammar).default([]),
  relabels: z.array(relabel).default([]),
  cloudNames: z.array(z.strictObject({ suffix: text, source: text })).default([]),
  notProof: z.array(z.strictObject({ what: text, why: text, source: text })).default([]),
  notes: z.array(z.strictObject({ says: text, source: text })).default([]),
  namedBy: z.array(text).min(1),
  sources,
});

const addressees = z.strictObject({
  kinds: z.array(z.enum(OWNER_KINDS)).default([]),
  jurisdictions: z.array(z.string().regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, "an ISO 3166 code: CA, CA-QC")).default([]),
  role: z.enum(["us-federal-contractor"]).exactOptional(),
  words: text,
});

const goods = z.strictObject({
  makers: z.array(id),
  affiliates: z.enum(["named-only", "subsidiaries-and-affiliates", "unstated"]),
  classes: z.array(z.enum(DEVICE_CLASSES)).default([]),
  disputedClasses: z.array(z.enum(DEVICE_CLASSES)).default([]),
  relabels: z.enum(["by-maker", "by-brand", "unstated"]),
  words: text,
});

const provision = z.strictObject({
  id,
  citation: text,
  title: text,
  acts: z.array(z.enum(ACTS)).min(1),
  addressees,
  goods,
  from: day,
  until: day.exactOptional(),
  acquired: z.strictObject({ onOrBefore: day.exactOptional(), after: day.exactOptional() }).exactOptional(),
  duty: id,
  exceptions: texts,
  sources: z.array(text).min(1),
});

export const instrumentSchema = z.strictObject({
  id,
  title: text,
  issuer: text,
  jurisdiction: text,
  type: text,
  announced: day,
  status: z.array(z.strictObject({ on: day, is: text, note: text.exactOptional(), source: text })).min(1),
  textSeen: z.boolean(),
  provisions: z.array(provision).min(1),
  conflicts: z.array(z.strictObject({ about: text, values: z.array(text).min(2), resolution: text })).default([]),
  notes: texts,
  lastRead: day,
  sources,
});

export type VendorEntry = z.output<typeof vendorSchema>;
export type InstrumentEntry = z.output<typeof instrumentSchema>;
