/**
 * What a device is by the standard services that it offers, for classes that neither watch nor open a door. Types of UPnP devices,
 * of DNS service discovery (RFC 6763) and of devices on the web services profile; nobody's names are among them.
 */
const SERVICES: readonly (readonly [RegExp, "printer" | "network" | "other"])[] = [
  [/:device:(?:Printer|PrinterBasic|PrinterEnhanced|Scanner):/i, "printer"],
  [/(?:^|\.)_(?:ipps?|printer|pdl-datastream|uscans?)\._tcp(?:\.|$)/i, "printer"],
  [/(?:^|[\s:])(?:PrintDeviceType|ScanDeviceType|PrinterServiceType|PrintBasic|PrintAdvanced)(?:\s|$)/, "printer"],
  [/:device:(?:InternetGatewayDevice|WLANAccessPointDevice):/i, "network"],
  [/:device:Media(?:Server|Renderer):/i, "other"],
  [/(?:^|\.)_(?:airplay|raop|googlecast|spotify-connect|sonos|daap|nvstream)\._tcp(?:\.|$)/i, "other"],
  [/(?:^|[\s:])Computer(?:\s|$)/, "other"],
];

/** What each of them holds: most types are left at that. */
const NAMED = /:device:|_tcp|Type|Print|Computer/;

/** The class of what offers this service; undefined for services that anything may offer. */
export const classOfService = (type: string): string | undefined =>
  NAMED.test(type) ? SERVICES.find(([pattern]) => pattern.test(type))?.[1] : undefined;

/** What forwards for others, by the capabilities that LLDP and CDP name in full; telephones and door stations bridge too. */
const FORWARDS = /\b(?:bridge|router|switch|repeater|wlan access point)\b/i;
const ENDS = /\b(?:telephone|phone|station(?: only)?|host)\b/i;

/** The class of a neighbour that says that it forwards; undefined when it does not, or when its capabilities are letters alone. */
export const classOfCapabilities = (words: string): string | undefined =>
  FORWARDS.test(words) && !ENDS.test(words) ? "network" : undefined;
