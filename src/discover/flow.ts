import type { Fact, Subject } from "../model/observation.ts";
import type { Instant } from "../model/time.ts";
import { isNobodysIp, isPrivateIp } from "./ip.ts";

/** One flow as a collector or sensor saw it, from the one that began it to the other. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly toPort: number | undefined;
  /** Lower case; `tcp`, `udp`, `icmp` … */
  readonly transport: string;
  readonly bytes: number | undefined;
  readonly packets: number | undefined;
  readonly first: Instant | undefined;
  readonly last: Instant | undefined;
  /** Whether the other side sent anything. */
  readonly answered: boolean;
  /** Whether each side is one's own, where the source knows; else private addresses are. */
  readonly fromOwn?: boolean | undefined;
  readonly toOwn?: boolean | undefined;
}

type Tell = (subject: Subject, fact: Fact, at: Instant | undefined) => void;

/**
 * Tells a flow as each of one's own devices has part in it: `out` of the one that began it, `in` to one that answered. A server
 * on the Internet is no subject, only a peer; where both are outside, the one that began it is the subject.
 */
export function tellFlow(flow: Flow, line: number, tell: Tell): void {
  const { from, to, toPort, transport, first, last } = flow;
  const fromOwn = flow.fromOwn ?? isPrivateIp(from);
  const toOwn = flow.toOwn ?? isPrivateIp(to);
  const counts = {
    ...(flow.bytes === undefined ? {} : { bytes: flow.bytes }),
    ...(flow.packets === undefined ? {} : { packets: flow.packets }),
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
    line,
  };
  const over = transport === "tcp" ? {} : { transport };
  const port = toPort === undefined ? {} : { port: toPort };
  if ((fromOwn || !toOwn) && !isNobodysIp(from))
    tell({ ip: from, ...over }, { kind: "flow", peer: { ip: to, ...port }, direction: "out", ...counts }, first);
  if (toOwn && flow.answered && !isNobodysIp(to))
    tell({ ip: to, ...port, ...over }, { kind: "flow", peer: { ip: from }, direction: "in", ...counts }, first);
}

/** A port as a number, undefined when it is none. */
export function readPort(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;
}

/** A count as a number, undefined when it is none or larger than numbers are exact. */
export function readCount(text: string): number | undefined {
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
