import type { Owner } from "../../src/model/owner.ts";
import type { EstateFile } from "./estates.ts";
import { OWNERS } from "./owners.ts";

/** An observation line of one lab. */
export const line = (subject: object, fact: object): string =>
  JSON.stringify({ v: 1, at: "2026-10-05T10:00:00Z", origin: "lab-1", subject, fact });
const page = (server: string): object => ({
  kind: "http.response",
  request: "GET /",
  raw: `HTTP/1.1 200 OK\r\nServer: ${server}\r\nContent-Type: text/html\r\n\r\n<html></html>\r\n`,
});

const RECORDER = "DS-7616NI-K21620210106CCWRVC1813019WCVU";
/** What a recorder says of the one camera behind it. */
const channels = (model: string, serial: string): object => ({
  kind: "isapi.response",
  path: "/ISAPI/ContentMgmt/InputProxy/channels",
  raw: `<?xml version="1.0"?><InputProxyChannelList version="1.0" xmlns="http://www.hikvision.com/ver20/XMLSchema"><InputProxyChannel version="1.0"><id>1</id><name>Quai 1</name><sourceInputPortDescriptor><proxyProtocol>ONVIF</proxyProtocol><ipAddress>10.0.0.10</ipAddress><managePortNo>8000</managePortNo><model>${model}</model><serialNumber>${serial}</serialNumber></sourceInputPortDescriptor></InputProxyChannel></InputProxyChannelList>`,
});

