import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { macInIpv6, normaliseIp, normaliseMac, normaliseSerial } from "../../src/identify/identity.ts";

describe("an address for comparison", () => {
  test.each<[text: string, expected: string | undefined]>([
    ["10.0.0.1", "10.0.0.1"],
    ["255.255.255.255", "255.255.255.255"],
    ["0.0.0.1", "0.0.0.1"],
    ["0.0.0.0", undefined],
    ["00.0.0.0", undefined],
    ["010.001.0.020", "10.1.0.20"],
    [" 10.0.0.1 ", "10.0.0.1"],
    ["10.0.0.256", undefined],
    ["10.0.0", undefined],
    ["10.0.0.1.2", undefined],
    ["10.0.0.", undefined],
    [".10.0.0", undefined],
    ["10..0.0.1", undefined],
    ["10.0.0.1:80", undefined],
    ["[FE80::1]", "fe80::1"],
    ["2001:0DB8:0:0:0:0:0:1", "2001:db8::1"],
    ["[2001:db8::1]:554", "2001:db8::1"],
    ["::ffff:10.0.0.1", "10.0.0.1"],
    ["::", undefined],
    ["0:0:0:0:0:0:0:0", undefined],
    ["::ffff:0.0.0.0", undefined],
    ["44:19:b6:00:00:01", undefined],
    ["1:2:3", undefined],
    ["", undefined],
  ])("%j is %j", (text, expected) => expect(normaliseIp(text)).toBe(expected));

  test("zeros before an octet change nothing, and the result is its own", () => {
    const octet = fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 2 }));
    fc.assert(
      fc.property(fc.tuple(octet, octet, octet, octet), (octets) => {
        const plain = octets.map(([value]) => value).join(".");
        const padded = octets.map(([value, zeros]) => `${"0".repeat(zeros)}${value}`.slice(-3)).join(".");
        const expected = plain === "0.0.0.0" ? undefined : plain;
        expect([normaliseIp(plain), normaliseIp(padded)]).toEqual([expected, expected]);
      }),
    );
  });
});

describe("a serial for comparison", () => {
  test.each<[text: string, expected: string | undefined]>([
    ["ds-2cd2143g2-i 20220818AAWRK00000001", "DS-2CD2143G2-I20220818AAWRK00000001"],
    ["6C01E93PAG00001", "6C01E93PAG00001"],
    ["ACCC8E000001", "ACCC8E000001"],
    ["'000123456789", "000123456789"],
    ["210235123456789", "210235123456789"],
    ["6E05123", "6E05123"],
    ["1234", undefined],
    ["0000000", undefined],
    ["99999999", undefined],
    ["FFFFFFFFFFFF", undefined],
    ["########", undefined],
    ["12345", undefined],
    ["123456", undefined],
    ["0123456789ABC", undefined],
    ["0123456789ABCDEF", undefined],
    ["00000001", undefined],
    ["000000-000000", undefined],
    ["To Be Filled By O.E.M.", undefined],
    ["N/A", undefined],
    ["not readable", undefined],
    ["voir photo", undefined],
    ["à vérifier", undefined],
    ["1.23E+15", undefined],
    ["2,10235E+19", undefined],
    ["1E+15", undefined],
    ["1234567890123460", undefined],
    ["1234567890123456", "1234567890123456"],
  ])("%j is %j", (text, expected) => expect(normaliseSerial(text)).toBe(expected));
});

describe("a MAC address for comparison", () => {
  test.each<[text: string, expected: string | undefined]>([
    ["44:19:b6:00:00:01", "4419B6000001"],
    ["4419.b600.0001", "4419B6000001"],
    ["02:00:5e:00:00:01", "02005E000001"],
    ["00:00:00:00:00:00", undefined],
    ["02:00:00:00:00:00", undefined],
    ["00:11:22:33:44:55", undefined],
    ["ff:ff:ff:ff:ff:ff", undefined],
    ["01:00:5e:00:00:fb", undefined],
    ["00:00:5e:00:01:01", undefined],
    ["00:00:5e:00:02:0a", undefined],
    ["00:00:0c:07:ac:05", undefined],
    ["00:00:0c:9f:f0:01", undefined],
    ["02:42:ac:11:00:02", undefined],
  ])("%j is %j", (text, expected) => expect(normaliseMac(text)).toBe(expected));
});

describe("the MAC address that an IPv6 address is made of (RFC 4291, appendix A)", () => {
  test.each<[text: string, expected: string | undefined]>([
    ["fe80::4619:b6ff:fe00:1", "4419B6000001"],
    ["FE80:0:0:0:4619:B6FF:FE00:0001%eth0", "4419B6000001"],
    ["[2001:db8::4619:b6ff:fe00:1]:554", "4419B6000001"],
    // Invented by a system, of several hosts, or no such address at all.
    ["fe80::4419:b6ff:fe00:1", undefined],
    ["fe80::200:5eff:fe00:101", undefined],
    ["fe80::4619:b6ff:ff00:1", undefined],
    ["2001:db8::1", undefined],
    ["::ffff:254.0.0.1", undefined],
    ["44:19:b6:ff:fe:00:00:01", undefined],
    ["192.0.2.1", undefined],
    ["", undefined],
  ])("%j: %j", (text, expected) => expect(macInIpv6(text)).toBe(expected));

  test("whatever the network, it is the MAC of its card", () => {
    const octet = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.array(octet, { minLength: 6, maxLength: 6 }), fc.integer({ min: 1, max: 0xfffe }), (mac, net) => {
        const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = mac;
        const two = (high: number, low: number): string => ((high << 8) | low).toString(16);
        const address = `2001:${net.toString(16)}::${two(a ^ 2, b)}:${two(c, 0xff)}:${two(0xfe, d)}:${two(e, f)}`;
        const isUniversal = (a & 2) === 0;
        expect(macInIpv6(address)).toBe(isUniversal ? normaliseMac(Buffer.from(mac).toString("hex")) : undefined);
      }),
    );
  });
});
