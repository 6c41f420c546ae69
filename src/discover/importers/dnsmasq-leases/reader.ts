import { countEntries } from "../../entries.ts";
import { instantOfEpoch } from "../../epoch.ts";
import type { Emit, Reader } from "../../importer.ts";
import { readLease } from "./lease.ts";

/** Reads the leases in the order of the file, which dnsmasq writes anew each time: an address stands there once. */
export function readDnsmasqLeases(emit: Emit): Reader<"lines"> {
  const entries = countEntries(emit);
  return {
    take(line) {
      if (line.text.trim() === "") return;
      if (line.unended === true) return entries.cut(line);
      const lease = readLease(line.text);
      if (lease.is === "duid") return;
      if (lease.is === "strange")
        return void entries.unread(line.number, "it is no lease (expiry, MAC address, IP address, name)");
      entries.read();
      const { ip, mac, hostname } = lease;
      const ends =
        lease.expires === "0" ? "never" : isInstant(lease.expires) ? instantOfEpoch(lease.expires) : undefined;
      emit.observation(
        { ip, ...(mac === undefined ? {} : { mac }) },
        {
          kind: "dhcp.lease",
          ...(hostname === undefined ? {} : { hostname }),
          ...(ends === undefined ? {} : { ends }),
          line: line.number,
        },
      );
    },
    end: (how) => entries.coverage(how),
  };
}

/** Routers without a clock write how long a lease runs in place of its end (dnsmasq, HAVE_BROKEN_RTC); 2001-09-09 was at 10^9. */
const isInstant = (expires: string): boolean => Number(expires) >= 1_000_000_000;
