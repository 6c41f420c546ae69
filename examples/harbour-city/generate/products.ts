import type { Style } from "./device.ts";
import type { Random } from "./prng.ts";
import {
  axisSerial,
  boschSerial,
  dahuaSerial,
  dayDigits,
  hanwhaSerial,
  hikvisionSerial,
  univiewSerial,
} from "./serials.ts";

/** One line of goods as bought: what is on the case, who built it, whose MAC block, and how it numbers itself. */
export interface Product {
  readonly maker: string | null;
  readonly brand: string | null;
  readonly class: string;
  readonly style: Style;
  /** MAC blocks as registered with the IEEE. */
  readonly blocks: readonly string[];
  readonly models: readonly string[];
  readonly firmware: readonly (readonly [version: string, build: string])[];
  readonly serial: (random: Random, model: string, mac: string) => string | null;
}

const HIKVISION = [
  "4419B6",
  "C056E3",
  "BCAD28",
  "4CBD8F",
  "5803FB",
  "2857BE",
  "98DF82",
  "E0BAAD",
  "A41437",
  "686DBC",
  "D4E853",
];
const DAHUA = ["3CEF8C", "14A78B", "4C11BF", "9002A9", "E0508B", "A0BD1D", "6C1C71"];
const UNIVIEW = ["6CF17E", "88263F", "C47905", "48EA63"];
const AXIS = ["00408C", "ACCC8E", "B8A44F", "E82725"];

const HIK_CAMERA: Product["firmware"] = [
  ["V5.4.5", "170124"],
  ["V5.5.82", "190121"],
  ["V5.6.2", "190701"],
  ["V5.7.3", "220225"],
  ["V5.7.13", "230704"],
];
const HIK_RECORDER: Product["firmware"] = [
  ["V4.30.085", "200916"],
  ["V4.61.025", "230112"],
  ["V4.74.210", "240108"],
];
const none = (): null => null;
const hik =
  (channels = "", suffix = ""): Product["serial"] =>
  (random, model) =>
    hikvisionSerial(random, { model, channels, day: dayDigits(random, 2016, 2023), suffix });

const camera = (
  maker: string | null,
  brand: string | null,
  style: Style,
): Pick<Product, "maker" | "brand" | "class" | "style"> => ({
  maker,
  brand,
  class: "camera",
  style,
});
const DAHUA_FIRMWARE: Product["firmware"] = [
  ["2.800.0000000.13.R", ""],
  ["2.622.0000000.7.R", ""],
  ["2.840.0000000.18.R", ""],
];
const relabelled = (code: string): Product["firmware"] => [
  [`2.800.00${code}.0.R`, ""],
  [`2.622.00${code}.1.R`, ""],
];

