import type { AttributedSubject, Attribution } from "../model/attribution.ts";
import type { AssetRow } from "../model/store.ts";
import { portKey } from "../model/switch-port.ts";

/** All that law and counts ask of an asset, apart from which one it is and where: many assets look alike. */
export interface Look
  extends Pick<
      Attribution,
      "maker" | "rivals" | "undecidedBecause" | "class" | "otherClasses" | "contested" | "brand" | "relabel"
    >,
    Pick<AssetRow, "otherLabels" | "seen" | "dates" | "quantity"> {
  readonly against: readonly { readonly fingerprint: string }[];
  /** Whether its model is known. */
  readonly modelled: boolean;
}

/** A switch that showed it, with the key of the port (model/switch-port) where one is known. */
interface SeenOn {
  readonly name: string;
  readonly port: string | null;
}

/** Which asset it is, and where it stands. */
export interface Whereabouts extends Pick<AssetRow, "site" | "otherSites" | "otherRecorders" | "name" | "addresses"> {
  readonly asset: string;
  readonly parent: string | null;
  /** Addresses and switches that show its site. */
  readonly ips: readonly string[];
  readonly switches: readonly SeenOn[];
  readonly mac: string | null;
  /** The recorder and channel it is, in words. */
  readonly channel: string | null;
}

/** The look of an asset as text: alike means the same text. */
export function lookText({ attribution, otherLabels, seen, dates, quantity }: AssetRow): string {
  const look: Look = {
    maker: attribution.maker,
    rivals: attribution.rivals,
    against: attribution.against.map(({ fingerprint }) => ({ fingerprint })),
    undecidedBecause: attribution.undecidedBecause,
    class: attribution.class,
    otherClasses: attribution.otherClasses,
    contested: attribution.contested,
    brand: attribution.brand,
    relabel: attribution.relabel,
    ...(otherLabels !== undefined && { otherLabels }),
    seen,
    dates,
    quantity,
    modelled: attribution.model !== null,
  };
  return JSON.stringify(look);
}

/** Looks remembered by their text; then it starts anew. A guess: estates of 100,000 devices have some hundreds. */
const LOOKS_KEPT = 20_000;

/** Gives one object for all texts that are the same, so that what follows from a look is worked out once. */
export function rememberLooks(): (text: string) => Look {
  const looks = new Map<string, Look>();
  return (text) => {
    const known = looks.get(text);
    if (known !== undefined) return known;
    if (looks.size >= LOOKS_KEPT) looks.clear();
    const look = JSON.parse(text) as Look;
    looks.set(text, look);
    return look;
  };
}

export function whereaboutsOf(row: AssetRow): Whereabouts {
  const { attribution, site, otherSites, otherRecorders, name, addresses } = row;
  const { asset, parent, subjects } = attribution;
  const ips = new Set<string>();
  const switches = new Map<string, SeenOn>();
  let mac: string | null = null;
  let channel: string | null = null;
  for (const subject of subjects) {
    if (subject.ip !== undefined && subject.channel === undefined) ips.add(subject.ip);
    const { switch: name, switchPort } = subject;
    if (name !== undefined) {
      const port = switchPort === undefined ? null : portKey(name, switchPort);
      switches.set(`${name}\0${port}`, { name, port });
    }
    mac ??= subject.mac ?? null;
    channel ??= channelOf(subject);
  }
  const others = {
    ...(otherSites === undefined ? {} : { otherSites }),
    ...(otherRecorders === undefined ? {} : { otherRecorders }),
  };
  const seenOn = [...switches.values()];
  return { asset, parent, site, ...others, name, addresses, ips: [...ips], switches: seenOn, mac, channel };
}

const channelOf = ({ recorder, channel }: AttributedSubject): string | null =>
  recorder === undefined || channel === undefined ? null : `${recorder} channel ${channel}`;
