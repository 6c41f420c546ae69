import * as mandatory from "@secvisogram/csaf-validator-lib/mandatoryTests.js";
import { csaf_2_0_strict } from "@secvisogram/csaf-validator-lib/schemaTests.js";
import validate from "@secvisogram/csaf-validator-lib/validate.js";
import { z } from "zod";

/** The schema of CSAF 2.0 (unknown keys refused) and its mandatory tests, 6.1.1 to 6.1.33. */
export const CSAF_CHECKS = [csaf_2_0_strict, ...Object.values(mandatory)];

/** What the schema and the mandatory tests of CSAF 2.0 hold against a document, one line a complaint. */
export async function csafComplaints(document: unknown): Promise<readonly string[]> {
  const { isValid, tests } = await validate(CSAF_CHECKS, document);
  const complaints = tests.flatMap(({ name, isValid: holds, errors }) =>
    holds ? [] : [`${name}: ${errors.map(({ instancePath, message }) => `${instancePath} ${message}`).join("; ")}`],
  );
  return isValid === (complaints.length === 0) ? complaints : ["the validator contradicts itself"];
}

const uri = z.url();
const instant = z.iso.datetime({ offset: true });
const identifiers = z
  .strictObject({ purl: z.string().optional(), cpe22: z.string().optional(), cpe23: z.string().optional() })
  .refine((each) => Object.keys(each).length > 0, "identifiers without any");
const named = (each: object): boolean => "@id" in each || "identifiers" in each;
const part = {
  "@id": uri.optional(),
  identifiers: identifiers.optional(),
  hashes: z.record(z.string(), z.string()).optional(),
};
const component = z
  .strictObject({ ...part, subcomponents: unique(z.strictObject(part).refine(named)).optional() })
  .refine(named, "a product without @id and identifiers");

const statement = z
  .strictObject({
    "@id": uri.optional(),
    version: z.int().min(1).optional(),
    vulnerability: z.strictObject({
      "@id": uri.optional(),
      name: z.string(),
      description: z.string().optional(),
      aliases: unique(z.string()).optional(),
    }),
    timestamp: instant.optional(),
    last_updated: instant.optional(),
    products: unique(component).optional(),
    status: z.enum(["not_affected", "affected", "fixed", "under_investigation"]),
    supplier: z.string().optional(),
    status_notes: z.string().optional(),
    justification: z
      .enum([
        "component_not_present",
        "vulnerable_code_not_present",
        "vulnerable_code_not_in_execute_path",
        "vulnerable_code_cannot_be_controlled_by_adversary",
        "inline_mitigations_already_exist",
      ])
      .optional(),
    impact_statement: z.string().optional(),
    action_statement: z.string().optional(),
    action_statement_timestamp: instant.optional(),
  })
  .refine(
    (each) =>
      each.status !== "not_affected" || (each.justification === undefined) !== (each.impact_statement === undefined),
    "not_affected without, or with both, of justification and impact_statement",
  )
  .refine((each) => each.status !== "affected" || each.action_statement !== undefined, "affected without an action");

/**
 * The rules of OpenVEX 0.2.0, in our own words, after its specification (OPENVEX-SPEC.md) and the two JSON schemas that were
 * published under that version; where the two differ (one refuses justification and impact_statement together), the stricter.
 */
const OPEN_VEX = z
  .strictObject({
    "@context": uri,
    "@id": uri,
    author: z.string(),
    role: z.string().optional(),
    timestamp: instant,
    last_updated: instant.optional(),
    version: z.int().min(1),
    tooling: z.string().optional(),
    statements: unique(statement).min(1),
  })
  .refine(({ statements }) => {
    const said = statements.flatMap(({ vulnerability, products = [] }) =>
      products.map((product) => `${vulnerability.name} ${JSON.stringify(product)}`),
    );
    return new Set(said).size === said.length;
  }, "two statements of one time about one product and one vulnerability");

export function openVexComplaints(document: unknown): readonly string[] {
  const { error } = OPEN_VEX.safeParse(document);
  return (error?.issues ?? []).map(({ path, message }) => `/${path.map(String).join("/")} ${message}`);
}

function unique<T extends z.ZodType>(item: T): z.ZodArray<T> {
  return z
    .array(item)
    .refine((list) => new Set(list.map((each) => JSON.stringify(each))).size === list.length, "one item twice");
}
