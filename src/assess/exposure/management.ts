import type { Fact } from "../../model/observation.ts";
import { isPublicAddress, sameSubnet } from "./addresses.ts";
import type { Signs } from "./signs.ts";

/** Most of a reply that is looked at, in UTF-16 units. Real ones are below 8 Ki. */
const LONGEST = 65_536;

/** What discovery replies and answers of management interfaces state of activation, cloud and port mapping. */
export function readManagement(fact: Fact, ip: string | undefined, signs: Signs): void {
  const raw = fact["raw"];
  if (typeof raw !== "string") return;
  const text = raw.slice(0, LONGEST);
  const path = typeof fact["path"] === "string" ? fact["path"] : "";
  switch (fact.kind) {
    case "sadp.reply":
      return readSadp(text, ip, signs);
    case "isapi.response":
      return readIsapi(text, path, signs);
    case "vapix.response":
      return readVapix(text, signs);
    case "cgi.response":
      return readCgi(text, signs);
    default:
      return undefined;
  }
}

/** Booleans as devices write them; `flase` is the maker's own spelling. */
const element = (text: string, name: string): string | undefined =>
  new RegExp(`<${name}(?: [^<>]{0,200})?>\\s{0,8}([^<\\s]{1,64})\\s{0,8}</`, "i").exec(text)?.[1];
const isTrue = (value: string | undefined): boolean => value !== undefined && /^(?:true|1|yes|on)$/i.test(value);
const isFalse = (value: string | undefined): boolean =>
  value !== undefined && /^(?:false|flase|0|no|off)$/i.test(value);

function readSadp(text: string, ip: string | undefined, signs: Signs): void {
  const activated = element(text, "Activated");
  if (isFalse(activated)) signs.add("not-activated");
  if (isTrue(activated)) signs.add("activated");
  if (activated !== undefined) signs.look("default-state");
  const platform = element(text, "HCPlatformEnable");
  if (platform !== undefined) signs.look("cloud-registration");
  if (isTrue(platform)) signs.add("cloud-on", "hik-connect");
  if (isFalse(platform)) signs.add("cloud-off", "hik-connect");
  const [address, mask] = [element(text, "IPv4Address"), element(text, "IPv4SubnetMask")];
  if (ip === undefined || address === undefined || address === ip) return;
  if (sameSubnet(ip, address, mask ?? "255.255.255.0") === false) signs.add("discovery-elsewhere", address);
}

function readIsapi(text: string, path: string, signs: Signs): void {
  signs.look("default-state");
  if (/notActivated/.test(text)) signs.add("not-activated");
  if (/\/Network\/EZVIZ\b/i.test(path)) {
    signs.look("cloud-registration");
    const server = element(text, "serverAddress") ?? element(text, "hostName") ?? "hik-connect";
    if (isTrue(element(text, "enabled"))) signs.add("cloud-on", server);
    if (isFalse(element(text, "enabled"))) signs.add("cloud-off", server);
    if (isTrue(element(text, "registerStatus"))) signs.add("registered", server);
  }
  if (/\/Network\/UPnP/i.test(path) || /<UPnP[\s>]/i.test(text)) readUpnp(text, signs);
}

/** Where one mapping of a list begins; `<portList>` is none. */
const MAPPING = /<port(?:Status|Mapping)?[\s>]/i;

/** The list of mappings is told whether UPnP is on or off, and holds those that are off: neither maps a port. */
function readUpnp(text: string, signs: Signs): void {
  signs.look("forwarded");
  const mappings = text.split(MAPPING);
  if (isFalse(element(mappings[0] ?? "", "enabled"))) return;
  if (isTrue(element(text, "enabled"))) signs.add("upnp-on");
  const outside = element(text, "externalIPAddress") ?? element(text, "externalIP");
  if (outside !== undefined && !isPublicAddress(outside)) return;
  for (const mapping of mappings.filter((each) => !isFalse(element(each, "enabled")))) {
    for (const [, port = ""] of mapping.matchAll(/<externalPort>\s{0,4}(\d{1,5})\s{0,4}</gi))
      if (Number(port) > 0) signs.add("forwards-port", outside === undefined ? port : `${outside}:${port}`);
  }
}

function readVapix(text: string, signs: Signs): void {
  const traversal = /^(?:root\.)?Network\.UPnP\.NATTraversal\.(?:Active|Enabled)=(\w{1,8})/im.exec(text)?.[1];
  if (traversal !== undefined) signs.look("forwarded");
  if (isTrue(traversal)) signs.add("upnp-on");
  const port = /^(?:root\.)?Network\.UPnP\.NATTraversal\.(?:ExternalPort|Port)=(\d{1,5})/im.exec(text)?.[1];
  if (isTrue(traversal) && port !== undefined && port !== "0") signs.add("forwards-port", port);
}

function readCgi(text: string, signs: Signs): void {
  const upnp = /^table\.UPnP\.Enable=(\w{1,8})/im.exec(text)?.[1];
  if (upnp !== undefined) signs.look("forwarded");
  if (isTrue(upnp)) signs.add("upnp-on");
  const peer = /^table\.T2UServer\.Enable=(\w{1,8})/im.exec(text)?.[1];
  if (peer !== undefined) signs.look("cloud-registration");
  if (isTrue(peer)) signs.add("cloud-on", "easy4ip");
  if (isFalse(peer)) signs.add("cloud-off", "easy4ip");
}
