import * as fc from "fast-check";
import type { Owner } from "../../src/model/owner.ts";

const SITES: Owner["sites"] = [
  { id: "a", name: "A", networks: ["10.0.0.0/28"], switches: ["SW-A"], purpose: "public safety" },
  { id: "b", name: "B", networks: ["10.0.0.16/29"], switches: ["SW-B", "SW-NEVER"] },
];
const ownerOf = (
  kind: Owner["kind"],
  jurisdictions: readonly string[],
  usFederalContractor: Owner["usFederalContractor"],
): Owner => ({ name: `a ${kind}`, kind, jurisdictions, usFederalContractor, sites: SITES });

/** The first of its sites is sensitive and the other is not: what stands where then decides. */
function withSensitivity(owner: Owner): Owner {
  const sites = owner.sites.map((site, at) => ({
    ...site,
    sensitivity: at === 0 ? ("sensitive" as const) : ("not-sensitive" as const),
  }));
  return { ...owner, sites };
}

/** Owners for whom different provisions bite; `unknown` for whom none can be settled. */
export const OWNERS = {
  contractor: ownerOf("municipality", ["CA", "CA-QC"], "yes"),
  department: ownerOf("federal-department", ["CA"], "no"),
  school: ownerOf("school-board", ["CA", "CA-QC"], "no"),
  agency: ownerOf("federal-agency", ["US"], "unknown"),
  unknown: ownerOf("unknown", [], "unknown"),
  ministry: withSensitivity(ownerOf("federal-department", ["GB"], "no")),
} as const;
export const owners = fc.constantFrom(...Object.values(OWNERS));
