import type { Importer } from "../importer.ts";
import { readStreamConfig } from "../stream-config.ts";

/** The configuration of a media server that pulls streams from cameras. */
export const mediamtx: Importer<"text"> = {
  id: "mediamtx",
  title: "MediaMTX configuration (YAML)",
  version: 2,
  shape: "text",
  sniff: ({ shape, text }) =>
    shape === "text" &&
    /^paths:[ \t]*(?:#.*)?\r?$/m.test(text) &&
    (/(?:^[ \t]+|[{,][ \t]{0,8})["']?(?:source|runOn\w+)["']?:/m.test(text) ||
      /^(?:rtspAddress|hlsAddress|webrtcAddress|pathDefaults|logLevel):/m.test(text))
      ? 0.9
      : 0,
  start: (_path, emit) => readStreamConfig({ cameraOf }, emit),
};

/** `paths.<name>.source` and the commands that a path runs. */
const cameraOf = ([first, name]: readonly string[]): string | undefined => (first === "paths" ? name : undefined);
