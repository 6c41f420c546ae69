import fc from "fast-check";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { MASK } from "../../src/discover/credentials.ts";
import { maskFact, maskMessage, maskSubject } from "../../src/discover/secrets.ts";
import { bytesOfBase64, latin1, toBase64 } from "../../src/model/base64.ts";
import type { Fact } from "../../src/model/observation.ts";
import { readAll } from "../edge/files/reading.ts";

const S = "Hunt3r2";
const url = `rtsp://admin:${S}@192.0.2.9:554/ch1`;

describe("no password is left", () => {
  test.each<[string, Fact]>([
    ["what was asked", { kind: "http.response", request: `GET /login?user=admin&password=${S} HTTP/1.1`, raw: "" }],
    ["a header", { kind: "http.response", request: `GET / HTTP/1.1\r\nAuthorization: Basic ${S}`, raw: "" }],
    ["a cookie", { kind: "http.request", raw: `GET / HTTP/1.1\r\nCookie: session=${S}; a=b\r\n\r\n` }],
    ["a place", { kind: "http.response", raw: `HTTP/1.1 302 Found\r\nLocation: http://a:${S}@192.0.2.9/\r\n\r\n` }],
    ["a link", { kind: "http.response", raw: `HTTP/1.1 200 OK\r\n\r\n<a href="/x?usr=admin&amp;pwd=${S}">x</a>` }],
    [
      "the stream that was asked for",
      { kind: "rtsp.response", request: `DESCRIBE ${url}`, raw: `Content-Base: ${url}/` },
    ],
    ["an ONVIF address", { kind: "onvif.response", raw: `<tt:Uri>${url}</tt:Uri>` }],
    ["a SOAP token", { kind: "onvif.response", raw: `<wsse:Password Type="x#PasswordDigest">${S}</wsse:Password>` }],
    ["text in CDATA", { kind: "isapi.response", raw: `<password><![CDATA[${S}]]></password>` }],
    ["an attribute", { kind: "isapi.response", raw: `<user name="admin" password="${S}"/>` }],
    ["a path", { kind: "cgi.response", path: `/param.cgi?cmd=getuser&usr=admin&pwd=${S}`, raw: "" }],
    ["a script", { kind: "cgi.response", raw: `var password="${S}"; var user = {name: 'a', passwd : '${S}'};` }],
    ["lines of settings", { kind: "cgi.response", raw: `root.Network.UserPassword=${S}\r\nWPA.PSK=${S}` }],
    ["a stream by another grammar", { kind: "banner", raw: `/user=admin_password=${S}_channel=1_stream=0.sdp` }],
    ["JSON", { kind: "vapix.response", raw: `{"data":{"rootPassword" : "${S}","clientSecret":"${S}"}}` }],
    ["words", { kind: "banner", raw: `login: admin password: ${S}` }],
    [
      "bytes",
      { kind: "udp.reply", rawBase64: toBase64(Array.from(`\0\u0001pwd=${S}\0`, (each) => each.charCodeAt(0))) },
    ],
    ["lists", { kind: "mdns.record", name: "x", type: "TXT", data: [`pass=${S}`, `url=${url}`] }],
    ["maps", { kind: "snmp.values", values: { "1.3.6.1.2.1.1.6.0": url } }],
    ["names", { kind: "dhcp.lease", hostname: url }],
    ["a note", { kind: "stated", field: "note", value: `log in as admin/${S}` }],
    ["another cell", { kind: "stated", field: "location", value: `Hall, password ${S}` }],
    ["a name", { kind: "stated", field: "name", value: `Lobby (admin/${S})` }],
    ["a model", { kind: "stated", field: "model", value: `P3245 pw ${S}` }],
    ["an address", { kind: "stated", field: "ip", value: `192.0.2.1 / admin / ${S}` }],
    ["an address as it was written", { kind: "stated", field: "ip", value: "192.0.2.1", written: `192.0.2.1 ${S}` }],
    ["a MAC", { kind: "stated", field: "mac", value: `44:19:b6:00:00:01 (${S})` }],
    ["a note of one word", { kind: "stated", field: "note", value: `Admin: ${S}` }],
    ["a judgement", { kind: "judgement", verdict: "positive", maker: "axis", why: `seen, mot de passe: ${S}` }],
  ])("in %s", (_where, fact) => {
    const masked = maskFact(fact);
    const { rawBase64 } = masked;
    const bytes = typeof rawBase64 === "string" ? latin1(bytesOfBase64(rawBase64, 1_000)) : "";
    const shown = JSON.stringify(masked) + bytes;
    expect(shown).not.toContain(S);
    expect(shown).toContain(MASK);
    expect(maskFact(masked)).toEqual(masked);
  });

  test("nor in the names of places and recorders", () => {
    expect(maskSubject({ row: "2", site: `Hall admin/${S}`, recorder: `192.0.2.9 (admin ${S})` })).toEqual({
      row: "2",
      site: "Hall admin/***",
      recorder: "192.0.2.9 (admin ***)",
    });
    const plain = { row: "2", site: "Admin/Police", recorder: "192.0.2.9 (NVR-1)" };
    expect(maskSubject(plain)).toBe(plain);
  });

  test("nor in what names the thing", () => {
    expect(maskSubject({ ip: "192.0.2.1", row: url, device: `http://u:${S}@cam` })).toEqual({
      ip: "192.0.2.1",
      row: `rtsp://${MASK}@192.0.2.9:554/ch1`,
      device: `http://${MASK}@cam`,
    });
  });
});

