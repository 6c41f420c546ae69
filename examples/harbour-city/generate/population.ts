import { cases } from "./cases.ts";
import type { Device, Draft } from "./device.ts";
import { device, required } from "./device.ts";
import { childrenOf } from "./children.ts";
import { identityOf } from "./identity.ts";
import type { Random } from "./prng.ts";
import { randomOf } from "./prng.ts";
import { PRODUCTS } from "./products.ts";
import type { SitePlan } from "./sites.ts";
import { hostsOf, officeNetwork, prefixOf, SITES } from "./sites.ts";

/** Populations of the office network, where a site has one. */
const OFFICE = new Set(["phone", "pc", "printer", "switch", "ap", "ups", "panel"]);

/** Every true device of the city, site by site, then the hand-made cases. */
export function populate(): Device[] {
  const devices: Device[] = [];
  for (const site of SITES) devices.push(...stockOf(site));
  devices.push(...cases(devices));
  return devices;
}

function stockOf(site: SitePlan): Device[] {
  const random = randomOf(`harbour-city/${site.id}`);
  const camera = addresses(random, site.network);
  const officeRange = officeNetwork(site);
  const office = officeRange === undefined ? camera : addresses(random, officeRange);
  const devices: Device[] = [];
  const recorders: Device[] = [];
  for (const entry of site.stock.split(" ").filter((text) => text !== "")) {
    const [population = "", count = "0"] = entry.split(":");
    for (let n = 1; n <= Number(count); n++) {
      const next = OFFICE.has(population) ? office : camera;
      const made = device(draftOf(random, { site, population, n, ip: next() }));
      devices.push(made);
      if (population === "nvr" || population === "dvr") recorders.push(made);
    }
  }
  for (const recorder of recorders) devices.push(...childrenOf(recorder, devices, random));
  return devices;
}

/** Hands out the addresses of a network in rising order with gaps, and fails when it is full. */
function addresses(random: Random, network: string): () => string {
  const hosts = hostsOf(network);
  const prefix = prefixOf(network);
  let host = hosts < 20 || prefix.startsWith("10.30.") ? 1 : 10;
  return () => {
    host += hosts > 100 && random.chance(0.2) ? 2 : 1;
    if (host > hosts) throw new Error(`population: network ${network} is full; widen it in sites.ts.`);
    return `${prefix}${host}`;
  };
}

interface Slot {
  readonly site: SitePlan;
  readonly population: string;
  readonly n: number;
  readonly ip: string;
}

function draftOf(random: Random, { site, population, n, ip }: Slot): Draft {
  const product = required(PRODUCTS[population], `population: no product ${population}; add it to products.ts.`);
  return { ...identityOf(random, product), key: `${site.id}/${population}-${n}`, population, site: site.id, ips: [ip] };
}
