export { loadAdvisories, readBookContent } from "./advisories.ts";
export { loadFirmwareLists } from "./firmware.ts";
export { loadCatalogue } from "./load.ts";
export { loadWeights } from "./priority.ts";
export { type CatalogueProblem, catalogueProblemText } from "./problem.ts";
