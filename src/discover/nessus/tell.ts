import type { Fact, Subject } from "../../model/observation.ts";
import type { Instant } from "../../model/time.ts";
import type { AddressList } from "../address-list.ts";
import type { Emit } from "../importer.ts";
import { type Host, instantOf, ipOf, macsOf, subjectOf } from "./host.ts";
import { type Item, itemFacts } from "./item.ts";

/** Tells what one item says: that its port is open, and what the device said there. `facts` is of another scanner's words. */
export function tellItem(host: Host, item: Item, emit: Emit, facts: (item: Item) => readonly Fact[] = itemFacts): void {
  host.items += 1;
  // "Ping the remote host": a scan that is set so lists those that did not answer too.
  if (item.plugin === "10180" && /considered as dead/i.test(item.output)) host.dead = true;
  const base = subjectOf(host);
  if (base === undefined) return;
  tellHost(host, base, emit);
  const at = instantOf(host);
  const transport = item.transport === "tcp" ? {} : { transport: item.transport };
  const subject: Subject = item.port === 0 ? base : { ...base, port: item.port, ...transport };
  const key = `${item.transport}/${item.port}`;
  if (item.port > 0 && !host.ports.has(key)) {
    host.ports.add(key);
    // A question mark says that the name was looked up by the port's number.
    const known = item.service !== "" && item.service !== "general" && !item.service.endsWith("?");
    const service = known ? { service: item.service } : {};
    emit.observation(subject, { kind: "endpoint", state: "open", ...service, line: item.line }, at);
  }
  for (const fact of facts(item)) emit.observation(subject, { ...fact, line: item.line }, at);
}

/** The addresses and names of a host, once. Which of several MACs answers at its address is not known. */
export function tellHost(host: Host, base: Subject, emit: Emit): void {
  if (host.told) return;
  host.told = true;
  const [at, line] = [instantOf(host), host.line];
  tellMacs(base.ip, macsOf(host), { line, at }, emit);
  const name = host.properties.get("netbios-name");
  if (name !== undefined && name !== "")
    emit.observation(base, { kind: "stated", field: "name", value: name, line }, at);
  const system = host.properties.get("operating-system");
  if (system !== undefined && system !== "")
    emit.observation(base, { kind: "stated", field: "note", value: `operating-system: ${system}`, line }, at);
}

/** The MAC addresses of a host: at its address where there is one. */
export function tellMacs(
  ip: string | undefined,
  macs: readonly string[],
  { line, at }: { readonly line: number; readonly at: Instant | undefined },
  emit: Emit,
): void {
  const [mac] = macs;
  if (macs.length === 1 && ip !== undefined && mac !== undefined)
    emit.observation({ ip, mac }, { kind: "arp", line }, at);
  else for (const each of macs) emit.observation({ mac: each }, { kind: "arp", line }, at);
}

/** Tells, when nothing more comes of a host, that something answered there, although no port did. */
export function tellAlive(host: Host, base: Subject, answered: AddressList, emit: Emit): void {
  if (host.dead && host.ports.size === 0) return;
  const ip = ipOf(host);
  if (ip !== undefined) answered.add(ip);
  const alive = { kind: "endpoint", state: "up", reason: "found by the scan", line: host.line } as const;
  if (host.ports.size === 0) emit.observation(base, alive, instantOf(host));
}

export const unknownTargets = (remedy: string): Parameters<Emit["problem"]>[0] => ({
  code: "unknown-targets",
  what: "Which addresses this scan asked is not in the file. Only the addresses that answered count.",
  remedy: `${remedy}, or declare the ranges another way.`,
});
