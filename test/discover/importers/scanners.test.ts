import { describe, expect, test } from "vitest";
import type { Coverage } from "../../../src/model/origin.ts";
import { told } from "./told.ts";

const banner = (port: number): object => ({
  _shodan: { module: "http" },
  ip_str: "192.0.2.1",
  port,
  transport: "tcp",
  hostnames: [],
  org: "x",
  timestamp: "2026-01-28T07:21:33.444507",
  data: "HTTP/1.1 200 OK\r\nServer: x\r\n\r\n",
});

describe("Shodan: banners in every form that the tool and its interface give", () => {
  const ports = async (content: string): Promise<readonly string[]> =>
    (await told("banners.json", content)).facts.flatMap((fact) => / port=(\d+) http\.response/.exec(fact)?.[1] ?? []);
  const host = { ip_str: "192.0.2.1", ports: [80, 81], hostnames: [], org: "x", data: [banner(80), banner(81)] };
  test.each([
    ["lines", `${JSON.stringify(banner(80))}\n${JSON.stringify(banner(81))}\n`],
    ["a search", JSON.stringify({ matches: [banner(80), banner(81)], total: 2 })],
    ["a search over lines", JSON.stringify({ matches: [banner(80), banner(81)], total: 2 }, null, 2)],
    ["a host", JSON.stringify(host)],
    ["a host over lines", JSON.stringify(host, null, 2)],
    ["a list", JSON.stringify([banner(80), banner(81)])],
  ])("%s", async (_, content) => {
    expect(await ports(content)).toEqual(["80", "81"]);
  });
  test("hosts, one a line", async () => {
    expect(await ports(`${JSON.stringify(host)}\n${JSON.stringify(host)}\n`)).toEqual(["80", "81", "80", "81"]);
  });
});

describe("Censys", () => {
  const service = (said: string): object => ({
    port: 80,
    service_name: "HTTP",
    transport_protocol: "TCP",
    banner: said,
    http: { response: { body: "<html>x</html>" } },
  });
  test.each([
    ["HTTP/1.1 200 OK\r\nServer: x\r\n", "HTTP/1.1 200 OK\r\nServer: x\r\n\r\n<html>x</html>"],
    ["HTTP/1.1 200 OK\r\nServer: x", "HTTP/1.1 200 OK\r\nServer: x\r\n\r\n<html>x</html>"],
    ["HTTP/1.1 200 OK\r\n\r\n", "HTTP/1.1 200 OK\r\n\r\n<html>x</html>"],
    ["HTTP/1.1 200 OK\r\n\r\n<html>", "HTTP/1.1 200 OK\r\n\r\n<html>"],
  ])("the body stands behind the headers of %j", async (said, raw) => {
    const { facts } = await told("hosts.json", JSON.stringify([{ ip: "192.0.2.1", services: [service(said)] }]));
    expect(facts.find((fact) => fact.includes("http.response"))).toContain(`raw=${raw} via`);
  });

  test("several hosts in one answer", async () => {
    const resource = (ip: string): object => ({ resource: { ip, services: [service("HTTP/1.1 200 OK\r\n\r\n")] } });
    const { facts, problems } = await told(
      "hosts.json",
      JSON.stringify({ result: [resource("192.0.2.1"), resource("192.0.2.2")] }),
    );
    expect(facts.filter((fact) => fact.includes("endpoint")).map((fact) => fact.split(" ", 1)[0])).toEqual([
      "ip=192.0.2.1",
      "ip=192.0.2.2",
    ]);
    expect(problems).toEqual([]);
  });
});

describe("Nessus", () => {
  const policy =
    "<Policy><Preferences><ServerPreferences><preference><name>TARGET</name><value>192.0.2.0/24</value></preference></ServerPreferences></Preferences></Policy>";
  const host = (ip: string, tags: string, items = ""): string =>
    `<ReportHost name="${ip}"><HostProperties><tag name="host-ip">${ip}</tag>${tags}</HostProperties>${items}</ReportHost>`;
  const scan = (content: string): string => `<NessusClientData_v2>${policy}${content}</NessusClientData_v2>\n`;
  const item = (plugin: string, output: string): string =>
    `<ReportItem port="0" svc_name="general" protocol="tcp" pluginID="${plugin}" pluginName="x"><plugin_output>${output}</plugin_output></ReportItem>`;
  const swept = (coverage: readonly Coverage[]): unknown =>
    coverage.flatMap((each) => (each.kind === "swept" ? [each.targets, each.answered] : []));

  test("hosts without items are told, with what their properties say", async () => {
    const bare = host("192.0.2.1", '<tag name="mac-address">00:00:5e:00:53:01</tag>') + host("192.0.2.2", "");
    const { facts, problems } = await told("scan.nessus", scan(`<Report name="x">${bare}</Report>`));
    expect(facts).toEqual(["ip=192.0.2.1 mac=00:00:5e:00:53:01 arp"]);
    expect(problems).toEqual(["no-findings"]);
  });

  test("a host without open ports is up, one that did not answer the scanner is not", async () => {
    const hosts =
      host("192.0.2.1", "", item("19506", "Scan type : Normal")) +
      host("192.0.2.2", "", item("10180", "The remote host (192.0.2.2) is considered as dead - not scanning"));
    const { facts, coverage } = await told("scan.nessus", scan(`<Report name="x">${hosts}</Report>`));
    expect(facts).toEqual(["ip=192.0.2.1 endpoint state=up reason=found by the scan"]);
    expect(swept(coverage)).toEqual([["192.0.2.0/24"], ["192.0.2.1"]]);
  });

  test("a policy alone has swept nothing", async () => {
    const { facts, problems, coverage } = await told("policy.nessus", scan(""));
    expect([facts, problems, swept(coverage)]).toEqual([[], ["no-report"], [[], []]]);
  });
});