test.each([
  'HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Digest realm="Login to 6C01E93PAG00001", qop="auth", nonce="1"\r\n\r\n',
  '<input type="password" name="password" id="password" value="" placeholder="Password">',
  "<PasswordResetAbility>true</PasswordResetAbility><SyncIPCPassword>false</SyncIPCPassword><EncryptPassword>1</EncryptPassword>",
  "</Password>\r\n<Activated>true</Activated>",
  '{"password":"","needPassword":true}',
  "Set-Cookie: sid=abc; path=/",
  "User Access Verification\r\n\r\nPassword: \r\nlogin: ",
  "rtsp://192.0.2.1/Streaming/Channels/101",
  "write to admin@example.org",
  "bypass=1",
  "* OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN] ready",
  "Content-Base: rtsp://192.0.2.1:554/user=admin_password=_channel=1_stream=0.sdp/",
  "/cgi-bin/system?USER=&PWD=&SYSTEM_INFO",
  "PASSWORD:\0\r\nHello",
])("what holds none stays as it is: %j", (text) => {
  expect(maskMessage(text)).toBe(text);
  const fact: Fact = { kind: "http.response", raw: text };
  expect(maskFact(fact)).toBe(fact);
});

test("masking once is masking for good, and never throws", () => {
  const words = [
    "password",
    "pwd",
    "cookie",
    "Authorization",
    "<password>",
    "mot de passe",
    "secret",
    "token=",
    "admin",
    "pw",
    "pin",
    "user",
    "192.0.2.1",
    "Otter77",
  ];
  const signs = ["=", ":", '"', "'", "<", ">", "</", "://", "@", "&", " ", "\n", "\\", "x1", "***", "_", "]]>"];
  const piece = fc.constantFrom(...words, ...signs);
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      for (const fact of [
        { kind: "banner", raw: pieces.join("") },
        { kind: "stated", field: "note", value: pieces.join("") },
        { kind: "stated", field: "name", value: pieces.join("") },
        { kind: "stated", field: "ip", value: pieces.join("") },
      ] as const) {
        const once = maskFact(fact);
        expect(maskFact(once)).toBe(once);
      }
    }),
    { numRuns: 5_000 },
  );
});

test.each([
  "password".repeat(100_000),
  `password${" ".repeat(8)}`.repeat(60_000),
  "<password ".repeat(80_000),
  `password="${"\\a".repeat(400_000)}`,
  "a_pwd=".repeat(120_000),
  `cookie${" ".repeat(20)}`.repeat(30_000),
  `<a:${"b".repeat(120)}password>`.repeat(6_000),
  '"password":"'.repeat(60_000),
  "mot de passe  ".repeat(60_000),
])("takes time in proportion to the text: case %#", (hostile) => {
  const started = performance.now();
  maskMessage(hostile);
  expect(performance.now() - started).toBeLessThan(3_000);
});

test("of a file that is read, whatever its format, none comes further, and the problem says where it was", async () => {
  const folder = mkdtempSync(join(tmpdir(), "decamp-secrets-"));
  try {
    const line = { v: 1, subject: { ip: "192.0.2.1" }, fact: { kind: "onvif.response", raw: `<Uri>${url}</Uri>` } };
    const files = {
      "lines.jsonl": `${JSON.stringify(line)}\n`,
      "written.csv": `Name,Make,IP address,Site,NVR,Notes,Admin\nLobby (admin/${S}),Axis,192.0.2.1 / admin / ${S},Hall pw ${S},192.0.2.9 (admin ${S}),login admin pw ${S},${S}\n`,
      "sheet.csv": `Name,IP address,Stream\nLobby,192.0.2.1,${url}\n`,
      "nmap.xml": `<?xml version="1.0"?><nmaprun scanner="nmap" args="nmap -sV 192.0.2.1"><host><status state="up"/><address addr="192.0.2.1" addrtype="ipv4"/><ports><port protocol="tcp" portid="554"><state state="open" reason="syn-ack"/><service name="rtsp" servicefp="SF-Port554-TCP:V=7.94%I=7%P=x%r(RTSPRequest,40,&quot;RTSP/1\\.0\\x20200\\x20OK\\r\\nContent-Base:\\x20${url}&quot;);"/></port></ports></host><runstats><finished exit="success"/></runstats></nmaprun>`,
    };
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(join(folder, name), text);
      const whole = await readAll(join(folder, name));
      expect(whole.observations.length, name).toBeGreaterThan(0);
      expect(JSON.stringify(whole), name).not.toContain(S);
      expect(
        whole.problems.map(({ code }) => code),
        name,
      ).toContain("dropped-credential");
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
