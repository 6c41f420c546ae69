import { expect, test } from "vitest";
import type { Fact } from "../../src/model/observation.ts";
import { attributed } from "./attributing.ts";

const upnp = (type: string): Fact => ({
  kind: "upnp.description",
  raw: `<root><device><deviceType>urn:schemas-upnp-org:device:${type}:1</deviceType></device></root>`,
});
const ssdp = (st: string): Fact => ({
  kind: "ssdp.response",
  raw: `HTTP/1.1 200 OK\r\nST: ${st}\r\nUSN: uuid:1::${st}\r\n\r\n`,
});
const mdns = (name: string): Fact => ({ kind: "mdns.record", name, type: "PTR", data: `Hall.${name}` });
const wsd = (types: string): Fact => ({
  kind: "wsdiscovery.match",
  raw: `<e:Envelope xmlns:e="x" xmlns:d="z"><e:Body><d:ProbeMatches><d:ProbeMatch><d:Types>${types}</d:Types></d:ProbeMatch></d:ProbeMatches></e:Body></e:Envelope>`,
});
const lldp = (capabilities: string | readonly string[]): Fact => ({
  kind: "neighbour",
  protocol: "lldp",
  capabilities,
});

test.each<[string, Fact, string]>([
  ["a printer by UPnP", upnp("Printer"), "printer"],
  ["a router by UPnP", upnp("InternetGatewayDevice"), "network"],
  ["a plain device by UPnP", upnp("Basic"), "unknown"],
  ["a router by SSDP", ssdp("urn:schemas-upnp-org:device:InternetGatewayDevice:1"), "network"],
  ["a player by SSDP", ssdp("urn:schemas-upnp-org:device:MediaRenderer:1"), "other"],
  ["anything by SSDP", ssdp("upnp:rootdevice"), "unknown"],
  ["a printer by mDNS", mdns("_ipp._tcp.local"), "printer"],
  ["a player by mDNS", mdns("_raop._tcp.local"), "other"],
  ["anything by mDNS", mdns("_http._tcp.local"), "unknown"],
  ["a stream by mDNS", mdns("_rtsp._tcp.local"), "unknown"],
  ["a printer by WS-Discovery", wsd("wsdp:Device wprt:PrintDeviceType"), "printer"],
  ["a computer by WS-Discovery", wsd("wsdp:Device pub:Computer"), "other"],
  ["a transmitter by WS-Discovery", wsd("dn:NetworkVideoTransmitter tds:Device"), "unknown"],
  ["a switch by LLDP", lldp("Bridge, Router"), "network"],
  ["an access point by LLDP", lldp(["Bridge", "WLAN Access Point"]), "network"],
  ["a telephone by LLDP, as door stations are", lldp("Bridge, Telephone"), "unknown"],
  ["a station by LLDP", lldp("Station Only"), "unknown"],
  ["letters alone, which LLDP and CDP use for different things", lldp("B"), "unknown"],
])("%s", (_, fact, is) => expect(attributed([{ fact }]).class).toBe(is));

test("what a camera says of itself comes before what else it offers", () => {
  const camera: Fact = { kind: "stated", field: "model", value: "DS-2CD2143G0-I" };
  const said = attributed([{ fact: mdns("_ipp._tcp.local") }, { fact: camera }]);
  expect([said.class, said.otherClasses]).toEqual(["camera", ["printer"]]);
});
