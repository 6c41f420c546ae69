import type { Coverage, Origin } from "../model/origin.ts";
import { portKey } from "../model/switch-port.ts";
import { collectTally, type Tally } from "./collect.ts";

type SwitchPorts = Extract<Coverage, { kind: "switch-ports" | "mac-table" }>;

function* portsOf(origins: readonly Pick<Origin, "coverage">[]): Generator<SwitchPorts> {
  for (const { coverage } of origins)
    for (const each of coverage) if (each.kind === "switch-ports" || each.kind === "mac-table") yield each;
}

/** Keys (`portKey`) of the ports that some origin shows to lead to another switch: what is seen there is plugged in elsewhere. */
export function uplinksOf(origins: readonly Pick<Origin, "coverage">[]): ReadonlySet<string> {
  const uplinks = new Set<string>();
  for (const each of portsOf(origins)) {
    if (each.kind !== "switch-ports") continue;
    for (const { port } of each.uplinks) uplinks.add(portKey(each.switch, port));
  }
  return uplinks;
}

/** Ports at which something is and nobody knows what. */
export interface UnknownPorts {
  /** In use, no uplink, and no origin saw a MAC address there. */
  readonly withoutMac: Tally;
  /** Give power, no uplink, and nothing there named itself as a neighbour. */
  readonly poweredUnnamed: Tally;
}

/** What the tables of switches show to be there without saying what it is; the sources complete each other, port by port. */
export function unknownPorts(origins: readonly Pick<Origin, "coverage">[]): UnknownPorts {
  const uplinks = uplinksOf(origins);
  const learned = new Set<string>();
  const named = new Set<string>();
  const connected = new Map<string, string>();
  const drawing = new Map<string, string>();
  for (const each of portsOf(origins)) {
    const keyOf = (port: string): string => portKey(each.switch, port);
    if (each.kind === "mac-table") {
      for (const port of each.ports) learned.add(keyOf(port));
      continue;
    }
    for (const port of each.learned) learned.add(keyOf(port));
    for (const port of each.neighbours) named.add(keyOf(port));
    for (const port of each.connected) note(connected, keyOf(port), `${each.switch} ${port}`);
    for (const port of each.drawing) note(drawing, keyOf(port), `${each.switch} ${port}`);
  }
  return {
    withoutMac: tally(connected, (key) => uplinks.has(key) || learned.has(key)),
    poweredUnnamed: tally(drawing, (key) => uplinks.has(key) || named.has(key)),
  };
}

/** The first of the spellings by the alphabet, so that the order of sources does not show. */
function note(ports: Map<string, string>, key: string, name: string): void {
  const known = ports.get(key);
  if (known === undefined || name < known) ports.set(key, name);
}

function tally(ports: ReadonlyMap<string, string>, known: (key: string) => boolean): Tally {
  const found = collectTally();
  for (const [key, name] of ports) if (!known(key)) found.add(name);
  return found.finish();
}
