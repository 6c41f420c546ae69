import type { Importer } from "../importer.ts";
import { readStreamConfig } from "../stream-config.ts";

/** The configuration of a recorder program: its cameras, and the streams of the relay inside it. */
export const frigate: Importer<"text"> = {
  id: "frigate",
  title: "Frigate configuration (YAML)",
  version: 2,
  shape: "text",
  sniff: ({ shape, text }) =>
    shape === "text" &&
    /^cameras:[ \t]*(?:#.*)?\r?$/m.test(text) &&
    /^[ \t]+(?:-[ \t]+)?(?:ffmpeg|inputs|onvif|detect):/m.test(text)
      ? 0.92
      : 0,
  start: (_path, emit) => readStreamConfig({ cameraOf }, emit),
};

/** `cameras.<name>.…`, and `go2rtc.streams.<name>.…`, where one camera often has several streams. */
function cameraOf(way: readonly string[]): string | undefined {
  const [first, second, third] = way;
  if (first === "cameras" && way.length > 2) return second;
  return first === "go2rtc" && second === "streams"
    ? third?.replace(/[_-](?:sub|main|hd|sd|low|high|substream|mainstream)$/i, "")
    : undefined;
}
