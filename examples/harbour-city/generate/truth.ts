import type { Device, EvidenceKind } from "./device.ts";
import { BANNED, isRelabel } from "./device.ts";
import { NEVER_EXPORTED, SITES, UNANSWERED } from "./sites.ts";
import type { World } from "./world.ts";

/** Kinds that do not come from the label: two of them must be enough to see through a relabel. */
const BEHIND_THE_LABEL: readonly EvidenceKind[] = [
  "discovery",
  "serial",
  "firmware",
  "soap",
  "isapi",
  "http",
  "rtsp",
  "tls",
  "vapix",
  "cgi",
  "mdns",
  "oui",
];

/** Kinds of which at least one must be there: the others alone are hints. */
const STRONG: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>([
  "discovery",
  "serial",
  "soap",
  "isapi",
  "rtsp",
  "http",
]);

const behind = (of: Device): readonly EvidenceKind[] => BEHIND_THE_LABEL.filter((kind) => of.evidence.has(kind));

/** A relabel that the inputs really give away: two independent kinds, one of them more than a hint. */
export function mustFind(of: Device): boolean {
  const kinds = behind(of);
  return isRelabel(of) && kinds.length >= 2 && kinds.some((kind) => STRONG.has(kind));
}

/** Ids that the catalogue writes in another way than the generator. */
const CATALOGUE_IDS: Readonly<Record<string, string>> = { hanwha: "hanwha-vision", bosch: "bosch-keenfinity" };

/** Not built by a maker that the rules name: saying so with `high` would be a false accusation. */
export const mustNotCall = (of: Device): boolean => of.maker === null || !BANNED.includes(of.maker);

/** The strongest word that the inputs can carry for the true maker: nothing but a label, a model or a MAC block never makes `high`. */
function ceiling(of: Device): "low" | "medium" | "confirmed" {
  const kinds = [...of.evidence];
  if (kinds.length === 0) return "low";
  return kinds.some((kind) => kind !== "label" && kind !== "model" && kind !== "oui" && kind !== "dhcp")
    ? "confirmed"
    : "medium";
}

function truthLine(of: Device): string {
  const recorder =
    of.recorder === null
      ? null
      : {
          key: of.recorder.key,
          serial: of.recorder.serial,
          ip: of.recorder.ips[0] ?? null,
          mac: of.recorder.macs[0] ?? null,
        };
  return JSON.stringify({
    key: of.key,
    population: of.population,
    site: of.site,
    maker: of.maker === null ? null : (CATALOGUE_IDS[of.maker] ?? of.maker),
    brand: of.brand,
    class: of.class,
    model: of.model,
    serial: of.serial,
    macs: of.macs,
    ips: of.ips,
    port: of.port,
    recorder,
    channel: of.channel,
    rows: of.rows,
    sources: [...of.sources].sort(),
    evidenceKinds: [...of.evidence].sort(),
    relabel: of.brand === null || of.maker === null || of.maker === "other" ? null : isRelabel(of),
    mustFind: mustFind(of),
    mustNotCall: mustNotCall(of),
    ceiling: ceiling(of),
    acquired: of.acquired,
    trap: of.trap,
  });
}

/** `truth.jsonl`, one line per device that the inputs speak of, and `truth-counts.json`. */
export function writeTruth(world: World): void {
  const spoken = world.devices.filter(isSpokenOf);
  world.files.set("truth.jsonl", `${spoken.map(truthLine).join("\n")}\n`);
  world.files.set("truth-counts.json", `${JSON.stringify(counts(world, spoken), null, 2)}\n`);
}

/** The truth holds only what at least one input mentions; nobody can be asked to find the rest. */
const isSpokenOf = (of: Device): boolean => of.sources.size > 0 || of.rows.length > 0;

function counts(world: World, spoken: readonly Device[]): Readonly<Record<string, unknown>> {
  const tally = (of: (one: Device) => string): Readonly<Record<string, number>> => {
    const found = new Map<string, number>();
    for (const one of spoken) found.set(of(one), (found.get(of(one)) ?? 0) + 1);
    return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  return {
    devices: spoken.length,
    notMentioned: world.devices.filter((one) => !isSpokenOf(one)).map((one) => one.key),
    byPopulation: tally((one) => one.population),
    byMaker: tally((one) => one.maker ?? "null"),
    byTrap: tally((one) => one.trap ?? "none"),
    mustFind: spoken.filter(mustFind).length,
    mustNotCall: spoken.filter(mustNotCall).length,
    sites: SITES.length,
    sitesUnanswered: UNANSWERED,
    switchesNeverExported: NEVER_EXPORTED,
    silentAddresses: world.silentAddresses.length,
    filesCut: ["inputs/nmap/nmap-waterworks-2026-10.xml"],
    unreadableRows: world.unreadableRows,
    countedOnly: world.countedOnly,
    secrets: [...world.secrets].sort(),
    secretsInNotes: [...world.secretsInNotes].sort(),
  };
}
