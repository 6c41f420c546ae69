import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claimsOf } from "../../src/identify/claims.ts";
import { attributed, type Reply, verdictOf } from "./attributing.ts";

// Frames written here from the layouts that the makers' protocols are known to have; none is a capture.
const answer = (port: number, bytes: Uint8Array | string): Reply => ({
  subject: { port, transport: "udp" },
  fact: { kind: "udp.reply", rawBase64: Buffer.from(bytes as string, "latin1").toString("base64") },
});

/** So many zero bytes with texts and bytes put in at their places. */
function frame(length: number, parts: Readonly<Record<number, string | readonly number[]>>): Buffer {
  const bytes = Buffer.alloc(length);
  for (const [at, part] of Object.entries(parts)) Buffer.from(part as string, "latin1").copy(bytes, Number(at));
  return bytes;
}

const MAC = [0x00, 0x18, 0xae, 0x01, 0x02, 0x03];
const DAHUA = Buffer.concat([
  frame(0x78, { 0: [0xb3, 0, 17 + 13, 0, 0x58], 0x28: "IPC-HDBW2230" }),
  Buffer.from("3c:ef:8c:11:22:33IPC-HDBW2230E"),
  Buffer.from("Name:Door\r\nDevice:IPC-HDBW2230E\r\nIPv6Addr:\r\nSerialNo:4C01E93PAG12345\r\n\r\n"),
]);
const XIONGMAI = Buffer.concat([
  frame(20, { 0: [0xff, 1], 14: [0xfb, 5] }),
  Buffer.from(
    '{ "NetWork.NetCommon" : { "HostName" : "Hall", "MAC" : "00:12:31:11:22:33", "SN" : "4d92ad1a2b3c4d5e", "Version" : "V5.00.R02.000529B2.10010.2407", "ChannelNum" : 4 }, "Ret" : 100 }\n\0',
  ),
]);
const TVT = frame(240, {
  0: "MHED\u0007",
  12: "Yard",
  32: MAC,
  52: [0, 10, 4, 1],
  56: [0x2e, 0x8b, 0x34, 0x01],
  64: [3],
  180: "B-EXTRA",
  196: "TD-2716NS-HL-XYZ",
});
const HANWHA = frame(262, { 0: [0x0b], 0x13: "00:09:18:11:22:33", 0x25: "192.0.2.7", 0x6d: "XND-6080R" });
const BOSCH = frame(32, { 0: [0x99, 0x39, 0xa4, 0x27], 8: [0, 7, 0x5f, 1, 2, 3] });
const BOSCH_XML =
  "<device><friendlyName>Gate</friendlyName><serialNumber>044122334455667788</serialNumber><physAddress>00-07-5f-11-22-33</physAddress><unitIPAddress>192.0.2.5</unitIPAddress></device>";
const SONY = Buffer.from(
  "\u0002\u00ffMAC:04-5d-4b-11-22-33\u00ffMODEL:SNC-VB770\u00ffSOFTVERSION:2.0.0\u00ffSERIAL:1234567\u00ff\u0003",
  "latin1",
);
const VIVOTEK = Buffer.from(
  "\u0011\u004a\u005d\u008f\u001c\u0001\u0004Gate\u0002\u0006\0\u0002\u00d1\u0001\u0002\u0003\u0004\u001b\u0009\u0006FD8166",
  "latin1",
);
const PANASONIC = Buffer.concat([
  frame(58, { 0: [0, 1], 4: [0, 0x0e, 0xbc, 0xc3, 0x42, 1, 2, 3] }),
  Buffer.from(
    "\0\u0020\0\u0004\u00c0\0\u0002\u000a\0\u0021\0\u0004\u00ff\u00ff\u00ff\0\0\u00a8\0\u0010WV-S2136L\0\0\0\0\0\0\0\0\u00a9\0\u00041.46",
    "latin1",
  ),
]);

/** Maker, port and frame, and what is read of it: model, serial, firmware and class, and the identities to join by. */
const FRAMES: readonly (readonly [string, number, string | Buffer, readonly (string | null)[], readonly string[]])[] = [
  [
    "dahua",
    5_050,
    DAHUA,
    ["IPC-HDBW2230E", "4C01E93PAG12345", null, "camera"],
    ["mac 3CEF8C112233", "serial 4C01E93PAG12345"],
  ],
  [
    "xiongmai",
    34_569,
    XIONGMAI,
    [null, "4d92ad1a2b3c4d5e", "V5.00.R02.000529B2.10010.2407", "recorder"],
    ["mac 001231112233", "serial 4D92AD1A2B3C4D5E"],
  ],
  ["tvt", 23_456, TVT, ["TD-2716NS-HL-XYZB-EXTRA", null, "1.4.10.0 20220718", "recorder"], ["mac 0018AE010203"]],
  ["hanwha-vision", 7_711, HANWHA, ["XND-6080R", null, null, "camera"], ["mac 000918112233"]],
  ["bosch-keenfinity", 1_758, BOSCH, [null, null, null, "unknown"], ["mac 00075F010203"]],
  [
    "bosch-keenfinity",
    1_758,
    BOSCH_XML,
    [null, "044122334455667788", null, "unknown"],
    ["serial 044122334455667788", "mac 00075F112233"],
  ],
  ["sony", 2_380, SONY, ["SNC-VB770", "1234567", "2.0.0", "camera"], ["mac 045D4B112233"]],
  ["vivotek", 10_000, VIVOTEK, ["FD8166", null, null, "camera"], ["mac 0002D1010203"]],
  ["panasonic", 10_669, PANASONIC, ["WV-S2136L", null, "1.46", "camera"], ["mac BCC342010203"]],
];

