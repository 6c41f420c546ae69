import type { Attribution, Confidence } from "../model/attribution.ts";

/** What one catalogue says of one asset, as far as a change of it matters. */
export interface Verdict {
  readonly maker: string | null;
  readonly confidence: Confidence | null;
  readonly class: string;
  readonly relabel: boolean | null;
  /** The version of the catalogue that said it. */
  readonly catalogue: string;
}

/** An asset of which two catalogues say different things. */
export interface Change {
  readonly asset: string;
  readonly was: Verdict | null;
  readonly now: Verdict | null;
  /** Rules that speak for the maker now and did not before, and the other way round. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** A verdict with the ids of the rules it rests on. */
export interface Standing {
  readonly verdict: Verdict;
  readonly rules: readonly string[];
}

export function standingOf(
  { maker, class: deviceClass, relabel, for: pro }: Pick<Attribution, "maker" | "class" | "relabel" | "for">,
  catalogue: string,
): Standing {
  return {
    verdict: {
      maker: maker?.id ?? null,
      confidence: maker?.confidence ?? null,
      class: deviceClass,
      relabel,
      catalogue,
    },
    rules: [...new Set(pro.map(({ fingerprint }) => fingerprint))].sort(),
  };
}

/** Assets whose verdict differs, by id. What differs in its rules alone is no change. */
export function changesBetween(
  before: ReadonlyMap<string, Standing>,
  after: ReadonlyMap<string, Standing>,
): readonly Change[] {
  const assets = [...new Set([...before.keys(), ...after.keys()])].sort();
  return assets.flatMap((asset) => {
    const [was, now] = [before.get(asset), after.get(asset)];
    if (was !== undefined && now !== undefined && same(was.verdict, now.verdict)) return [];
    const [old, young] = [was?.rules ?? [], now?.rules ?? []];
    return [
      {
        asset,
        was: was?.verdict ?? null,
        now: now?.verdict ?? null,
        gained: young.filter((rule) => !old.includes(rule)),
        lost: old.filter((rule) => !young.includes(rule)),
      },
    ];
  });
}

const same = (a: Verdict, b: Verdict): boolean =>
  a.maker === b.maker && a.confidence === b.confidence && a.class === b.class && a.relabel === b.relabel;

/** `12 devices change from unknown to hikvision high`, most first: what a reviewer of a catalogue reads. */
export function changesSummary(changes: readonly Change[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { was, now } of changes) {
    const words = `from ${wordsOf(was)} to ${wordsOf(now)}`;
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([words, count]) => `${count} ${count === 1 ? "device changes" : "devices change"} ${words}`);
}

function wordsOf(verdict: Verdict | null): string {
  if (verdict === null) return "no asset";
  const { maker, confidence, class: deviceClass } = verdict;
  return `${maker === null ? "unknown" : `${maker} ${confidence}`} (${deviceClass})`;
}