describe("Greenbone results", () => {
  const HEADER = "IP,Hostname,Port,Port Protocol,CVSS,Severity,NVT Name,Specific Result,NVT OID,Timestamp\n";
  const row = (name: string, output: string, port = "80"): string =>
    `192.0.2.1,,${port},tcp,0.0,Log,"${name}","${output}",1.3.6.1.4.1.25623.1.0.1,2026-10-01T10:00:00Z\n`;

  test.each([
    ["SSH Server type and version", "Remote SSH server banner: SSH-2.0-x\nLogin: scan\nPassword: Zq-secret"],
    ["DVR Default Password", "It worked with floorlead:Zq-secret"],
    ["IP Camera Detection", "admin:Zq-secret"],
    ["IP Camera Default Account", "operator1 with Zq-secret is valid"],
    ["IP Camera Backup", "of the user operator1: Zq-secret"],
    ["IP Camera SNMP", "answers to the community 'Zq-secret'"],
    ["Anything", "It was possible to log in using the community string 'Zq-secret'"],
  ])("%s: what opens a door is not kept", async (name, output) => {
    const { facts } = await told("results.csv", HEADER + row(name, output));
    expect(facts.length).toBeGreaterThan(0);
    expect(facts.join("\n")).not.toContain("Zq-secret");
  });

  test("rows of a host come anywhere; its port is told once, each result at its own time", async () => {
    const later = row("x", "Remote Telnet banner:\n\nlogin:", "23").replace("10:00", "11:00");
    const { facts } = await told("results.csv", HEADER + row("x", "y", "23") + row("x", "y") + later);
    expect(facts).toEqual([
      "2026-10-01T10:00:00Z ip=192.0.2.1 port=23 endpoint state=open",
      "2026-10-01T10:00:00Z ip=192.0.2.1 port=80 endpoint state=open",
      "2026-10-01T11:00:00Z ip=192.0.2.1 port=23 banner service=telnet raw=login: via=greenbone",
    ]);
  });

  test.each([
    [
      "The remote HTTP Server banner is:\n\nServer: x\n\nFull HTTP headers:\n\nHTTP/1.1 401 Unauthorized\nServer: x\nWWW-Authenticate: Basic realm=y",
      "HTTP/1.1 401 Unauthorized\r\nServer: x\r\nWWW-Authenticate: Basic realm=y\r\n\r\n",
    ],
    ["The remote HTTP Server banner is:\n\nServer: x", "\r\nServer: x\r\n\r\n"],
  ])("%j is what the device said", async (output, raw) => {
    const { facts } = await told("results.csv", HEADER + row("HTTP Server type and version", output));
    expect(facts.at(-1)).toBe(`2026-10-01T10:00:00Z ip=192.0.2.1 port=80 http.response raw=${raw} via=greenbone`);
  });
});

test("a Greenbone report says the same as XML and as CSV", async () => {
  const csv = await told(
    "results.csv",
    "IP,Hostname,Port,Port Protocol,CVSS,Severity,NVT Name,Specific Result,NVT OID,Timestamp\n" +
      '192.0.2.1,cam,23,tcp,0.0,Log,x,"Remote Telnet banner:\n\nlogin:",1.3.6.1.4.1.25623.1.0.10281,2026-10-01T10:00:00Z\n',
  );
  const xml = await told(
    "report.xml",
    '<report id="1"><report id="1"><scan_run_status>Done</scan_run_status><results><result><name>x</name><host>192.0.2.1' +
      "<hostname>cam</hostname></host><port>23/tcp</port><threat>Log</threat><modification_time>2026-10-01T10:00:00Z" +
      '</modification_time><nvt oid="1.3.6.1.4.1.25623.1.0.10281"/><description>Remote Telnet banner:\n\nlogin:</description>' +
      "</result></results></report></report>\n",
  );
  expect(xml).toEqual(csv);
});
