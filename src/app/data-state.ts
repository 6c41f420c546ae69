import type { AdvisoryBook } from "../model/advisory.ts";
import {
  type DataAge,
  type DataState,
  daysBetween,
  type Pack,
  type PackKind,
  STALE_AFTER_DAYS,
} from "../model/pack.ts";
import { inEnglish, say } from "../model/said.ts";

/** What of the state of the data is for machines elsewhere: in English words alone. */
export const dataRecord = ({ ages, findings }: DataState): DataState => ({ ages, findings });

/** A pack of the data folder as it was found. */
export interface FoundPack {
  readonly kind: PackKind;
  readonly path: string;
  readonly read:
    | { readonly ok: true; readonly value: Pack }
    | { readonly ok: false; readonly failure: { readonly what: string; readonly remedy: string } };
}

/** The age of everything that verdicts rest on: the newest of catalogue and pack for each kind, stale ones as findings. */
export function dataState(books: readonly AdvisoryBook[], packs: readonly FoundPack[], today: string): DataState {
  const refused = packs.flatMap(({ kind, path, read }) =>
    read.ok ? [] : [say`The ${kind} pack ${path} was not used: it ${read.failure.what}; ${read.failure.remedy}.`],
  );
  const ages = [
    ...catalogueAges(books, today),
    ...packs.flatMap(({ read }) => (read.ok ? [packAge(read.value, today)] : [])),
  ];
  const stale = ages
    .filter((each) => each.stale && !ages.some((other) => other.kind === each.kind && other.ageDays < each.ageDays))
    .map(
      ({ kind, date, ageDays }) =>
        say`The ${kind} data is of ${date}, ${ageDays} days old, and stale after ${STALE_AFTER_DAYS[kind]}: what was published since is not in any verdict. Import a newer pack (decamp data import) or feed (decamp data update).`,
    );
  const said = [...refused, ...new Map(stale.map((each) => [inEnglish(each), each])).values()];
  return { ages, findings: said.map(inEnglish), said };
}

function packAge({ header }: Pack, today: string): DataAge {
  const { kind, date, source, licence, sha256, key } = header;
  return { ...aged(kind, date, today), from: "pack", source, licence, sha256, key };
}

function aged(kind: PackKind, date: string, today: string): Pick<DataAge, "kind" | "date" | "ageDays" | "stale"> {
  const ageDays = daysBetween(date, today);
  return { kind, date, ageDays, stale: ageDays > STALE_AFTER_DAYS[kind] };
}

function catalogueAges(books: readonly AdvisoryBook[], today: string): readonly DataAge[] {
  const published = (key: string): string | undefined =>
    books
      .flatMap(({ sources }) => sources[key]?.published ?? [])
      .toSorted()
      .at(-1);
  const oldest = books.map(({ asOf }) => asOf).toSorted()[0];
  const kinds = [
    ["advisories", oldest, "catalogue/advisories of the program", "catalogue/LICENSE.md"],
    ["kev", published("kev"), "CISA Known Exploited Vulnerabilities, as of the catalogue", "CC0"],
    ["epss", published("epss"), "FIRST EPSS, as of the catalogue", "free with attribution"],
  ] as const;
  return kinds.flatMap(([kind, date, source, licence]) =>
    date === undefined
      ? []
      : [{ ...aged(kind, date, today), from: "catalogue" as const, source, licence, sha256: null, key: null }],
  );
}
