import type { NamedSheet } from "../named-sheet.ts";

/** The device list of a network register, exported as CSV: the table as shown, or the form that it imports. */
export const netboxCsv: NamedSheet = {
  id: "netbox-csv",
  title: "NetBox devices (CSV)",
  version: 3,
  isHeader(names) {
    const has = (...some: readonly string[]): boolean => some.some((name) => names.has(name));
    const device = has("devicetype", "type") && has("devicerole", "role") && has("site") && has("name");
    return (
      device &&
      has("tenant", "rack", "status") &&
      has("assettag", "ipaddress", "primaryipv4", "platform", "face", "manufacturer")
    );
  },
  headers: new Map([
    ["devicetype", "Model"],
    ["type", "Model"],
    ["devicerole", "Category"],
    ["role", "Category"],
    ["tenant", "Owner"],
    ["primaryipv4", "IP address"],
    ["ipv4address", "IPv4 address (primary)"],
  ]),
};
