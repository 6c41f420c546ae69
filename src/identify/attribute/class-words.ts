import type { DeviceClass } from "../../model/attribution.ts";
import { DEVICE_CLASSES } from "../../model/attribution.ts";

/** A word with what may stand for it; `\b` knows no letters with accents. */
const word = (source: string): RegExp => new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, "iu");

/** The last word, which in most of these languages is the thing itself: `camera bracket`, but not `camera with bracket`. */
const lastWord = (source: string): RegExp =>
  new RegExp(
    `^(?!.*(?<!\\p{L})(?:with|incl\\w*|and|avec|et|mit|und)(?!\\p{L}))[^,;(+/]*(?<!\\p{L})(?:${source})\\s*$`,
    "iu",
  );

/** Things that are for a camera, or may be called after one, and are none. */
const BESIDE_CAMERAS =
  "brackets?|c[âa]bles?|licen[cs]es?|injectors?|batter(?:y|ies)|accessor(?:y|ies)|accessoires?|adapt[eo]rs?|junction box(?:es)?|power suppl(?:y|ies)|keyboards?|joysticks?|lamps?|lights?|monitors?|displays?|phones?|projectors?|tvs?|kvm(?: switch(?:es)?)?|ups|laptops?|desktops?|notebooks?|tablets?|workstations?|computers?";

/** Readers, recorders, controllers and cameras that neither watch a place nor open a door. */
const OTHERS =
  "(?:document|conference|photo|still|baby)[ -]cam(?:era)?s?|web ?cams?|camcorders?|visuali[sz]ers?|video ?conferenc\\w*|telepresence|bar-?codes?|e-?readers?|(?:disc|dvd|cd|blu-?ray|meter) (?:reader|player)s?|lecteur (?:de )?(?:code|dvd|cd)[\\p{L} -]*|(?:voice|audio|tape|sound|call|chart) ?recorders?|dictaphones?|alarm clocks?|thermostats?|thermom[eè]t\\w*|(?:game|domain|storage|raid|hvac|light(?:ing)?|motor|logic|irrigation|climate|temperature) controllers?|t[eé]l[eé]phones? .*|(?:ip|desk|mobile|smart|voip) ?phones?|smartphones?";

/**
 * What a document, or a device in a field for it, calls the thing: by the first of these that stands in it. People write
 * `thermal label printer`, `barcode reader` and `access switch`, so what is no camera and no door comes first.
 */
const STATED_CLASS: readonly (readonly [RegExp, DeviceClass])[] = [
  [
    /printer|print ?server|imprim(?:ante|er)|drucker|stampant|impress?ora|drukark|принтер|打印机|印表機|プリンタ/i,
    "printer",
  ],
  [lastWord("copiers?|photocopieurs?|multi-?function(?:al)? devices?"), "printer"],
  [lastWord(BESIDE_CAMERAS), "other"],
  [word(OTHERS), "other"],
  [word("access[ -]?points?|waps?|(?:access|distribution|core|network|poe|ethernet) switch(?:es)?"), "network"],
  [
    lastWord("(?:wireless|wlan|lan|wi-?fi|sd-?wan|network)(?: lan)? controllers?|routers?|gateways?|switch(?:es)?"),
    "network",
  ],
  [/thermal|thermi(?:que|sch|c)|thermo?graph|w[äa]rmebild|t[eé]rmic|termowiz/i, "thermal"],
  [/body.?worn|body.?cam/i, "body-worn"],
  [
    /intercom|interphone|door ?(?:station|phone|bell)|video.?porter|portier|citofon|t[üu]r(?:sprech|station|klingel)|domofon|домофон/i,
    "intercom",
  ],
  [word("vt[oh]|villa (?:door|station|panel).*"), "intercom"],
  [/(?<!\p{L})(?:access(?!or)|acc[eè]s(?!s)|acceso|accesso|zutritt|turnstile|tourniquet)/iu, "access-control"],
  [word("readers?|lecteurs?|(?:door|gate|elevator|lift) controllers?|as[ci]"), "access-control"],
  [
    /nvr|dvr|hvr|xvr|hcvr|recorder|enregistreur|rekord|grabador|gravador|registrator|rejestrator|регистратор|录像机|錄影機|レコーダ|녹화기/i,
    "recorder",
  ],
  [/encoder|encodeur|\bdvs\b|\bnvs\b|video ?server/i, "encoder"],
  [/decoder|d[eé]codeur|\bnvd\b/i, "decoder"],
  [/drone|(?<!\p{L})uavs?(?!\p{L})/iu, "drone"],
  [/alarm/i, "alarm"],
  [
    /(?<!\p{L})vms(?!\p{L})|video.?management|(?:video|surveillance|camera|cctv) (?:software|server)|logiciel .{0,8}vid/iu,
    "video-management",
  ],
  [
    /cam[eé]ra|c[âáa]mara|kamer|камер|カメラ|카메라|摄像|攝影機|^ipc$|ip ?dome|ipzoom|(?<!\p{L})(?:ptz|d[oô]mes?|bullets?|turrets?|lpr|anpr)(?!\p{L})|^sd$|^ipd$/iu,
    "camera",
  ],
  [/switch|router|routeur|firewall|gateway/i, "network"],
];

const CLASS_NAMES: ReadonlySet<string> = new Set(DEVICE_CLASSES);

/** Longest text that is looked at: a cell of a table, not a description. */
const LONGEST = 128;

/** Words that were looked at, most of which come again, and how many are kept: an estate has some dozens. */
const known = new Map<string, DeviceClass | undefined>();
const KNOWN = 1_000;

/** The class that a field for it states; undefined where its words name none. */
export function classOfWord(text: string): DeviceClass | undefined {
  const said = text.slice(0, LONGEST);
  if (known.has(said)) return known.get(said);
  const found = classOf(said.normalize("NFC"), text.trim().toLowerCase());
  if (known.size >= KNOWN) known.clear();
  known.set(said, found);
  return found;
}

const classOf = (said: string, exact: string): DeviceClass | undefined =>
  CLASS_NAMES.has(exact) ? (exact as DeviceClass) : STATED_CLASS.find(([pattern]) => pattern.test(said))?.[1];
