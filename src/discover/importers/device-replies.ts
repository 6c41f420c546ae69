import type { Head, Importer } from "../importer.ts";
import { readReplies } from "./device-replies/reader.ts";
import { replyKind } from "./device-replies/kinds.ts";

/** One raw reply a file, as people keep them in folders: ISAPI, ONVIF, WS-Discovery, SADP, UPnP descriptions. */
export const deviceReplies: Importer<"text"> = {
  id: "device-replies",
  title: "raw replies of devices (ISAPI, ONVIF, WS-Discovery, SADP, UPnP as XML), one a file",
  version: 2,
  shape: "text",
  sniff: ({ shape, text }: Head) => (shape === "text" && replyKind(text) !== undefined ? 0.9 : 0),
  start: (path, emit) => readReplies(path, emit),
};