/** Estates at which this failed once, as shrunk: what stands at one address decides what may be joined by address. */
export const KNOWN: readonly [readonly EstateFile[], Owner][] = [
  // A printer's page; with it a Dahua discovery answer from the same address and run; the owner is unknown.
  [
    [
      {
        name: "f0.jsonl",
        text: line(
          { ip: "10.0.0.17", port: 37_810, transport: "udp" },
          {
            kind: "dhip.reply",
            raw: '{"mac":"3c:ef:8c:00:00:05","method":"client.notifyDevInfo","params":{"deviceInfo":{"DeviceClass":"IPC","DeviceType":"IPC-HFW2431S","SerialNo":"6C01E93PAG00001","Vendor":"General","Version":"2.800.0000000.13.R"}}}',
          },
        ),
      },
      { name: "f1.jsonl", text: line({ ip: "10.0.0.12", mac: "3c:ef:8c:00:00:05" }, { kind: "arp" }) },
      { name: "f2.jsonl", text: line({ ip: "10.0.0.17", port: 80 }, page("HP HTTP Server; HP LaserJet M609")) },
    ],
    OWNERS.unknown,
  ],
  // A sheet dates the only device at an address; with one more source two devices stand there.
  [
    [
      { name: "f0.jsonl", text: line({ ip: "10.0.0.13", port: 8_081 }, page("DVRDVS-Webs")) },
      {
        name: "f1.csv",
        text: "Name;Brand;Model;Serial number;IP address;MAC address;Purchase date\r\nCam 0;Hikvision;DS-7616NI-K2;;10.0.0.13;;2021-03-04\r\nCam 1;Hikvision;DS-7616NI-K2;;;;2021-03-04\r\n",
      },
      { name: "f2.jsonl", text: line({ ip: "10.0.0.13", port: 80 }, page("DNVRS-Webs")) },
    ],
    OWNERS.school,
  ],
  // A sheet says Axis where the device itself says HIKVISION, and a text goes by the label.
  [
    [
      {
        name: "f0.csv",
        text: "Name;Brand;Model;Serial number;IP address;MAC address;Purchase date\r\nCam 0;Axis;;;10.0.0.11;;\r\n",
      },
      {
        name: "f1.jsonl",
        text: line(
          { ip: "10.0.0.11", port: 80 },
          {
            kind: "onvif.response",
            operation: "GetDeviceInformation",
            raw: '<?xml version="1.0"?><s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><tds:GetDeviceInformationResponse xmlns:tds="http://www.onvif.org/ver10/device/wsdl"><tds:Manufacturer>HIKVISION</tds:Manufacturer><tds:Model>DS-2CD2143G2-I</tds:Model></tds:GetDeviceInformationResponse></s:Body></s:Envelope>',
          },
        ),
      },
    ],
    OWNERS.unknown,
  ],
  // Two answers from one address are joined only while nobody has seen two MACs there.
  [
    [
      {
        name: "f0.jsonl",
        text: [
          line(
            { ip: "10.0.0.13", port: 161, transport: "udp" },
            {
              kind: "snmp.values",
              values: {
                "1.3.6.1.2.1.1.1.0": "HP ETHERNET MULTI-ENVIRONMENT,ROM none,JETDIRECT,JD153",
                "1.3.6.1.2.1.1.2.0": "1.3.6.1.4.1.11.2.3.9.1",
              },
            },
          ),
          line(
            { ip: "10.0.0.13", port: 5_353, transport: "udp" },
            {
              kind: "mdns.record",
              name: "HP LaserJet M609 [000008]._ipp._tcp.local",
              type: "TXT",
              data: ["rp=ipp/print"],
            },
          ),
        ].join("\n"),
      },
      {
        name: "f1.jsonl",
        text: [
          line({ ip: "10.0.0.13", mac: "ac:cc:8e:00:00:06" }, { kind: "arp" }),
          line({ ip: "10.0.0.13", mac: "3c:d9:2b:00:00:08" }, { kind: "arp" }),
        ].join("\n"),
      },
    ],
    OWNERS.contractor,
  ],
  // A recorder's list of channels says what it is; with another maker's answer beside it no maker is named.
  [
    [
      {
        name: "f0.jsonl",
        text: line(
          { ip: "10.0.0.14", port: 80 },
          {
            kind: "http.response",
            request: "GET /cgi-bin/magicBox.cgi?action=getSystemInfo",
            raw: 'HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Digest realm="Login to 6C01E93PAG00001", nonce="1"\r\n\r\n',
          },
        ),
      },
      {
        name: "f1.jsonl",
        text: line({ ip: "10.0.0.14", mac: "44:19:b6:00:00:01", port: 80 }, channels("M1065-LW", "ACCC8E000006")),
      },
    ],
    OWNERS.unknown,
  ],
  // One camera on two recorders, of which one stands on a sensitive site and the other does not.
  [
    ["10.0.0.14", "10.0.0.16"].map((ip, n) => ({
      name: `f${n}.jsonl`,
      text: line({ ip, port: 80 }, channels("DS-2CD2143G2-I", "DS-2CD2143G2-I20210825CCWR162109301")),
    })),
    OWNERS.ministry,
  ],
  // A camera behind a recorder that another one, elsewhere, lists among its channels.
  [
    [
      { name: "f0.jsonl", text: line({ ip: "10.0.0.13", port: 80 }, channels("DS-7616NI-K2", RECORDER)) },
      {
        name: "f1.jsonl",
        text: line(
          { ip: "10.0.0.17", serial: RECORDER, port: 80 },
          channels("TV-IP320PI", "TV-IP320PI20161206AAWR863642784"),
        ),
      },
    ],
    OWNERS.ministry,
  ],
  // Two documents that state two sites of one camera.
  [
    ["A", "B"].map((site, n) => ({
      name: `f${n}.csv`,
      text: `Name;Brand;MAC address;Site\r\nCam ${n};Hikvision;44:19:b6:00:00:01;${site}\r\nCam 9;;;${n}\r\n`,
    })),
    OWNERS.ministry,
  ],
  // Silence that names a site, at an address where two things answer.
  [
    [
      {
        name: "f0.jsonl",
        text: line(
          { ip: "10.0.0.17", port: 81 },
          {
            kind: "isapi.response",
            path: "/ISAPI/System/deviceInfo",
            raw: "<DeviceInfo><model>DS-7616NI-K2</model><serialNumber>ACCC8E000006</serialNumber></DeviceInfo>",
          },
        ),
      },
      {
        name: "f1.jsonl",
        text: line({ ip: "10.0.0.17", serial: RECORDER, port: 80 }, channels("DS-2CD2143G2-I", RECORDER)),
      },
      { name: "f2.jsonl", text: line({ ip: "10.0.0.17", site: "A" }, { kind: "endpoint", state: "silent" }) },
    ],
    OWNERS.unknown,
  ],
];
