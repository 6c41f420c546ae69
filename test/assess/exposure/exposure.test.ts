import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPublicAddress, sameSubnet } from "../../../src/assess/exposure/addresses.ts";
import { exposureFindings, exposureSigns, farthestReach } from "../../../src/assess/exposure/index.ts";
import { EXPOSURE_TOPICS, type ExposureTopic } from "../../../src/model/exposure.ts";
import type { Fact, StoredObservation, Subject } from "../../../src/model/observation.ts";
import { inEnglish } from "../../../src/model/said.ts";
import type { LegalDate } from "../../../src/model/time.ts";

const AS_OF = "2026-11-01" as LegalDate;
const settings = { asOf: AS_OF, outside: new Set(["search-engine"]) };
const cloudOf = (name: string): string | undefined =>
  /(?:^|\.)hik-connect\.com$/.test(name) ? "hikvision" : undefined;

let count = 0;
const seen = (fact: Fact, subject: Subject = { ip: "10.0.0.5" }, origin = "lab"): StoredObservation => {
  count += 1;
  return { id: `o-${count}`, origin, subject, fact };
};
const findingsOf = (...observations: readonly StoredObservation[]): readonly string[] =>
  exposureFindings(exposureSigns(observations, cloudOf), settings)
    .filter(({ state }) => state !== "nobody-looked")
    .map(({ topic, state, reach }) => `${topic} ${state} ${reach}`);

const sadp = (elements: string, subject: Subject = { ip: "10.0.0.5" }, origin = "lab"): StoredObservation =>
  seen({ kind: "sadp.reply", raw: `<ProbeMatch>${elements}</ProbeMatch>` }, subject, origin);
const isapi = (path: string, raw: string): StoredObservation => seen({ kind: "isapi.response", path, raw });
const http = (raw: string, subject: Subject = { ip: "10.0.0.5" }, origin = "lab"): StoredObservation =>
  seen({ kind: "http.response", raw }, subject, origin);

