import type { Subject } from "../../model/observation.ts";
import type { Instant } from "../../model/time.ts";
import { instantOfEpoch } from "../json-values.ts";
import { parseMac } from "../mac.ts";

/** One host of the report; its properties come before its items. */
export interface Host {
  readonly name: string;
  readonly line: number;
  readonly properties: Map<string, string>;
  /** Ports that were told as open, as `tcp/80`. */
  readonly ports: Set<string>;
  told: boolean;
  items: number;
  /** The scanner's own ping says that nothing answered. */
  dead: boolean;
}

export const newHost = (name: string, line: number): Host => ({
  name: name.slice(0, 1_024),
  line,
  properties: new Map(),
  ports: new Set(),
  told: false,
  items: 0,
  dead: false,
});

/** Properties that are kept; a report holds hundreds of others. */
const KEPT = new Set([
  "host-ip",
  "host-fqdn",
  "netbios-name",
  "mac-address",
  "operating-system",
  "system-type",
  "HOST_START_TIMESTAMP",
  "HOST_END_TIMESTAMP",
]);

export const isKept = (name: string): boolean => KEPT.has(name);

const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f:.]*:[0-9a-f:.]+)$/i;

export const ipOf = ({ name, properties }: Host): string | undefined =>
  [properties.get("host-ip"), name].find((text) => text !== undefined && text.length <= 45 && ADDRESS.test(text));

export const macsOf = ({ properties }: Host): readonly string[] =>
  (properties.get("mac-address") ?? "").split(/[\s,]+/, 64).filter((mac) => parseMac(mac) !== undefined);

/** Longest name of a host (RFC 1035, 2.3.4); what is longer is a cell of another column. */
const MAX_NAME = 255;

/** What the facts of a host speak of: its MAC only where there is one. */
export function subjectOf(host: Host): Subject | undefined {
  const ip = ipOf(host);
  const macs = macsOf(host);
  const [mac] = macs;
  const stated = [host.properties.get("host-fqdn"), host.name].find(
    (text) => text !== undefined && text !== ip && text !== "" && text.length <= MAX_NAME,
  );
  if (ip === undefined && (mac === undefined || macs.length > 1) && stated === undefined) return undefined;
  return {
    ...(ip === undefined ? {} : { ip }),
    ...(mac === undefined || macs.length > 1 ? {} : { mac }),
    ...(stated === undefined ? {} : { host: stated }),
  };
}

export const instantOf = ({ properties }: Host): Instant | undefined =>
  instantOfEpoch(properties.get("HOST_END_TIMESTAMP")) ?? instantOfEpoch(properties.get("HOST_START_TIMESTAMP"));
