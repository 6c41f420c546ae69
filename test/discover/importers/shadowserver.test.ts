import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { readAll } from "../../edge/files/reading.ts";

/** Published samples whose licence does not allow a copy here; read in place where SHADOWSERVER_SAMPLES names their folder. */
const FOLDER = process.env["SHADOWSERVER_SAMPLES"] ?? "";

test.skipIf(!existsSync(`${FOLDER}/scan_http.csv`)).each([
  ["scan_dvr_dhcpdiscover.csv", "dhip.reply", 3],
  ["scan_ssdp.csv", "ssdp.response", 3],
  ["scan_http.csv", "http.response", 2],
  ["scan_cwmp.csv", "http.response", 2],
  ["device_id.csv", "stated", 9],
])("the published sample %s gives %s %i times (needs SHADOWSERVER_SAMPLES)", async (name, kind, times) => {
  const { observations, problems, how } = await readAll(`${FOLDER}/${name}`);
  expect(observations.filter(({ fact }) => fact.kind === kind)).toHaveLength(times);
  expect([how, problems.filter(({ code }) => code !== "unknown-column")]).toEqual(["complete", []]);
});
