import { closeSync, ftruncateSync, mkdirSync, openSync, symlinkSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";

const MIB = 1_048_576;

const good = (ip: string): string =>
  `${JSON.stringify({ v: 1, subject: { ip, port: 80 }, fact: { kind: "endpoint", state: "open" } })}\n`;

/** The row of the long line in {@link longLine}: the lines before it fill the head by which a format is recognised. */
export const LONG_ROW = 1_001;

/** A file of lines of which one is as long as said; a hole in the file, so that it takes no room on the disk. */
export function longLine(path: string, bytes: number): void {
  const file = openSync(path, "w");
  try {
    const before = `${good("192.0.2.21").repeat(LONG_ROW - 1)}{"v":1,"subject":{"ip":"`;
    writeSync(file, before);
    ftruncateSync(file, before.length + bytes);
    writeSync(file, `\n${good("192.0.2.22")}`, before.length + bytes);
  } finally {
    closeSync(file);
  }
}

/** A ZIP archive; a part given as a number is that many blanks, packed. */
function zip(parts: Readonly<Record<string, string | number>>): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const raw = typeof content === "number" ? Buffer.alloc(content, 32) : Buffer.from(content);
    const packed = deflateRawSync(raw, { level: 9 });
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(raw), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(raw.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), fields, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), fields, rest, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(centrals.length, 4);
  end.writeUInt16LE(centrals.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from("PK\u0005\u0006"), end]);
}

const workbook = (sheet: string | number): Buffer =>
  zip({
    "[Content_Types].xml": '<?xml version="1.0"?><Types/>',
    "xl/workbook.xml":
      '<?xml version="1.0"?><workbook xmlns:r="r"><sheets><sheet name="Cameras" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<?xml version="1.0"?><Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/worksheets/sheet1.xml": sheet,
  });

const NMAP_HEAD =
  '<?xml version="1.0"?>\n<nmaprun scanner="nmap" args="nmap -p 80 192.0.2.0/28" start="1791408000" version="7.93">\n';
const host = (ip: string, service = "http"): string =>
  `<host><status state="up" reason="arp-response"/><address addr="${ip}" addrtype="ipv4"/><ports><port protocol="tcp" portid="80"><state state="open" reason="syn-ack"/><service name="${service}"/></port></ports></host>\n`;

const BOMB = `<?xml version="1.0"?>\n<!DOCTYPE nmaprun [<!ENTITY a "aaaaaaaaaa">${"bcdefghij"
  .split("")
  .map((name, at) => `<!ENTITY ${name} "${`&${"abcdefghi"[at]};`.repeat(10)}">`)
  .join("")}]>\n`;

/** A file that is not what it should be, and what decamp is to say of it. */
export interface BadFile {
  readonly name: string;
  readonly write: (path: string) => void;
  /** Codes of which at least one stands in problems.csv with this file. */
  readonly codes: readonly string[];
  /** The line or row that the problem names, where there is one. */
  readonly row?: number;
  /** Documented exit code: 3 when nothing of it could be read, else 0. */
  readonly exit: 0 | 3;
  /** Addresses that are still read from it. */
  readonly salvaged?: readonly string[];
}

type Content = string | Buffer;
/** Large contents are made when they are written: what this program holds must not be taken for what decamp holds. */
const text = (content: Content | (() => Content)) => (path: string) =>
  writeFileSync(path, typeof content === "function" ? content() : content);

