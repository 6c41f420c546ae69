import { describe, expect, test } from "vitest";
import { attributed, type Reply } from "./attributing.ts";

describe("an IPv6 address that a card made of its MAC", () => {
  const answered = (ip: string, more: object = {}): Reply => ({
    fact: { kind: "endpoint", state: "open", service: "rtsp" },
    subject: { ip, ...more },
  });
  const said = (...replies: readonly Reply[]) => attributed(replies).for.map(({ says }) => says);

  test("shows whose block it is", () =>
    expect(said(answered("fe80::4619:b6ff:fe00:1"))).toEqual([
      "the MAC block is registered to Hangzhou Hikvision Digital Technology Co.,Ltd.: 4419B6000001 (fe80::4619:b6ff:fe00:1)",
    ]));

  test("adds nothing to the MAC itself", () =>
    expect(said(answered("192.0.2.1", { mac: "44:19:b6:00:00:01" }), answered("fe80::4619:b6ff:fe00:1"))).toHaveLength(
      1,
    ));

  test("beside a channel is the recorder's", () =>
    expect(said(answered("fe80::4619:b6ff:fe00:1", { recorder: "r", channel: "1" }))).toEqual([]));

  test("of an address that a system invented nothing follows", () =>
    expect(said(answered("fe80::4419:b6ff:fe00:1"))).toEqual([]));
});
