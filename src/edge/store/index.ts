export { type StoreFailure, storeFailureText } from "./failure.ts";
export { openStore } from "./open.ts";
export { packer } from "./pack.ts";
export type { StoreOptions } from "./options.ts";
