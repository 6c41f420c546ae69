/** The fields that fingerprints may look at (docs/fields.md). A name that is not here is a spelling mistake. */
export const FIELDS: ReadonlySet<string> = new Set([
  ...[
    "status",
    "server",
    "realm",
    "auth-scheme",
    "challenge",
    "title",
    "copyright",
    "location",
    "body",
    "etag",
    "cookie",
  ].map((n) => `http.${n}`),
  ...["header", "user-agent"].map((name) => `http.${name}`),
  ...["server", "realm", "public", "header"].map((name) => `rtsp.${name}`),
  "realm.mac",
  "uuid.mac",
  "stream.path",
  "sdp.line",
  ...["subject", "issuer", "san", "sha256"].map((name) => `tls.${name}`),
  ...["manufacturer", "model", "firmware", "serial", "hardware", "mac", "soap-prefixes", "namespace"].map(
    (name) => `onvif.${name}`,
  ),
  ...["scope", "name", "hardware", "mac", "endpoint", "prefixes", "xaddr", "types"].map((name) => `wsd.${name}`),
  ...["model", "name", "serial", "firmware", "mac", "class"].map((name) => `discovery.${name}`),
  ...["server", "usn", "st", "nt", "location"].map((name) => `ssdp.${name}`),
  ...["manufacturer", "modelname", "modelnumber", "modeldescription", "friendlyname", "serialnumber"].map(
    (name) => `upnp.${name}`,
  ),
  ...["devicetype", "udn"].map((name) => `upnp.${name}`),
  ...["name", "type", "txt"].map((name) => `mdns.${name}`),
  ...["sysdescr", "sysobjectid", "sysname", "enterprise", "value"].map((name) => `snmp.${name}`),
  ...["md5", "mmh3", "sha256"].map((name) => `favicon.${name}`),
  ...["systemname", "systemdescription", "platform"].map((name) => `neighbour.${name}`),
  "dns.name",
  "udp.text",
  "self",
  "self.camera",
  "serial",
  "model",
  "firmware",
  "brand",
]);

/** Fields whose last part is taken from what is observed: `sadp.devicesn`, `banner.ftp`, `udp.37810`, `dhcp.60`. */
export const FIELD_FAMILIES: readonly RegExp[] = [
  /^(?:banner|sadp|dhip|isapi|vapix|cgi|stated)\.[a-z0-9][a-z0-9_-]{0,63}$/,
  /^udp\.[1-9][0-9]{0,4}$/,
  /^dhcp\.[1-9][0-9]{0,2}$/,
];

export const isField = (name: string): boolean => FIELDS.has(name) || FIELD_FAMILIES.some((each) => each.test(name));

/** Fields of long text or raw bytes: a mark may stand anywhere in them, so a pattern is a plain literal instead of anchored. */
export const isSearched = (field: string): boolean => field === "http.body" || field.startsWith("udp.");

/** Independence groups: two signs of one kind for one maker count once (docs/fields.md). */
export const EVIDENCE_KINDS = [
  "http",
  "http-realm",
  "http-page",
  "http-api",
  "rtsp",
  "media",
  "tls",
  "soap",
  "namespace",
  "discovery",
  "serial",
  "firmware",
  "model",
  "label",
  "oui",
  "isapi",
  "dns",
  "banner",
  "upnp",
  "mdns",
  "snmp",
  "dhcp",
  "favicon",
  "neighbour",
  "document",
] as const;

/** What a named group of a grammar may be called. */
export const GRAMMAR_GROUPS: ReadonlySet<string> = new Set([
  "model",
  "line",
  "channels",
  "date",
  "year",
  "month",
  "lot",
  "region",
  "language",
  "short",
  "suffix",
  "item",
  "plant",
  "sequence",
  "version",
  "build",
  "family",
]);
