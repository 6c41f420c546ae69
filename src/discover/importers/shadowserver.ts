import type { Head, Importer } from "../importer.ts";
import { plainHeader } from "../sniff.ts";
import { reportOf } from "./shadowserver/reports.ts";
import { readShadowserver } from "./shadowserver/reader.ts";

/** Daily reports on what an outside scan saw of one's own networks: HTTP, SSDP, DVR discovery, identified devices. */
export const shadowserver: Importer<"rows"> = {
  id: "shadowserver",
  title: "Shadowserver report (CSV): http, ssdp, dvr_dhcpdiscover, device_id",
  version: 1,
  shape: "rows",
  sniff,
  start: (_path, emit) => readShadowserver(emit),
};

function sniff({ rows }: Head): number {
  return rows.slice(0, 3).some(({ cells }) => reportOf(new Set(cells.map(plainHeader))) !== undefined) ? 0.95 : 0;
}
