import { type AdvisoryBook, type Weakness, WEAKNESS_VERDICTS, type WeaknessReport } from "../../model/advisory.ts";
import type { Attribution } from "../../model/attribution.ts";
import { type Said, say, series } from "../../model/said.ts";
import { foldModel, readBook, type ReadBook } from "./match.ts";
import { type StatedVersion, statedVersion } from "./version.ts";
import { type Device, type Model, type Weigher, weigher } from "./weigh.ts";

export { mergeFeeds } from "./merge.ts";
export { vexStatus } from "./vex.ts";

/** Holds what is published against assets. Devices that do not differ in what counts are weighed once. */
export interface Advisories {
  of(attribution: Attribution): WeaknessReport;
}

/** Most distinct models, and firmwares of each, remembered. An estate has thousands, a hostile network any number. */
const REMEMBERED = 8_192;
const REMEMBERED_FIRMWARES = 1_024;

export function openAdvisories(books: readonly AdvisoryBook[]): Advisories {
  const read = books.map(readBook);
  const byMaker = new Map<string, ReadBook[]>();
  for (const book of read)
    for (const maker of book.book.makers) byMaker.set(maker, [...(byMaker.get(maker) ?? []), book]);
  const platforms = new Set(
    books.flatMap(({ ownPlatform, brand }) => (ownPlatform === true ? [brand?.toLowerCase()] : [])),
  );
  const plans = new Map<string, Plan>();
  return {
    of(attribution) {
      const device = modelOf(attribution, platforms);
      if (device === undefined) return MAKER_UNKNOWN;
      const key = keyOf(device);
      let plan = plans.get(key);
      if (plan === undefined) {
        plan = planOf(device, byMaker.get(device.maker) ?? []);
        if (plans.size >= REMEMBERED) plans.clear();
        plans.set(key, plan);
      }
      return reportOf(plan, attribution.firmware);
    },
  };
}

const MAKER_UNKNOWN: WeaknessReport = {
  weaknesses: [],
  unlisted: 0,
  says: say`Its maker is not known, so no advisory can be held against it: not knowing is not being free of known flaws.`,
};

function modelOf(
  { maker, brand, model, class: kind }: Attribution,
  platforms: ReadonlySet<string | undefined>,
): Model | undefined {
  if (maker === null) return undefined;
  return {
    maker: maker.id,
    confidence: maker.confidence,
    brand,
    model,
    folded: model === null ? "" : foldModel(model),
    class: kind,
    ownPlatform: platforms.has(brand?.toLowerCase() ?? ""),
  };
}

const keyOf = ({ maker, confidence, brand, model, class: kind }: Model): string =>
  [maker, confidence, brand ?? "", model ?? "\u0001", kind].join("\0");

/** A model with the vulnerabilities that may be held against it, and the reports of firmwares already seen. */
interface Plan {
  readonly weighers: readonly Weigher[];
  readonly unlisted: number;
  readonly says: (firmware: StatedVersion) => Said;
  readonly reports: Map<string, WeaknessReport>;
}

function planOf(model: Model, books: readonly ReadBook[]): Plan {
  const weighers: Weigher[] = [];
  let unlisted = 0;
  const speaking = books.filter(({ book }) => book.brand === undefined || speaksOf(book, model));
  for (const book of speaking) {
    for (const each of book.vulnerabilities) {
      const found = weigher(model, each, book);
      if (found === undefined) unlisted += 1;
      else weighers.push(found);
    }
  }
  return { weighers, unlisted, says: (firmware) => saysOf({ ...model, firmware }, speaking), reports: new Map() };
}

function reportOf({ weighers, unlisted, says, reports }: Plan, stated: Attribution["firmware"]): WeaknessReport {
  const key = stated === null ? "" : `${stated.text}\0${stated.version ?? ""}\0${stated.build ?? ""}`;
  const known = reports.get(key);
  if (known !== undefined) return known;
  const firmware = statedVersion(stated);
  const report = {
    weaknesses: gravestOfEach(weighers.flatMap((weigh) => weigh(firmware) ?? [])),
    unlisted,
    says: says(firmware),
  };
  if (reports.size >= REMEMBERED_FIRMWARES) reports.clear();
  reports.set(key, report);
  return report;
}

/** One verdict a vulnerability: where a maker's book and a brand's both speak of it, the mildest does not clear the device. */
function gravestOfEach(weaknesses: readonly Weakness[]): readonly Weakness[] {
  const held = new Map<string, Weakness>();
  for (const each of weaknesses) {
    const { id } = each.vulnerability;
    const other = held.get(id);
    if (other === undefined || gravity(each) < gravity(other)) held.set(id, each);
  }
  return held.size === weaknesses.length ? weaknesses : [...held.values()];
}

const gravity = ({ verdict }: Weakness): number => WEAKNESS_VERDICTS.indexOf(verdict);

/** A brand's model numbers mean something on that brand alone; who built it decides whether its firmware is meant. */
const speaksOf = ({ brand, id }: AdvisoryBook, device: Model): boolean =>
  device.brand === null ? device.maker === id : device.brand.toLowerCase() === brand?.toLowerCase();

function saysOf(device: Device, books: readonly ReadBook[]): Said {
  if (books.length === 0)
    return say`The catalogue holds no advisories of ${device.maker}: that says nothing of its flaws.`;
  const asOf = books.map(({ book }) => book.asOf).toSorted()[0] ?? "";
  const reaches = say`The data reaches to ${asOf} and is not complete: what it does not name is unknown, not free of known flaws.`;
  const missing = [
    device.model === null ? say`its model` : undefined,
    device.firmware.version === undefined && device.firmware.build === undefined ? say`its firmware` : undefined,
  ].filter((each) => each !== undefined);
  return missing.length === 0 ? reaches : say`${reaches} Not known of this device: ${series(missing, ", ")}.`;
}
