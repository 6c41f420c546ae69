import { type Document, LineCounter, parseDocument, type YAMLError } from "yaml";
import { z } from "zod";
import { jurisdictionFault } from "../model/jurisdiction.ts";
import type { Problem } from "../model/origin.ts";
import { type Agreement, type Answer, OWNER_KINDS, type Owner, type Site, type Waiver } from "../model/owner.ts";
import { failed, ok, type Result } from "../model/result.ts";
import { parseLegalDate } from "../model/time.ts";
import { parseNetwork } from "../verify/index.ts";
import { explain, quoted, unfold } from "./owner-faults.ts";

/** An owner profile that the door takes: what `decamp review --help` shows, and a test reads. */
export const OWNER_EXAMPLE = `name: Ville de Havre-Exemple
kind: municipality            # federal-department, crown-corporation, school-board … or unknown
jurisdictions: [CA, CA-QC]    # ISO 3166, or unknown
usFederalContractor: no       # yes, no or unknown: does it hold or bid for a US federal contract?
sites:                        # the places that completeness is measured against
  - id: city-hall
    name: City Hall / Hôtel de ville
    operator: Landlord Inc.   # who runs the cameras there, when it is somebody else
    purpose: security of government facilities
    leaseEnd: "2027-06-30"
    networks: [10.20.1.0/24]  # every usable address is a place where a device could be
    switches: [SW-HALL-1]     # by the name in their prompt
`;

/** What a profile may say beside: shown by `decamp owner new --help`, and a test reads both together. */
export const OWNER_EXAMPLE_MORE = `roles:                        # other roles that instruments ask about; \`decamp law roles\` lists them
  us-federal-grantee: unknown
agreements:                   # contracts and grants give a role while they run
  - { kind: subaward, with: us-federal, name: Port security grant, since: "2024-10-01", until: "2026-09-30" }
affiliates: [Havre Parking Inc.]    # legal entities of the group that are not this owner
waivers:                      # permissions held; until: open for one without an end, sites and makers where it is for some alone
  - { instrument: us-ndaa-889-a1B, under: dni, reference: DNI 2026-14, from: "2026-01-01", until: "2027-06-30", makers: [hikvision] }
# and for a site: occupier, sensitivity (sensitive, not-sensitive or unknown, in the sense of the instrument that asks), and
# coreNetwork (connected, apart or unknown: whether its devices hang on the core network or on a network of their own)
`;

/** Longest profile that is read, in UTF-16 units: 10,000 sites come to about 4 Mi. */
const LONGEST = 32 * 1_024 * 1_024;

const UNKNOWN = z.literal("unknown");
const words = z.string().trim().min(1).max(500);

const jurisdiction = z
  .string()
  .regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, {
    error: (issue) => `${quoted(issue.input)} is no ISO 3166 code; write it like CA, CA-QC or US-TX`,
    abort: true,
  })
  .check((context) => {
    const message = jurisdictionFault(context.value);
    if (message !== undefined) context.issues.push({ code: "custom", input: context.value, message });
  });

const network = z
  .string()
  .describe("A network in CIDR form: 10.20.1.0/24, 2001:db8::/64")
  .check((context) => {
    const read = parseNetwork(context.value);
    if (!read.ok) context.issues.push({ code: "custom", input: context.value, message: read.failure });
  });

const day = z.string().refine((text) => parseLegalDate(text) !== undefined, {
  error: (issue) => `${quoted(issue.input)} is no day; write it like 2027-06-30`,
});

const site = z.strictObject({
  id: words,
  name: words,
  owner: words.optional(),
  operator: words.optional(),
  purpose: words.optional(),
  leaseEnd: z.union([UNKNOWN, day]).optional(),
  networks: z.union([UNKNOWN, z.array(network)]).optional(),
  switches: z.union([UNKNOWN, z.array(words)]).optional(),
  occupier: words.optional(),
  sensitivity: z.enum(["sensitive", "not-sensitive", "unknown"]).optional(),
  coreNetwork: z.enum(["connected", "apart", "unknown"]).optional(),
});

const answer = z.union([z.enum(["yes", "no", "unknown"]), z.boolean()]);
const roleId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "words of small letters and digits joined by hyphens");

const agreement = z.strictObject({
  kind: z.enum(["contract", "subcontract", "grant", "subaward", "loan"]),
  with: words.describe("us-federal, or a name"),
  name: words.optional(),
  since: z.union([UNKNOWN, day]).optional(),
  until: z.union([UNKNOWN, day]).optional(),
});

