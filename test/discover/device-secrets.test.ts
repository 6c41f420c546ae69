import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskSettings } from "../../src/discover/device-secrets.ts";
import { maskFact, maskSubject } from "../../src/discover/secrets.ts";
import type { Fact } from "../../src/model/observation.ts";

const said = (fact: Fact): string => JSON.stringify(maskFact(fact));
const reply = (raw: string): string => said({ kind: "http.response", raw });
const note = (value: string): string => said({ kind: "stated", field: "note", value });

describe("secrets of settings in what devices say and persons copy", () => {
  test.each([
    ["a setting of a switch", reply("username bob privilege 15 secret 0 Otter77\r\nenable secret 5 Otter78\r\n")],
    ["a line of a switch in a note", note("sw: enable secret Otter77, snmp-server community Otter78 RW")],
    ["a community", reply("snmp-server community Otter77 RO\r\nroot.SNMP.V1WriteCommunity=Otter78\r\n")],
    ["headers with keys", reply("HTTP/1.1 200 OK\r\nX-Auth-Token: Otter77\r\nX-Api-Key: Otter78\r\n\r\n")],
    ["parameters", reply("Location: /live?access_token=Otter77&api_key=Otter78&loginpas=Otter79\r\n")],
    ["a path", said({ kind: "http.request", path: "/videostream.cgi?loginuse=admin&loginpas=Otter77" })],
    ["an address within JSON", reply(String.raw`{"url":"rtsp:\/\/admin:Otter77@10.0.0.5\/"}`)],
    ["an address within a query", reply("/go?url=rtsp%3A%2F%2Fadmin%3AOtter77%4010.0.0.5")],
    ["a private key", reply("-----BEGIN RSA PRIVATE KEY-----\nOtter77Otter78\n-----END RSA PRIVATE KEY-----")],
    ["the description of a port", said({ kind: "port.status", description: "cam5 pw:Otter77" })],
    ["a user without a digit", reply("username bob secret Otter77\r\nline vty 0 4\r\n password Otter78\r\n")],
    ["shared keys", reply("tacacs-server key Otter77\r\ncrypto isakmp key Otter78 address 10.0.0.1\r\n")],
    ["a key of a radio", note("wpa-psk ascii 0 Otter77")],
    ["a French name", reply("MotDePasse=Otter77\r\n")],
    ["a login without a scheme", said({ kind: "http.request", path: "admin:Otter77@10.0.0.5/live" })],
    ["the name of a port", said({ kind: "port.status", name: "cam pw Otter77" })],
    ["a host", JSON.stringify(maskSubject({ host: "admin:Otter77@cam-1" }))],
  ])("%s: none is left", (_what, text) => {
    expect(text).not.toMatch(/Otter/);
    expect(text).toContain("***");
  });

  test.each([
    'HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Digest realm="IP Camera(C2183)", nonce="00aa"\r\n',
    '<trt:Profiles token="Profile_1" fixed="true">',
    "Community centre, north hall",
    "the secret of a good picture is light",
    "no password needed; ask the community of users",
    "X-Frame-Options: SAMEORIGIN",
    "Password required, but none set",
    "Contact: <sip:1000@10.0.0.5>",
    "password authentication is not allowed",
    "rtsp%3A%2F%2F10.0.0.5%3A554%2Flive",
  ])("%j stays as it is", (text) => {
    expect(maskFact({ kind: "http.response", raw: text })["raw"]).toBe(text);
  });

  test("twice is once", () => {
    const pieces = [
      "secret ",
      "0 ",
      "enable ",
      "snmp-server community ",
      "X-Api-Key: ",
      ":\\/\\/",
      "a:b",
      "@",
      "***",
      "\r\n",
      "%3A%2F%2F",
      "%40",
      " ",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => {
        const once = maskSettings(parts.join(""));
        expect(maskSettings(once)).toBe(once);
      }),
    );
  });

  test("takes time in proportion to the text", () => {
    for (const piece of [
      "secret ",
      ":\\/\\/",
      "%3A%2F%2F",
      "enable secret 5 ",
      "-----BEGIN PRIVATE KEY-----",
      "x-api-key ",
    ]) {
      const started = performance.now();
      maskSettings(piece.repeat(20_000));
      expect(performance.now() - started).toBeLessThan(2_000);
    }
  });
});
