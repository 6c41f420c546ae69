export { heldPack, heldPacks, readPackFile, storePack } from "./folder.ts";
export { writePack } from "./format.ts";
export { localKey, publicPem, readPublicKey, trust, trustedKeys } from "./keys.ts";
export { rawFiles } from "./raw.ts";
