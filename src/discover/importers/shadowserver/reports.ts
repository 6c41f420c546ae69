/** The reports that are read; each is known by its columns. */
export type Report = "dvr" | "ssdp" | "http" | "device";

const MARKS: readonly (readonly [report: Report, ...names: readonly string[]])[] = [
  ["dvr", "machinename", "videoinputchannels", "internalport"],
  ["ssdp", "searchtarget", "uniqueservicename"],
  ["http", "httpcode", "wwwauthenticate"],
  ["device", "devicevendor", "devicetype", "devicemodel"],
];

/** Which report has these columns (plain headers); undefined when it is none. */
export function reportOf(names: ReadonlySet<string>): Report | undefined {
  if (!["timestamp", "ip", "port", "tag", "asn", "geo"].every((name) => names.has(name))) return undefined;
  return MARKS.find(([, ...marks]) => marks.every((mark) => names.has(mark)))?.[0];
}
