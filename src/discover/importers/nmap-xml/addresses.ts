/** Addresses in the order in which they were met, IPv4 before all others. A scan may hold millions: one of IPv4 takes four octets. */
export interface AddressList {
  add(address: string): void;
  list(): readonly string[];
}

const OCTETS = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;
const FIRST_ROOM = 1_024;

export function openAddressList(): AddressList {
  let numbers = new Uint32Array(FIRST_ROOM);
  let count = 0;
  const others: string[] = [];
  return {
    add(address) {
      const parts = OCTETS.exec(address);
      const number =
        parts === null
          ? 0
          : Number(parts[1]) * 16_777_216 + (Number(parts[2]) << 16) + (Number(parts[3]) << 8) + Number(parts[4]);
      // An octet above 255, or zeros before one: kept as written.
      if (parts === null || number > 0xffff_ffff || textOf(number) !== address) return void others.push(address);
      if (count === numbers.length) {
        const larger = new Uint32Array(count * 2);
        larger.set(numbers);
        numbers = larger;
      }
      numbers[count] = number;
      count += 1;
    },
    list: () => [...Array.from(numbers.subarray(0, count), textOf), ...others],
  };
}

const textOf = (number: number): string =>
  `${number >>> 24}.${(number >>> 16) & 255}.${(number >>> 8) & 255}.${number & 255}`;