export const BAD_FILES: readonly BadFile[] = [
  { name: "empty.jsonl", write: text(""), codes: ["empty"], exit: 3 },
  { name: "blank.csv", write: text(" \r\n\r\n"), codes: ["empty"], exit: 3 },
  {
    name: "binary.csv",
    write: text(Buffer.from(Array.from({ length: 9_000 }, (_, at) => (at * 73) % 256))),
    codes: ["not-recognised"],
    exit: 3,
  },
  { name: "prose.txt", write: text("Dear all,\nthe list follows by post.\n"), codes: ["not-recognised"], exit: 3 },
  {
    name: "cut.xml",
    write: text(`${NMAP_HEAD}${host("192.0.2.21")}${host("192.0.2.22").slice(0, 70)}`),
    codes: ["cut"],
    exit: 0,
    salvaged: ["192.0.2.21"],
  },
  {
    name: "cut-in-tag.xml",
    write: text(`${NMAP_HEAD}${host("192.0.2.21")}<host><addr`),
    codes: ["cut"],
    exit: 0,
    salvaged: ["192.0.2.21"],
  },
  {
    name: "billion-laughs.xml",
    write: text(`${BOMB}${NMAP_HEAD.split("\n").slice(1).join("\n")}${host("192.0.2.21", "&j;")}</nmaprun>\n`),
    codes: ["entity", "cut", "bad-xml", "not-recognised"],
    exit: 0,
  },
  {
    name: "external-entity.xml",
    write: text(
      `<?xml version="1.0"?>\n<!DOCTYPE nmaprun [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n${NMAP_HEAD.split("\n").slice(1).join("\n")}${host("192.0.2.21", "&x;")}</nmaprun>\n`,
    ),
    codes: ["entity", "cut", "bad-xml", "not-recognised"],
    exit: 0,
  },
  {
    name: "utf16-without-mark.jsonl",
    write: text(Buffer.from(good("192.0.2.21").repeat(3), "utf16le")),
    codes: ["not-recognised"],
    exit: 3,
  },
  {
    name: "not-json.jsonl",
    write: text(`${good("192.0.2.21")}{"v":1,"subject":{"ip":"192.0.2.23"\n${good("192.0.2.22")}`),
    codes: ["not-json"],
    row: 2,
    exit: 0,
    salvaged: ["192.0.2.21", "192.0.2.22"],
  },
  {
    name: "cut.jsonl",
    write: text(`${good("192.0.2.21")}${good("192.0.2.22").slice(0, 30)}`),
    codes: ["cut", "not-json"],
    row: 2,
    exit: 0,
    salvaged: ["192.0.2.21"],
  },
  {
    name: "line-of-64-mib.jsonl",
    write: text(() => `${good("192.0.2.21")}{"v":1,"subject":{"ip":"${"a".repeat(64 * MIB)}\n${good("192.0.2.22")}`),
    codes: ["too-long"],
    row: 2,
    exit: 0,
    salvaged: ["192.0.2.21", "192.0.2.22"],
  },
  {
    name: "attribute-of-64-mib.xml",
    write: text(() => `${NMAP_HEAD}${host("192.0.2.21")}${host("192.0.2.22", "a".repeat(64 * MIB))}</nmaprun>\n`),
    codes: ["cut", "too-long", "bad-xml"],
    exit: 0,
    salvaged: ["192.0.2.21"],
  },
  {
    name: "cell-of-10-mib.csv",
    write: text(
      () =>
        `Name;IP address;Note\r\nCam 1;192.0.2.21;ok\r\nCam 2;192.0.2.22;${"x".repeat(10 * MIB)}\r\nCam 3;192.0.2.23;ok\r\n`,
    ),
    codes: ["too-long"],
    row: 3,
    exit: 0,
    salvaged: ["192.0.2.21", "192.0.2.23"],
  },
  {
    name: "value-of-10-mib.jsonl",
    write: text(
      () =>
        `${good("192.0.2.21")}${JSON.stringify({ v: 1, subject: { ip: "192.0.2.22" }, fact: { kind: "banner", service: "ftp", raw: "x".repeat(10 * MIB) } })}\n`,
    ),
    codes: ["cut-value"],
    row: 2,
    exit: 0,
    salvaged: ["192.0.2.21", "192.0.2.22"],
  },
  {
    name: "unclosed-quote.csv",
    write: text(`Name;IP address;Note\r\nCam 1;192.0.2.21;"never closed\r\n${"Cam 2;192.0.2.22;ok\r\n".repeat(50)}`),
    codes: ["unclosed-quote"],
    row: 2,
    exit: 0,
  },
  { name: "bomb.xlsx", write: text(() => workbook(300 * MIB)), codes: ["cut", "refused"], exit: 3 },
  {
    name: "laughing.xlsx",
    write: text(
      workbook(
        `${BOMB}<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&j;</t></is></c></row></sheetData></worksheet>`,
      ),
    ),
    codes: ["cut", "entity", "bad-xml", "no-table", "not-recognised"],
    exit: 3,
  },
  {
    name: "cut.xlsx",
    write: text(workbook("<worksheet><sheetData/></worksheet>").subarray(0, 400)),
    codes: ["cut"],
    exit: 3,
  },
  { name: "just.zip", write: text(zip({ "readme.txt": "hello" })), codes: ["cut", "not-recognised"], exit: 3 },
  {
    name: "link.jsonl",
    write: (path) => symlinkSync("/etc/passwd", path),
    codes: ["not-a-file"],
    exit: 0,
  },
  {
    name: "folder.jsonl",
    write(path) {
      mkdirSync(path);
      writeFileSync(join(path, "inside.jsonl"), good("192.0.2.21"));
      writeFileSync(join(path, "empty.xml"), "");
    },
    codes: ["empty"],
    exit: 3,
    salvaged: ["192.0.2.21"],
  },
];

/** A sheet in which every text is a formula to a spreadsheet program. */
export const FORMULAS = [
  "Name;Brand;Model;Serial number;IP address;Note",
  "=cmd|' /C calc'!A0;+Axis;-2+3;@SUM(1+1);192.0.2.31;=HYPERLINK(\"http://198.51.100.1\")",
  '\t=1+1;\r=2;\u00a0=3;=DDE("cmd";"x");192.0.2.32;x',
  '"=1+1";"=""a""";"＝4";"﹢5";192.0.2.33;x',
].join("\n");
