import { describe, expect, test } from "vitest";
import type { Fact } from "../../src/model/observation.ts";
import { attributed, type Reply, verdictOf } from "./attributing.ts";

const asked = (name: string): Fact => ({ kind: "dns.query", name, type: "A" });
const lease = (hostname: string, vendorClass?: string): Fact => ({
  kind: "dhcp.lease",
  hostname,
  ...(vendorClass === undefined ? {} : { vendorClass }),
});
const verdict = (...facts: readonly Fact[]) => verdictOf(attributed(facts.map((fact): Reply => ({ fact }))));

describe("whoever looks at a camera asks for the names that the camera asks for", () => {
  test.each<[string, Fact, string]>([
    ["a computer", lease("reception", "MSFT 5.0"), "dev.hik-connect.com"],
    ["a computer by its name", lease("DESKTOP-4F7K2QX"), "dev.hik-connect.com"],
    ["a telephone", lease("Pixel-7", "android-dhcp-13"), "api.ezvizlife.com"],
    ["a telephone by its name", lease("Annas-iPhone"), "api.ezvizlife.com"],
  ])("%s is no camera", (_, who, name) => {
    expect(verdict(who, asked(name))).toBe(null);
    expect(verdict(asked(name), who)).toBe(null);
  });

  test("a thing of which nothing else is known may be one", () =>
    expect(verdict(lease("garage"), asked("dev.hik-connect.com"))).toBe("hikvision low"));

  test("a block of addresses still speaks beside it", () =>
    expect(
      verdictOf(
        attributed([
          { fact: lease("reception", "MSFT 5.0"), subject: { mac: "44:19:b6:00:00:01" } },
          { fact: asked("dev.hik-connect.com") },
        ]),
      ),
    ).toBe("hikvision medium"));
});

describe("the name that people give to a switch", () => {
  const neighbour = (fields: Readonly<Record<string, string>>): Fact => ({
    kind: "neighbour",
    protocol: "lldp",
    ...fields,
  });

  test("says nothing where the switch says what it is", () => {
    const said = attributed([
      {
        fact: neighbour({ systemName: "SW-HIKVISION-CAMS", systemDescription: "Cisco IOS Software, C2960X Software" }),
      },
    ]);
    expect([verdictOf(said), said.class]).toEqual(["cisco medium", "network"]);
  });

  test("is heard where it is all there is", () =>
    expect(verdict(neighbour({ systemName: "axis-accc8e123456" }))).toBe("axis low"));
});
