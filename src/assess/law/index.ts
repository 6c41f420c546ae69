export { readDayRange } from "./dates.ts";
export { type AssetFacts, assetFacts } from "./facts.ts";
export { type Circumstance, compileLaw, type Law, ruleOn } from "./rule.ts";
export { summariseProvision } from "./summary.ts";
export type { Clause } from "./time.ts";
