import { macOfDuid } from "../../duid.ts";
import { isIp } from "../../ip.ts";
import { parseMac } from "../../mac.ts";

/** One line of the file. */
export type LeaseLine =
  | {
      readonly is: "lease";
      /** Seconds since 1970 at which it ends; `0` for never. */
      readonly expires: string;
      readonly ip: string;
      /** For DHCPv6 the one within the client's DUID, undefined where that holds none. */
      readonly mac: string | undefined;
      readonly hostname: string | undefined;
    }
  /** The server's own DUID, which starts the DHCPv6 leases. */
  | { readonly is: "duid" }
  | { readonly is: "strange" };

/** `1750000000 aa:bb:cc:11:22:33 192.168.1.120 pc-bureau 01:aa:…`; a hardware type other than Ethernet stands before the MAC. */
export function readLease(line: string): LeaseLine {
  const words = line.trim().split(/\s+/, 6);
  if (words[0] === "duid" && words.length === 2) return { is: "duid" };
  const [expires = "", hardware = "", ip = "", name = ""] = words;
  if (words.length < 4 || !/^\d{1,11}$/.test(expires) || !isIp(ip)) return { is: "strange" };
  const address = hardware.replace(/^06-(?=..:)/, "");
  const mac = parseMac(address) === undefined ? undefined : address;
  if (mac === undefined && !(ip.includes(":") && /^T?\d{1,10}$/.test(hardware))) return { is: "strange" };
  return {
    is: "lease",
    expires,
    ip,
    mac: mac ?? macOfDuid(words[4] ?? ""),
    hostname: name === "*" ? undefined : name.slice(0, 255),
  };
}
