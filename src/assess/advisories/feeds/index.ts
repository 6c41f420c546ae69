export { booksOf } from "./books.ts";
export { readCsaf } from "./csaf.ts";
export { readCve5 } from "./cve5.ts";
export { readEpss } from "./epss.ts";
export type { FeedRecord } from "./feed.ts";
export { readKev } from "./kev.ts";
export { readNvd } from "./nvd.ts";
