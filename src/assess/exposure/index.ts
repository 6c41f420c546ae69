export { exposureFindings, type ExposureSettings, farthestReach, OUTSIDE_IMPORTERS } from "./findings.ts";
export { type CloudOf, exposureSigns } from "./signs.ts";
