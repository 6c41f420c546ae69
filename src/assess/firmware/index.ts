import type { Attribution } from "../../model/attribution.ts";
import type { FirmwareList, FirmwareStanding, ListedFirmware } from "../../model/firmware.ts";
import { foldModel } from "../advisories/match.ts";
import { type StatedVersion, statedVersion } from "../advisories/version.ts";
import { type ModelList, standingTo } from "./standing.ts";

/** Holds firmware against the lists of what was offered for a model. Devices that do not differ are answered once. */
export interface FirmwareLists {
  of(attribution: Attribution): FirmwareStanding;
}

/** Most answers remembered. An estate has thousands, a hostile network any number. */
const REMEMBERED = 16_384;

export function openFirmwareLists(lists: readonly FirmwareList[]): FirmwareLists {
  const opened = new Map<string, ReadonlyMap<string, ModelList>>();
  const byMaker = new Map(lists.map((list) => [list.id, list]));
  const answers = new Map<string, FirmwareStanding>();
  const modelsOf = (list: FirmwareList): ReadonlyMap<string, ModelList> => {
    let models = opened.get(list.id);
    if (models === undefined) opened.set(list.id, (models = readList(list)));
    return models;
  };
  return {
    of(attribution) {
      const { maker, model, firmware } = attribution;
      const list = maker === null ? undefined : byMaker.get(maker.id);
      if (maker === null || list === undefined) return NO_LIST[maker === null ? "maker-unknown" : "no-list"];
      if (maker.confidence !== "high" && maker.confidence !== "confirmed") return NO_LIST["maker-unsure"];
      if (model === null) return NO_LIST["model-unknown"];
      const key = [maker.id, model, firmware?.text ?? "", firmware?.version ?? "", firmware?.build ?? ""].join("\0");
      const known = answers.get(key);
      if (known !== undefined) return known;
      const found = entryOf(modelsOf(list), model);
      const answer =
        found === undefined
          ? modelNotListed(model, list)
          : standingTo(found, versionOf(firmware, list), { model, list });
      if (answers.size >= REMEMBERED) answers.clear();
      answers.set(key, answer);
      return answer;
    },
  };
}

const none = (says: string): FirmwareStanding => ({ standing: "no-list", says, newest: [] });

const NO_LIST = {
  "maker-unknown": none("Its maker is not known: no list of firmware can be held against it."),
  "maker-unsure": none("Its maker is not known surely enough to hold a list of firmware against it."),
  "model-unknown": none("Its model is not known: no list of firmware can be held against it."),
  "no-list": none("No firmware list for this maker: whether a newer firmware exists is not known here."),
} as const;

const modelNotListed = (model: string, { asOf }: FirmwareList): FirmwareStanding =>
  none(
    `No firmware list for this model: the list of ${asOf} does not have ${model}, and whether a newer firmware exists is not known here.`,
  );

/** A model by its name, or without what stands in brackets at its end: lens and region (`(4mm)`, `(B)`) have the firmware of the rest. */
function entryOf(models: ReadonlyMap<string, ModelList>, model: string): ModelList | undefined {
  const folded = foldModel(model);
  return models.get(folded) ?? models.get(folded.replace(/(?:\([^()]{0,24}\)){1,4}$/, ""));
}

/** The pages of each model; where a model has none of its own, the pages that name it beside theirs. */
function readList(list: FirmwareList): ReadonlyMap<string, ModelList> {
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
  const { version } = statedVersion({ ...firmware, build: null });
  const build =
    firmware.build === null ? undefined : statedVersion({ ...firmware, build: firmware.build.slice(0, 6) }).build;
  return { ...(version === undefined ? {} : { version }), ...(build === undefined ? {} : { build }) };
}
