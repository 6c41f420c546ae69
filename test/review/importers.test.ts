import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { IMPORTERS } from "../../src/discover/importers/index.ts";
import type { Store } from "../../src/model/store.ts";
import { zipOf } from "../edge/files/archive-samples.ts";
import { EXAMPLE_CITY, importAll, reviewAll, ROOT, type Whole, withStore } from "./run.ts";

const FIXTURES = join(ROOT, "test/discover/importers/fixtures");

/** As `decamp observations` writes them. */
async function exportOf(store: Store, origins: readonly string[]): Promise<string> {
  let lines = "";
  for await (const batch of store.observations(origins))
    for (const { at, origin, subject, fact } of batch)
      lines += `${JSON.stringify({ v: 1, at, origin, subject, fact })}\n`;
  return lines;
}

describe("what decamp observations writes reads back to the same store, byte for byte in its export", () => {
  const samples = IMPORTERS.flatMap(({ id }) => {
    const folder = join(FIXTURES, id, "samples");
    return existsSync(folder) ? readdirSync(folder).map((name) => ({ id, path: join(folder, name) })) : [];
  });

  test.each(samples)("$id: $path", ({ path }) =>
    withStore(async (store, folder) => {
      const first = await exportOf(store, await importAll(store, [path]));
      const lines = join(folder, "lines.jsonl");
      writeFileSync(lines, first);
      if (first === "") return;
      await withStore(async (other) => expect(await exportOf(other, await importAll(other, [lines]))).toBe(first));
    }),
  );

  test("all samples together, packed in an archive", () =>
    withStore(async (store, folder) => {
      const first = await exportOf(
        store,
        await importAll(
          store,
          samples.map(({ path }) => path),
        ),
      );
      writeFileSync(join(folder, "lines.jsonl.gz"), gzipSync(first));
      await withStore(async (other) =>
        expect(await exportOf(other, await importAll(other, [join(folder, "lines.jsonl.gz")]))).toBe(first),
      );
    }));
});

const SERIAL = "DS-2CD2143G2-I20210412AAWRF12345678";
const FIVE: Readonly<Record<string, string | Uint8Array>> = {
  "inventory.csv": `Name,Make,Model,Serial,MAC,IP\nGate,TRENDnet,TV-IP320PI,${SERIAL},44:19:b6:00:00:01,192.0.2.11\n`,
  "scan.xml": `<?xml version="1.0"?>\n<nmaprun scanner="nmap" args="nmap -p 80 192.0.2.11" start="1791408000" version="7.93"><host><status state="up" reason="arp-response"/><address addr="192.0.2.11" addrtype="ipv4"/><address addr="44:19:B6:00:00:01" addrtype="mac"/><ports><port protocol="tcp" portid="80"><state state="open" reason="syn-ack"/><service name="http"/></port></ports></host><runstats><finished time="1791408100" exit="success"/><hosts up="1" down="0" total="1"/></runstats></nmaprun>\n`,
  "switch.txt": `SW-1#show mac address-table\n          Mac Address Table\n-------------------------------------------\n\nVlan    Mac Address       Type        Ports\n----    -----------       --------    -----\n 110    4419.b600.0001    DYNAMIC     Gi1/0/1\nTotal Mac Addresses for this criterion: 1\nSW-1#\n`,
  "lines.jsonl": `${JSON.stringify({ v: 1, origin: "lab", subject: { ip: "192.0.2.11", mac: "44-19-b6-00-00-01", port: 37020 }, fact: { kind: "sadp.reply", raw: `<ProbeMatch><DeviceDescription>DS-2CD2143G2-I</DeviceDescription><DeviceSN>${SERIAL}</DeviceSN><MAC>44-19-b6-00-00-01</MAC><IPv4Address>192.0.2.11</IPv4Address></ProbeMatch>` } })}\n`,
  "orders.csv": `Supplier,Description,Part Number,Serial,Quantity,PO Number\nABC,Bullet camera,TV-IP320PI,${SERIAL},1,77\n`,
};

async function reviewFiles(files: Readonly<Record<string, string | Uint8Array>>): Promise<Whole> {
  return withStore(async (store, folder) => {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return reviewAll(
      store,
      await importAll(
        store,
        Object.keys(files).map((name) => join(folder, name)),
      ),
      EXAMPLE_CITY,
    );
  });
}

describe("the same device seen through five formats", () => {
  test("is one asset with five origins", async () => {
    const { assets } = await reviewFiles(FIVE);
    expect(assets.length).toBe(1);
    expect(new Set(assets[0]?.attribution.subjects.map(({ origin }) => origin)).size).toBe(5);
    expect(assets[0]?.seen).toBe("answered");
  });

  test("is so when all five come in one archive", async () => {
    const parts = Object.entries(FIVE).map(([name, content]) => ({ name: `in/${name}`, content }));
    const { assets } = await reviewFiles({ "all.zip": zipOf(parts) });
    expect(assets.length).toBe(1);
    expect(new Set(assets[0]?.attribution.subjects.map(({ origin }) => origin)).size).toBe(5);
  });
});

describe("two devices behind one forwarded address", () => {
  const rows =
    "Name,Make,Serial,URL\nGate,Hikvision,DS-2CD2143G2-I20210412AAWRF12345678,http://203.0.113.9:8001/\nHall,Dahua,5J0000FPAG00032,http://203.0.113.9:8002/\n";
  const line = (port: number, realm: string): string =>
    `${JSON.stringify({ v: 1, origin: "scan", subject: { ip: "203.0.113.9", port }, fact: { kind: "http.response", request: "GET /", raw: `HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Digest realm="${realm}", nonce="1"\r\n\r\n` } })}\n`;

  test.each([
    ["in a sheet", { "a.csv": rows }],
    ["in a sheet and a second one", { "a.csv": rows, "b.csv": rows.replaceAll("Gate", "Gate 1") }],
    ["in a scan", { "s.jsonl": line(8001, "IP Camera(C1234)") + line(8002, "Login to 5J0000FPAG00032") }],
  ])("stay two: %s", async (_name, files) => {
    const { assets } = await reviewFiles(files);
    expect(assets.length).toBe(2);
  });
});
