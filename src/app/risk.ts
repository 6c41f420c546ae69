import type { Advisories } from "../assess/advisories/index.ts";
import { exposureFindings, type ExposureSettings, farthestReach } from "../assess/exposure/index.ts";
import type { FirmwareLists } from "../assess/firmware/index.ts";
import { prioritise, type PrioritySettings } from "../assess/priority/index.ts";
import { WEAKNESS_VERDICTS, type Weakness, type WeaknessReport, type WeaknessVerdict } from "../model/advisory.ts";
import { EXPOSURE_TOPICS, type ExposureFinding, type ExposureState, type ExposureTopic } from "../model/exposure.ts";
import { FIRMWARE_STANDINGS, type FirmwareStandingKind } from "../model/firmware.ts";
import type { DataState } from "../model/pack.ts";
import type { RiskSummary } from "../model/risk.ts";
import type { RulingTerm } from "../model/ruling.ts";
import type { AssetRow } from "../model/store.ts";

/** What a review needs to speak of flaws, reach and order. Without it a review speaks of law alone. */
export interface RiskSettings {
  readonly advisories: Advisories;
  readonly firmware: FirmwareLists;
  readonly exposure: ExposureSettings;
  readonly priority: PrioritySettings;
  readonly data: DataState;
  readonly purposeOf: (row: AssetRow) => string | undefined;
}

/** Counts assets as a review passes over them. */
export interface RiskCounter {
  take(row: AssetRow, rulings: readonly RulingTerm[]): void;
  finish(): RiskSummary;
}

/** Assets of the order of work and vulnerabilities that a report names. */
const FIRST = 20;
const MOST_VULNERABILITIES = 40;

/** Opens the count. It grows with distinct vulnerabilities, not with assets. */
export function openRisk(settings: RiskSettings): RiskCounter {
  const weaknesses = openWeaknessCounts();
  const firmware = Object.fromEntries(FIRMWARE_STANDINGS.map((each) => [each, 0])) as Record<
    FirmwareStandingKind,
    number
  >;
  const reach = { internet: 0, cloud: 0, network: 0, none: 0 };
  const topics = new Map(EXPOSURE_TOPICS.map((topic) => [topic, { ...NO_STATES }]));
  const first: { asset: string; points: number; reasons: RiskSummary["priority"][number]["reasons"] }[] = [];
  return {
    take(row, rulings) {
      const { attribution } = row;
      const report = settings.advisories.of(attribution);
      const findings = exposureFindings(row.exposure, settings.exposure);
      weaknesses.add(report);
      firmware[settings.firmware.standingOf(attribution)] += 1;
      reach[farthestReach(findings)] += 1;
      for (const [topic, state] of bestStates(findings))
        (topics.get(topic) as Record<ExposureState, number>)[state] += 1;
      const purpose = settings.purposeOf(row);
      const { points, reasons } = prioritise(
        { attribution, rulings, weaknesses: report.weaknesses, findings, purpose },
        settings.priority,
      );
      if (first.length === FIRST && points <= (first.at(-1)?.points ?? 0)) return;
      first.push({
        asset: attribution.asset,
        points,
        reasons: reasons.map(({ says, points: each }) => ({ says, points: each })),
      });
      first.sort((a, b) => b.points - a.points || (a.asset < b.asset ? -1 : 1));
      if (first.length > FIRST) first.pop();
    },
    finish: () => ({
      weaknesses: weaknesses.finish(),
      firmware,
      exposure: {
        definition: EXPOSURE_DEFINITION,
        reach,
        topics: [...topics].map(([topic, assets]) => ({ topic, assets })),
      },
      priority: first,
      data: settings.data,
    }),
  };
}

const NO_STATES: Readonly<Record<ExposureState, number>> = {
  observed: 0,
  computed: 0,
  "nothing-seen": 0,
  "nobody-looked": 0,
};

const EXPOSURE_DEFINITION =
  "Each asset counts once a topic, by the most that is known: observed before computed, before nothing seen, before nobody looked. Nothing seen is no proof of absence.";
