import { z } from "zod";
import { CONFIDENCES, DEVICE_CLASSES, WEIGHTS } from "../model/attribution.ts";
import { OWNER_KINDS } from "../model/owner.ts";
import { VERDICTS } from "../model/ruling.ts";
import { riskSchema } from "./risk-schema.ts";

const count = z.int().min(0);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const confidence = z.enum(CONFIDENCES).describe("How sure, in measured words: confirmed, high, medium, low.");
const weight = z.enum(WEIGHTS).describe("How much one sign moves the answer.");

const subject = z
  .looseObject({
    origin: z.string().describe("The source that observed it."),
    device: z.string().exactOptional(),
    ip: z.string().exactOptional(),
    mac: z.string().exactOptional(),
    port: z.number().exactOptional(),
    transport: z.string().exactOptional(),
    host: z.string().exactOptional(),
    row: z.string().exactOptional(),
    serial: z.string().exactOptional(),
    recorder: z.string().exactOptional(),
    channel: z.string().exactOptional(),
    switch: z.string().exactOptional(),
    switchPort: z.string().exactOptional(),
    vlan: z.number().exactOptional(),
    site: z.string().exactOptional(),
  })
  .describe("One thing that a source spoke of, as observed.");

const evidence = z
  .object({
    observation: z.string().describe("The id of the observation it rests on."),
    fingerprint: z.string().describe("The catalogue rule that matched."),
    says: z.string().describe("What the sign shows, in words."),
    weight,
  })
  .describe("One sign for or against the maker named.");

const ruling = z
  .object({
    provision: z.string().describe("`instrument/provision` of the catalogue."),
    verdict: z.enum(VERDICTS),
    because: z.string().describe("One sentence."),
    missing: z.array(z.string()).describe("The facts that would settle it."),
    duty: z.string().exactOptional().describe("What the provision asks for when covered."),
  })
  .describe("One provision applied to this asset, for the owner, on the as-of date.");

const maker = z
  .object({ id: z.string(), name: z.string(), confidence })
  .describe("Who built it, whatever the label says.");

const firmware = z.object({
  version: z.string().nullable().describe("As the maker writes it, when the grammar is known."),
  build: z.string().nullable().describe("Digits, when the grammar is known."),
  text: z.string().describe("Verbatim."),
});

const joined = z
  .object({
    by: z.enum(["device", "serial", "mac", "recorder-channel", "row", "endpoint", "address", "switch-port"]),
    value: z.string(),
  })
  .describe("Why subjects were taken for one thing.");

const rulingRecord = z.object({
  provision: z.string(),
  verdict: z.enum(VERDICTS),
  wording: count.describe("Place in `wordings`, where the sentence, the missing facts and the duty stand."),
});

/** One asset of review.json. */
export const assetSchema = z
  .object({
    asset: z.string().describe("The id of the asset, `a-…`."),
    parent: z.string().nullable().describe("The recorder of a channel."),
    subjects: z.array(subject),
    maker: maker.nullable().describe("Null when nothing speaks for any maker."),
    brand: z.string().nullable().describe("The label on the case, as stated."),
    model: z.string().nullable(),
    firmware: firmware.nullable(),
    serial: z.string().nullable(),
    madeOn: z.string().nullable(),
    class: z.enum(DEVICE_CLASSES),
    otherClasses: z.array(z.enum(DEVICE_CLASSES)).describe("Classes that some evidence names beside `class`."),
    relabel: z
      .boolean()
      .nullable()
      .describe("True when label and maker are different houses; null when either is unknown."),
    for: z.array(evidence),
    against: z.array(evidence),
    rivals: z.array(z.object({ id: z.string(), weight })).describe("Other makers that signs speak for, best first."),
    undecidedBecause: z.string().nullable().describe("What is missing when the maker is not decided."),
    joined: z.array(joined),
    contested: z
      .boolean()
      .describe("Whether something that shares an address, a MAC or a serial with it was kept apart from it."),
    site: z.string().nullable(),
    name: z.string().nullable(),
    seen: z
      .enum(["answered", "on-the-wire", "stated", "bought"])
      .describe("It answered; others saw it on a network; only documents speak of it."),
    rulings: z
      .array(rulingRecord)
      .exactOptional()
      .describe("Of every asset in a review of up to 20,000; larger ones have `rulingList` instead."),
    rulingList: count
      .exactOptional()
      .describe(
        "Place in `rulingLists`: assets that are alike to the law share one list. Absent where `rulings` stands.",
      ),
  })
  .describe("An attribution line (LINES.md) without its envelope, and what the review adds.");

const figure = z
  .object({ name: z.string(), value: z.number(), definition: z.string() })
  .describe("A number never stands alone: what it counts is beside it.");

const makerCount = z.object({
  maker: z.string().describe("Vendor id, or `unknown`."),
  name: z.string(),
  brands: z.array(
    z.object({
      brand: z.string(),
      count,
      relabels: count.exactOptional().describe("How many of them carry the name of a house that did not build them."),
    }),
  ),
  count,
  byConfidence: z.partialRecord(z.enum(CONFIDENCES), count),
});

