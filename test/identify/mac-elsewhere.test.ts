import { describe, expect, test } from "vitest";
import { claimsOf } from "../../src/identify/claims.ts";
import type { Observation } from "../../src/model/observation.ts";
import { attributed, type Reply, verdictOf } from "./attributing.ts";

describe("an IPv6 address that a card made of its MAC", () => {
  const answered = (ip: string, more: object = {}): Reply => ({
    fact: { kind: "endpoint", state: "open", service: "rtsp" },
    subject: { ip, ...more },
  });
  const said = (...replies: readonly Reply[]) => attributed(replies).for.map(({ says }) => says);

  test("shows whose block it is", () =>
    expect(said(answered("fe80::4619:b6ff:fe00:1"))).toEqual([
      "the MAC block is registered to Hangzhou Hikvision Digital Technology Co.,Ltd.: 4419B6000001 (fe80::4619:b6ff:fe00:1)",
    ]));

  test("adds nothing to the MAC itself", () =>
    expect(said(answered("192.0.2.1", { mac: "44:19:b6:00:00:01" }), answered("fe80::4619:b6ff:fe00:1"))).toHaveLength(
      1,
    ));

  test("beside a channel is the recorder's", () =>
    expect(said(answered("fe80::4619:b6ff:fe00:1", { recorder: "r", channel: "1" }))).toEqual([]));

  test("of an address that a system invented nothing follows", () =>
    expect(said(answered("fe80::4419:b6ff:fe00:1"))).toEqual([]));
});

describe("the UUID by which a device answers discovery", () => {
  const match = (uuid: string, scopes = ""): Reply => ({
    fact: {
      kind: "wsdiscovery.match",
      raw: `<e:Envelope xmlns:e="x" xmlns:a="y" xmlns:d="z"><e:Body><d:ProbeMatches><d:ProbeMatch><a:EndpointReference><a:Address>urn:uuid:${uuid}</a:Address></a:EndpointReference><d:Scopes>${scopes}</d:Scopes></d:ProbeMatch></d:ProbeMatches></e:Body></e:Envelope>`,
    },
  });
  const ssdp = (usn: string): Reply => ({
    fact: { kind: "ssdp.response", raw: `HTTP/1.1 200 OK\r\nST: upnp:rootdevice\r\nUSN: ${usn}\r\n\r\n` },
  });
  const signs = (...replies: readonly Reply[]) => {
    const { for: of, against } = attributed(replies);
    return [...of, ...against].map(({ fingerprint, weight }) => `${fingerprint} ${weight}`);
  };

  test.each<[string, Reply]>([
    ["of WS-Discovery", match("aa85c000-6324-11b3-819e-4419b6000001")],
    ["of SSDP", ssdp("uuid:aa85c000-6324-11b3-819e-4419B6000001::upnp:rootdevice")],
  ])("%s hints at whose block its end is, and names nobody", (_, reply) => {
    const { maker, undecidedBecause } = attributed([reply]);
    expect(maker).toBeNull();
    expect(undecidedBecause).not.toBeNull();
    expect(signs(reply, { fact: { kind: "arp" }, subject: { mac: "44:19:b6:00:00:01" } })).toEqual([
      "hikvision/mac moderate",
      "hikvision/mac-in-uuid hint",
    ]);
  });

  test.each([
    ["aa85c0006324 11b3819e4419b6000001", "no group of its own"],
    ["aa85c000-6324-11b3-819e-4419b600000", "eleven digits"],
    ["4419b6000001", "nothing before it"],
  ])("%s hints at nothing: %s", (uuid) => expect(signs(match(uuid))).toEqual([]));

  test("a scope MAC/ is a MAC address, as evidence and as identity", () => {
    const said = match("1-2", "onvif://www.onvif.org/MAC/44:19:b6:00:00:01");
    expect(signs(said)).toContain("hikvision/mac moderate");
    const observation = { subject: { ip: "192.0.2.1" }, fact: said.fact };
    expect(claimsOf(observation as Observation)).toEqual([{ kind: "mac", value: "4419B6000001" }]);
  });
});

test("the block of a former parent beside its numbering outweighs no name that the device gives itself", () => {
  const named: Reply = { fact: { kind: "onvif.response", operation: "GetScopes", raw: scopes("i-PRO WV-X2571LN") } };
  expect(verdictOf(attributed([named]))).toBe("i-pro low");
  expect(verdictOf(attributed([named, { fact: { kind: "arp" }, subject: { mac: "bc:c3:42:12:aa:07" } }]))).toBe(
    "i-pro low",
  );
});

const scopes = (name: string): string =>
  `<s:Envelope xmlns:s="x" xmlns:t="y"><s:Body><t:ScopeItem>onvif://www.onvif.org/name/${encodeURIComponent(name)}</t:ScopeItem></s:Body></s:Envelope>`;
