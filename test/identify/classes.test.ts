import fc from "fast-check";
import { expect, test } from "vitest";
import type { Fact } from "../../src/model/observation.ts";
import { attributed } from "./attributing.ts";

const stated = (field: string, value: string): Fact => ({ kind: "stated", field, value });
const channels: Fact = {
  kind: "isapi.response",
  path: "/ISAPI/ContentMgmt/InputProxy/channels",
  raw: '<?xml version="1.0"?><InputProxyChannelList version="1.0" xmlns="http://www.hikvision.com/ver20/XMLSchema"><InputProxyChannel><id>1</id></InputProxyChannel></InputProxyChannelList>',
};
const dahuaRealm: Fact = {
  kind: "http.response",
  request: "GET /cgi-bin/magicBox.cgi?action=getSystemInfo",
  raw: 'HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Digest realm="Login to 6C01E93PAG00001", qop="auth", nonce="1"\r\n\r\n',
};

/** Everything that is said of the class, `unknown` left out. */
const classesOf = (facts: readonly Fact[]): readonly string[] => {
  const { class: is, otherClasses } = attributed(facts.map((fact) => ({ fact })));
  return [is, ...otherClasses].filter((each) => each !== "unknown");
};

test.each<[string, string, readonly Fact[], Fact]>([
  ["recorder", "a list of channels, and another maker's realm", [channels], dahuaRealm],
  [
    "encoder",
    "a number of Axis, and a serial of another house",
    [stated("serial", "ACCC8E000001"), stated("model", "P7316")],
    stated("serial", "DS-K1T671MF20200611V030200ENE12345678"),
  ],
  [
    "access-control",
    "a number of Axis, and a MAC-like serial beside",
    [stated("serial", "00408C123456"), stated("model", "A1001")],
    stated("brand", "Dahua"),
  ],
])("%s: what says so is not lost because a maker is no longer named (%s)", (is, _name, facts, more) => {
  expect(classesOf(facts)[0]).toBe(is);
  expect(classesOf([...facts, more])).toContain(is);
});

test("a number like another house's says nothing where nothing else speaks for that house", () => {
  expect(classesOf([stated("model", "P7316"), stated("brand", "Dahua")])).not.toContain("encoder");
});

const FACTS: readonly Fact[] = [
  channels,
  dahuaRealm,
  ...["Hikvision", "Dahua", "Axis", "TVT", "General"].map((brand) => stated("brand", brand)),
  ...["DS-2CD2143G2-I", "P7316", "A1001", "I8016-LVE", "TD-2708TS-C", "NK42W0H-1T(WD)", "S3008", "M1065-LW"].map(
    (model) => stated("model", model),
  ),
  ...["ACCC8E000001", "00408C123456", "TV-IP320PI20161206AAWR863642784", "6C01E93PAG00001"].map((serial) =>
    stated("serial", serial),
  ),
  ...["camera", "thermal camera", "NVR"].map((word) => stated("class", word)),
  ...["Axis Communications AB", "Imou", "Hikvision"].map((maker) => stated("maker", maker)),
];

test("knowing more never loses a class, and never makes it unknown", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...FACTS), { minLength: 1, maxLength: 5 }),
      fc.constantFrom(...FACTS),
      (facts, more) => {
        const before = classesOf(facts);
        const after = classesOf([...facts, more]);
        expect(after).toEqual(expect.arrayContaining([...before]));
      },
    ),
    { numRuns: 3_000, seed: 20_261_126 },
  );
});
