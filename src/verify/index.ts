export { parseAddress, parseNetwork } from "./address.ts";
export { addressesOf, collectAddresses, collectTally, isWitness, NO_TALLY } from "./collect.ts";
export type { LedgerInput } from "./account.ts";
export { ledger, type Reckoning, reckon } from "./ledger.ts";
export { isReadWhole, type LedgerOrigin } from "./looked.ts";
export { uplinksOf } from "./ports.ts";
export { type SiteIndex, sitesOf } from "./sites.ts";
