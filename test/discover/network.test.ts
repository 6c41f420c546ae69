import { describe, expect, test } from "vitest";
import { splitCells } from "../../src/discover/csv-line.ts";
import { readName } from "../../src/discover/dns-log.ts";
import { isIp, isPrivateIp } from "../../src/discover/ip.ts";
import { switchText } from "../../src/discover/importers/switch-text.ts";
import { isForwarder } from "../../src/discover/importers/switch-text/neighbours.ts";
import { cleanLine, readPrompt } from "../../src/discover/importers/switch-text/terminal.ts";
import { claimsOf } from "../../src/identify/claims.ts";
import type { Fact, Subject } from "../../src/model/observation.ts";
import { foldPort } from "../../src/model/switch-port.ts";
import { isWitness } from "../../src/verify/index.ts";

test.each([
  ["GigabitEthernet1/0/1", "gi1/0/1"],
  ["Gig 1/0/1", "gi1/0/1"],
  ["Gi1/0/1", "gi1/0/1"],
  ["GE1/0/1", "gi1/0/1"],
  ["Ten-GigabitEthernet1/0/17", "te1/0/17"],
  ["XGE1/0/17", "te1/0/17"],
  ["Ethernet1/1", "et1/1"],
  ["Et1/1", "et1/1"],
  ["port-channel1", "po1"],
  ["Bridge-Aggregation1", "bagg1"],
  ["ge-0/0/1.0", "ge-0/0/1"],
  ["ge-0/0/1", "ge-0/0/1"],
  ["xe-0/0/51:0.0", "xe-0/0/51:0"],
  ["1/1/28", "1/1/28"],
  ["A24-Trk1", "a24-trk1"],
  ["Fa0/1", "fa0/1"],
])("the port %j is compared as %j", (name, folded) => expect(foldPort(name)).toBe(folded));

test.each([
  ["192.0.2.1", true],
  ["192.0.2.256", false],
  ["192.0.2.1.", false],
  ["2001:db8::1", true],
  ["::", true],
  ["::ffff:192.0.2.1", true],
  ["fe80::1::2", false],
  ["44:19:b6:00:00:01", false],
  ["1:2:3:4:5:6:7:8", true],
  ["1:2:3:4:5:6:7:8:9", false],
  ["12:34", false],
  ["", false],
])("%j is an address: %j", (text, expected) => expect(isIp(text)).toBe(expected));

test.each([
  ["10.1.2.3", true],
  ["172.31.0.1", true],
  ["172.32.0.1", false],
  ["100.64.0.1", true],
  ["203.0.113.1", false],
  ["fd00::1", true],
  ["2001:db8::1", false],
])("%s is never a server on the Internet: %j", (ip, expected) => expect(isPrivateIp(ip)).toBe(expected));

test.each([
  ['a,"b, ""c""",d', ["a", 'b, "c"', "d"]],
  ['"a"', ["a"]],
  ['"open, b', ["open, b"]],
  [",", ["", ""]],
  ['"a"x,b', ["ax", "b"]],
])("the line %j has the cells %j", (line, cells) => expect(splitCells(line, ",")).toEqual(cells));

test.each([
  ["litedev.hik-connect.com.", "litedev.hik-connect.com"],
  ["_http._tcp.local", "_http._tcp.local"],
  [".", undefined],
  ["a b", undefined],
  ["x".repeat(300), undefined],
])("the name %j is read as %j", (text, expected) => expect(readName(text)).toBe(expected));

test.each([
  [" --More-- \b\b\b\b\b\b\b\b\b\b          \b\b\b\b\b\b\b\b\b\bGi1/0/2  x", "Gi1/0/2  x"],
  [" --More-- \r          \rGi1/0/2  x", "Gi1/0/2  x"],
  ["\u001b[7m--More--\u001b[m\u001b[KGi1/0/2", " Gi1/0/2"],
  ["---(more 45%)---ge-0/0/1", " ge-0/0/1"],
  ["plain  ", "plain"],
])("the line %j is seen as %j", (line, seen) => expect(cleanLine(line)).toBe(seen));

test.each([
  ["core-sw1#show mac address-table", "core-sw1", "show mac address-table"],
  ["sw1(config-if)# do show arp", "sw1", "do show arp"],
  ["admin@ex-1> show arp", "ex-1", "show arp"],
  ["<h3c-1>display arp", "h3c-1", "display arp"],
  ["[h3c1-GigabitEthernet1/0/1]display arp", "h3c1", "display arp"],
  ["2960-a#", "2960-a", ""],
])("the prompt %j is of %j with %j", (line, device, command) => expect(readPrompt(line)).toEqual({ device, command }));
test.each(["  10    44a6.4246.6724    DYNAMIC     Gi1/0/1", "----#", "Flags: # - Adjacency", "100#"])(
  "%j is no prompt",
  (line) => expect(readPrompt(line)).toBeUndefined(),
);

