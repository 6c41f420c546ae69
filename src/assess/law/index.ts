export { type DayRange, readDayRange } from "./dates.ts";
export { type AssetFacts, assetFacts, NO_DATES, type StatedDates } from "./facts.ts";
export { type Circumstance, compileLaw, type Law, ruleOn } from "./rule.ts";
export { summariseProvision } from "./summary.ts";
export { type Clause, stateOf, statusOn } from "./time.ts";
