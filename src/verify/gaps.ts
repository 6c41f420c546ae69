import type { Gap } from "../model/ledger.ts";
import { inEnglish, type Said, say, series } from "../model/said.ts";
import type { Account, LedgerInput } from "./account.ts";
import { ipv4Text } from "./address.ts";
import { collectTally, MOST_EXAMPLES, type Tally } from "./collect.ts";
import { isCut } from "./looked.ts";
import { unknownPorts } from "./ports.ts";
import { intersect, lowest, type Ranges, without } from "./ranges.ts";

/** Everything nobody has looked at, in words. A kind with nothing in it is left out. */
export function gapsOf(input: LedgerInput, account: Account): readonly Gap[] {
  const ports = unknownPorts(input.origins);
  return [
    switchGap(account),
    siteGap(account),
    ...addressGaps(input, account),
    networkGap(account),
    tallyGap("mac-without-answer", input.macsWithoutAnswer, macSays),
    rowGap(input),
    tallyGap("count-without-devices", input.countedRows, countSays),
    tallyGap("bought-not-seen", input.boughtUnits, boughtSays),
    tallyGap("channel-without-identity", input.channelsWithoutIdentity, channelSays),
    tallyGap("power-without-neighbour", ports.poweredUnnamed, poweredSays),
    tallyGap("port-without-mac", ports.withoutMac, withoutMacSays),
    cutGap(input),
  ].filter((gap) => gap.count > 0);
}

/** A sentence for a number: languages differ in what one is, so both stand as wholes. */
const macSays = (n: number): Said =>
  n === 1
    ? say`1 MAC address was seen on a switch or in an ARP table, and no answer of the device was read.`
    : say`${n} MAC addresses were seen on a switch or in an ARP table, and no answer of the device was read.`;
const countSays = (n: number): Said =>
  n === 1
    ? say`1 device stands in documents as a count only; no row says which they are.`
    : say`${n} devices stand in documents as a count only; no row says which they are.`;
const boughtSays = (n: number): Said =>
  n === 1
    ? say`1 unit stands on papers of purchase (invoices, orders, quotes) and in no other source: where it is, or whether it ever came, is unknown.`
    : say`${n} units stand on papers of purchase (invoices, orders, quotes) and in no other source: where they are, or whether they ever came, is unknown.`;
const channelSays = (n: number): Said =>
  n === 1
    ? say`1 recorder channel has no model, serial number or address; what hangs there is unknown.`
    : say`${n} recorder channels have no model, serial number or address; what hangs there is unknown.`;
const poweredSays = (n: number): Said =>
  n === 1
    ? say`1 switch port gives power over Ethernet to something that did not name itself as a neighbour there (LLDP, CDP); a camera looks like that.`
    : say`${n} switch ports give power over Ethernet to something that did not name itself as a neighbour there (LLDP, CDP); a camera looks like that.`;
const withoutMacSays = (n: number): Said =>
  n === 1
    ? say`1 switch port is in use, and no MAC address was seen there; what is plugged in is unknown.`
    : say`${n} switch ports are in use, and no MAC address was seen there; what is plugged in is unknown.`;

const tallyGap = (kind: Gap["kind"], { count, examples }: Tally, says: (count: number) => Said): Gap => ({
  kind,
  count,
  ...told(says(count)),
  examples: examples.slice(0, MOST_EXAMPLES),
});

/** In English words, and in machine form for a report in another language. */
const told = (said: Said): Pick<Gap, "says" | "said"> => ({ says: inEnglish(said), said });

const switchSays = (n: number): Said =>
  n === 1
    ? say`The MAC table of 1 declared switch was not read to its end, or was empty; what is plugged in there is unknown.`
    : say`The MAC tables of ${n} declared switches were not read to their ends, or were empty; what is plugged in there is unknown.`;

function switchGap({ declared, looked }: Account): Gap {
  const unread = collectTally();
  for (const [folded, name] of declared.switches) if (!looked.switches.has(folded)) unread.add(name);
  return tallyGap("switch-not-read", unread.finish(), switchSays);
}