/** Everything the city owns, by population. */
export const PRODUCTS: Readonly<Record<string, Product>> = {
  hik: {
    ...camera("hikvision", "Hikvision", "hikvision"),
    blocks: HIKVISION,
    models: [
      "DS-2CD2143G2-I",
      "DS-2CD2085G1-I",
      "DS-2CD2385G1-I",
      "DS-2CD2T47G2-L",
      "DS-2CD2347G2-LU",
      "DS-2DE4425IW-DE",
      "DS-2CD2012-I",
    ],
    firmware: HIK_CAMERA,
    serial: hik(),
  },
  thermal: {
    maker: "hikvision",
    brand: "Hikvision",
    class: "thermal",
    style: "hikvision",
    blocks: HIKVISION,
    models: ["DS-2TD1217-2/PA", "DS-2TD2628T-7/QA"],
    firmware: HIK_CAMERA,
    serial: hik(),
  },
  door: {
    maker: "hikvision",
    brand: "Hikvision",
    class: "intercom",
    style: "hikvision",
    blocks: HIKVISION,
    models: ["DS-KV6113-WPE1(C)", "DS-KV8113-WME1"],
    firmware: [["V2.2.65", "230703"]],
    serial: hik("01"),
  },
  hikaccess: {
    maker: "hikvision",
    brand: "Hikvision",
    class: "access-control",
    style: "hikvision",
    blocks: HIKVISION,
    models: ["DS-K1T671MF"],
    firmware: [["V3.2.30", "210526"]],
    serial: hik(),
  },
  nvr: {
    maker: "hikvision",
    brand: "Hikvision",
    class: "recorder",
    style: "hikvision",
    blocks: HIKVISION,
    models: ["DS-7616NI-K2", "DS-7608NI-K2/8P", "DS-7616NI-I2/16P"],
    firmware: HIK_RECORDER,
    serial: (r, model) => hik(model.startsWith("DS-7608") ? "08" : "16", "WCVU")(r, model, ""),
  },
  dvr: {
    maker: "hikvision",
    brand: "Hikvision",
    class: "recorder",
    style: "hikvision",
    blocks: HIKVISION,
    models: ["DS-7216HQHI-K1"],
    firmware: [["V4.30.300", "210419"]],
    serial: hik("16", "WCVU"),
  },
  hilook: {
    ...camera("hikvision", "HiLook", "hikvision"),
    blocks: HIKVISION,
    models: ["IPC-T240H", "IPC-B140H-M", "PTZ-N2404I-DE3"],
    firmware: HIK_CAMERA,
    serial: hik(),
  },
  hiwatch: {
    ...camera("hikvision", "HiWatch", "hikvision"),
    blocks: HIKVISION,
    models: ["HWI-T220H", "HWI-T240H", "HWI-B140H"],
    firmware: HIK_CAMERA,
    serial: hik(),
  },
  ezviz: {
    ...camera("hikvision", "EZVIZ", "ezviz"),
    blocks: ["64F2FB", "EC97E0", "78A6A0", "0CA64C"],
    models: ["CS-C6N-A0", "CS-C3W-A0"],
    firmware: [["V5.2.8", "210426"]],
    serial: hik("01"),
  },
  trendnet: {
    ...camera("hikvision", "TRENDnet", "hikvision-neutral"),
    blocks: ["3C8CF8", "D8EB97", "0014D1"],
    models: ["TV-IP320PI", "TV-IP310PI", "TV-IP342PI", "TV-IP314PI"],
    firmware: [
      ["V5.3.4", "160830"],
      ["V5.4.3", "170515"],
    ],
    serial: hik(),
  },
  lts: {
    ...camera("hikvision", "LTS", "hikvision-neutral"),
    blocks: ["142FFD", "64255E", "BCAD28"],
    models: ["CMIP3CD42WI-28AISP", "CMIP7442N-28M", "CMIP9382W-28M", "CMIP1142-28"],
    firmware: HIK_CAMERA,
    serial: hik(),
  },
  annke: {
    ...camera("hikvision", "Annke", "hikvision-neutral"),
    blocks: ["C056E3", "686DBC"],
    models: ["I51DS", "C800", "C500"],
    firmware: HIK_CAMERA,
    serial: hik(),
  },
  hikoem: {
    ...camera("hikvision", "Sentinelle", "hikvision-neutral"),
    blocks: ["E0BAAD", "D4E853"],
    models: ["SNT-IPC4-T", "SNT-IPC8-B"],
    firmware: [["V5.7.3", "220225"]],
    serial: hik(),
  },
  dahua: {
    ...camera("dahua", "Dahua", "dahua"),
    blocks: DAHUA,
    models: ["IPC-HDBW2441E-S", "IPC-HFW2841T-ZS", "IPC-HDW2541T-S", "SD49425DB-HNY"],
    firmware: DAHUA_FIRMWARE,
    serial: (r) => dahuaSerial(r),
  },
  dhnvr: {
    maker: "dahua",
    brand: "Dahua",
    class: "recorder",
    style: "dahua",
    blocks: DAHUA,
    models: ["DHI-NVR4216-4KS2"],
    firmware: [["4.001.0000000.1", ""]],
    serial: (r) => dahuaSerial(r),
  },
  imou: {
    ...camera("dahua", "IMOU", "dahua"),
    blocks: ["3CE36B", "9C1463"],
    models: ["IPC-A22EP", "IPC-C22EP"],
    firmware: [["2.680.0000000.14.R", ""]],
    serial: (r) => dahuaSerial(r),
  },
  amcrest: {
    ...camera("dahua", "Amcrest", "dahua"),
    blocks: ["9C8ECD", "A06032"],
    models: ["IP8M-2496EW", "IP5M-T1179EW", "IP4M-1041B"],
    firmware: relabelled("AC003"),
    serial: (r) => `AMC0${r.hex(14).toUpperCase()}`,
  },
  lorex: {
    ...camera("dahua", "Lorex", "dahua"),
    blocks: ["001F54", "38AF29", "9002A9"],
    models: ["LNB8005-C", "LNE9242B", "E891AB"],
    firmware: relabelled("LR001"),
    serial: (r) => `ND0${r.digits(12)}`,
  },
  dahuaoem: {
    ...camera("dahua", "Vigie", "dahua"),
    blocks: ["4C11BF", "E0508B"],
    models: ["VG-IPD4", "VG-IPB8"],
    firmware: relabelled("VG001"),
    serial: (r) => dahuaSerial(r),
  },
  unv: {
    ...camera("uniview", "Uniview", "uniview"),
    blocks: UNIVIEW,
    models: ["IPC3614LE-ADF28K", "IPC2324LE-ADZK", "IPC322SB-DF28K"],
    firmware: [
      ["IPC_G6106-B0005P11D1812C03", ""],
      ["QIPC-B1208.3.17.NB.210507", ""],
    ],
    serial: (r) => univiewSerial(r),
  },
  unvoem: {
    ...camera("uniview", "Gatekeeper", "uniview"),
    blocks: ["C47905", "48EA63"],
    models: ["GX728MF-IR28", "GX744MF-IR28"],
    firmware: [["IPC_G6106-B0005P11D1812C03", ""]],
    serial: (r) => univiewSerial(r),
  },
  axis: {
    ...camera("axis", "Axis", "axis"),
    blocks: AXIS,
    models: ["M3085-V", "M3216-LVE", "P1465-LE", "P3268-SLVE", "Q6075-E", "M1065-LW"],
    firmware: [
      ["9.80.1", ""],
      ["10.12.206", ""],
      ["11.8.61", ""],
    ],
    serial: (_r, _m, mac) => axisSerial(mac),
  },
  axispanel: {
    maker: "axis",
    brand: "Axis",
    class: "access-control",
    style: "axis",
    blocks: AXIS,
    models: ["A1601", "A1001"],
    firmware: [["1.86.2", ""]],
    serial: (_r, _m, mac) => axisSerial(mac),
  },
  hanwha: {
    ...camera("hanwha-vision", "Hanwha", "hanwha"),
    blocks: ["000918", "E43022", "44B423"],
    models: ["QNV-7080R", "XNV-8080R", "QND-6082R", "PNM-9031RV"],
    firmware: [["1.41.02_20230612", ""]],
    serial: (r) => hanwhaSerial(r),
  },
  bosch: {
    ...camera("bosch-keenfinity", "Bosch", "bosch"),
    blocks: ["000463", "30F028"],
    models: ["NDE-5503-A", "NBE-3502-AL", "NDP-5512-Z30"],
    firmware: [["7.87.0029", ""]],
    serial: (r) => boschSerial(r),
  },
  dlink: {
    ...camera("other", "D-Link", "gsoap"),
    blocks: ["1062EB", "B437D8"],
    models: ["DCS-6511", "DCS-4602EV"],
    firmware: [["1.16.00", ""]],
    serial: (_r, _m, mac) => axisSerial(mac),
  },
  xm: {
    ...camera("other", null, "xiongmai"),
    blocks: ["00121A", "00121B"],
    models: ["XM530_50X50-WG_8M", "XM530_80X20_8M"],
    firmware: [["V5.00.R02.L5330747.10010.349917..ONVIF 16.12", ""]],
    serial: (r) => r.hex(16),
  },
  phone: office("Polycom", "other", ["0004F2"], ["VVX 500", "VVX 411"]),
  pc: office("Dell", "other", ["001422", "D4BED9"], ["OptiPlex 7090"]),
  printer: office("HP", "printer", ["3CD92B", "9457A5"], ["LaserJet M609", "LaserJet MFP E52645"]),
  switch: office("Cisco", "network", ["00000C", "0010DE"], ["C9200L-48P-4X"]),
  ap: office("Cisco Meraki", "network", ["00180A", "0C7BC8"], ["MR36"]),
  ups: office("APC", "other", ["00C0B7"], ["Smart-UPS 1500"]),
  panel: office("Honeywell", "access-control", ["004084", "0080A7"], ["MPA2"]),
  machik: { ...camera("hikvision", null, "mute"), blocks: HIKVISION, models: [""], firmware: [["", ""]], serial: none },
  macdahua: { ...camera("dahua", null, "mute"), blocks: DAHUA, models: [""], firmware: [["", ""]], serial: none },
  macaxis: { ...camera("axis", null, "mute"), blocks: AXIS, models: [""], firmware: [["", ""]], serial: none },
  mystery: {
    maker: null,
    brand: null,
    class: "unknown",
    style: "mute",
    blocks: ["7CDD90", "E0B94D"],
    models: [""],
    firmware: [["", ""]],
    serial: none,
  },
};

function office(brand: string, kind: string, blocks: readonly string[], models: readonly string[]): Product {
  return { maker: "other", brand, class: kind, style: "office", blocks, models, firmware: [["", ""]], serial: none };
}
