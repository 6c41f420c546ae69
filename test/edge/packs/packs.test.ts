import { generateKeyPairSync } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { dataState } from "../../../src/app/data-state.ts";
import { keyId, readPack, writePack } from "../../../src/edge/packs/format.ts";
import {
  heldPacks,
  localKey,
  rawFiles,
  readPackFile,
  readPublicKey,
  storePack,
  trust,
  trustedKeys,
} from "../../../src/edge/packs/index.ts";

const root = mkdtempSync(join(tmpdir(), "decamp-packs-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const folder = (name: string): string => {
  const path = join(root, name);
  mkdirSync(path, { recursive: true });
  return path;
};

const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const trusted = new Map([[keyId(publicKey), publicKey]]);
const ABOUT = { kind: "kev", date: "2026-08-21", source: "cisa.gov", licence: "CC0" } as const;
const CONTENTS = JSON.stringify({
  catalogVersion: "1",
  vulnerabilities: [{ cveID: "CVE-2017-7921", dateAdded: "2026-03-05" }],
});
const pack = writePack(ABOUT, CONTENTS, privateKey);
const firstLine = (file: Buffer): Record<string, unknown> =>
  JSON.parse(file.subarray(0, file.indexOf(10)).toString()) as Record<string, unknown>;
const withHeader = (change: (header: Record<string, unknown>) => unknown, file = pack): Buffer => {
  const header = firstLine(file);
  const changed = change(header) ?? header;
  return Buffer.concat([Buffer.from(`${JSON.stringify(changed)}\n`), file.subarray(file.indexOf(10) + 1)]);
};
const whatOf = (file: Buffer, keys = trusted): string => {
  const read = readPack(file, keys);
  return read.ok ? "taken" : read.failure.what;
};

describe("a pack is proven or refused", () => {
  test("a whole one is taken", () => {
    const read = readPack(pack, trusted);
    expect(read).toMatchObject({
      ok: true,
      value: { header: { ...ABOUT, bytes: CONTENTS.length }, contents: CONTENTS },
    });
  });

  test("no byte of it can be changed", () => {
    const accepted: number[] = [];
    for (let at = 0; at < pack.length; at += 1) {
      const changed = Buffer.from(pack);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const read = readPack(changed, trusted);
      if (
        read.ok &&
        (read.value.contents !== CONTENTS ||
          JSON.stringify(read.value.header) !== JSON.stringify((readPack(pack, trusted) as typeof read).value.header))
      )
        accepted.push(at);
    }
    expect(accepted).toEqual([]);
  });

  test("nor can it be cut anywhere", () => {
    for (let end = 0; end < pack.length; end += 7) expect(readPack(pack.subarray(0, end), trusted).ok).toBe(false);
  });

  test.each<readonly [string, Buffer, RegExp]>([
    ["unsigned", withHeader(({ signature: _gone, ...rest }) => rest), /is not signed/],
    ["another date", withHeader((header) => ({ ...header, date: "2099-01-01" })), /does not agree with its signature/],
    ["another kind", withHeader((header) => ({ ...header, kind: "epss" })), /does not agree with its signature/],
    ["a kind that is a path", withHeader((header) => ({ ...header, kind: "../../etc/x" })), /is no data pack/],
    ["a key more in the header", withHeader((header) => ({ ...header, path: "/etc/passwd" })), /is no data pack/],
    ["a size beyond every bound", withHeader((header) => ({ ...header, bytes: 2 ** 40 })), /is no data pack/],
    ["not a pack", Buffer.from("PK\u0003\u0004"), /is no data pack/],
    ["a header without end", Buffer.alloc(100_000, 0x20), /is no data pack/],
    ["empty", Buffer.alloc(0), /is no data pack/],
  ])("%s is refused", (_what, file, why) => expect(whatOf(file)).toMatch(why));

  test("a stranger's key is refused, and named", () => {
    const stranger = generateKeyPairSync("ed25519");
    expect(whatOf(writePack(ABOUT, CONTENTS, stranger.privateKey))).toContain(keyId(stranger.publicKey));
  });

  test("a key under a trusted name does not help", () => {
    const stranger = generateKeyPairSync("ed25519");
    const forged = withHeader(
      (header) => ({ ...header, key: keyId(publicKey) }),
      writePack(ABOUT, CONTENTS, stranger.privateKey),
    );
    expect(whatOf(forged)).toMatch(/does not agree with its signature/);
  });

  test("contents that unpack to more than was signed are not unpacked", () => {
    const bomb = Buffer.concat([pack.subarray(0, pack.indexOf(10) + 1), gzipSync(Buffer.alloc(64 * 1_048_576))]);
    const before = process.memoryUsage().arrayBuffers;
    expect(whatOf(bomb)).toMatch(/does not unpack to the size that was signed/);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1_048_576);
  });
});