const siteSays = (n: number): Said =>
  n === 1
    ? say`No source speaks of 1 declared site; what is there is unknown.`
    : say`No source speaks of ${n} declared sites; what is there is unknown.`;

function siteGap({ sites }: Account): Gap {
  const without = collectTally();
  for (const site of sites.filter((each) => !each.evidence)) {
    without.add(site.operator === null ? site.name : `${site.name} (operated by ${site.operator})`);
  }
  return tallyGap("site-without-evidence", without.finish(), siteSays);
}

function addressGaps(input: LedgerInput, { declared, looked, accounted }: Account): readonly Gap[] {
  const open = without(declared.addresses, accounted);
  const silent = intersect(open, looked.swept);
  const never = without(open, looked.swept);
  const unread =
    looked.unreadTargets.length === 0
      ? []
      : [say`${looked.unreadTargets.length} scan targets are no addresses and count for nothing.`];
  return [
    {
      kind: "address-never-looked-at",
      count: never.size,
      ...told(say`${series([neverSays(never.size), ...stated(input, never), ...unread], " ")}`),
      examples: lowest(never, MOST_EXAMPLES).map(ipv4Text),
    },
    {
      kind: "address-silent",
      count: silent.size,
      ...told(say`${series([silentSays(silent.size), ...stated(input, silent)], " ")}`),
      examples: lowest(silent, MOST_EXAMPLES).map(ipv4Text),
    },
  ];
}

const neverSays = (n: number): Said =>
  n === 1
    ? say`1 declared address was never asked by a complete scan, and nothing spoke of it.`
    : say`${n} declared addresses were never asked by a complete scan, and nothing spoke of them.`;
const silentSays = (n: number): Said =>
  n === 1
    ? say`1 declared address was asked and did not answer, and neither an ARP table nor the site's switches were read to rule a device out.`
    : say`${n} declared addresses were asked and did not answer, and neither an ARP table nor the site's switches were read to rule a device out.`;

function stated(input: LedgerInput, gap: Ranges): readonly Said[] {
  const count = intersect(input.documented.v4, gap).size;
  return count === 0 ? [] : [say`Documents name a device at ${count} of them.`];
}

const networkSays = (n: number): Said =>
  n === 1
    ? say`1 declared network is not countable (IPv6, or wider than anybody can look at); none of its addresses is in the figure.`
    : say`${n} declared networks are not countable (IPv6, or wider than anybody can look at); none of their addresses is in the figure.`;

function networkGap({ declared }: Account): Gap {
  const networks = collectTally();
  for (const network of declared.uncounted) networks.add(network);
  return tallyGap("address-never-looked-at", networks.finish(), networkSays);
}

function rowGap(input: LedgerInput): Gap {
  const rows = collectTally();
  for (const origin of input.origins) {
    for (const coverage of origin.coverage) {
      if (coverage.kind !== "rows" && coverage.kind !== "lines") continue;
      const unread = Math.max(coverage.unreadable, coverage.total - coverage.read, 0);
      if (unread > 0) rows.add(`${origin.label}: ${unread} of ${coverage.total}`, unread);
    }
  }
  return tallyGap("row-not-read", rows.finish(), rowSays);
}

function cutGap(input: LedgerInput): Gap {
  const cut = collectTally();
  for (const origin of input.origins) {
    if (origin.complete && !isCut(origin.coverage)) continue;
    const after = origin.coverage.find((coverage) => coverage.kind === "cut")?.after;
    cut.add(after === undefined ? `${origin.label}: its import did not finish` : `${origin.label}: after ${after}`);
  }
  return tallyGap("source-cut", cut.finish(), cutSays);
}

const rowSays = (n: number): Said =>
  n === 1
    ? say`1 row or line of the sources could not be read; see the problems.`
    : say`${n} rows or lines of the sources could not be read; see the problems.`;
const cutSays = (n: number): Said =>
  n === 1
    ? say`1 source ends before its end; what came after is unknown.`
    : say`${n} sources end before their end; what came after is unknown.`;