const instrumentId = z.string().regex(/^[A-Za-z0-9-]+(?:\/[A-Za-z0-9-]+)?$/, {
  error: (issue) =>
    `${quoted(issue.input)} is no id of an instrument; write it as decamp law lists it: us-ndaa-889-a1B`,
});

const waiver = z.strictObject({
  instrument: instrumentId.describe("Id of an instrument, or of one of its provisions"),
  under: words.optional().describe("Which exception of the text, by its id"),
  reference: words.optional(),
  from: z.union([UNKNOWN, day]).optional(),
  until: z.union([UNKNOWN, z.literal("open"), day]).optional(),
  sites: z.union([UNKNOWN, z.array(words)]).optional(),
  makers: z.union([UNKNOWN, z.array(words)]).optional(),
  listed: z.boolean().optional().describe("For those assets alone whose register names its reference"),
});

/** The owner profile as it stands in the file; schemas/owner.schema.json is made from it. */
export const ownerFile = z.strictObject({
  name: words,
  kind: z.enum(OWNER_KINDS),
  jurisdictions: z.union([UNKNOWN, z.array(jurisdiction)]),
  usFederalContractor: answer,
  sites: z.union([UNKNOWN, z.array(site)]),
  roles: z.union([UNKNOWN, z.record(roleId, answer)]).optional(),
  agreements: z.union([UNKNOWN, z.array(agreement)]).optional(),
  affiliates: z.union([UNKNOWN, z.array(words)]).optional(),
  waivers: z.union([UNKNOWN, z.array(waiver)]).optional(),
});

/**
 * Reads an owner profile (YAML 1.2; see {@link OWNER_EXAMPLE}). Every field may be `unknown` and is then left open, never taken
 * for "none". Any fault refuses the whole profile: a site dropped in silence would make the review look more complete than it is.
 */
export function readOwner(text: string, file: string): Result<Owner, readonly Problem[]> {
  const fault = (code: string, row: number | undefined, what: string, remedy: string): Problem => ({
    file,
    ...(row !== undefined && { row }),
    code,
    what: /[.!?…]$/.test(what) ? what : `${what}.`,
    remedy,
  });
  if (text.length > LONGEST) {
    return failed([
      fault(
        "too-long",
        undefined,
        `the owner profile has ${text.length} characters`,
        "Check that this is the owner profile.",
      ),
    ]);
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const yaml = document.errors.map((error) =>
      fault("not-yaml", lines.linePos(error.pos[0]).line, ...yamlFault(error)),
    );
    return failed(yaml);
  }
  const value = plainOf(document);
  const parsed = value.ok ? ownerFile.safeParse(value.value) : undefined;
  if (!value.ok || parsed === undefined) {
    return failed([
      fault(
        "not-yaml",
        undefined,
        "an alias in the owner profile expands without end",
        "Write the values out instead of aliases.",
      ),
    ]);
  }
  const lineOf = (path: readonly PropertyKey[]): number => lineAt(document, lines, path);
  const issues = parsed.success ? [] : parsed.error.issues.flatMap((issue) => unfold(issue));
  const faults = issues.map(({ issue, path }) => {
    const at = path.length === 0 ? "" : `${pathText(path)}: `;
    const { what, remedy } = explain(issue, { path, value: valueAt(value.value, path), known: keysAt(path) });
    return fault("owner-profile", lineOf(path), `${at}${what}`, remedy);
  });
  const repeats = parsed.success
    ? repeatedSites(parsed.data.sites, lineOf).map(({ row, what }) =>
        fault("repeated-site", row, what, "Give every site its own id."),
      )
    : [];
  const problems = [...faults, ...repeats].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return parsed.success && problems.length === 0 ? ok(ownerOf(parsed.data)) : failed(problems);
}

/** The library tells programmers which of its functions to call; a person has two profiles in one file. */
const yamlFault = ({ code, message }: YAMLError): readonly [what: string, remedy: string] =>
  code === "MULTIPLE_DOCS"
    ? ["a second document begins here (---)", "Keep one profile in a file."]
    : [message, "Correct the YAML at this line; `decamp owner new --help` shows a profile."];

/** Aliases may nest; the library counts how often they are expanded and gives up in time. */
function plainOf(document: Document): Result<unknown, "aliases"> {
  try {
    return ok(document.toJS({ maxAliasCount: 100 }));
  } catch (error) {
    if (error instanceof ReferenceError) return failed("aliases");
    throw error;
  }
}