describe("the folder of packs", () => {
  test("is proven anew whenever it is read", () => {
    const data = folder("proven");
    storePack(data, "kev", writePack(ABOUT, CONTENTS, localKey(data)));
    expect(heldPacks(data).map(({ kind, read }) => [kind, read.ok])).toEqual([["kev", true]]);
    const path = join(data, "packs", "kev.decamp-pack");
    const changed = readFileSync(path);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    writeFileSync(path, changed);
    const held = heldPacks(data);
    expect(held.map(({ read }) => read.ok)).toEqual([false]);
    expect(dataState([], held, "2026-09-01").findings[0]).toMatch(/kev pack .* was not used/);
  });

  test("holds a kind under its own name only", () => {
    const data = folder("swapped");
    storePack(data, "epss", writePack(ABOUT, CONTENTS, localKey(data)));
    expect(heldPacks(data).map(({ read }) => (read.ok ? "taken" : read.failure.what))).toEqual([
      "holds another kind than its name says",
    ]);
  });

  test("links are not followed", () => {
    const data = folder("links");
    writeFileSync(join(data, "secret.decamp-pack"), pack);
    symlinkSync(join(data, "secret.decamp-pack"), join(data, "link.decamp-pack"));
    expect(readPackFile(join(data, "link.decamp-pack"), trusted)).toMatchObject({
      ok: false,
      failure: { what: "is no regular file" },
    });
    const raw = rawFiles(data);
    expect([...raw.files]).toEqual([]);
    expect(raw.passed.join("\n")).toMatch(/links are not followed/);
  });

  test("its private key is the owner's alone, and is no key to trust", () => {
    const data = folder("keys");
    localKey(data);
    const path = join(data, "keys", "local.key.pem");
    expect(lstatSync(path).mode & 0o077).toBe(0);
    expect(readPublicKey(path)).toEqual({ ok: false, failure: "is no public key" });
  });

  test("a trusted key is kept under its own id, whatever its file was called", () => {
    const data = folder("trust");
    const id = trust(data, publicKey);
    expect(existsSync(join(data, "keys", "trusted", `${id}.pem`))).toBe(true);
    expect([...trustedKeys(data).keys()]).toEqual([id]);
  });

  test("files below a folder: only feeds, and a compressed one no further than its bound", () => {
    const data = folder("raw");
    writeFileSync(join(data, "a.json"), "{}");
    writeFileSync(join(data, "b.exe"), "MZ");
    writeFileSync(join(data, "c.csv.gz"), gzipSync("cve,epss,percentile\n"));
    const raw = rawFiles(data);
    expect([...raw.files].map(({ text }) => text)).toEqual(["{}", "cve,epss,percentile\n"]);
    expect(raw.passed).toHaveLength(1);
  });
});

describe("age", () => {
  const book = {
    id: "x",
    name: "x",
    makers: ["x"],
    asOf: "2026-08-22",
    complete: "",
    lines: [],
    sources: {},
    vulnerabilities: [],
  };
  test.each([
    ["2026-08-22", 0, false],
    ["2026-11-20", 90, false],
    ["2026-11-21", 91, true],
    ["2026-08-01", 0, false],
  ])("on %s the data is %d days old; stale: %s", (today, ageDays, stale) => {
    const { ages, findings } = dataState([book], [], today);
    expect(ages.map((each) => [each.ageDays, each.stale])).toEqual([[ageDays, stale]]);
    expect(findings.length).toBe(stale ? 1 : 0);
  });

  test("a newer pack takes the finding away", () => {
    const read = readPack(writePack({ ...ABOUT, kind: "advisories", date: "2026-11-20" }, "[1]", privateKey), trusted);
    expect(dataState([book], [{ kind: "advisories", path: "p", read }], "2026-12-01").findings).toEqual([]);
  });
});
