export type { LedgerInput, SitePlaces } from "./account.ts";
export { type Address, type Network, parseAddress, parseNetwork } from "./address.ts";
export {
  type AddressCollector,
  type AddressSet,
  addressesOf,
  collectAddresses,
  collectTally,
  isWitness,
  NO_ADDRESSES,
  NO_TALLY,
  type Tally,
  type TallyCollector,
} from "./collect.ts";
export { ledger, type Reckoning, reckon } from "./ledger.ts";
export type { LedgerOrigin } from "./looked.ts";
export { type Signs, type SiteIndex, sitesOf } from "./sites.ts";
