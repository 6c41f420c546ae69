import { z } from "zod";
import { type LegalDate, parseLegalDate } from "../../model/time.ts";
import { DEVICE_CLASSES, WEIGHTS } from "../../model/attribution.ts";
import { AFFILIATE_TESTS, EXCEPTION_READERS, type Exception, KNOWN_BY, RECORDS } from "../../model/catalogue.ts";
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
  quote: text.exactOptional(),
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
  class: z.enum(DEVICE_CLASSES).exactOptional(),
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

const kinds = z.array(z.enum(OWNER_KINDS));
const country = z.string().regex(/^[A-Z]{2}$/, "a country of ISO 3166-1 in two capitals");

const addressees = z.strictObject({
  kinds: kinds.default([]),
  unclearKinds: kinds.exactOptional(),
  jurisdictions: z.array(z.string().regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, "an ISO 3166 code: CA, CA-QC")).default([]),
  role: id.exactOptional(),
  only: id.exactOptional(),
  asks: text.exactOptional(),
  agreedFrom: day.exactOptional(),
  ownEntityOnly: z.boolean().exactOptional(),
  words: text,
});

const goods = z.strictObject({
  makers: z.array(id),
  affiliates: z.enum(AFFILIATE_TESTS),
  home: z
    .strictObject({ in: z.array(country).min(1).exactOptional(), notIn: z.array(country).min(1).exactOptional() })
    .exactOptional(),
  anyMaker: z.boolean().exactOptional(),
  unreadList: text.exactOptional(),
  components: z.array(z.strictObject({ names: z.array(text).min(1), says: text })).exactOptional(),
  classes: z.array(z.enum(DEVICE_CLASSES)).default([]),
  disputedClasses: z.array(z.enum(DEVICE_CLASSES)).default([]),
  disputedFor: z
    .array(z.strictObject({ makers: z.array(id).min(1), classes: z.array(z.enum(DEVICE_CLASSES)).min(1), says: text }))
    .exactOptional(),
  relabels: z.enum(["by-maker", "by-brand", "unstated"]),
  words: text,
});

const split = z.strictObject({ onOrBefore: day.exactOptional(), after: day.exactOptional() }).exactOptional();

/** Text alone, or text with what reads it. */
const exception = z.union([
  text.transform((says): Exception => ({ says })),
  z.strictObject({
    says: text,
    citation: text.exactOptional(),
    readBy: z.enum(EXCEPTION_READERS).exactOptional(),
    waiver: z.strictObject({ id, by: text, latest: day.exactOptional() }).exactOptional(),
    when: z
      .strictObject({ contracted: split, installed: split, funding: z.array(text).min(1).exactOptional() })
      .exactOptional(),
  }),
]);

const provision = z.strictObject({
  id,
  citation: text,
  title: text,
  acts: z.array(z.enum(ACTS)).min(1),
  addressees,
  goods,
  from: day,
  surelyFrom: day.exactOptional(),
  until: day.exactOptional(),
  acquired: split,
  installed: split,
  authorised: split,
  purposes: z
    .strictObject({ of: z.array(text).min(1), whenUnknown: z.enum(["undetermined", "reached"]), words: text })
    .exactOptional(),
  sensitiveSites: z.boolean().exactOptional(),
  coreNetworkOnly: z.boolean().exactOptional(),
  conditions: z.array(text).exactOptional(),
  duty: id,
  installedBase: text.exactOptional(),
  exceptions: z.array(exception).default([]),
  sources: z.array(text).min(1),
});

/** A day, or a month or a year where no source is more exact. */
const someDay = z
  .string()
  .refine(
    (written) => /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(written) || parseLegalDate(written) !== undefined,
    "a day, month or year that exists, as YYYY-MM-DD, YYYY-MM or YYYY",
  );

export const instrumentSchema = z.strictObject({
  id,
  record: z.enum(RECORDS).exactOptional(),
  title: text,
  issuer: text,
  jurisdiction: z
    .string()
    .regex(/^[A-Z]{2,3}(?:-[A-Z0-9]{1,3})?(?:,[A-Z]{2}(?:-[A-Z0-9]{1,3})?)*$/, "ISO 3166 codes joined by commas"),
  type: text,
  announced: someDay.exactOptional(),
  status: z.array(z.strictObject({ on: day, is: text, note: text.exactOptional(), source: text })).default([]),
  textSeen: z.boolean(),
  knownBy: z.enum(KNOWN_BY).exactOptional(),
  knownByReason: text.exactOptional(),
  provisions: z.array(provision).default([]),
  dates: z
    .array(
      z.strictObject({
        on: someDay,
        what: text,
        kind: z.enum(["effective", "deadline"]),
        computed: z.boolean().exactOptional(),
        source: text.exactOptional(),
      }),
    )
    .exactOptional(),
  conflicts: z.array(z.strictObject({ about: text, values: z.array(text).min(2), resolution: text })).default([]),
  notes: texts,
  lastRead: day,
  sources: sources.default({}),
});

export type VendorEntry = z.output<typeof vendorSchema>;
export type InstrumentEntry = z.output<typeof instrumentSchema>;
