import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Store } from "../../src/model/store.ts";
import { EXAMPLE_CITY, importAll, reviewAll, type Whole, withStore } from "./run.ts";

const [FIRST, SECOND] = ["44:19:b6:00:00:01", "ac:cc:8e:00:00:02"];

/** One entry of dhcpd's log. */
const dhcpd = (mac: string, hour: number, state = "active"): string =>
  `lease 192.0.2.5 {\n  starts 5 2026/05/15 0${hour}:00:00;\n  ends 5 2026/05/15 0${hour}:59:00;\n` +
  `  binding state ${state};\n  hardware ethernet ${mac};\n}\n`;
const KEA = "address,hwaddr,client_id,valid_lifetime,expire,subnet_id,fqdn_fwd,fqdn_rev,hostname,state\n";
const kea = (mac: string, hour: number): string => `192.0.2.5,${mac},,3600,${1_790_000_000 + 3_600 * hour},1,0,0,,0\n`;
/** Zeek's dhcp.log in JSON: one conversation a line. */
const zeek = (mac: string, hour: number): string =>
  `${JSON.stringify({ ts: 1_790_000_000 + 3_600 * hour, uids: ["C1"], client_addr: "192.0.2.5", server_addr: "192.0.2.1", mac, assigned_addr: "192.0.2.5", lease_time: 3_600, msg_types: ["REQUEST", "ACK"] })}\n`;
const SCAN = `${JSON.stringify({
  v: 1,
  origin: "scan",
  subject: { ip: "192.0.2.5", port: 80 },
  fact: { kind: "http.response", path: "/", status: 200, headers: [["Server", "nginx"]] },
})}\n`;

const withReview = <T>(
  files: Readonly<Record<string, string>>,
  use: (whole: Whole, store: Store) => Promise<T> | T,
): Promise<T> =>
  withStore(async (store, folder) => {
    const paths = Object.entries(files).map(([name, text]) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    });
    return use(await reviewAll(store, await importAll(store, paths), EXAMPLE_CITY), store);
  });

/** Who answered the scan: the MAC addresses of the asset that holds its answer. */
const answered = ({ assets }: Whole): readonly (string | undefined)[] =>
  assets
    .filter(({ attribution }) => attribution.subjects.some(({ port }) => port === 80))
    .flatMap(({ attribution }) => attribution.subjects.map(({ mac }) => mac))
    .filter((mac) => mac !== undefined);

/** The addresses at which the assets of these files were heard. */
const witnessed = (files: Readonly<Record<string, string>>): Promise<readonly string[]> =>
  withReview(files, async (_, store) => {
    const found: string[] = [];
    for await (const rows of store.assets()) found.push(...rows.flatMap(({ addresses }) => addresses.witnessed));
    return found;
  });

describe("in a log of leases the last entry of an address wins", () => {
  test.each([
    ["ISC dhcpd, one device", { "a.leases": dhcpd(FIRST, 1) + dhcpd(FIRST, 2) }, [FIRST]],
    ["ISC dhcpd, given to another", { "a.leases": dhcpd(FIRST, 1) + dhcpd(SECOND, 2) }, [SECOND]],
    ["the day before: the log ends with the first", { "a.leases": dhcpd(FIRST, 1) }, [FIRST]],
    ["and given back", { "a.leases": dhcpd(FIRST, 1) + dhcpd(SECOND, 2) + dhcpd(FIRST, 3) }, [FIRST]],
    ["the log's order counts, not its clock", { "a.leases": dhcpd(FIRST, 2) + dhcpd(SECOND, 1) }, [SECOND]],
    ["Kea", { "leases4.csv": KEA + kea(FIRST, 1) + kea(SECOND, 2) }, [SECOND]],
    ["Zeek's log of DHCP", { "dhcp.log": zeek(FIRST, 1) + zeek(SECOND, 2) }, [SECOND]],
    ["two files that disagree", { "a.leases": dhcpd(FIRST, 1), "b.leases": dhcpd(SECOND, 2) }, []],
  ])("%s", async (_, leases, expected) => {
    const whole = await withReview({ ...leases, "scan.jsonl": SCAN }, (each) => each);
    expect(answered(whole)).toEqual(expected);
    // Every device that ever held it stands in the review, by its own MAC address.
    const macs = new Set(
      Object.values(leases)
        .join("")
        .match(/(?:[0-9a-f]{2}:){5}[0-9a-f]{2}/g),
    );
    expect(whole.assets).toHaveLength(macs.size + (expected.length === 0 ? 1 : 0));
  });

  test("an address that was given back is witnessed by nobody, whatever the log said before", async () => {
    const back = dhcpd(FIRST, 1) + dhcpd(FIRST, 2, "free");
    expect(await witnessed({ "a.leases": back })).toEqual([]);
    expect(await witnessed({ "a.leases": back + dhcpd(FIRST, 3) })).toEqual(["192.0.2.5"]);
  });
});

describe("a log of leases that was not read whole", () => {
  const city = { ...EXAMPLE_CITY, sites: [{ id: "a", name: "A", networks: ["192.0.2.0/29"], switches: [] }] };
  const places = (files: Readonly<Record<string, string>>): Promise<string> =>
    withStore(async (store, folder) => {
      const paths = Object.entries(files).map(([name, text]) => {
        writeFileSync(join(folder, name), text);
        return join(folder, name);
      });
      const { summary } = await reviewAll(store, await importAll(store, paths), city);
      return summary.ledger.places.map(({ accounted, declared }) => `${accounted}/${declared}`).join(" ");
    });
  const held = dhcpd(FIRST, 1);
  const back = held + dhcpd(FIRST, 2, "free");
  const other = held.replaceAll("192.0.2.5", "192.0.2.6");

  test.each<[name: string, files: Readonly<Record<string, string>>, expected: string]>([
    ["whole, and the lease is held", { "a.leases": held }, "1/6 0/0 1/1"],
    ["whole, and it was given back: the site was spoken of", { "a.leases": back }, "0/6 0/0 1/1"],
    [
      "cut in the entry that gives it back",
      { "a.leases": back.slice(0, back.indexOf("binding state free")) },
      "0/6 0/0 1/1",
    ],
    ["cut in an entry of another address", { "a.leases": held + other.slice(0, 40) }, "0/6 0/0 1/1"],
    [
      "an entry that could not be read may give it back",
      { "leases4.csv": `${KEA}${kea(FIRST, 1)}x,${FIRST},,3600\n` },
      "0/6 0/0 1/1",
    ],
    ["another log says it whole", { "a.leases": held + other.slice(0, 40), "b.leases": held }, "1/6 0/0 1/1"],
    ["something else spoke", { "a.leases": held + other.slice(0, 40), "scan.jsonl": SCAN }, "1/6 0/0 1/1"],
  ])("%s", async (_, files, expected) => expect(await places(files)).toBe(expected));

  test("wherever it is cut, no figure is higher than that of the whole", async () => {
    const whole = await places({ "a.leases": back });
    const ends = Array.from({ length: back.length - held.length - 1 }, (_, at) => held.length + 1 + at);
    // A cut at the very end of an entry is a log of an earlier hour, which nothing tells from a whole one.
    for (const end of ends.filter((at) => back.slice(held.length, at).trim() !== ""))
      expect([end, await places({ "a.leases": back.slice(0, end) })]).toEqual([end, whole]);
  });
});
