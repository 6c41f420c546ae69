import type { Attribution } from "../../model/attribution.ts";
import { say, type Said } from "../../model/said.ts";
import type { FirmwareList, FirmwareStanding, FirmwareStandingKind, ListedFirmware } from "../../model/firmware.ts";
import { foldModel } from "../advisories/match.ts";
import { readVersion, type StatedVersion, statedVersion } from "../advisories/version.ts";
import { answer, type Asked, kindOf, type ListedModel, type ModelList, newestOf } from "./standing.ts";

/** Holds firmware against the lists of what was offered for a model. Devices that do not differ are answered once. */
export interface FirmwareLists {
  /** The word alone, for counting. */
  standingOf(attribution: Attribution): FirmwareStandingKind;
  of(attribution: Attribution): FirmwareStanding;
}

/** Most models, and firmwares of each, remembered. An estate has thousands, a hostile network any number. */
const REMEMBERED = 8_192;
const REMEMBERED_FIRMWARES = 1_024;

export function openFirmwareLists(lists: readonly FirmwareList[]): FirmwareLists {
  const makers = new Map(lists.map((list) => [list.id, openMaker(list)]));
  const heldOf = ({ maker, model }: Attribution): Held => {
    if (maker === null) return NO_LIST["maker-unknown"];
    const modelsOf = makers.get(maker.id);
    if (modelsOf === undefined) return NO_LIST["no-list"];
    if (maker.confidence !== "high" && maker.confidence !== "confirmed") return NO_LIST["maker-unsure"];
    return model === null ? NO_LIST["model-unknown"] : modelsOf(model);
  };
  return {
    standingOf(attribution) {
      const held = heldOf(attribution);
      return "says" in held ? held.standing : kindIn(held, attribution.firmware);
    },
    of(attribution) {
      const held = heldOf(attribution);
      if ("says" in held) return held;
      const { newest, asked } = held;
      const { firmware } = attribution;
      return answer(kindIn(held, firmware), { newest, firmware: versionOf(firmware, asked.list), asked });
    },
  };
}

/** A listed model with the words for firmwares already seen; or the answer, where no firmware changes it. */
type Held = AskedModel | FirmwareStanding;
interface AskedModel extends ListedModel {
  readonly asked: Asked;
  readonly kinds: Map<string, FirmwareStandingKind>;
}

/** The models of one maker, by their names. The list is put in order when it is first asked for. */
function openMaker(list: FirmwareList): (model: string) => Held {
  let models: ReadonlyMap<string, readonly ListedFirmware[]> | undefined;
  const held = new Map<string, Held>();
  return (model) => {
    const known = held.get(model);
    if (known !== undefined) return known;
    const entries = entryOf((models ??= readList(list)), model);
    const found: Held =
      entries === undefined
        ? modelNotListed(model, list)
        : { entries, newest: newestOf(entries), asked: { model, list }, kinds: new Map() };
    if (held.size >= REMEMBERED) held.clear();
    held.set(model, found);
    return found;
  };
}

function kindIn({ asked, kinds, ...listed }: AskedModel, firmware: Attribution["firmware"]): FirmwareStandingKind {
  const key = firmware === null ? "" : `${firmware.text}\0${firmware.version ?? ""}\0${firmware.build ?? ""}`;
  const known = kinds.get(key);
  if (known !== undefined) return known;
  const kind = kindOf(listed, versionOf(firmware, asked.list));
  if (kinds.size >= REMEMBERED_FIRMWARES) kinds.clear();
  kinds.set(key, kind);
  return kind;
}

const none = (says: Said): FirmwareStanding => ({ standing: "no-list", says, newest: [] });

const NO_LIST = {
  "maker-unknown": none(say`Its maker is not known: no list of firmware can be held against it.`),
  "maker-unsure": none(say`Its maker is not known surely enough to hold a list of firmware against it.`),
  "model-unknown": none(say`Its model is not known: no list of firmware can be held against it.`),
  "no-list": none(say`No firmware list for this maker: whether a newer firmware exists is not known here.`),
} as const;

const modelNotListed = (model: string, { asOf }: FirmwareList): FirmwareStanding =>
  none(
    say`No firmware list for this model: the list of ${asOf} does not have ${model}, and whether a newer firmware exists is not known here.`,
  );

/** A model by its name, or without what stands in brackets at its end: lens and region (`(4mm)`, `(B)`) have the firmware of the rest. */
function entryOf(models: ReadonlyMap<string, readonly ListedFirmware[]>, model: string): ModelList | undefined {
  const folded = foldModel(model);
  return models.get(folded) ?? models.get(folded.replace(/(?:\([^()]{0,24}\)){1,4}$/, ""));
}

/** The pages of each model; where a model has none of its own, the pages that name it beside theirs. */
function readList(list: FirmwareList): ReadonlyMap<string, readonly ListedFirmware[]> {
  const own = gather(list.firmware, ({ models }) => models);
  const also = gather(list.firmware, ({ also: beside }) => beside ?? "");
  return new Map([...also, ...own]);
}

function gather(
  firmware: readonly ListedFirmware[],
  namesOf: (each: ListedFirmware) => string,
): ReadonlyMap<string, ListedFirmware[]> {
  const models = new Map<string, ListedFirmware[]>();
  for (const each of firmware) {
    const names = namesOf(each);
    if (names === "" || each.beta === true) continue;
    for (const name of names.split("|")) {
      const folded = foldModel(name.replace(/ \(NVR\)$/, ""));
      const held = models.get(folded);
      if (held === undefined) models.set(folded, [each]);
      else held.push(each);
    }
  }
  return models;
}

/** `v3.1.0.956_22041511`: six digits of a day, two that are none. */
const DAY_AND_MORE = /^(?<version>v?\d{1,4}(?:\.\d{1,6}){1,4})[ _](?<day>\d{6})\d{2}(?!\d)/i;

/** The version of a device and the day of its build, as its maker writes them. */
function versionOf(firmware: Attribution["firmware"], { builds }: FirmwareList): StatedVersion {
  if (builds === "yymmdd" || firmware === null) return statedVersion(firmware);
  const parts = DAY_AND_MORE.exec(firmware.text.trim().slice(0, 160))?.groups;
  if (parts !== undefined)
    return statedVersion({ text: firmware.text, version: parts["version"] ?? null, build: parts["day"] ?? null });
  const { version } = readVersion(firmware.version ?? firmware.text);
  const build =
    firmware.build === null ? undefined : statedVersion({ ...firmware, build: firmware.build.slice(0, 6) }).build;
  return { ...(version === undefined ? {} : { version }), ...(build === undefined ? {} : { build }) };
}
