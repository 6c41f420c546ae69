import type { DeviceClass } from "../model/attribution.ts";

/**
 * What a device calls itself, by the first of these words that stands in the text. What is no camera comes first: makers of
 * cameras also make print servers, door controllers and thermometers.
 */
const WORDS: readonly (readonly [RegExp, DeviceClass])[] = [
  [/\bprint(?:er)?[ -]?server\b|\bprinters?\b|jetdirect|laserjet|multi-?function|\bmfp\b/i, "printer"],
  [/\bdoor (?:controller|access)|(?<!remote )\baccess control|\bcard reader|\bdoor control/i, "access-control"],
  [/intercom|\bdoor ?(?:station|bell|phone)|\bvideo door/i, "intercom"],
  [/\bthermometer|temperature (?:monitor|sensor|probe)|room alert|tempager|environment(?:al)? monitor/i, "other"],
  [
    /\bi\/o\b|\brelay\b|\bspeaker|\bhorn\b|\baudio (?:server|module|bridge)|\bradar\b|\bpaging\b|\bmicrophone|\bsimulator\b/i,
    "other",
  ],
  [/video[ -]?conferenc|\bconferencing\b|tele-?presence|\bhuddle\b|\bkvm\b|document (?:camera|server)/i, "other"],
  [
    /\bip-?tv\b|\bset-?top|blu-?ray|(?:voice|call|audio|lecture) record|digital (?:still )?camera|web ?cams\b/i,
    "other",
  ],
  [
    /\btivo\b|\btelevision|\btv\b(?!-)|set-?top|(?<!^[is]=.*)media (?:player|server|renderer)|projector|playstation/i,
    "other",
  ],
  [/\bphones?\b|\bvoip\b|\bhandset/i, "other"],
  [
    /\brouter\b|\bgateway\b|\bfirewall|\bmodem\b|access point|\badsl|\b(?:network|ethernet|managed|gigabit|poe\+?|l[23]\+?) switch\b/i,
    "network",
  ],
  [/\bthermal\b|thermographic/i, "thermal"],
  [/body[ -]?worn/i, "body-worn"],
  [/video[ -]?(?:encoder|server|streamer)|\bencoder\b|\bvideojet\b|\bcodec\b/i, "encoder"],
  [/\bdecoder\b/i, "decoder"],
  [/camera (?:station|manage(?:r|ment))|\bvideo management|\bvms\b|agent dvr/i, "video-management"],
  [/(?:^|[^a-z])[nhd]vrs?(?![a-z])|\bvideo ?recorder|digital recorder|netvu/i, "recorder"],
  [/cam(?:era)?s?(?![a-z])|\bdomes?\b|\bptz\b|flexidome|autodome|\bdinion|live ?view|live images/i, "camera"],
];

/** Words of those who sell, write about or accept cameras; firmware that is one does not use them. */
const ABOUT_CAMERAS =
  /\bcameras\b|xdcam|handycam|camcorder|\b(?:with|for|best|buy|shop|store|blog|reviews?|how|install\w*|(?:down|up)load\w*|drivers?|software|support|director(?:y|ies)|links)\b/i;

/** Words of those who trade in devices or write about them, beside whose names they stand. */
const TRADE =
  /\b(?:buy|guides?|tutorials?|handbook|documentation|datasheets?|shop|store|sale|auction|distributors?|resellers?|wholesale|prices?|cheap|discount|blog|reviews?|forum|manuals?(?:lib)?|wordpress|plugin|widget|how to|amazon|ebay|wiki(?:pedia)?|news|cameras|careers?|jobs|courses?|training|dorks?|cam talk|supported (?:devices|cameras)|compatib\w{2,8})\b/i;

/** Whether a text is about devices, as a page of a shop is, and so not the word of one. */
export const isAboutDevices = (text: string): boolean => TRADE.test(text);

/** Words for cameras that watch, beside which the name of a house of many goods means these; `camera` alone may be a photographer's. */
const WATCHING =
  /(?:^|[^a-z])(?:ip|network|internet|net|web|security|surveillance|cctv|dome|ptz|wi-?fi|wireless|cloud|outdoor|indoor|bullet|turret|day[ /&]night|internet video|pan[ /-]tilt)[ -]?cam(?:era)?(?![a-z])|(?:^|[^a-z])(?:nvr|cctv)(?![a-z])|surveillance/i;

/** Whether words for something that watches stand in it. */
export const speaksOfWatching = (text: string): boolean => WATCHING.test(text);

/** Whether it is a text about cameras, and so says of no device that it is one. */
export const isAboutCameras = (text: string): boolean => ABOUT_CAMERAS.test(text);

/** Phrases that name a camera whoever made it. */
const CAMERA = /(?:^|[^a-z])(?:ip|network|internet)[ -]?cam(?:era)?s?(?![a-z])|(?:^|[^a-z])net ?cam(?![a-z])/i;

/** The class of a device in its own words, where a maker is named beside them; undefined when no word says. */
export function classOfWords(text: string): DeviceClass | undefined {
  if (isAboutDevices(text)) return undefined;
  return WORDS.find(([pattern]) => pattern.test(text))?.[1];
}

/** Longest text of which a phrase is the whole: longer ones speak of other things beside. */
const LONGEST_PHRASE = 64;
/** What neither watches nor could be meant by a word for it. */
const HARMLESS: ReadonlySet<DeviceClass> = new Set<DeviceClass>(["printer", "access-control", "network", "other"]);
/** Anything that sees, or keeps what is seen: beside such a word a harmless one may be a port, a page or a setting of it. */
const SEES =
  /cam|video|image|stream|record|view|vision|dvr|nvr|cctv|surveil|secur|intercom|door ?(?:bell|phone|station)|onvif|rtsp|dome|ptz/i;

/** The class where nothing in the text names a maker: only what nothing else is called. */
export function classOfPhrase(text: string): DeviceClass | undefined {
  if (CAMERA.test(text) && !ABOUT_CAMERAS.test(text)) return classOfWords(text) === "camera" ? "camera" : undefined;
  if (text.length > LONGEST_PHRASE || SEES.test(text)) return undefined;
  const word = classOfWords(text);
  return word !== undefined && HARMLESS.has(word) ? word : undefined;
}