describe("the answer of a maker's own discovery protocol", () => {
  test.each(FRAMES)(
    "%s on port %i says what the device states of itself",
    (...[maker, port, bytes, stated, claims]) => {
      const reply = answer(port, bytes);
      const said = attributed([reply]);
      expect(said.maker?.id).toBe(maker);
      expect([said.model, said.serial, said.firmware?.text ?? null, said.class]).toEqual(stated);
      const claimed = claimsOf({ subject: { port }, fact: reply.fact });
      expect(claimed.map(({ kind, value }) => `${kind} ${value}`)).toEqual(claims);
    },
  );

  test.each(FRAMES)("%s on port %i, cut anywhere or with any byte changed, names nobody else", (maker, port, bytes) => {
    const whole = Buffer.from(bytes as string, "latin1");
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(whole.length - 1), fc.nat(255), (end, at, byte) => {
        const hurt = Buffer.from(whole);
        hurt[at] = byte;
        for (const each of [whole.subarray(0, end), hurt]) {
          const { maker: named } = attributed([answer(port, each)]);
          // A changed byte may make another block of a MAC address, and no more than that.
          if (named !== null && named.id !== maker) expect(named.confidence).not.toMatch(/high|confirmed/);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("is read whole, however long its text is", () => {
    const long = Buffer.concat([
      XIONGMAI.subarray(0, 20),
      Buffer.from(JSON.stringify({ "NetWork.NetCommon": { HostName: "x".repeat(2_000), SN: "4d92ad1a2b3c4d5e" } })),
    ]);
    expect(attributed([answer(34_569, long)]).serial).toBe("4d92ad1a2b3c4d5e");
  });

  test("is read only at its own port", () => {
    expect(attributed([answer(9_999, TVT)]).model).toBeNull();
    expect(claimsOf({ subject: {}, fact: answer(0, TVT).fact })).toEqual([]);
  });

  test("any bytes at these ports are read without fail", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FRAMES.map(([, port]) => port)),
        fc.uint8Array({ maxLength: 300 }),
        (port, bytes) => {
          expect(attributed([answer(port, bytes)]).asset).toBe("a-test");
        },
      ),
    );
  });
});

describe("datagrams of protocols that have a kind of their own", () => {
  const sadp =
    "<ProbeMatch><DeviceDescription>DS-2CD2143G0-I</DeviceDescription><DeviceSN>DS-2CD2143G0-I20190711AAWRD24712345</DeviceSN></ProbeMatch>";
  const dns = frame(0, {});
  const name = (...labels: readonly string[]): string =>
    `${labels.map((label) => String.fromCharCode(label.length) + label).join("")}\0`;
  const record = (owner: string, type: number, data: string): string =>
    `${owner}\0${String.fromCharCode(type)}\0\u0001\0\0\0\u0078\0${String.fromCharCode(data.length)}${data}`;
  const mdns = `\0\0\u0084\0\0\0\0\u0002\0\0\0\0${record(name("_axis-video", "_tcp", "local"), 12, `${String.fromCharCode(25)}AXIS M5014 - ACCC8E3C0419\u00c0\u000c`)}${record(name("x"), 16, "\u0017macaddress=ACCC8E3C0419")}`;

  test.each<[number, string | Buffer, string | null]>([
    [37_020, sadp, "hikvision high"],
    [
      37_810,
      '{"method":"client.notifyDevInfo","params":{"deviceInfo":{"SerialNo":"4C01E93PAG12345"}}}',
      "dahua medium",
    ],
    [5_353, mdns, "axis medium"],
    [5_353, dns, null],
  ])("on port %i are read as that", (port, bytes, verdict) =>
    expect(verdictOf(attributed([answer(port, bytes)]))).toBe(verdict),
  );

  test("a message that points in circles ends", () => {
    const circle = `\0\0\u0084\0\0\0\u00ff\u00ff\0\0\0\0${"\u00c0\u000c\0\u000c\0\u0001\0\0\0\0\0\u0002\u00c0\u000c".repeat(200)}`;
    expect(verdictOf(attributed([answer(5_353, circle)]))).toBeNull();
  });
});

describe("disks and analog inputs in a SADP answer", () => {
  const said = (fields: string) =>
    attributed([
      { fact: { kind: "sadp.reply", raw: `<ProbeMatch><MAC>44-19-b6-00-00-01</MAC>${fields}</ProbeMatch>` } },
    ]).class;

  test.each([
    ["<DiskNumber>2</DiskNumber>", "recorder"],
    ["<AnalogChannelNum>4</AnalogChannelNum>", "recorder"],
    ["<AnalogChannelNum>0</AnalogChannelNum><DiskNumber>0</DiskNumber>", "unknown"],
    ["<DigitalChannelNum>1</DigitalChannelNum>", "unknown"],
    // Its number says what else has analog inputs.
    ["<AnalogChannelNum>1</AnalogChannelNum><DeviceDescription>DS-6701HWI</DeviceDescription>", "encoder"],
    ["<AnalogChannelNum>1</AnalogChannelNum><DeviceDescription>DS-2CD2143G0-I</DeviceDescription>", "camera"],
  ])("%s: %s", (fields, is) => expect(said(fields)).toBe(is));
});
