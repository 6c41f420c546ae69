import { showMac } from "./blocks.ts";
import type { Device } from "./device.ts";
import { ipOf, macOf } from "./device.ts";
import { randomOf } from "./prng.ts";
import { macIn } from "./serials.ts";
import { NEVER_EXPORTED, prefixOf, SITES } from "./sites.ts";
import type { SitePlan } from "./sites.ts";
import type { World } from "./world.ts";
import { onSite } from "./world.ts";

/** `4419.b600.0001`, as Cisco prints it. */
const dotted = (mac: string): string => mac.replaceAll(":", "").replace(/(.{4})(.{4})(.{4})/, "$1.$2.$3");

/** The router that answers for a site; `.1` of its networks. */
const gatewayOf = (site: SitePlan): string => `${prefixOf(site.network)}1`;

/** The MAC tables of every switch that somebody exported, one pasted text per switch. */
export function writeMacTables(world: World): void {
  let layout = 0;
  for (const site of SITES) {
    if (!site.sources.includes("M")) continue;
    for (const [index, name] of site.switches.entries()) {
      if (NEVER_EXPORTED.includes(name)) continue;
      const wired = onSite(world, site.id).filter(
        (one, n) => one.macs.length > 0 && n % site.switches.length === index,
      );
      world.files.set(`inputs/switches/${name.toLowerCase()}-mac.txt`, paste(name, wired, layout));
      for (const one of wired) {
        one.sources.add(`${name.toLowerCase()}-mac.txt`);
        showMac(one);
      }
      layout = (layout + 1) % LAYOUTS.length;
    }
  }
}

interface Entry {
  readonly vlan: number;
  readonly mac: string;
  readonly port: string;
}

interface Layout {
  readonly head: readonly string[];
  readonly row: (entry: Entry) => string;
  readonly fixed: readonly string[];
}

const LAYOUTS: readonly Layout[] = [
  {
    head: [
      "          Mac Address Table",
      "-------------------------------------------",
      "",
      "Vlan    Mac Address       Type        Ports",
      "----    -----------       --------    -----",
    ],
    row: ({ vlan, mac, port }) => `${String(vlan).padStart(4)}    ${mac}    DYNAMIC     ${port}`,
    fixed: [" All    0100.0ccc.cccc    STATIC      CPU", " All    0180.c200.0000    STATIC      CPU"],
  },
  {
    head: [
      "Non-static Address Table:",
      "Destination Address  Address Type  VLAN  Destination Port",
      "-------------------  ------------  ----  --------------------",
    ],
    row: ({ vlan, mac, port }) =>
      `${mac}       Dynamic      ${String(vlan).padStart(5)}  ${port.replace("Gi", "GigabitEthernet")}`,
    fixed: [],
  },
  {
    head: [
      "Legend: * - primary entry",
      "        age - seconds since last seen",
      "        n/a - not available",
      "",
      "  vlan   mac address     type    learn     age              ports",
      "------+----------------+--------+-----+----------+--------------------------",
    ],
    row: ({ vlan, mac, port }) =>
      `*${String(vlan).padStart(5)}  ${mac}   dynamic  Yes        ${String((vlan * 7) % 300).padStart(3)}   ${port}`,
    fixed: ["*    1  0100.5e00.0001    static  Yes          -   CPU"],
  },
  {
    head: [
      "Unicast Entries",
      " vlan     mac address     type        protocols               port",
      "---------+---------------+--------+---------------------+-------------------------",
    ],
    row: ({ vlan, mac, port }) =>
      ` ${String(vlan).padStart(4)}     ${mac}   dynamic ip,ipx,assigned,other ${port.replace("Gi", "GigabitEthernet")}`,
    fixed: [],
  },
];

/** Backspaces and blanks, as terminals leave them behind a pager. */
const MORE = " --More-- \b\b\b\b\b\b\b\b\b\b          \b\b\b\b\b\b\b\b\b\b";

function paste(name: string, wired: readonly Device[], layoutIndex: number): string {
  const layout = LAYOUTS[layoutIndex];
  if (layout === undefined) throw new Error(`tables: no layout ${layoutIndex}.`);
  const random = randomOf(`harbour-city/switch/${name}`);
  const rows = wired.map((one, n) =>
    layout.row({
      vlan: ipOf(one).startsWith("10.30.") ? 30 : 20,
      mac: dotted(macOf(one)),
      port: `Gi1/0/${Math.min(46, n < 4 ? 1 : n)}`,
    }),
  );
  // The uplink shows what stands behind it: the router, and strangers of other floors.
  const strangers = Array.from({ length: 4 }, () =>
    layout.row({ vlan: 99, mac: dotted(macIn(random, "00000C")), port: "Gi1/0/48" }),
  );
  const body = [...layout.fixed, ...rows, ...strangers];
  const lines: string[] = [
    `${name}>enable`,
    "Password: ",
    `${name}#terminal length 24`,
    `${name}#show mac address-table`,
    ...layout.head,
  ];
  for (const [n, row] of body.entries())
    lines.push(n > 0 && n % 18 === 0 ? (n % 36 === 0 ? `${MORE}${row}` : ` --More-- \n${row}`) : row);
  if (layoutIndex === 0) lines.push(`Total Mac Addresses for this criterion: ${body.length}`);
  return `${[...lines, `${name}#`, `${name}#exit`].join(layoutIndex === 1 ? "\r\n" : "\n")}\n`;
}

const ROUTERS: readonly (readonly [name: string, from: number, to: number])[] = [
  ["HC-CORE-R1", 1, 12],
  ["HC-EAST-R1", 13, 25],
  ["HC-WEST-R1", 26, 40],
];

/** The ARP tables of the three routers. */
export function writeArpTables(world: World): void {
  for (const [name, from, to] of ROUTERS) {
    const random = randomOf(`harbour-city/router/${name}`);
    const mac = dotted(macIn(random, "00000C"));
    const rows: string[] = [];
    for (const [index, site] of SITES.entries()) {
      if (index + 1 < from || index + 1 > to || !site.sources.includes("A")) continue;
      rows.push(`Internet  ${gatewayOf(site).padEnd(15)}        -   ${mac}  ARPA   Vlan${100 + index}`);
      for (const one of onSite(world, site.id)) {
        if (one.macs.length === 0 || (random.chance(0.12) && one.style !== "mute")) continue;
        rows.push(
          `Internet  ${ipOf(one).padEnd(15)} ${String(random.int(0, 240)).padStart(8)}   ${dotted(macOf(one))}  ARPA   Vlan${100 + index}`,
        );
        one.sources.add(`${name.toLowerCase()}-arp.txt`);
        showMac(one);
      }
      rows.push(`Internet  ${`${prefixOf(site.network)}6`.padEnd(15)}        0   Incomplete      ARPA`);
    }
    const head = [`${name}#show ip arp`, "Protocol  Address          Age (min)  Hardware Addr   Type   Interface"];
    world.files.set(
      `inputs/switches/${name.toLowerCase()}-arp.txt`,
      `${[...head, ...rows.flatMap((row, n) => (n > 0 && n % 22 === 0 ? [" --More-- ", row] : [row])), `${name}#`].join("\n")}\n`,
    );
  }
}
