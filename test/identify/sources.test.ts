import { describe, expect, test } from "vitest";
import { attributed, type Reply, verdictOf } from "./attributing.ts";

const MAC = "38:af:29:9a:d5:9c";
/** Its login realm and, by the scan that heard it, its MAC: two signs in one observation. */
const page: Reply = {
  subject: { ip: "192.0.2.21", port: 80, mac: MAC },
  fact: {
    kind: "http.response",
    raw: 'HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Digest realm="Login to ND0477429448759", nonce="1"\r\n\r\n',
  },
};
const heard: Reply = { subject: { ip: "192.0.2.21", mac: MAC }, fact: { kind: "arp" } };

describe("two signs count as two sources where two observations show them", () => {
  test.each([
    { of: "one reply alone", replies: [page], is: "dahua medium" },
    { of: "the same reply twice", replies: [page, page], is: "dahua high" },
    { of: "another source that shows the MAC, after it", replies: [page, heard], is: "dahua high" },
    { of: "another source that shows the MAC, before it", replies: [heard, page], is: "dahua high" },
    { of: "the MAC alone, twice", replies: [heard, heard], is: "dahua medium" },
  ])("$of: $is", ({ replies, is }) => {
    expect(verdictOf(attributed(replies))).toBe(is);
  });
});
