import { type VexFinding, type VexStatus, type Weakness, WEAKNESS_VERDICTS } from "../../model/advisory.ts";
import type { Attribution } from "../../model/attribution.ts";
import { inEnglish } from "../../model/said.ts";
import type { Language } from "../words/index.ts";
import { riskWordsOf } from "../words/risk.ts";

/** What both VEX forms say at once of several assets: one vulnerability, one status, one set of words. */
export interface VexGroup {
  readonly weakness: Weakness;
  readonly vex: VexStatus;
  readonly assets: readonly string[];
}

export interface VexContents {
  readonly groups: readonly VexGroup[];
  /** Every asset named, by id. */
  readonly assets: ReadonlyMap<string, Attribution>;
}

/**
 * Puts findings with the same words together; by vulnerability, status and words, so that the same estate gives the same bytes.
 * Every asset has one status for one vulnerability: neither form allows two (CSAF 2.0, 6.1.6).
 */
export async function groupFindings(findings: AsyncIterable<readonly VexFinding[]>): Promise<VexContents> {
  const groups = new Map<string, { weakness: Weakness; vex: VexStatus; assets: string[] }>();
  const assets = new Map<string, Attribution>();
  for await (const batch of findings) {
    for (const { asset, weakness, vex } of gravest(batch)) {
      assets.set(asset.asset, asset);
      const key = `${weakness.vulnerability.id}\0${vex.status}\0${weakness.verdict}\0${inEnglish(weakness.because)}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { weakness, vex, assets: [asset.asset] });
      else group.assets.push(asset.asset);
    }
  }
  const sorted = [...groups].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return { assets, groups: sorted.map(([, group]) => ({ ...group, assets: group.assets.toSorted() })) };
}

/** Where two books speak of one vulnerability, the mildest does not clear the asset. */
const GRAVEST_FIRST: readonly VexStatus["status"][] = ["affected", "under_investigation", "not_affected", "fixed"];

function gravest(batch: readonly VexFinding[]): Iterable<VexFinding> {
  const held = new Map<string, VexFinding>();
  for (const finding of batch) {
    const key = `${finding.asset.asset}\0${finding.weakness.vulnerability.id}`;
    const other = held.get(key);
    if (other === undefined || rankOf(finding) < rankOf(other)) held.set(key, finding);
  }
  return held.values();
}

const rankOf = ({ vex, weakness }: VexFinding): number =>
  GRAVEST_FIRST.indexOf(vex.status) * WEAKNESS_VERDICTS.length + WEAKNESS_VERDICTS.indexOf(weakness.verdict);

/** How VEX names an asset. It is this estate's own name: nobody else's tool resolves it. */
export const assetUrn = (asset: string): string => `urn:decamp:asset:${asset}`;

/** `Hikvision … DS-2CD2142FWD-I V5.4.0 build 160530 (serial …)`, for people. */
export function assetName({ asset, maker, model, firmware, serial }: Attribution, lang: Language = "en"): string {
  const { unnamed } = riskWordsOf(lang);
  const parts = [maker?.name ?? unnamed.maker, model ?? unnamed.model, firmware?.text ?? unnamed.firmware];
  return `${parts.join(" ")} (${serial === null ? asset : `${unnamed.serial} ${serial}`})`;
}

/** The notes that every status needs: what was compared, and how sure decamp's own word is. */
export const statusNotes = ({ verdict, because, bound, basis }: Weakness): string =>
  `decamp says ${verdict}: ${inEnglish(because)} Published: ${bound === "" ? "no bound" : bound} (${basis}).`;
