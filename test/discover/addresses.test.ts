import fc from "fast-check";
import { expect, test } from "vitest";
import { openAddressList } from "../../src/discover/importers/nmap-xml/addresses.ts";

const listed = (addresses: readonly string[]): readonly string[] => {
  const list = openAddressList();
  for (const each of addresses) list.add(each);
  return list.list();
};

test("gives back IPv4 addresses as they came, however many", () => {
  const same = fc.property(fc.array(fc.ipV4(), { maxLength: 3_000 }), (all) => {
    expect(listed(all)).toEqual(all);
  });
  fc.assert(same, { numRuns: 50 });
});

test.each(["10.0.0.01", "256.0.0.1", "10.0.0.999", "0000:1::2", "fe80::1%eth0", "host", ""])(
  "keeps %j as written",
  (address) => expect(listed([address, "255.255.255.255"])).toEqual(["255.255.255.255", address]),
);
