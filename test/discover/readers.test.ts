import { describe, expect, test } from "vitest";
import { readCommand } from "../../src/discover/importers/switch-text/terminal.ts";
import { readTargets } from "../../src/discover/importers/nmap-xml/targets.ts";
import { readServiceFingerprint } from "../../src/discover/importers/nmap-xml/servicefp.ts";
import { isGroupMac, parseMac } from "../../src/discover/mac.ts";
import { fromUtf8, toUtf8 } from "../../src/discover/octets.ts";
import { toBase64 } from "../../src/model/base64.ts";
import * as fc from "fast-check";

test.each([
  ["0010.0de0.e289", "00:10:0d:e0:e2:89"],
  ["44:a6:42:46:67:24", "44:a6:42:46:67:24"],
  ["44-A6-42-46-67-24", "44:a6:42:46:67:24"],
  ["500000-260000", "50:00:00:26:00:00"],
  [" 44A642466724 ", "44:a6:42:46:67:24"],
  ["44:a6-42:46:67:24", undefined],
  ["A0:B4:xx:xy:yx:yy", undefined],
  ["44:a6:42:46:67", undefined],
  ["1234567890123", undefined],
])("the MAC address %j is %j", (text, expected) => expect(parseMac(text)).toBe(expected));

test.each([
  ["01:00:5e:00:00:01", true],
  ["ff:ff:ff:ff:ff:ff", true],
  ["44:a6:42:46:67:24", false],
])("%s names a group: %j", (mac, expected) => expect(isGroupMac(mac)).toBe(expected));

describe("octets", () => {
  test("agree with Node", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.string({ unit: "binary", maxLength: 20 }), (bytes, text) => {
        expect(toBase64([...bytes])).toBe(Buffer.from(bytes).toString("base64"));
        expect(toUtf8(text)).toEqual([...Buffer.from(text)]);
        let expected: string | undefined;
        try {
          expected = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
        } catch {
          expected = undefined;
        }
        expect(fromUtf8([...bytes])).toBe(expected);
      }),
      { numRuns: 1_000 },
    );
  });
});

test.each([
  ["nmap -sV -p 80,443 10.0.0.0/24 cam.example", ["10.0.0.0/24", "cam.example"], false],
  ["nmap -p80 -oX out.xml --script http-title 10.0.0.1-20", ["10.0.0.1-20"], false],
  ["nmap -iL list.txt -p 80", [], true],
  ["nmap 10.0.0.0/24 --exclude 10.0.0.9", ["10.0.0.0/24"], true],
  ["nmap 10.0.0.0/24 --excludefile=x", ["10.0.0.0/24"], true],
])("%j asks %j, unsure: %j", (args, targets, unsure) => {
  const asked = readTargets(args);
  expect([asked.targets, asked.unsure !== undefined]).toEqual([targets, unsure]);
});

test("a service fingerprint gives its replies by probe, wraps joined, the last one as far as it goes", () => {
  const text = 'SF-Port80-TCP:V=7.93%r(GetRequest,9,"HTTP/1\\.1\\x2\nSF:0\\"\\\\ok\\r\\n\\0")%r(Help,5,"\\(cut';
  const read = readServiceFingerprint(text).map(({ probe, bytes }) => [probe, String.fromCharCode(...bytes)]);
  expect(read).toEqual([
    ["GetRequest", 'HTTP/1.1 "\\ok\r\n\0'],
    ["Help", "(cut"],
  ]);
});

test.each([
  ["show mac address-table", { table: "mac", whole: true }],
  ["sh mac add dynamic", { table: "mac", whole: false }],
  ["show mac-address-table", { table: "mac", whole: true }],
  ["do show mac address-table", { table: "mac", whole: true }],
  ["show mac address-table interface Gi1/0/1", { table: "mac", whole: false }],
  ["show mac address-table | include 44a6", { table: "mac", whole: false }],
  ["show mac address-table vlan 10", { table: "mac", whole: false }],
  ["show ip arp", { table: "arp", whole: true }],
  ["sh arp", { table: "arp", whole: true }],
  ["show ip arp vrf cameras", { table: "arp", whole: false }],
  ["show machine", { table: "other" }],
  ["show lldp neighbors", { table: "neighbours", whole: true }],
  ["display mac-address", { table: "mac", whole: true }],
  ["show ethernet-switching table", { table: "mac", whole: true }],
  ["sh cdp nei det", { table: "neighbours", whole: true }],
  ["show lldp neighbors Gi1/0/1 detail", { table: "neighbours", whole: false }],
  ["show power inline", { table: "poe", whole: true }],
  ["show interfaces status", { table: "ports", whole: true }],
  ["show interfaces Gi1/0/1 status", { table: "other" }],
  ["configure terminal", { table: "other" }],
])("%j prints %j", (command, expected) => expect(readCommand(command)).toEqual(expected));
