export { kindsMayFit, mayLieIn } from "./addressees.ts";
export { type Applicability, applicability, mayBind } from "./applies.ts";
export { readDayRange } from "./dates.ts";
export { type AssetFacts, assetFacts, type PlaceFacts } from "./facts.ts";
export { type Circumstance, clausesOf, compileLaw, type Law, ruleOn } from "./rule.ts";
export { isStale, STALE_AFTER_MONTHS, summariseProvision } from "./summary.ts";
export type { Clause } from "./time.ts";
export { timeline } from "./timeline.ts";