describe("what one observation shows", () => {
  test.each<readonly [string, StoredObservation, readonly string[]]>([
    ["plain HTTP", http("HTTP/1.1 200 OK\r\n\r\n"), ["clear-text observed network"]],
    [
      "a page that only sends to HTTPS",
      http("HTTP/1.1 301 Moved\r\nLocation: https://10.0.0.5/\r\n\r\n"),
      ["clear-text nothing-seen none"],
    ],
    [
      "HTTP over TLS",
      seen({ kind: "http.response", raw: "HTTP/1.1 200 OK\r\n\r\n", tls: true }),
      ["clear-text nothing-seen none"],
    ],
    [
      "telnet",
      seen({ kind: "banner", service: "telnet", raw: "login:" }, { ip: "10.0.0.5", port: 23 }),
      ["clear-text observed network"],
    ],
    [
      "an open port 21",
      seen({ kind: "endpoint", state: "open" }, { ip: "10.0.0.5", port: 21 }),
      ["clear-text observed network"],
    ],
    [
      "a closed port 23",
      seen({ kind: "endpoint", state: "closed" }, { ip: "10.0.0.5", port: 23 }),
      ["clear-text nothing-seen none"],
    ],
    ["a host that is up", seen({ kind: "endpoint", state: "up" }), []],
    ["a host that a tool listed and did not scan", seen({ kind: "endpoint", reason: "seen, not scanned" }), []],
    [
      "factory state by SADP",
      sadp("<Activated>false</Activated>"),
      ["default-state observed network", "discovery nothing-seen none"],
    ],
    [
      "the maker's own spelling",
      sadp("<Activated>flase</Activated>"),
      ["default-state observed network", "discovery nothing-seen none"],
    ],
    [
      "activated",
      sadp("<Activated>true</Activated>"),
      ["default-state nothing-seen none", "discovery nothing-seen none"],
    ],
    [
      "factory state by ISAPI",
      isapi("/ISAPI/System/deviceInfo", "<ResponseStatus><subStatusCode>notActivated</subStatusCode></ResponseStatus>"),
      ["default-state observed network"],
    ],
    [
      "the cloud switched on",
      sadp("<HCPlatformEnable>true</HCPlatformEnable>"),
      ["cloud-registration computed cloud", "discovery nothing-seen none"],
    ],
    [
      "the cloud switched off",
      isapi("/ISAPI/System/Network/EZVIZ", "<EZVIZ><enabled>false</enabled></EZVIZ>"),
      ["cloud-registration nothing-seen none", "default-state nothing-seen none"],
    ],
    [
      "registered",
      isapi(
        "/ISAPI/System/Network/EZVIZ",
        "<EZVIZ><enabled>true</enabled><registerStatus>true</registerStatus><serverAddress><hostName>litedev.hik-connect.com</hostName></serverAddress></EZVIZ>",
      ),
      ["cloud-registration computed cloud", "cloud-registration observed cloud", "default-state nothing-seen none"],
    ],
    [
      "Dahua's peer-to-peer",
      seen({
        kind: "cgi.response",
        path: "/cgi-bin/configManager.cgi?action=getConfig&name=T2UServer",
        raw: "table.T2UServer.Enable=true\r\n",
      }),
      ["cloud-registration computed cloud"],
    ],
    [
      "a cloud name asked for",
      seen({ kind: "dns.query", name: "dev.hik-connect.com", type: "A" }),
      ["cloud-traffic observed cloud"],
    ],
    [
      "another name asked for",
      seen({ kind: "dns.query", name: "pool.ntp.org", type: "A" }),
      ["cloud-traffic nothing-seen none"],
    ],
    [
      "a look-alike name",
      seen({ kind: "dns.query", name: "hik-connect.com.example.org", type: "A" }),
      ["cloud-traffic nothing-seen none"],
    ],
    ["a cloud name in SNI", seen({ kind: "tls.sni", name: "api.hik-connect.com" }), ["cloud-traffic observed cloud"]],
    [
      "a flow to a public address",
      seen({ kind: "flow", peer: { ip: "8.8.8.8", port: 443 }, direction: "out" }),
      ["cloud-traffic computed cloud"],
    ],
    [
      "a connection that came from a public address",
      seen({ kind: "flow", peer: { ip: "8.8.8.8" }, direction: "in" }),
      ["outside computed internet", "cloud-traffic nothing-seen none"],
    ],
    [
      "a connection that came from within",
      seen({ kind: "flow", peer: { ip: "10.0.0.9" }, direction: "in" }),
      ["cloud-traffic nothing-seen none"],
    ],
    [
      "plain HTTP refused by a port that speaks TLS",
      http("HTTP/1.1 400 Bad Request\r\n\r\nThe plain HTTP request was sent to HTTPS port"),
      ["clear-text nothing-seen none"],
    ],
    [
      "a flow within",
      seen({ kind: "flow", peer: { ip: "10.0.0.9", port: 554 }, direction: "out" }),
      ["cloud-traffic nothing-seen none"],
    ],
    [
      "a port mapped by UPnP",
      isapi(
        "/ISAPI/System/Network/UPnP/ports/status",
        "<portList><port><externalPort>8080</externalPort></port></portList>",
      ),
      ["forwarded observed internet", "default-state nothing-seen none"],
    ],
    [
      "UPnP on",
      seen({
        kind: "vapix.response",
        path: "/axis-cgi/param.cgi?action=list&group=Network.UPnP",
        raw: "root.Network.UPnP.NATTraversal.Active=yes\n",
      }),
      ["forwarded computed internet"],
    ],
    [
      "self-signed",
      seen({ kind: "tls.certificate", subject: "CN=x", issuer: "CN=x", notAfter: "2030-01-01" }),
      ["tls observed network"],
    ],
    [
      "ended the day before",
      seen({ kind: "tls.certificate", subject: "CN=x", issuer: "CN=ca", notAfter: "2026-10-31T00:00:00Z" }),
      ["tls computed network"],
    ],
    [
      "ended, as search engines write it",
      seen({ kind: "tls.certificate", subject: "CN=x", issuer: "CN=ca", notAfter: "20261031120000Z" }),
      ["tls computed network"],
    ],
    [
      "ends on the day",
      seen({ kind: "tls.certificate", subject: "CN=x", issuer: "CN=ca", notAfter: "Nov  1 12:00:00 2026 GMT" }),
      ["tls nothing-seen none"],
    ],
    [
      "old TLS",
      seen({ kind: "tls.certificate", subject: "CN=x", issuer: "CN=ca", versions: ["TLSv1.2", "TLSv1.0"] }),
      ["tls observed network"],
    ],
    [
      "old TLS as Zeek writes it",
      seen({ kind: "tls.certificate", subject: "CN=x", issuer: "CN=ca", versions: ["TLSv11"] }),
      ["tls observed network"],
    ],
    [
      "today's TLS",
      seen({ kind: "tls.certificate", subject: "CN=x", issuer: "CN=ca", versions: ["TLSv12", "TLSv1.3"] }),
      ["tls nothing-seen none"],
    ],
    [
      "a public address asked from within",
      http("HTTP/1.1 200 OK\r\n\r\n", { ip: "8.8.4.4" }),
      ["outside computed internet", "clear-text observed network"],
    ],
    [
      "seen by a search engine",
      http("HTTP/1.1 200 OK\r\n\r\n", { ip: "8.8.4.4" }, "search-engine"),
      ["outside observed internet", "clear-text observed network"],
    ],
    [
      "an address for documentation says nothing",
      http("HTTP/1.1 200 OK\r\n\r\n", { ip: "203.0.113.7" }),
      ["clear-text observed network"],
    ],
    [
      "unless who looked was outside",
      http("HTTP/1.1 200 OK\r\n\r\n", { ip: "203.0.113.7" }, "search-engine"),
      ["outside observed internet", "clear-text observed network"],
    ],
    [
      "discovery answered to the internet",
      sadp("<Activated>true</Activated>", { ip: "8.8.4.4" }, "search-engine"),
      ["outside observed internet", "default-state nothing-seen none", "discovery observed internet"],
    ],
    [
      "discovery from another subnet",
      sadp("<IPv4Address>192.168.1.64</IPv4Address><IPv4SubnetMask>255.255.255.0</IPv4SubnetMask>"),
      ["discovery observed network"],
    ],
    [
      "discovery from its own",
      sadp("<IPv4Address>10.0.0.6</IPv4Address><IPv4SubnetMask>255.255.255.0</IPv4SubnetMask>"),
      ["discovery nothing-seen none"],
    ],
    ["a sheet says nothing of reach", seen({ kind: "stated", field: "ip", value: "8.8.4.4" }, { ip: "8.8.4.4" }), []],
  ])("%s", (_what, observation, expected) => expect(findingsOf(observation)).toEqual(expected));

  test.each<readonly [string, string, readonly string[]]>([
    [
      "off",
      "<UPnP><enabled>false</enabled><port><enabled>true</enabled><externalPort>80</externalPort></port></UPnP>",
      [],
    ],
    [
      "on, and one of two mappings off",
      "<UPnP><enabled>true</enabled><port><enabled>false</enabled><externalPort>80</externalPort></port><port><enabled>true</enabled><externalPort>554</externalPort></port></UPnP>",
      [
        "UPnP is on in it: a router that allows it opens ports to it by itself.",
        "Its UPnP maps port 554 of the router to it.",
      ],
    ],
    [
      "with the router's own address",
      "<portStatus><externalIPAddress>8.8.4.4</externalIPAddress><externalPort>80</externalPort></portStatus>",
      ["Its UPnP maps 8.8.4.4:80 of the router to it."],
    ],
  ])("a device whose UPnP is %s", (_what, raw, expected) => {
    const found = exposureFindings(exposureSigns([isapi("/ISAPI/System/Network/UPnP", raw)], cloudOf), settings);
    const told = found.filter(({ topic, state }) => topic === "forwarded" && state !== "nothing-seen");
    expect(told.map(({ says }) => inEnglish(says))).toEqual(expected);
  });

  test("an open port 80 is no clear-text management until something is heard there, nor nothing seen", () => {
    const open = seen({ kind: "endpoint", state: "open", service: "http" }, { ip: "10.0.0.5", port: 80 });
    const elsewhere = http("HTTP/1.1 301 Moved\r\nLocation: https://10.0.0.5/\r\n\r\n", { ip: "10.0.0.5", port: 80 });
    expect(findingsOf(open)).toEqual(["clear-text computed none"]);
    expect(findingsOf(open, elsewhere)).toEqual(["clear-text nothing-seen none"]);
  });

  test("a hundred peers hide no open telnet", () => {
    const peers = Array.from({ length: 100 }, (_, at) =>
      seen({ kind: "flow", peer: { ip: `8.8.8.${at}`, port: 443 }, direction: "out" }),
    );
    const telnet = seen({ kind: "endpoint", state: "open" }, { ip: "10.0.0.5", port: 23 });
    expect(findingsOf(...peers, telnet)).toContain("clear-text observed network");
  });

  test("a flow to an address that a cloud name was answered with", () => {
    const query = seen({ kind: "dns.query", name: "dev.hik-connect.com", answers: ["8.8.4.4"] });
    const flow = seen({ kind: "flow", peer: { ip: "8.8.4.4", port: 443 } });
    const found = exposureFindings(exposureSigns([flow, query], cloudOf), settings);
    expect(found.find(({ says }) => inEnglish(says).startsWith("It spoke to"))).toMatchObject({
      state: "observed",
      observations: [flow.id],
    });
  });
});

