import type { Importer } from "../importer.ts";
import { readStreamConfig } from "../stream-config.ts";

/** The configuration of a relay of camera streams. */
export const go2rtc: Importer<"text"> = {
  id: "go2rtc",
  title: "go2rtc configuration (YAML)",
  version: 2,
  shape: "text",
  sniff: ({ shape, text }) =>
    shape === "text" &&
    /^streams:[ \t]*(?:#.*)?\r?$/m.test(text) &&
    /^[ \t]+[^\n]{0,512}:\/\//m.test(text) &&
    !/^cameras:/m.test(text)
      ? 0.9
      : 0,
  start: (_path, emit) => readStreamConfig({ cameraOf }, emit),
};

/** `streams.<name>`, where one camera often has several streams. */
const cameraOf = ([first, name]: readonly string[]): string | undefined =>
  first === "streams" ? name?.replace(/[_-](?:sub|main|hd|sd|low|high|substream|mainstream)$/i, "") : undefined;
