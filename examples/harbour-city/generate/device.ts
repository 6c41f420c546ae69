/** How a device talks; decides which transcripts it answers from. */
export type Style =
  | "hikvision"
  | "hikvision-neutral"
  | "ezviz"
  | "dahua"
  | "uniview"
  | "axis"
  | "hanwha"
  | "bosch"
  | "gsoap"
  | "xiongmai"
  | "office"
  | "mute";

/** An independent kind of sign for the true maker that stands somewhere in the inputs. `label` and `model` are what a relabel changes. */
export type EvidenceKind =
  | "discovery"
  | "serial"
  | "firmware"
  | "soap"
  | "isapi"
  | "http"
  | "rtsp"
  | "tls"
  | "vapix"
  | "cgi"
  | "mdns"
  | "dhcp"
  | "upnp"
  | "oui"
  | "model"
  | "label";

/** Where a document speaks of a device: file, sheet (empty for CSV) and 1-based row. `shared` when one row stands for several devices. */
export interface RowRef {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly shared?: true;
}

/** One true device of the city. Generators read it, and note in `evidence`, `rows` and `sources` what they let slip. */
export interface Device {
  readonly key: string;
  readonly population: string;
  readonly style: Style;
  readonly site: string;
  /** Catalogue id of the house that built it; `other` for a house outside the catalogue; null when nobody could know. */
  readonly maker: string | null;
  readonly brand: string | null;
  readonly class: string;
  readonly model: string | null;
  readonly serial: string | null;
  /** Lower case with colons. */
  readonly macs: readonly string[];
  readonly ips: readonly string[];
  /** Set when several devices share one address. */
  readonly port: number | null;
  readonly version: string;
  readonly build: string;
  readonly recorder: Device | null;
  readonly channel: string | null;
  readonly trap: string | null;
  readonly name: string;
  readonly evidence: Set<EvidenceKind>;
  readonly sources: Set<string>;
  readonly rows: RowRef[];
  acquired: string | null;
}

export type Draft = Partial<Omit<Device, "evidence" | "sources" | "rows">> &
  Pick<Device, "key" | "population" | "style" | "site">;

/** A device with everything that the draft leaves open set to "not there". */
export function device(draft: Draft): Device {
  return {
    maker: null,
    brand: null,
    class: "unknown",
    model: null,
    serial: null,
    macs: [],
    ips: [],
    port: null,
    version: "",
    build: "",
    recorder: null,
    channel: null,
    trap: null,
    name: "",
    acquired: null,
    ...draft,
    evidence: new Set(),
    sources: new Set(),
    rows: [],
  };
}

/** Makers that at least one of the rules of the example names. */
export const BANNED: readonly string[] = ["hikvision", "dahua"];

const OWN_BRANDS: Readonly<Record<string, readonly string[]>> = {
  hikvision: ["Hikvision", "HiLook", "HiWatch", "EZVIZ"],
  dahua: ["Dahua", "IMOU"],
  uniview: ["Uniview"],
  axis: ["Axis"],
  hanwha: ["Hanwha"],
  bosch: ["Bosch"],
};

/** Built by one house, sold under the name of another. False for own brands and blank or generic labels. */
export function isRelabel(of: Device): boolean {
  if (of.maker === null || of.brand === null || of.maker === "other") return false;
  return !(OWN_BRANDS[of.maker] ?? []).includes(of.brand);
}

/** First MAC of a device that must have one. */
export function macOf(of: Device): string {
  return required(of.macs[0], `${of.key}: has no MAC`);
}

export function ipOf(of: Device): string {
  return required(of.ips[0], `${of.key}: has no address`);
}

/** The value, or a bug in the generator. */
export function required<T>(value: T | undefined | null, otherwise: string): T {
  if (value === undefined || value === null) throw new Error(otherwise);
  return value;
}
