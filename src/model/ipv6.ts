/**
 * The eight groups of an IPv6 address in any spelling of RFC 4291, section 2.2: zeros before a group, one `::`, an IPv4 address as its
 * end. Without brackets, prefix length and zone; undefined when it is none.
 */
export function ipv6Groups(text: string): readonly number[] | undefined {
  if (text.length > LONGEST || !text.includes(":")) return undefined;
  const [before = "", after, more] = text.split("::");
  if (more !== undefined) return undefined;
  const head = groupsOf(before, after === undefined);
  const tail = after === undefined ? [] : groupsOf(after, true);
  if (head === undefined || tail === undefined) return undefined;
  const missing = 8 - head.length - tail.length;
  if (after === undefined ? missing !== 0 : missing < 1) return undefined;
  return [...head, ...Array<number>(missing).fill(0), ...tail];
}

/** `0000:0000:0000:0000:0000:ffff:255.255.255.255`. */
const LONGEST = 45;

/** `isLast`: only at its very end may an address be written as IPv4. */
function groupsOf(text: string, isLast: boolean): number[] | undefined {
  if (text === "") return [];
  const parts = text.split(":");
  const groups: number[] = [];
  for (const [at, part] of parts.entries()) {
    if (GROUP.test(part)) groups.push(Number.parseInt(part, 16));
    else {
      const octets = isLast && at === parts.length - 1 ? IPV4.exec(part) : null;
      if (octets === null) return undefined;
      const [a = 0, b = 0, c = 0, d = 0] = octets.slice(1).map(Number);
      groups.push(a * 256 + b, c * 256 + d);
    }
  }
  return groups;
}

const GROUP = /^[0-9A-Fa-f]{1,4}$/;
const OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
/** Zeros before an octet are refused, because some programs read them as octal. */
const IPV4 = new RegExp(`^${OCTET}\\.${OCTET}\\.${OCTET}\\.${OCTET}$`);

/**
 * The one spelling of an IPv6 address that RFC 5952 recommends: small letters, no zeros before a group, `::` for the longest run of
 * two or more zero groups and the first of equal ones. An IPv4 address mapped into IPv6 is the IPv4 address.
 */
export function ipv6Text(groups: readonly number[]): string {
  if (groups[5] === 0xffff && groups.slice(0, 5).every((group) => group === 0)) {
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 255])
      .join(".");
  }
  const run = longestZeros(groups);
  if (run.length < 2) return hex(groups);
  return `${hex(groups.slice(0, run.first))}::${hex(groups.slice(run.first + run.length))}`;
}

const hex = (groups: readonly number[]): string => groups.map((group) => group.toString(16)).join(":");

function longestZeros(groups: readonly number[]): { readonly first: number; readonly length: number } {
  let longest = { first: 0, length: 0 };
  let length = 0;
  for (const [at, group] of groups.entries()) {
    length = group === 0 ? length + 1 : 0;
    if (length > longest.length) longest = { first: at - length + 1, length };
  }
  return longest;
}

/**
 * An IPv6 address as it is compared: in brackets, with a port behind them or without; the one spelling of {@link ipv6Text}. A zone
 * stays: a link-local address means something on its link alone. Undefined when it is none.
 */
export function canonicalIpv6(text: string): string | undefined {
  const match = BRACKETED.exec(text.trim());
  const groups = match?.[1] === undefined ? undefined : ipv6Groups(match[1]);
  return groups === undefined ? undefined : `${ipv6Text(groups)}${(match?.[2] ?? "").toLowerCase()}`;
}

const BRACKETED = /^\[?([0-9A-Fa-f:.]{2,45})(%[^\]%]{1,32})?(?:\](?::\d{1,5})?)?$/;