type Parsed = z.infer<typeof ownerFile>;

function ownerOf(parsed: Parsed): Owner {
  const { roles, agreements, affiliates, waivers } = parsed;
  return {
    name: parsed.name,
    kind: parsed.kind,
    jurisdictions: listed(parsed.jurisdictions),
    usFederalContractor: answerOf(parsed.usFederalContractor),
    sites: listed(parsed.sites).map(siteOf),
    ...(roles !== undefined && roles !== "unknown" && { roles: answersOf(roles) }),
    ...(agreements !== undefined && agreements !== "unknown" && { agreements: agreements.map(agreementOf) }),
    ...(affiliates !== undefined && affiliates !== "unknown" && { affiliates }),
    ...(waivers !== undefined && waivers !== "unknown" && { waivers: waivers.map(waiverOf) }),
  };
}

const answerOf = (written: z.infer<typeof answer>): Answer =>
  typeof written === "boolean" ? (written ? "yes" : "no") : written;

const answersOf = (roles: Readonly<Record<string, z.infer<typeof answer>>>): NonNullable<Owner["roles"]> =>
  Object.fromEntries(Object.entries(roles).map(([role, written]) => [role, answerOf(written)]));

const agreementOf = ({ kind, with: party, name, since, until }: z.infer<typeof agreement>): Agreement => ({
  kind,
  with: party,
  ...known("name", name),
  ...known("since", since),
  ...known("until", until),
});

const waiverOf = (stated: z.infer<typeof waiver>): Waiver => ({
  instrument: stated.instrument,
  ...known("under", stated.under),
  ...known("reference", stated.reference),
  ...known("from", stated.from),
  ...known("until", stated.until),
  // Unknown sites are some that nobody stated, not all of them.
  ...(stated.sites !== undefined && { sites: stated.sites }),
  ...(stated.makers !== undefined && { makers: stated.makers }),
  ...(stated.listed === true && { listed: true }),
});

function siteOf(parsed: z.infer<typeof site>): Site {
  const { owner, operator, occupier, purpose, sensitivity, leaseEnd, coreNetwork } = parsed;
  return {
    id: parsed.id,
    name: parsed.name,
    ...known("owner", owner),
    ...known("operator", operator),
    ...known("occupier", occupier),
    ...known("purpose", purpose),
    ...(sensitivity !== undefined && sensitivity !== "unknown" && { sensitivity }),
    ...known("leaseEnd", leaseEnd),
    ...(coreNetwork !== undefined && coreNetwork !== "unknown" && { coreNetwork }),
    networks: listed(parsed.networks),
    switches: listed(parsed.switches),
  };
}

const known = <K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> =>
  value === undefined || value === "unknown" ? {} : ({ [key]: value } as Partial<Record<K, string>>);

const listed = <T>(value: readonly T[] | "unknown" | undefined): readonly T[] =>
  value === undefined || value === "unknown" ? [] : value;

function repeatedSites(
  sites: Parsed["sites"],
  lineOf: (path: readonly PropertyKey[]) => number,
): readonly { row: number; what: string }[] {
  const first = new Map<string, number>();
  return listed(sites).flatMap(({ id }, at) => {
    const before = first.get(id);
    first.set(id, before ?? at);
    if (before === undefined) return [];
    return [
      {
        row: lineOf(["sites", at, "id"]),
        what: `the site id ${quoted(id)} stands in line ${lineOf(["sites", before, "id"])} already`,
      },
    ];
  });
}

const LISTS = { sites: site.shape, agreements: agreement.shape, waivers: waiver.shape } as const;

/** The keys that may stand at a path. */
const keysAt = ([list, at]: readonly PropertyKey[]): readonly string[] =>
  Object.keys(at !== undefined && isList(list) ? LISTS[list] : ownerFile.shape);

const isList = (key: PropertyKey | undefined): key is keyof typeof LISTS => key !== undefined && key in LISTS;

const pathText = (path: readonly PropertyKey[]): string =>
  path.map((key, at) => (typeof key === "number" ? `[${key}]` : `${at === 0 ? "" : "."}${String(key)}`)).join("");

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );
}

/** The line of the node at this path; of the nearest node above it when the path does not exist. */
function lineAt(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as
      | { readonly range?: readonly number[] | null }
      | undefined;
    const start = node?.range?.[0];
    if (start !== undefined) return lines.linePos(start).line;
  }
  return 1;
}