const WEAKNESS_DEFINITION =
  "Each asset counts once, by its gravest verdict. Only a maker known with high or confirmed confidence makes an asset affected. Not affected by a published range speaks of that range alone.";

const STATE_ORDER: readonly ExposureState[] = ["observed", "computed", "nothing-seen", "nobody-looked"];

function bestStates(findings: readonly ExposureFinding[]): ReadonlyMap<ExposureTopic, ExposureState> {
  const best = new Map<ExposureTopic, ExposureState>();
  for (const { topic, state } of findings) {
    const before = best.get(topic);
    if (before === undefined || STATE_ORDER.indexOf(state) < STATE_ORDER.indexOf(before)) best.set(topic, state);
  }
  return best;
}

interface CountedVulnerability {
  readonly weakness: Weakness;
  readonly counts: Partial<Record<WeaknessVerdict, number>>;
}

/** Devices that do not differ share one report, so a report is gone through once and then counted. */
function openWeaknessCounts(): { add(report: WeaknessReport): void; finish(): RiskSummary["weaknesses"] } {
  const reports = new Map<WeaknessReport, number>();
  const add = (report: WeaknessReport): void => {
    reports.set(report, (reports.get(report) ?? 0) + 1);
  };
  return { add, finish: () => weaknessSummary(reports) };
}

function weaknessSummary(reports: ReadonlyMap<WeaknessReport, number>): RiskSummary["weaknesses"] {
  const assets = Object.fromEntries(WEAKNESS_VERDICTS.map((verdict) => [verdict, 0])) as Record<
    WeaknessVerdict,
    number
  >;
  const exploited = { affected: 0, likely: 0, possible: 0 };
  const vulnerabilities = new Map<string, CountedVulnerability>();
  let silent = 0;
  for (const [{ weaknesses }, times] of reports) {
    const worst = WEAKNESS_VERDICTS.find((verdict) => weaknesses.some((each) => each.verdict === verdict));
    if (worst === undefined) silent += times;
    else assets[worst] += times;
    const kev = (["affected", "likely", "possible"] as const).find((verdict) =>
      weaknesses.some((each) => each.verdict === verdict && each.vulnerability.kev !== undefined),
    );
    if (kev !== undefined) exploited[kev] += times;
    for (const weakness of weaknesses) {
      const { id } = weakness.vulnerability;
      const counted = vulnerabilities.get(id) ?? { weakness, counts: {} };
      counted.counts[weakness.verdict] = (counted.counts[weakness.verdict] ?? 0) + times;
      vulnerabilities.set(id, counted);
    }
  }
  const ranked = [...vulnerabilities.values()].toSorted(byGravity).slice(0, MOST_VULNERABILITIES);
  return { definition: WEAKNESS_DEFINITION, assets, exploited, silent, vulnerabilities: ranked.map(countOf) };
}

/** Known exploited first, then by how many are surely or likely hit, then by score, then by name. */
function byGravity(a: CountedVulnerability, b: CountedVulnerability): number {
  const [left, right] = [gravity(a), gravity(b)];
  for (const [at, value] of left.entries()) if (value !== right[at]) return (right[at] ?? 0) - value;
  return a.weakness.vulnerability.id < b.weakness.vulnerability.id ? -1 : 1;
}

const gravity = ({ weakness: { vulnerability }, counts }: CountedVulnerability): readonly number[] => [
  vulnerability.kev === undefined ? 0 : 1,
  counts.affected ?? 0,
  counts.likely ?? 0,
  counts.possible ?? 0,
  vulnerability.cvss?.score ?? 0,
];

const countOf = ({
  weakness: { vulnerability },
  counts,
}: CountedVulnerability): RiskSummary["weaknesses"]["vulnerabilities"][number] => ({
  id: vulnerability.id,
  title: vulnerability.title,
  cvss: vulnerability.cvss?.score ?? null,
  exploitedSince: vulnerability.kev?.added ?? null,
  counts,
});
