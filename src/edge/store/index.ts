export { type StoreFailure, storeFailureText } from "./failure.ts";
export { openStore } from "./open.ts";
export type { StoreOptions } from "./options.ts";
