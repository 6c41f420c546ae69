import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalIpv6, ipv6Groups, ipv6Text } from "../../src/model/ipv6.ts";

describe("an IPv6 address in one spelling", () => {
  test.each<[text: string, expected: string | undefined]>([
    ["2001:db8::1", "2001:db8::1"],
    ["2001:0db8:0:0:0:0:0:1", "2001:db8::1"],
    ["2001:DB8:0000:0000:0000:0000:0000:0001", "2001:db8::1"],
    ["[2001:db8::1]", "2001:db8::1"],
    ["[2001:db8:0::1]:554", "2001:db8::1"],
    // RFC 5952, sections 4.2.2 and 4.2.3: a single zero group is written out, the longest run is shortened, of equal ones the first.
    ["2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"],
    ["2001:db8::1:1:1:1:1", "2001:db8:0:1:1:1:1:1"],
    ["2001:0:0:1:0:0:0:1", "2001:0:0:1::1"],
    ["2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"],
    ["1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"],
    ["1:0:0:0:0:0:0:0", "1::"],
    ["0:0:0:0:0:0:0:0", "::"],
    // An IPv4 address in IPv6 clothes (RFC 4291, section 2.5.5.2), and one that is only written so.
    ["::ffff:192.0.2.1", "192.0.2.1"],
    ["0:0:0:0:0:FFFF:C000:0201", "192.0.2.1"],
    ["64:ff9b::192.0.2.1", "64:ff9b::c000:201"],
    // A link-local address means something on its link alone.
    ["FE80::1%ETH0", "fe80::1%eth0"],
    ["[fe80::1%eth0]:80", "fe80::1%eth0"],
    ["2001:db8::1::2", undefined],
    ["1:2:3:4:5:6:7", undefined],
    ["1:2:3:4:5:6:7:8:9", undefined],
    ["1:2:3:4:5:6:7:8::", undefined],
    [":1:2:3:4:5:6:7", undefined],
    ["12345::", undefined],
    ["192.0.2.1::", undefined],
    ["::192.0.2.256", undefined],
    ["::192.0.02.1", undefined],
    ["44:19:b6:00:00:01", undefined],
    ["08:14:53", undefined],
    ["192.0.2.1", undefined],
    ["192.0.2.1:80", undefined],
    ["", undefined],
  ])("%j is %j", (text, expected) => expect(canonicalIpv6(text)).toBe(expected));

  test("every spelling of the same groups comes to the same text, which reads as those groups", () => {
    const groups = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff })), {
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(groups, (all) => {
        const long = all.map((group) => group.toString(16).padStart(4, "0").toUpperCase()).join(":");
        const text = ipv6Text(all);
        expect(canonicalIpv6(long)).toBe(text);
        if (text.includes(":")) expect(ipv6Groups(text)).toEqual(all);
      }),
    );
  });
});
