export { packAsset } from "./assets.ts";
export { storeFailureText } from "./failure.ts";
export { openStore } from "./open.ts";
export { packer } from "./pack.ts";
export { isPostgresAddress } from "./postgres-address.ts";
