import type { Device, Draft } from "./device.ts";
import { device } from "./device.ts";
import type { Random } from "./prng.ts";
import { dayDigits, hikvisionSerial, univiewSerial } from "./serials.ts";

const ROOMS = ["Hall", "Quai", "Caisse", "Escalier", "Entrée sud", "Dépôt", "Accueil", "Cour", "Toit"];

/** What stands behind a recorder: cameras on its PoE ports, third parties over ONVIF, one camera of the LAN, analog inputs. */
export function childrenOf(recorder: Device, site: readonly Device[], random: Random): Device[] {
  return recorder.population === "dvr" ? analogInputs(recorder, random) : channels(recorder, site, random);
}

function analogInputs(recorder: Device, random: Random): Device[] {
  const used = random.int(10, 14);
  return Array.from({ length: used }, (_, at) =>
    device({
      key: `${recorder.key}/channel-${at + 1}`,
      population: "analog",
      style: "mute",
      site: recorder.site,
      class: "camera",
      recorder,
      channel: String(at + 1),
      trap: "analog-input",
      name: `${random.pick(ROOMS)} ${at + 1}`,
    }),
  );
}

function channels(recorder: Device, site: readonly Device[], random: Random): Device[] {
  const lan = site.find((one) => one.population === "hik" && one.recorder === null && one.serial !== null);
  const plan: readonly Partial<Draft>[] = [
    hikChild(random, "Hikvision", "DS-2CD2143G2-I"),
    hikChild(random, "Hikvision", "DS-2CD2085G1-I"),
    hikChild(random, "Hikvision", "DS-2CD2347G2-LU"),
    hikChild(random, "HiWatch", "HWI-T240H"),
    {
      population: "child-blank",
      maker: "hikvision",
      brand: "Hikvision",
      style: "hikvision",
      trap: "child-without-identity",
    },
    {
      population: "child-blank",
      maker: "hikvision",
      brand: "Hikvision",
      style: "hikvision",
      trap: "child-without-identity",
    },
    {
      population: "child-onvif",
      maker: "uniview",
      brand: "Uniview",
      style: "uniview",
      model: "IPC3614LE-ADF28K",
      serial: univiewSerial(random),
      version: "QIPC-B1208.3.17.NB.210507",
      trap: "third-party-child",
    },
    { population: "child-onvif-blank", maker: null, brand: null, style: "gsoap", trap: "third-party-child" },
    { population: "child-axis", maker: "axis", brand: "Axis", style: "axis", trap: "third-party-child" },
  ];
  const many = recorder.model?.startsWith("DS-7608") === true ? 8 : plan.length;
  const made = plan.slice(0, many).map((draft, at) => child(recorder, draft, at + 1));
  return lan === undefined || many < plan.length ? made : [...made, ...adopt(lan, recorder, made.length + 1, site)];
}

function child(recorder: Device, draft: Partial<Draft>, channel: number): Device {
  return device({
    population: "child",
    style: "hikvision",
    class: "camera",
    site: recorder.site,
    name: `${ROOMS[channel % ROOMS.length] ?? "Hall"} ${channel}`,
    ...draft,
    key: `${recorder.key}/channel-${channel}`,
    recorder,
    channel: String(channel),
  });
}

function hikChild(random: Random, brand: string, model: string): Partial<Draft> {
  const serial = hikvisionSerial(random, { model, channels: "", day: dayDigits(random, 2018, 2023), suffix: "" });
  return { maker: "hikvision", brand, model, serial, version: "V5.6.2", build: "190701" };
}

/** A camera of the LAN that the recorder lists too: one thing, two ways to it. It is given the channel in place. */
function adopt(lan: Device, recorder: Device, channel: number, site: readonly Device[]): Device[] {
  const mutable = lan as { recorder: Device | null; channel: string | null };
  if (!site.includes(lan)) throw new Error(`children: ${lan.key} does not stand at the site of ${recorder.key}.`);
  mutable.recorder = recorder;
  mutable.channel = String(channel);
  return [];
}
