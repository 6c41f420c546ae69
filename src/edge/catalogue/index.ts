export { type CatalogueProblem, catalogueProblemText, loadCatalogue } from "./load.ts";
