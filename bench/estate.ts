/** A synthetic estate as observation lines: ten lines a device, of the kinds and sizes that scans and switches give. */

const MAKERS = ["hikvision", "dahua", "axis", "printer", "silent"] as const;

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, "0");
const OUI = {
  hikvision: "44:19:b6",
  dahua: "3c:ef:8c",
  axis: "ac:cc:8e",
  printer: "00:1b:78",
  silent: "02:00:5e",
} as const;

/** The lines of device number `index`, the same bytes for the same number. */
export function linesOfDevice(index: number): readonly string[] {
  const maker = MAKERS[index % MAKERS.length] as (typeof MAKERS)[number];
  const ip = `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;
  const mac = `${OUI[maker]}:${hex((index >> 16) & 255, 2)}:${hex((index >> 8) & 255, 2)}:${hex(index & 255, 2)}`;
  const site = `site-${index % 40}`;
  const line = (origin: string, subject: object, fact: object): string =>
    JSON.stringify({ v: 1, at: "2026-10-01T12:00:00Z", origin, subject, fact });
  return [
    line("scan", { ip, port: 80 }, { kind: "http.response", request: "GET / HTTP/1.1", raw: page(maker, index) }),
    line(
      "scan",
      { ip, port: 80 },
      { kind: "http.response", request: "GET /ISAPI/System/deviceInfo HTTP/1.1", raw: challenge(maker, index) },
    ),
    line("scan", { ip, port: 554 }, { kind: "rtsp.response", request: "OPTIONS", raw: rtsp(maker) }),
    line("scan", { ip, port: 80 }, { kind: "endpoint", state: "open", service: "http", reason: "syn-ack" }),
    line(
      "scan",
      { ip, port: 554 },
      { kind: "endpoint", state: maker === "printer" ? "closed" : "open", service: "rtsp" },
    ),
    line("scan", { ip }, discovery(maker, index, { ip, mac })),
    line("arp", { ip, mac }, { kind: "arp" }),
    line(
      "switches",
      { mac, vlan: 110, switch: `sw-${index % 200}`, switchPort: `Gi1/0/${index % 48}` },
      { kind: "mac.table", state: "dynamic" },
    ),
    line(
      "leases",
      { ip, mac },
      { kind: "dhcp.lease", hostname: `cam-${index}`, state: "active", starts: "2026-10-01T00:00:00Z" },
    ),
    line("register", { row: String(index), ip, site }, { kind: "stated", field: "name", value: `Camera ${index}` }),
  ];
}

function page(maker: string, index: number): string {
  const server = {
    hikvision: "App-webs/",
    dahua: "Webs",
    axis: "Apache",
    printer: "HP HTTP Server; HP LaserJet",
    silent: "nginx",
  }[maker];
  return `HTTP/1.1 200 OK\r\nDate: Mon, 05 Oct 2026 10:00:00 GMT\r\nServer: ${server}\r\nETag: "0-6f8-${hex(index, 3)}"\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<!doctype html><html><head><title>index</title></head><body></body></html>`;
}

function challenge(maker: string, index: number): string {
  const realm = {
    hikvision: `IP Camera(C${1000 + (index % 9000)})`,
    dahua: `Login to ${serial(maker, index)}`,
    axis: `AXIS_ACCC8E${hex(index, 6).toUpperCase()}`,
  }[maker];
  const status = realm === undefined ? "404 Not Found" : "401 Unauthorized";
  const header =
    realm === undefined
      ? ""
      : `WWW-Authenticate: Digest qop="auth", realm="${realm}", nonce="${hex(index * 7919, 16)}", stale="FALSE"\r\n`;
  return `HTTP/1.1 ${status}\r\nDate: Mon, 05 Oct 2026 10:00:00 GMT\r\nContent-Length: 0\r\n${header}Connection: close\r\n\r\n`;
}

function rtsp(maker: string): string {
  const server = maker === "dahua" ? "Server: Dahua Rtsp Server\r\n" : "";
  return `RTSP/1.0 200 OK\r\nCSeq: 1\r\n${server}Public: OPTIONS, DESCRIBE, PLAY, PAUSE, SETUP, TEARDOWN, SET_PARAMETER, GET_PARAMETER\r\n\r\n`;
}

function serial(maker: string, index: number): string {
  const number = String(index).padStart(8, "0");
  return maker === "hikvision" ? `DS-2CD2143G2-I20220818AAWRK${number}` : `6C01E93PAG${number.slice(3)}`;
}

interface Address {
  readonly ip: string;
  readonly mac: string;
}

function discovery(maker: string, index: number, { ip, mac }: Address): object {
  if (maker === "hikvision") {
    const raw = `<?xml version="1.0" encoding="UTF-8"?>\r\n<ProbeMatch><Uuid>7D0C1B7A-2C53-4E52-9B6D-5E2F10AA0001</Uuid>\r\n<Types>inquiry</Types>\r\n<DeviceType>139991</DeviceType>\r\n<DeviceDescription>DS-2CD2143G2-I</DeviceDescription>\r\n<DeviceSN>${serial(maker, index)}</DeviceSN>\r\n<CommandPort>8000</CommandPort>\r\n<HttpPort>80</HttpPort>\r\n<MAC>${mac.replaceAll(":", "-")}</MAC>\r\n<IPv4Address>${ip}</IPv4Address>\r\n<SoftwareVersion>V5.7.3build 220225</SoftwareVersion>\r\n<DSPVersion>V7.3 build 190626</DSPVersion>\r\n<Activated>true</Activated>\r\n<DetailOEMCode>1</DetailOEMCode>\r\n</ProbeMatch>`;
    return { kind: "sadp.reply", raw };
  }
  if (maker === "dahua") {
    const device = {
      DeviceClass: "IPC",
      DeviceType: "IPC-HFW2431S",
      SerialNo: serial(maker, index),
      Version: "2.800.0000000.13.R",
      Vendor: "General",
      HttpPort: 80,
      Port: 37777,
    };
    return {
      kind: "dhip.reply",
      raw: JSON.stringify({ mac, method: "client.notifyDevInfo", params: { deviceInfo: device } }),
    };
  }
  return {
    kind: "ssdp.response",
    raw: `HTTP/1.1 200 OK\r\nST: upnp:rootdevice\r\nSERVER: Linux/4.9 UPnP/1.0 ${maker}/1.0\r\nUSN: uuid:${hex(index, 12)}::upnp:rootdevice\r\n\r\n`,
  };
}
