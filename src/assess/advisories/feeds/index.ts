export { booksOf, type FeedBooks, type FeedOrigin } from "./books.ts";
export { readCsaf } from "./csaf.ts";
export { readCve5 } from "./cve5.ts";
export { readEpss } from "./epss.ts";
export type { FeedProblem, FeedRecord, ReadFeed } from "./feed.ts";
export { readKev } from "./kev.ts";
export { readNvd } from "./nvd.ts";
