import type { Head, Importer } from "../importer.ts";
import { readDhcpdLeases } from "./dhcpd-leases/reader.ts";

/** The lease file of ISC dhcpd (`dhcpd.leases`), also one that was cut. */
export const dhcpdLeases: Importer<"lines"> = {
  id: "dhcpd-leases",
  title: "ISC dhcpd leases (dhcpd.leases)",
  version: 3,
  shape: "lines",
  sniff,
  start: (_path, emit) => readDhcpdLeases(emit),
};

function sniff({ shape, text }: Head): number {
  if (shape !== "text") return 0;
  if (/^\s*lease\s+[\d.]{7,15}\s*\{/m.test(text)) return 0.95;
  return /^# The format of this file is documented in the dhcpd\.leases/m.test(text) ? 0.9 : 0;
}
