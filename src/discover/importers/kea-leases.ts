import type { Head, Importer } from "../importer.ts";
import { readKeaLeases } from "./kea-leases/reader.ts";

/** The lease file of ISC Kea (memfile CSV, DHCPv4 and DHCPv6), any of its generations. */
export const keaLeases: Importer<"lines"> = {
  id: "kea-leases",
  title: "Kea leases (CSV)",
  version: 3,
  shape: "lines",
  sniff,
  start: (path, emit) => readKeaLeases(path, emit),
};

function sniff({ shape, text }: Head): number {
  if (shape !== "text") return 0;
  const header = text.split("\n", 1)[0] ?? "";
  return /^\s*address,(?:.*,)?valid_lifetime,(?:.*,)?expire,/.test(header) ? 0.95 : 0;
}