test.each<readonly ["lldp" | "cdp", string, boolean]>([
  ["lldp", "B,R", true],
  ["lldp", "B,T", false],
  ["lldp", "S", false],
  ["lldp", "W,B", true],
  ["cdp", "S I", true],
  ["cdp", "H P", false],
  ["cdp", "R T", true],
  ["cdp", "Router Switch IGMP", true],
  ["cdp", "Host Phone Two-port Mac Relay", false],
  ["lldp", "Bridge, Telephone", false],
  ["lldp", "Station only", false],
  ["lldp", "bridge, wlan-access-point", true],
  ["lldp", "", false],
])("by %s capabilities %j a neighbour passes on what others send: %j", (protocol, capabilities, expected) =>
  expect(isForwarder({ protocol, port: "1", row: 1, capabilities })).toBe(expected),
);

test.each<readonly [Fact, readonly string[]]>([
  [{ kind: "neighbour", chassisId: "accc.8e00.0001", portId: "eth0" }, ["ACCC8E000001"]],
  [{ kind: "neighbour", chassisId: "192.0.2.9", portId: "44 19 b6 00 00 31" }, ["4419B6000031"]],
  [{ kind: "neighbour", systemName: "SEP04FE7F689D33", portId: "Port 1" }, []],
])("the neighbour %j claims %j", (fact, macs) =>
  expect(claimsOf({ subject: { switch: "s", switchPort: "1" }, fact }).map(({ value }) => value)).toEqual(macs),
);

test.each([
  ["active", true],
  [undefined, true],
  ["ActiveReservation", true],
  ["InactiveReservation", false],
  ["free", false],
  ["expired", false],
  ["released", false],
  ["deleted", false],
])("a lease in state %j shows that something is at the address: %j", (state, expected) =>
  expect(isWitness({ kind: "dhcp.lease", state })).toBe(expected),
);

describe("rows that repeat the look of the row before", () => {
  const HEAD = ["sw#show mac address-table", "  10    44a6.4246.6720    DYNAMIC     Gi1/0/1"];
  const told = (...lines: readonly string[]): readonly string[] => {
    const said: string[] = [];
    const reader = switchText.start("x", {
      observation: ({ mac, vlan, switchPort }: Subject, { kind, state, line }) =>
        void said.push(`${kind} ${mac} ${vlan ?? "-"} ${switchPort} ${String(state)} ${String(line)}`),
      problem: ({ code, row }) => void said.push(`${code} ${row ?? "-"}`),
    });
    [...HEAD, ...lines].forEach((text, at) => reader.take({ number: at + 1, text }));
    return said.slice(1);
  };
  test.each([
    ["  10    44a6.4246.6724    DYNAMIC     Gi1/0/1", "mac.table 44a6.4246.6724 10 Gi1/0/1 dynamic 3"],
    ["4000    44A6.4246.6724    DYNAMIC     Gi1/0/1", "mac.table 44A6.4246.6724 4000 Gi1/0/1 dynamic 3"],
    ["  10    44a6.4246.6724    STATIC      Gi1/0/1", "mac.table 44a6.4246.6724 10 Gi1/0/1 static 3"],
    ["  10    44a6.4246.6724    DYNAMIC     Gi1/0/9", "mac.table 44a6.4246.6724 10 Gi1/0/9 dynamic 3"],
    ["* 10    44a6.4246.6724    DYNAMIC     Gi1/0/1", "mac.table 44a6.4246.6724 10 Gi1/0/1 dynamic 3"],
    ["  10    44a6.4246.67zz    DYNAMIC     Gi1/0/1", "unread-row 3"],
  ])("%j gives %j", (line, expected) => expect(told(line)).toEqual([expected]));
  test.each(["  10    4500.5e00.0001    DYNAMIC     Gi1/0/1", "  10    0100.5e00.0001    DYNAMIC     Gi1/0/1"])(
    "the group address in %j is left out",
    (line) => expect(told(line)).toEqual([]),
  );
  test("the look is forgotten with the next command", () => {
    expect(told("sw#show version", "  10    44a6.4246.6724    DYNAMIC     Gi1/0/1")).toEqual(["unread-command 3"]);
  });
});
