import { describe, expect, test } from "vitest";
import { maskCredentials, namesPassword } from "../../src/discover/credentials.ts";

describe("maskCredentials", () => {
  test.each([
    ["rtsp://admin:hunter2@192.0.2.1/ch1", "rtsp://***@192.0.2.1/ch1"],
    ["rtsp://admin:p@ss@192.0.2.1", "rtsp://***@192.0.2.1"],
    ["rtsp://admin:a/b@192.0.2.1", "rtsp://***@192.0.2.1"],
    ["see http://u:p@a and http://v:q@b", "see http://***@a and http://***@b"],
    ["/a?user=x&password=y&z=1", "/a?user=x&password=***&z=1"],
    ["/a?PWD=y", "/a?PWD=***"],
    ["/onvif/snapshot?auth=YWRtaW46MTEK", "/onvif/snapshot?auth=***"],
    ["GET / HTTP/1.1\r\nAuthorization: Basic YQ==\r\nHost: a", "GET / HTTP/1.1\r\nAuthorization: ***\r\nHost: a"],
    ["Proxy-Authorization: Basic YQ==", "Proxy-Authorization: ***"],
    ["http://192.0.2.1:80/logo@2x.png", "http://192.0.2.1:80/logo@2x.png"],
    ["write to a@b.example", "write to a@b.example"],
    ["bypass=1", "bypass=1"],
  ])("%j becomes %j", (text, expected) => expect(maskCredentials(text)).toBe(expected));

  test("takes time in proportion to the text", () => {
    const hostile = "://".repeat(80_000) + "@";
    const start = performance.now();
    maskCredentials(hostile);
    maskCredentials(`authorization${" ".repeat(100_000)}`.repeat(2));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

test.each([
  ["password", true],
  ["Admin PWD", true],
  ["Mot de passe", true],
  ["userPassword", true],
  ["HardwarePassword", true],
  ["Admin P/W", true],
  ["M.D.P.", true],
  ["Mot d'passe", true],
  ["Temps passé", false],
  ["passage", false],
  ["bypass", false],
  ["location", false],
])("a field named %j holds a password: %j", (name, expected) => expect(namesPassword(name)).toBe(expected));