const provision = z.object({
  provision: z.string(),
  instrument: z.string(),
  title: z.string(),
  citation: z.string(),
  duty: z.string(),
  says: z.string().describe("Whom it binds, what, since when; or why it reaches nobody here."),
  textSeen: z.boolean().describe("Whether the text itself was read, or only reports of it."),
  status: z.string(),
  lastRead: z.string(),
  sources: z.array(z.object({ title: z.string(), url: z.string(), basis: z.string(), read: z.string() })),
  counts: z.record(z.enum(VERDICTS), count),
});

const site = z.object({
  id: z.string(),
  name: z.string(),
  operator: z.string().nullable(),
  assets: count,
  covered: count,
  unknown: count,
  addresses: count.describe("Addresses the owner profile declares there."),
  accounted: count.describe("Those that some source could have seen."),
  says: z.string(),
});

const coverage = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("swept"),
    targets: z.array(z.string()),
    ports: z.string(),
    answered: z
      .array(z.string())
      .describe("Addresses that answered, written as targets are; one entry for all of a /24."),
    count: count.describe("How many addresses answered."),
  }),
  z.object({ kind: z.enum(["rows", "lines"]), total: count, read: count, unreadable: count }),
  z.object({ kind: z.literal("mac-table"), switch: z.string(), entries: count, ports: z.array(z.string()) }),
  z.object({ kind: z.literal("arp-table"), switch: z.string(), entries: count }),
  z.object({
    kind: z.literal("switch-ports"),
    switch: z.string(),
    tables: z.array(z.enum(["mac", "neighbours", "ports", "poe"])),
    uplinks: z.array(z.object({ port: z.string(), because: z.enum(["many-macs", "neighbour", "trunk", "aggregate"]) })),
    learned: z.array(z.string()),
    neighbours: z.array(z.string()),
    connected: z.array(z.string()),
    drawing: z.array(z.string()),
  }),
  z.object({ kind: z.literal("cut"), after: z.string() }),
]);

const ledger = z
  .object({
    completeness: z.number().min(0).max(1).nullable().describe("Null when the owner profile declares no place."),
    definition: z.string(),
    places: z.array(z.object({ kind: z.enum(["address", "switch", "site"]), declared: count, accounted: count })),
    gaps: z.array(
      z.object({
        kind: z.enum([
          "switch-not-read",
          "site-without-evidence",
          "address-never-looked-at",
          "address-silent",
          "mac-without-answer",
          "row-not-read",
          "count-without-devices",
          "bought-not-seen",
          "channel-without-identity",
          "port-without-mac",
          "power-without-neighbour",
          "source-cut",
        ]),
        count,
        says: z.string(),
        examples: z.array(z.string()),
      }),
    ),
    origins: z.array(
      z.object({
        label: z.string(),
        importer: z.string(),
        observations: count,
        complete: z.boolean(),
        coverage: z.array(coverage),
        problems: count,
      }),
    ),
  })
  .describe("What could have been seen, what was, and what nobody has looked at.");

const changes = z
  .object({
    originsCame: z.array(z.string()),
    originsWent: z.array(z.string()),
    assetsBefore: count,
    assetsNow: count,
    came: count.nullable(),
    went: count.nullable(),
    changed: count.nullable(),
    list: z.array(
      z.object({
        asset: z.string(),
        name: z.string(),
        change: z.enum(["came", "went", "changed"]),
        says: z.string(),
      }),
    ),
  })
  .describe(
    "What changed since the last review of the same owner and day that rested on other sources, profile or catalogue; absent from a first review. Counts are null for estates too large to be remembered asset by asset.",
  );

/** review.json, version 1. What it does not name may stand there later: readers keep unknown keys. */
export const reviewSchema = z
  .object({
    v: z.literal(1),
    asOf: day.describe("The day the law was applied on."),
    owner: z.object({
      name: z.string(),
      kind: z.enum(OWNER_KINDS),
      jurisdictions: z.array(z.string()).describe("ISO 3166: CA, CA-QC, US."),
      usFederalContractor: z.enum(["yes", "no", "unknown"]),
    }),
    tool: z.string().describe("Name and version of the program that wrote it."),
    catalogue: z.object({ version: z.string(), hash: z.string() }),
    figures: z.array(figure).describe("First the headline."),
    makers: z.array(makerCount),
    provisions: z.array(provision),
    sites: z.array(site),
    ledger,
    problems: z.array(
      z.object({
        file: z.string(),
        row: count.exactOptional(),
        code: z.string(),
        what: z.string(),
        remedy: z.string(),
      }),
    ),
    leftOut: z.array(z.string()).describe("What this review leaves out, in words."),
    changes: changes.exactOptional(),
    risk: riskSchema.exactOptional(),
    assets: z.array(assetSchema),
    rulingLists: z
      .array(z.array(rulingRecord))
      .exactOptional()
      .describe("In a review of more than 20,000 assets: the distinct lists of rulings, named by `rulingList`."),
    wordings: z.array(ruling).describe("The distinct rulings; assets name them by their place in this list."),
  })
  .describe("A decamp review: what there is, who made it, which law covers it, and what nobody knows.");

/** The published JSON Schema (draft 2020-12) of review.json. */
export function reviewJsonSchema(): object {
  return {
    title: "decamp review, version 1",
    ...z.toJSONSchema(reviewSchema, { target: "draft-2020-12", io: "input" }),
  };
}
