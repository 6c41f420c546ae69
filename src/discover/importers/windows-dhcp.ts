import type { Head, Importer } from "../importer.ts";
import { findColumns } from "./windows-dhcp/columns.ts";
import { readWindowsLeases } from "./windows-dhcp/reader.ts";

/** Leases and reservations of a Windows DHCP server, from `Get-DhcpServerv4Lease | Export-Csv` and its like, or from its console. */
export const windowsDhcp: Importer<"lines"> = {
  id: "windows-dhcp",
  title: "Windows DHCP leases (Get-DhcpServerv4Lease | Export-Csv)",
  version: 3,
  shape: "lines",
  sniff,
  start: (_path, emit) => readWindowsLeases(emit),
};

function sniff({ shape, text }: Head): number {
  if (shape !== "text") return 0;
  return text.split("\n", 3).some((line) => findColumns(line) !== undefined) ? 0.95 : 0;
}
