import { canonicalIpv6 } from "../model/ipv6.ts";

/** An address as a list shows it: sources spell one IPv6 address in many ways, and it is listed once. MACs are as stated. */
export const listedAddress = (field: "ip" | "mac", stated: string): string =>
  field === "ip" && stated.includes(":") ? (canonicalIpv6(stated) ?? stated) : stated;
