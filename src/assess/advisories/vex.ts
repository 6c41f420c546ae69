import type { VexStatus, Weakness } from "../../model/advisory.ts";
import { inEnglish } from "../../model/said.ts";

/**
 * The status of one weakness. Likely, possible and unknown are under investigation: VEX has no word for them, and none of them
 * may become `not_affected`. A version at or past a published fix is `fixed`; one merely past the last affected is not.
 */
export function vexStatus({ verdict, because, bound, fixed, vulnerability }: Weakness): VexStatus {
  switch (verdict) {
    case "affected":
      return { status: "affected", action: actionOf(vulnerability, bound) };
    case "not-affected-by-published-range":
      return fixed === true
        ? { status: "fixed" }
        : {
            status: "not_affected",
            justification: "vulnerable_code_not_present",
            impact: `By the published range: ${inEnglish(because)}`,
          };
    case "likely":
    case "possible":
    case "unknown":
      return { status: "under_investigation" };
  }
}

/** What to do: the maker's own words where there are any, else the measure that always holds. */
function actionOf({ remedy, fixed }: Weakness["vulnerability"], bound: string): string {
  if (remedy !== undefined) return remedy.slice(0, 1_000);
  if (fixed !== undefined && fixed.length > 0)
    return `Fixed versions as published: ${fixed.slice(0, 5).join("; ")}. Until it is updated or replaced, cut it off from networks that do not need it.`;
  return `Published as affected: ${bound === "" ? "no bound" : bound}. Update past it where the maker offers that; until then, or where it does not, cut it off from networks that do not need it and replace it.`;
}
