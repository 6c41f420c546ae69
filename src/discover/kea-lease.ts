import type { Instant } from "../model/time.ts";
import { macOfDuid } from "./duid.ts";
import { instantOfEpoch } from "./epoch.ts";
import type { Emit } from "./importer.ts";
import { parseMac } from "./mac.ts";

/** Kea 2.x, states of a lease. */
const STATES = ["active", "declined", "expired-reclaimed", "released", "registered"] as const;

/** What one lease of Kea says; of a delete marker the state is `deleted`. */
export interface KeaLease {
  readonly line: number;
  readonly ip: string;
  readonly mac: string;
  readonly hostname: string;
  readonly state: string;
  readonly starts: Instant | undefined;
  readonly ends: Instant | undefined;
}

/** The state of a number, or of its absence. */
export const keaState = (number: string): string =>
  STATES[number === "" ? 0 : Number(number)] ?? `state ${number.slice(0, 8)}`;

/** When a lease begins and ends; the client was last heard `lifetime` before it expires, and the greatest number is for ever. */
export function keaTimes(lifetime: number, expire: number): Pick<KeaLease, "starts" | "ends"> {
  const forever = lifetime === 4_294_967_295;
  return {
    starts: forever || lifetime === 0 ? undefined : instantOfEpoch(String(expire - lifetime)),
    ends: forever ? undefined : instantOfEpoch(String(expire)),
  };
}

/** The hardware address of a lease; where there is none, the one within the client's DUID, as Kea itself fills the column. */
export const keaMac = (hardware: string, duid: string): string =>
  hardware === "" ? (macOfDuid(duid) ?? "") : hardware.slice(0, 64);

/** Tells a lease. */
export function tellKeaLease({ line, ip, mac, hostname, state, starts, ends }: KeaLease, emit: Emit): void {
  emit.observation(
    { ip, ...(parseMac(mac) === undefined ? {} : { mac }) },
    {
      kind: "dhcp.lease",
      ...(hostname === "" ? {} : { hostname }),
      state,
      ...(starts === undefined ? {} : { starts }),
      ...(ends === undefined ? {} : { ends }),
      line,
    },
    starts,
  );
}
