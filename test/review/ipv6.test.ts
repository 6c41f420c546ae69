import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { GOOD_LINES } from "../cli/decamp.ts";
import { EXAMPLE_CITY, importAll, reviewAll, withStore } from "./run.ts";

/** What a device answers at an address, in two ways. */
const scanned = (ip: string): string => GOOD_LINES.replaceAll('"ip":"192.0.2.10"', `"ip":${JSON.stringify(ip)}`);
const listed = (ip: string): string => `Name,IP Address,Make\nDoor,${ip},Hikvision\n`;

/** How many assets come of a scan and a sheet that name these addresses. */
const assetsOf = (scan: string, sheet: string, order: readonly string[] = ["scan.jsonl", "list.csv"]) =>
  withStore(async (store, folder) => {
    writeFileSync(join(folder, "scan.jsonl"), scanned(scan));
    writeFileSync(join(folder, "list.csv"), listed(sheet));
    const origins = await importAll(
      store,
      order.map((name) => join(folder, name)),
    );
    return (await reviewAll(store, origins, EXAMPLE_CITY)).assets.map(({ name }) => name).sort();
  });

test.each([
  ["2001:db8::1", "2001:0db8:0:0:0:0:0:1"],
  ["2001:0DB8:0000:0000:0000:0000:0000:0001", "2001:db8::1"],
  ["[2001:db8::1]", "rtsp://[2001:0db8::0001]:554/live"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
])("a scan of %s and a sheet of %s speak of one device, whichever comes first", async (scan, sheet) => {
  expect(await assetsOf(scan, sheet)).toEqual(["Door"]);
  expect(await assetsOf(scan, sheet, ["list.csv", "scan.jsonl"])).toEqual(["Door"]);
});

test.each([
  ["2001:db8::1", "2001:db8::10"],
  ["fe80::1%eth0", "fe80::1%eth1"],
])("a scan of %s and a sheet of %s speak of two", async (scan, sheet) => {
  expect(await assetsOf(scan, sheet)).toHaveLength(2);
});