describe("every topic has an answer", () => {
  test("nobody looked, where nothing was observed", () => {
    const found = exposureFindings(undefined, settings);
    expect(found.map(({ topic }) => topic)).toEqual(EXPOSURE_TOPICS);
    expect(new Set(found.map(({ state }) => state))).toEqual(new Set(["nobody-looked"]));
    expect(farthestReach(found)).toBe("none");
  });

  const FACTS = fc.constantFrom<Fact>(
    { kind: "http.response", raw: "HTTP/1.1 200 OK\r\n\r\n" },
    { kind: "sadp.reply", raw: "<Activated>false</Activated>" },
    { kind: "dns.query", name: "dev.hik-connect.com" },
    { kind: "tls.certificate", subject: "CN=x", issuer: "CN=x" },
    { kind: "endpoint", state: "open" },
    { kind: "stated", field: "name", value: "x" },
  );
  const REACHES = ["none", "network", "cloud", "internet"];

  test("an observation more never lessens the reach, nor makes a topic less looked at", () =>
    fc.assert(
      fc.property(fc.array(FACTS, { maxLength: 6 }), FACTS, (facts, more) => {
        const before = facts.map((fact) => seen(fact));
        const [less, greater] = [before, [...before, seen(more)]].map((each) =>
          exposureFindings(exposureSigns(each, cloudOf), settings),
        );
        const unlooked = (found: typeof less): readonly ExposureTopic[] =>
          (found ?? []).filter(({ state }) => state === "nobody-looked").map(({ topic }) => topic);
        expect(REACHES.indexOf(farthestReach(greater ?? []))).toBeGreaterThanOrEqual(
          REACHES.indexOf(farthestReach(less ?? [])),
        );
        expect(unlooked(less)).toEqual(expect.arrayContaining([...unlooked(greater)]));
      }),
      { seed: 20261123, numRuns: 500 },
    ));

  test("whatever a device says, reading it ends and is bounded", () =>
    fc.assert(
      fc.property(
        fc.constantFrom("sadp.reply", "isapi.response", "cgi.response", "tls.certificate", "http.response"),
        fc.string({ unit: "binary", maxLength: 400 }),
        (kind, raw) => {
          const fact = {
            kind: kind as Fact["kind"],
            raw,
            pem: `-----BEGIN CERTIFICATE-----${raw}-----END`,
            path: raw,
            notAfter: raw,
          };
          const { signs } = exposureSigns([seen(fact)], cloudOf);
          expect(signs.every(({ value = "" }) => value.length <= 120)).toBe(true);
        },
      ),
      { seed: 20261123, numRuns: 1_000 },
    ));
});

describe("addresses", () => {
  test.each([
    ["8.8.8.8", true],
    ["10.1.2.3", false],
    ["172.15.0.1", true],
    ["172.16.0.1", false],
    ["172.31.255.255", false],
    ["172.32.0.1", true],
    ["192.168.254.3", false],
    ["100.64.0.1", false],
    ["169.254.1.1", false],
    ["203.0.113.9", false],
    ["239.255.255.250", false],
    ["999.1.1.1", false],
    ["2001:db8::1", false],
    ["2a00:1450::1", true],
    ["fd00::1", false],
    ["::ffff:8.8.8.8", true],
    ["::ffff:10.1.2.3", false],
    ["", false],
  ])("%s is public: %s", (ip, expected) => expect(isPublicAddress(ip)).toBe(expected));

  test.each([
    ["10.0.0.5", "10.0.0.200", "255.255.255.0", true],
    ["10.0.0.5", "10.0.1.5", "255.255.255.0", false],
    ["10.0.0.5", "10.0.1.5", "255.255.0.0", true],
    ["10.0.0.5", "x", "255.255.0.0", undefined],
  ])("%s and %s under %s", (a, b, mask, expected) => expect(sameSubnet(a, b, mask)).toBe(expected));
});
