/** Addresses that answered a scan, which may be millions: one of IPv4 takes four octets while they are collected. */
export interface AddressList {
  add(address: string): void;
  /**
   * Each address once, IPv4 in order, as scanners write targets: one entry for all addresses of a /24 (`10.0.5.1-20,22`), so that
   * a million of them are some thousand lines. IPv6 comes after, as it was written. `count` is of addresses. What is no address
   * is left out: read as a target, `10.0.0.0/8` would claim sixteen million answers.
   */
  list(): { readonly answered: readonly string[]; readonly count: number };
}

const OCTETS = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;
const IPV6 = /^(?=[^:]*:[^:]*:)[\da-f:.]{2,45}(?:%[\w.-]{1,15})?$/i;
const FIRST_ROOM = 1_024;

export function openAddressList(): AddressList {
  let numbers = new Uint32Array(FIRST_ROOM);
  let filled = 0;
  const others = new Set<string>();
  return {
    add(address) {
      const number = numberOf(address);
      if (number === undefined) return void (IPV6.test(address) && others.add(address));
      if (filled === numbers.length) {
        const larger = new Uint32Array(filled * 2);
        larger.set(numbers);
        numbers = larger;
      }
      numbers[filled] = number;
      filled += 1;
    },
    list() {
      const { answered, count } = inNetworks(numbers.subarray(0, filled).sort());
      return { answered: [...answered, ...others], count: count + others.size };
    },
  };
}

/** Undefined for anything that is no address in its plain form: an octet above 255, zeros before one. */
function numberOf(address: string): number | undefined {
  const parts = OCTETS.exec(address);
  if (parts === null) return undefined;
  const number = Number(parts[1]) * 16_777_216 + (Number(parts[2]) << 16) + (Number(parts[3]) << 8) + Number(parts[4]);
  return number <= 0xffff_ffff && `${networkOf(number)}.${number & 255}` === address ? number : undefined;
}

const networkOf = (number: number): string => `${number >>> 24}.${(number >>> 16) & 255}.${(number >>> 8) & 255}`;

function inNetworks(sorted: Uint32Array): { answered: string[]; count: number } {
  const answered: string[] = [];
  let count = 0;
  let at = 0;
  while (at < sorted.length) {
    const first = sorted[at] ?? 0;
    const runs: string[] = [];
    let number = first;
    while (at < sorted.length && number >>> 8 === first >>> 8) {
      const from = number;
      let to = number;
      // The same address again, or the one after it in this /24.
      for (at += 1; at < sorted.length; at += 1) {
        number = sorted[at] ?? 0;
        if (number > to + 1 || number >>> 8 !== first >>> 8) break;
        to = number;
      }
      runs.push(from === to ? `${from & 255}` : `${from & 255}-${to & 255}`);
      count += to - from + 1;
    }
    answered.push(`${networkOf(first)}.${runs.join(",")}`);
  }
  return { answered, count };
}
