import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { judge, JUDGEMENT_IMPORTER } from "../../src/app/judge.ts";
import { base32Digest } from "../../src/edge/digest.ts";
import { packer } from "../../src/edge/store/index.ts";
import type { Store } from "../../src/model/store.ts";
import type { Instant } from "../../src/model/time.ts";
import { EXAMPLE_CITY, importAll, reviewAll, withStore } from "./run.ts";

const line = (subject: object, fact: object): string =>
  `${JSON.stringify({ v: 1, at: "2026-10-01T00:00:00Z", origin: "scan", subject, fact })}\n`;
const isapi = (model: string, serial: string): string =>
  line(
    { ip: "192.0.2.5", port: 80 },
    {
      kind: "isapi.response",
      path: "/ISAPI/System/deviceInfo",
      raw: `<DeviceInfo><model>${model}</model><serialNumber>${serial}</serialNumber></DeviceInfo>`,
    },
  );
const FIRST = isapi("DS-2CD2143G2-I", "DS-2CD2143G2-I20220818AAWRK00000001");
const SECOND = isapi("DS-2CD2143G2-I", "DS-2CD2143G2-I20230818AAWRK00000002");

/** Imports what stands at one path, reviews all that counts, and gives makers and serials. */
async function review(store: Store, folder: string, text: string): Promise<readonly string[]> {
  const path = join(folder, "scan.jsonl");
  writeFileSync(path, text);
  await importAll(store, [path]);
  return reviewed(store);
}

async function reviewed(store: Store): Promise<readonly string[]> {
  const origins = (await store.origins()).filter(({ supersededBy }) => supersededBy === undefined).map(({ id }) => id);
  const { assets } = await reviewAll(store, origins, EXAMPLE_CITY);
  return assets.map(({ attribution: { maker, serial } }) => `${maker?.id} ${serial}`);
}

async function judgeTheOne(store: Store): Promise<void> {
  const [row] = await store.findAssets("192.0.2.5", 2);
  if (row === undefined) throw new Error("nothing stands at 192.0.2.5");
  const context = { store, packer, digest: base32Digest, now: "2026-11-01T00:00:00Z" as Instant };
  await judge(context, row, { verdict: "positive", maker: "axis", by: "A", why: "type plate" });
}

test("a judgement is about the thing that was judged, and not about what stands at its address later", () =>
  withStore(async (store, folder) => {
    expect(await review(store, folder, FIRST)).toEqual(["hikvision DS-2CD2143G2-I20220818AAWRK00000001"]);
    await judgeTheOne(store);
    expect(await reviewed(store)).toEqual(["axis DS-2CD2143G2-I20220818AAWRK00000001"]);
    expect(await review(store, folder, SECOND)).toEqual(["hikvision DS-2CD2143G2-I20230818AAWRK00000002"]);
    expect(await review(store, folder, FIRST)).toEqual(["axis DS-2CD2143G2-I20220818AAWRK00000001"]);
  }));

test("a judgement of which nothing else is left makes no thing", () =>
  withStore(async (store, folder) => {
    await review(store, folder, FIRST);
    await judgeTheOne(store);
    for (const { id, importer } of await store.origins()) if (importer !== JUDGEMENT_IMPORTER) await store.forget(id);
    expect(await reviewed(store)).toEqual([]);
  }));
