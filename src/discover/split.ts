import type { Observation, Subject } from "../model/observation.ts";

/**
 * A recorder's channel list speaks of many things. Split it into one observation a channel, each a verbatim part of the
 * answer, so that every camera behind a recorder is a subject of its own (LINES.md: `recorder` with `channel`). The list
 * itself stays an observation of the recorder. Splitting twice gives the same parts.
 */
export function splitChannels(observation: Observation): readonly Observation[] {
  const { fact, subject } = observation;
  if (fact.kind !== "isapi.response" && fact.kind !== "cgi.response") return NONE;
  const recorder = subject.device ?? subject.serial ?? subject.ip ?? namedRow(subject.row);
  const raw = fact["raw"];
  if (recorder === undefined || typeof raw !== "string" || subject.channel !== undefined) return NONE;
  if (fact.kind === "cgi.response") return splitRemoteDevices(observation, recorder, raw);
  return raw.includes("Channel") ? splitIsapiList(observation, recorder, raw) : NONE;
}

const NONE: readonly Observation[] = [];

/** A row that has a name may stand for its recorder; the number of a row may not, for a document can number its recorders too. */
const namedRow = (row: string | undefined): string | undefined =>
  row === undefined || /^\d+$/.test(row) ? undefined : row;

/** No recorder has more inputs; a longer list is somebody's joke on us. */
const MAX_CHANNELS = 512;

interface ChannelElement {
  readonly name: string;
  readonly path: string;
  readonly present: (part: string) => boolean;
}

const ELEMENTS: readonly ChannelElement[] = [
  {
    name: "InputProxyChannel",
    path: "/ISAPI/ContentMgmt/InputProxy/channels/",
    present: (part) => !EMPTY_SLOT.test(part),
  },
  {
    name: "VideoInputChannel",
    path: "/ISAPI/System/Video/inputs/channels/",
    present: (part) => !/<resDesc>\s*NO VIDEO\s*</i.test(part),
  },
];

/** A slot without a camera keeps the unspecified address (protocols, section 5.3). */
const EMPTY_SLOT = /<ipAddress>\s*(?:0\.0\.0\.0)?\s*<\/ipAddress>/;
const CHANNEL_ID = /<(?:\w+:)?id>\s*([\w.-]{1,32})\s*</;

function splitIsapiList(observation: Observation, recorder: string, raw: string): readonly Observation[] {
  const parts: Observation[] = [];
  for (const element of ELEMENTS) {
    for (const part of partsOf(raw, element.name)) {
      const id = CHANNEL_ID.exec(part)?.[1];
      if (id === undefined || parts.length >= MAX_CHANNELS || !element.present(part)) continue;
      parts.push(channelOf(observation, recorder, id, { path: `${element.path}${id}`, raw: part }));
    }
  }
  return parts;
}

/** Whole elements of this name, verbatim. One that is cut off is not given. Linear in the length of the text. */
function partsOf(raw: string, name: string): readonly string[] {
  if (!raw.includes(`${name}>`)) return [];
  const close = new RegExp(`</(?:\\w{1,32}:)?${name}>`, "g");
  const open = new RegExp(`<(?:\\w{1,32}:)?${name}[\\s>]`, "g");
  const parts: string[] = [];
  let from = 0;
  for (const end of raw.matchAll(close)) {
    const piece = raw.slice(from, end.index + end[0].length);
    const start = [...piece.matchAll(open)].at(-1)?.index;
    if (start !== undefined) parts.push(piece.slice(start));
    from = end.index + end[0].length;
  }
  return parts;
}

const REMOTE = /^(?:table\.)?RemoteDevice\.((?:uuid:)?System_CONFIG_NETCAMERA_INFO_(\d{1,4}))\.([\w.[\]]{1,64})=/;

/** Dahua: `configManager.cgi?action=getConfig&name=RemoteDevice`, the lines of one slot together; slots count from zero. */
function splitRemoteDevices(observation: Observation, recorder: string, raw: string): readonly Observation[] {
  if (!raw.includes("RemoteDevice.")) return NONE;
  const slots = new Map<number, string[]>();
  for (const line of raw.split("\n")) {
    const slot = REMOTE.exec(line.trim())?.[2];
    if (slot === undefined) continue;
    const lines = slots.get(Number(slot)) ?? [];
    lines.push(line.trim());
    slots.set(Number(slot), lines);
  }
  const stated = observation.fact["path"];
  const path = typeof stated === "string" ? stated : "";
  return [...slots]
    .filter(
      ([, lines]) =>
        lines.some((line) => /\.Address=(?!0\.0\.0\.0|\s*$)/.test(line)) &&
        !lines.some((line) => /\.Enable=false/.test(line)),
    )
    .slice(0, MAX_CHANNELS)
    .map(([slot, lines]) => channelOf(observation, recorder, String(slot + 1), { path, raw: lines.join("\n") }));
}

function channelOf(
  observation: Observation,
  recorder: string,
  channel: string,
  part: { readonly path: string; readonly raw: string },
): Observation {
  const subject: Subject = {
    recorder,
    channel,
    ...(observation.subject.site === undefined ? {} : { site: observation.subject.site }),
  };
  return {
    ...(observation.at === undefined ? {} : { at: observation.at }),
    subject,
    fact: { kind: observation.fact.kind, path: part.path, raw: part.raw },
  };
}
