/**
 * The hardware address within the DUID of a DHCPv6 client (RFC 8415, 11.2 and 11.4: type 1 with a time, type 3 without, hardware
 * type 1 for Ethernet); undefined when it holds none. It is of an interface of that client, though not always of the one that asks.
 */
export function macOfDuid(duid: string): string | undefined {
  const octets = duid.slice(0, 64).replaceAll(/[:-]/g, "").toLowerCase();
  const mac = /^(?:00010001[\da-f]{8}|00030001)([\da-f]{12})$/.exec(octets)?.[1];
  return mac?.replace(/(..)(?=.)/g, "$1:");
}
