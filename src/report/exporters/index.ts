/** The report family: one file a format. Each takes the summary and the assets once, and gives text in pieces. */
export { assetsCsv, assetsCsvWriter } from "./assets-csv.ts";
export { problemsCsv } from "./problems-csv.ts";
export { reportHtml, reportHtmlWriter } from "./report-html.ts";
export { reviewJson, reviewJsonWriter } from "./review-json.ts";
