import type { Device, Draft } from "./device.ts";
import { device, ipOf, required } from "./device.ts";
import { identityOf } from "./identity.ts";
import type { Random } from "./prng.ts";
import { randomOf } from "./prng.ts";
import { PRODUCTS } from "./products.ts";
import { macIn } from "./serials.ts";

/** First host number of the hand-made cases, above what the stock of any site uses. */
const CASE_HOSTS: Readonly<Record<string, string>> = {
  "city-hall": "10.20.1.",
  "cruise-terminal": "172.16.8.",
  "container-pier": "10.20.4.",
  "transit-hub": "10.20.8.",
};

const make = (random: Random, population: string, draft: Partial<Draft> & Pick<Draft, "key" | "site">): Device =>
  device({
    ...identityOf(random, required(PRODUCTS[population], `cases: no product ${population}.`)),
    population,
    ...draft,
  });

/** The situations that a name, a title or a MAC block gets wrong. Each has a `trap` word in the truth. */
export function cases(stock: readonly Device[]): Device[] {
  const random = randomOf("harbour-city/cases");
  return [
    ...spoofedLabels(random),
    ...decoys(random),
    ...spoofedBlocks(random),
    ...oneAddressTwoDevices(random),
    ...replacedCamera(random, stock),
    ...overlappingNetworks(random),
    ...spares(random),
    ...sheetOnly(random),
  ];
}

const at = (site: string, host: number): string =>
  `${required(CASE_HOSTS[site], `cases: no prefix for ${site}.`)}${host}`;

function spoofedLabels(random: Random): Device[] {
  const saysHikvision = [110, 111, 112].map((host, n) =>
    make(random, "xm", {
      key: `case/label-hikvision-${n + 1}`,
      site: "container-pier",
      ips: [at("container-pier", host)],
      brand: "Hikvision",
      trap: "spoofed-manufacturer",
    }),
  );
  const copied = [113, 114, 115].map((host, n) =>
    make(random, "dlink", {
      key: `case/copied-namespaces-${n + 1}`,
      site: "container-pier",
      ips: [at("container-pier", host)],
      brand: "IPCAM",
      model: "IPC-6220",
      trap: "copied-namespaces",
      style: "gsoap",
    }),
  );
  const sheetSays = [100, 101, 102, 103].map((host, n) =>
    make(random, "axis", {
      key: `case/sheet-says-hikvision-${n + 1}`,
      site: "city-hall",
      ips: [at("city-hall", host)],
      trap: "sheet-says-hikvision",
    }),
  );
  const driverSays = [104, 105].map((host, n) =>
    make(random, "hanwha", {
      key: `case/driver-says-hikvision-${n + 1}`,
      site: "city-hall",
      ips: [at("city-hall", host)],
      trap: "driver-says-hikvision",
    }),
  );
  return [...saysHikvision, ...copied, ...sheetSays, ...driverSays];
}

function decoys(random: Random): Device[] {
  const server = (key: string, host: number, trap: string, extra: Partial<Draft> = {}): Device =>
    make(random, "pc", {
      key: `case/${key}`,
      site: "cruise-terminal",
      ips: [at("cruise-terminal", host)],
      brand: null,
      model: null,
      trap,
      ...extra,
    });
  return [
    server("title-decoy-1", 110, "title-decoy"),
    server("title-decoy-2", 111, "title-decoy"),
    server("wiki", 112, "page-mentions-makers"),
    server("media-server", 113, "media-server"),
    server("restreamer", 114, "rtsp-gateway", { class: "video-management" }),
    server("vms", 115, "vms-server", { class: "video-management", brand: "Milestone" }),
    server("hostile", 116, "hostile-strings", { class: "unknown" }),
  ];
}

function spoofedBlocks(random: Random): Device[] {
  const borrowed = (key: string, population: string, block: string, host: number): Device =>
    make(random, population, {
      key: `case/${key}`,
      site: "transit-hub",
      ips: [at("transit-hub", host)],
      macs: [macIn(random, block)],
      trap: "spoofed-mac-block",
    });
  return [
    borrowed("pc-hikvision-mac-1", "pc", "4419B6", 110),
    borrowed("pc-hikvision-mac-2", "pc", "BCAD28", 111),
    borrowed("printer-dahua-mac", "printer", "3CEF8C", 112),
    make(random, "switch", {
      key: "case/hikvision-switch",
      site: "transit-hub",
      ips: [at("transit-hub", 113)],
      maker: "hikvision",
      brand: "Hikvision",
      class: "network",
      model: "DS-3E1505P-EI",
      macs: [macIn(random, "4CBD8F")],
      trap: "maker-network-device",
    }),
  ];
}

function oneAddressTwoDevices(random: Random): Device[] {
  const shared = { site: "lighthouse-point", ips: ["10.20.39.10"], trap: "one-address-two-devices" } as const;
  return [
    make(random, "hik", { ...shared, key: "case/forwarded-8001", port: 8001 }),
    make(random, "axis", { ...shared, key: "case/forwarded-8002", port: 8002 }),
  ];
}

/** The sheet knows the old camera of an address; the wire shows the new one. */
function replacedCamera(random: Random, stock: readonly Device[]): Device[] {
  const now = required(
    stock.find((one) => one.site === "central-library" && one.population === "axis"),
    "cases: the library has no Axis camera.",
  );
  return [
    make(random, "lts", {
      key: "case/replaced-camera-old",
      site: "central-library",
      ips: [ipOf(now)],
      trap: "replaced-camera",
    }),
  ];
}

/** Two places that each use 192.168.1.0/24 and know nothing of each other. */
function overlappingNetworks(random: Random): Device[] {
  const made = (population: string, site: string, host: number): Device =>
    make(random, population, {
      key: `case/isolated-${site}-${host}`,
      site,
      ips: [`192.168.1.${host}`],
      trap: "overlapping-network",
    });
  return [
    made("hik", "marina", 64),
    made("hik", "marina", 65),
    made("dahua", "marina", 108),
    made("axis", "curling-club", 64),
    made("unv", "curling-club", 65),
    made("amcrest", "curling-club", 108),
  ];
}

function spares(random: Random): Device[] {
  return ["hik", "lts", "dahua", "axis", "trendnet"].map((population, n) =>
    make(random, population, { key: `case/spare-${n + 1}`, site: "public-works-yard", ips: [], trap: "spare-stock" }),
  );
}

/** Cameras of which only a row with a brand is left. */
function sheetOnly(random: Random): Device[] {
  const brands: readonly (readonly [brand: string, maker: string | null, count: number])[] = [
    ["Hikvision", "hikvision", 16],
    ["Dahua", "dahua", 8],
    ["Axis", "axis", 10],
    ["Pelco", "other", 6],
    ["Lorex", "dahua", 6],
    ["LTS", "hikvision", 6],
  ];
  const sites = ["pump-station-3", "city-hall", "civic-arena", "fire-hall-3", "parking-garage-west"];
  return brands.flatMap(([brand, maker, count]) =>
    Array.from({ length: count }, (_, n) =>
      device({
        key: `sheet-only/${brand.toLowerCase()}-${n + 1}`,
        population: "sheet-only",
        style: "mute",
        site: random.pick(sites),
        maker,
        brand,
        class: "camera",
        trap: "row-with-brand-only",
        name: `Cam ${n + 1}`,
      }),
    ),
  );
}
