import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Owner } from "../../src/model/owner.ts";
import { importAll, reviewAll, type Whole, withStore } from "./run.ts";

const OWNER: Owner = {
  name: "Harbour City",
  kind: "municipality",
  jurisdictions: ["CA-QC"],
  usFederalContractor: "no",
  sites: [
    { id: "hall", name: "Hall", networks: [], switches: ["acc-1"] },
    { id: "plant", name: "Plant", networks: [], switches: ["core-1"] },
  ],
};

/** A review of text files by name. */
async function reviewOf(files: Readonly<Record<string, string>>): Promise<Whole> {
  return withStore(async (store, folder) => {
    mkdirSync(join(folder, "in"));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, "in", name), text);
    const origins = await importAll(store, [join(folder, "in")]);
    return reviewAll(store, origins, OWNER);
  });
}

const ACCESS = `acc-1#show mac address-table
 110    4419.b600.0001    DYNAMIC     Gi1/0/1
   1    0011.2233.4401    DYNAMIC     Te1/1/1
acc-1#
`;
const CORE = `core-1#show mac address-table
 110    4419.b600.0001    DYNAMIC     Te1/1/3
core-1#
`;
const CORE_NEIGHBOURS = `core-1#show cdp neighbors
Device ID        Local Intrfce     Holdtme    Capability  Platform  Port ID
acc-1            Ten 1/1/3         134            S I     WS-C2960X Ten 1/1/1
core-1#
`;
const POWER = `acc-1#show power inline
Interface Admin  Oper       Power   Device              Class Max
--------- ------ ---------- ------- ------------------- ----- ----
Gi1/0/1   auto   on         7.0     Ieee PD             2     30.0
Gi1/0/2   auto   on         6.0     Ieee PD             2     30.0
Gi1/0/3   auto   off        0.0     n/a                 n/a   30.0
acc-1#
`;
const STATUS = `acc-1#show interfaces status
Port      Name               Status       Vlan       Duplex  Speed Type
Gi1/0/1   camera             connected    110        a-full  a-100 10/100/1000BaseTX
Gi1/0/2   camera             connected    110        a-full  a-100 10/100/1000BaseTX
Gi1/0/3                      notconnect   110        a-full  a-100 10/100/1000BaseTX
Te1/1/1   core               connected    trunk      a-full  a-10G SFP-10GBase-SR
acc-1#
`;
const NEIGHBOUR = `acc-1#show lldp neighbors
Device ID           Local Intf     Hold-time  Capability      Port ID
hik-1               Gi1/0/1        120        S               4419.b600.0001
acc-1#
`;

const gap = ({ summary }: Whole, kind: string): readonly string[] =>
  summary.ledger.gaps.find((each) => each.kind === kind)?.examples ?? [];
const siteOf = ({ assets }: Whole, mac: string): string | null | undefined =>
  assets.find(({ attribution }) => attribution.subjects.some((subject) => subject.mac === mac))?.site;

describe("where a device is plugged in", () => {
  test("an uplink that a neighbour table shows, in another file, is no device's place", async () => {
    const whole = await reviewOf({ "a.txt": ACCESS, "b.txt": CORE, "c.txt": CORE_NEIGHBOURS });
    expect(siteOf(whole, "4419.b600.0001")).toBe("hall");
  });
  test("without it two switches claim the device, and neither site has it: the rule can fail", async () => {
    expect(siteOf(await reviewOf({ "a.txt": ACCESS, "b.txt": CORE }), "4419.b600.0001")).toBeNull();
  });
});

describe("ports of switches", () => {
  test("power and status alone are no assets", async () => {
    expect((await reviewOf({ "p.txt": POWER, "s.txt": STATUS })).assets).toEqual([]);
  });
  test("powered ports that named nobody, and ports in use without a MAC address, are gaps; uplinks are not", async () => {
    const whole = await reviewOf({ "a.txt": ACCESS, "n.txt": NEIGHBOUR, "p.txt": POWER, "s.txt": STATUS });
    expect(gap(whole, "power-without-neighbour")).toEqual(["acc-1 Gi1/0/2"]);
    expect(gap(whole, "port-without-mac")).toEqual(["acc-1 Gi1/0/2"]);
  });
  test("taking the neighbours and the MAC table away makes the gaps larger", async () => {
    const whole = await reviewOf({ "p.txt": POWER, "s.txt": STATUS });
    expect(gap(whole, "power-without-neighbour")).toEqual(["acc-1 Gi1/0/1", "acc-1 Gi1/0/2"]);
    expect(gap(whole, "port-without-mac")).toEqual(["acc-1 Gi1/0/1", "acc-1 Gi1/0/2"]);
  });
  test("a neighbour, what powers it and its MAC address are one asset", async () => {
    const whole = await reviewOf({ "all.txt": ACCESS + NEIGHBOUR + POWER + STATUS });
    const cameras = whole.assets.filter(({ attribution }) =>
      attribution.subjects.some(({ mac, switchPort }) => mac === "4419.b600.0001" || switchPort === "Gi1/0/1"),
    );
    expect(cameras).toHaveLength(1);
  });
});

test("a table that was cut leaves its switch unread, and speaks of its site all the same", async () => {
  const { summary } = await reviewOf({ "acc.txt": ACCESS.slice(0, ACCESS.indexOf("DYNAMIC     Te1")) });
  expect(summary.ledger.places.map(({ kind, accounted }) => `${kind} ${accounted}`)).toEqual([
    "address 0",
    "switch 0",
    "site 1",
  ]);
  expect(summary.sites.map(({ id, assets, says }) => [id, assets, /Nobody has looked/.test(says)])).toEqual([
    ["hall", 1, false],
    ["plant", 0, true],
  ]);
});
