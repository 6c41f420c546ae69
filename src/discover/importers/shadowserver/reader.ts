import type { Fact, Subject } from "../../../model/observation.ts";
import type { Emit, Reader } from "../../importer.ts";
import { instantOfUtc, portOf } from "../../json-values.ts";
import { type KnownRow, readKnownTable } from "../../known-table.ts";
import { parseMac } from "../../mac.ts";
import { deviceFacts, dvrFacts, httpFacts, ssdpFacts } from "./facts.ts";
import { type Report, reportOf } from "./reports.ts";

const FACTS: Readonly<Record<Report, (row: KnownRow) => readonly Fact[]>> = {
  dvr: dvrFacts,
  ssdp: ssdpFacts,
  http: httpFacts,
  device: deviceFacts,
};

const READ = new Set(
  (
    "timestamp ip protocol port hostname tag http httpcode httpreason contenttype connection wwwauthenticate setcookie " +
    "server contentlength transferencoding date httpdate header systime cachecontrol location searchtarget " +
    "uniqueservicename nts nt devicevendor devicetype devicemodel deviceversion deviceid deviceserial machinename " +
    "manufacturer method httpport internalport videoinputchannels alarminputchannels videooutputchannels " +
    "alarmoutputchannels remotevideoinputchannels macaddress ipv4address ipv4gateway ipv4subnetmask ipv4dhcpenable"
  ).split(" "),
);
/** What the report says of the network, its owner and its place, and of the size of answers. */
const IGNORED = new Set(
  (
    "asn geo region city naics sic sector severity host instance version updatedat resourceidentifier serverport amplification " +
    "responsesize ipv6address ipv6linklocal ipv6gateway ipv6dhcpenable hostnamesource asnname dstip dstport sourcename"
  ).split(" "),
);

/** Reads a report: what each address answered from outside. */
export function readShadowserver(emit: Emit): Reader<"rows"> {
  let report: Report | undefined;
  return readKnownTable(
    {
      isHeader(names) {
        report ??= reportOf(names);
        return report !== undefined && reportOf(names) === report;
      },
      read: READ,
      ignored: IGNORED,
      others: () => false,
      record(row) {
        const subject = subjectOf(row);
        if (subject === undefined || report === undefined) {
          emit.problem(withoutAddress(row.number));
          return false;
        }
        const at = instantOfUtc(row.cell("timestamp"));
        const service = row.cell("tag");
        const open: Fact = { kind: "endpoint", state: "open", ...(service === undefined ? {} : { service }) };
        for (const fact of [open, ...FACTS[report](row)]) emit.observation(subject, { ...fact, line: row.number }, at);
        return true;
      },
    },
    emit,
  );
}

function subjectOf(row: KnownRow): Subject | undefined {
  const ip = row.cell("ip");
  const port = portOf(row.cell("port"));
  if (ip === undefined || port === undefined || ip.length > 45) return undefined;
  const transport = row.cell("protocol")?.toLowerCase();
  const mac = row.cell("macaddress");
  const host = row.cell("hostname");
  return {
    ip,
    port,
    ...(transport === "udp" ? { transport } : {}),
    ...(mac === undefined || parseMac(mac) === undefined ? {} : { mac }),
    ...(host === undefined || host.length > 255 ? {} : { host }),
  };
}

const withoutAddress = (row: number): Parameters<Emit["problem"]>[0] => ({
  row,
  code: "no-address",
  what: `Row ${row} has no address and port; it was not read.`,
  remedy: "Download the report again.",
});
