import { describe, expect, test } from "vitest";
import { told } from "./told.ts";

const asked = (ip: string, name: string, at = ""): string =>
  `${at === "" ? "" : `${at} `}ip=${ip} dns.query name=${name} type=A`;

describe("what syslog puts before a query", () => {
  test.each([
    ["OpenWrt", "Sun Nov  1 12:00:00 2026 daemon.info dnsmasq[123]: query[A] a.example from 192.0.2.1", ""],
    ["a priority", "<30>Nov  1 12:00:00 dnsmasq[123]: query[A] a.example from 192.0.2.1", ""],
    [
      "RFC 5424",
      "<30>1 2026-11-01T12:00:00+01:00 gw dnsmasq 123 - - query[A] a.example from 192.0.2.1",
      "2026-11-01T11:00:00.000Z",
    ],
    [
      "OPNsense",
      '<30>1 2026-11-01T12:00:00+01:00 gw.example unbound 123 - [meta sequenceId="1"] [123:0] info: 192.0.2.1 a.example. A IN',
      "2026-11-01T11:00:00.000Z",
    ],
    [
      "pfSense",
      "<30>1 2026-11-01T12:00:00.5+00:00 gw unbound 123 - - [123:0] info: 192.0.2.1 a.example. A IN",
      "2026-11-01T12:00:00.500Z",
    ],
    ["OpenWrt, Unbound", "Sun Nov  1 12:00:00 2026 daemon.info unbound: [123:0] info: 192.0.2.1 a.example. A IN", ""],
    ["BIND", "<30>Nov  1 12:00:00 ns named[1]: client @0x7f 192.0.2.1#5 (a.example): query: a.example IN A +", ""],
    [
      "a key of BIND",
      "Nov  1 12:00:00 ns named[1]: client @0x7f 192.0.2.1#5/key k (a.example): query: a.example IN A +",
      "",
    ],
  ])("%s", async (_, line, at) => {
    const { facts, problems } = await told("names.log", `${line}\n`);
    expect(facts).toEqual([asked("192.0.2.1", "a.example", at)]);
    expect(problems).toEqual(at === "" ? ["time-without-zone"] : []);
  });
});

test("dnsmasq: leases stand in its log, each time that an address goes to another", async () => {
  const ack = (rest: string): string => `Nov  1 12:00:00 dnsmasq-dhcp[1]: ${rest}\n`;
  const [one, two] = ["00:00:5e:00:53:01 cam1", "00:00:5e:00:53:02"];
  const { facts } = await told(
    "dnsmasq.log",
    ack(`DHCPACK(br0) 192.0.2.1 ${one}`) +
      ack(`DHCPACK(br0) 192.0.2.1 ${one}`) +
      ack("DHCPDISCOVER(br0) 00:00:5e:00:53:03") +
      ack(`4711 DHCPACK(br0) 192.0.2.1 ${two}`) +
      ack(`DHCPACK(br0) 192.0.2.1 ${one}`),
  );
  expect(facts).toEqual([
    "ip=192.0.2.1 mac=00:00:5e:00:53:01 dhcp.lease hostname=cam1",
    "ip=192.0.2.1 mac=00:00:5e:00:53:02 dhcp.lease",
    "ip=192.0.2.1 mac=00:00:5e:00:53:01 dhcp.lease hostname=cam1",
  ]);
});

test("dnsmasq: an answer from a stale cache is one", async () => {
  const { facts } = await told("dnsmasq.log", "Nov  1 12:00:00 dnsmasq[1]: cached-stale a.example is 198.51.100.1\n");
  expect(facts).toEqual(['host=a.example dns.answer name=a.example addresses=["198.51.100.1"]']);
});

test("Zeek: the DHCP log as Bro 2.5 wrote it, and a full name where the client told no other", async () => {
  const old = await told(
    "dhcp.log",
    "#separator \\x09\n#path\tdhcp\n#fields\tts\tid.orig_h\tid.resp_h\tmac\tassigned_ip\tlease_time\n1790000000.0\t192.0.2.1\t192.0.2.254\t00:00:5e:00:53:01\t192.0.2.1\t60.0\n",
  );
  expect(old.facts.map((fact) => fact.slice(fact.indexOf("ip=")))).toEqual([
    "ip=192.0.2.1 mac=00:00:5e:00:53:01 dhcp.lease starts=2026-09-21T14:13:20.000Z ends=2026-09-21T14:14:20.000Z",
  ]);
  const named = await told(
    "dhcp.log",
    '{"_path":"dhcp","ts":1790000000,"mac":"00:00:5e:00:53:01","assigned_addr":"192.0.2.1","client_fqdn":"cam.example","msg_types":["ACK"]}\n',
  );
  expect(named.facts[0]).toContain("dhcp.lease hostname=cam.example state=active");
});

describe("Zeek rows, as tools rewrite them", () => {
  const row = (ip: string): object => ({
    ts: 1_793_534_400.1,
    "id.orig_h": ip,
    "id.resp_h": "203.0.113.5",
    "id.resp_p": 8_555,
    conn_state: "SF",
  });
  const [one, two] = [row("10.1.1.1"), row("10.1.1.2")].map((each) => JSON.stringify(each));
  const nested = (ip: string): string =>
    JSON.stringify({ ts: 1_793_534_400.1, id: { orig_h: ip, resp_h: "203.0.113.5", resp_p: 8_555 }, conn_state: "SF" });
  const joined = (ip: string): string =>
    JSON.stringify({
      ts: 1_793_534_400.1,
      id_orig_h: ip,
      id_resp_h: "203.0.113.5",
      id_resp_p: 8_555,
      conn_state: "SF",
    });
  const names = "ts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tconn_state\n";
  const cells = (ip: string): string => `1793534400.1\tC1\t${ip}\t1\t203.0.113.5\t8555\tSF\n`;
  test.each([
    ["a list", `[${one},${two}]\n`],
    ["a list over lines", `[\n${one},\n${two}\n]\n`],
    ["a list that begins in its first line", `[${one},\n${two}]\n`],
    ["names inside `id`", `${nested("10.1.1.1")}\n${nested("10.1.1.2")}\n`],
    ["names with underscores", `${joined("10.1.1.1")}\n${joined("10.1.1.2")}\n`],
    ["a row of names", names + cells("10.1.1.1") + cells("10.1.1.2")],
    ["#fields alone", `#fields\t${names}${cells("10.1.1.1")}${cells("10.1.1.2")}`],
  ])("%s", async (_, content) => {
    const { facts, problems } = await told("zeek.txt", content);
    expect(facts.map((fact) => fact.split(" ")[1])).toEqual(["ip=10.1.1.1", "ip=10.1.1.2"]);
    expect(problems).toEqual([]);
  });

  test("a #path that says another log than the values of a row: it is not read", async () => {
    const bare =
      "1793534400.123456\tCHhAvVGS1DHFjwGM1\t10.1.1.11\t68\t10.1.1.1\t67\t44:19:b6:00:00:02\t10.1.1.11\t3600.0\t77\n";
    expect((await told("x.log", `#path\tdhcp\n${bare}`)).problems).toEqual(["no-header"]);
    expect((await told("x.log", `#path\tconn\n${bare}`)).problems).toEqual(["unread-row"]);
  });
});
