/**
 * Logs of which the last entry of an address holds: of an address that comes again after the cut, the cut file tells the entry
 * before. Of all others it must tell a beginning of what the whole file tells.
 */
const LAST_HOLDS: ReadonlySet<string> = new Set(["dhcpd-leases", "kea-leases"]);

const rowOf = (line: string): number => Number(/"line":(\d+)/.exec(line)?.[1]);
const ipOf = (line: string): string => /"ip":"([^"]+)"/.exec(line)?.[1] ?? "";

/** Whether the prefix counts for a line: always, but for addresses of such a log of which a cut file tells an earlier entry. */
export function settledBy(
  importer: string,
  said: readonly string[],
  whole: readonly string[],
): (line: string) => boolean {
  if (!LAST_HOLDS.has(importer)) return () => true;
  const lineOf = new Map(whole.map((line) => [ipOf(line), rowOf(line)]));
  const again = new Set(said.filter((line) => (lineOf.get(ipOf(line)) ?? 0) > rowOf(line)).map(ipOf));
  return (line) => !again.has(ipOf(line));
}
