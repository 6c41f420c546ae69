import type { Head, Importer } from "../importer.ts";
import { readDnsmasqLeases } from "./dnsmasq-leases/reader.ts";
import { readLease } from "./dnsmasq-leases/lease.ts";

/** The lease file of dnsmasq, also as Pi-hole and OpenWrt keep it (`dnsmasq.leases`, `dhcp.leases`). */
export const dnsmasqLeases: Importer<"lines"> = {
  id: "dnsmasq-leases",
  title: "dnsmasq leases",
  version: 3,
  shape: "lines",
  sniff,
  start: (_path, emit) => readDnsmasqLeases(emit),
};

/** Sure when nearly every line is a lease: the layout is bare, and other lists begin with a number too. */
function sniff({ shape, text }: Head): number {
  if (shape !== "text") return 0;
  const lines = text
    .split("\n", 50)
    .slice(0, text.length > 4_096 ? -1 : 50)
    .filter((line) => line.trim() !== "");
  const leases = lines.filter((line) => readLease(line).is !== "strange").length;
  return leases > 0 && leases >= lines.length * 0.6 ? 0.9 : 0;
}
