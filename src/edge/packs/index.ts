export { heldPacks, packPath, readPackFile, storePack } from "./folder.ts";
export { keyId, writePack } from "./format.ts";
export { localKey, publicPem, readPublicKey, trust, trustedKeys } from "./keys.ts";
export { rawFiles } from "./raw.ts";
