import type { AdvisoryBook, Weakness, WeaknessReport } from "../../model/advisory.ts";
import type { AttributedSubject, Attribution } from "../../model/attribution.ts";
import type { FirmwareStanding } from "../../model/firmware.ts";
import { inEnglish } from "../../model/said.ts";
import { csvCell, jsonInFile } from "../escape.ts";

/** What is published of one asset, and how its firmware stands to what its maker offered. */
export interface Told {
  readonly report: WeaknessReport;
  readonly firmware: FirmwareStanding;
}

/** Weakness lines, JSONL: one line a weakness, after one line that says what the data cannot say of the asset. */
export function* weaknessLines(
  { asset }: Attribution,
  { report, firmware }: Told,
  books: ReadonlyMap<string, AdvisoryBook>,
): Generator<string> {
  const { unlisted, says } = report;
  const counts: Record<string, number> = {};
  for (const { verdict } of report.weaknesses) counts[verdict] = (counts[verdict] ?? 0) + 1;
  const held = { ...firmware, says: inEnglish(firmware.says) };
  yield `${jsonInFile(JSON.stringify({ v: 1, kind: "asset", asset, counts, unlisted, says: inEnglish(says), firmware: held }))}\n`;
  for (const each of report.weaknesses) yield `${jsonInFile(JSON.stringify(lineOf(asset, each, books)))}\n`;
}

function lineOf(asset: string, weakness: Weakness, books: ReadonlyMap<string, AdvisoryBook>): object {
  const { vulnerability, book, ...rest } = weakness;
  const sources = books.get(book)?.sources ?? {};
  const { id, title, cvss, kev, epss, exploit } = vulnerability;
  return {
    v: 1,
    kind: "weakness",
    asset,
    vulnerability: id,
    title,
    ...rest,
    because: inEnglish(rest.because),
    ...(cvss === undefined ? {} : { cvss }),
    ...(kev === undefined ? {} : { kev }),
    ...(epss === undefined ? {} : { epss }),
    ...(exploit === undefined ? {} : { exploit }),
    sources: vulnerability.sources.flatMap((key) => {
      const source = sources[key];
      return source === undefined
        ? []
        : [{ title: source.title, url: source.url, published: source.published, read: source.read }];
    }),
  };
}

export const WEAKNESS_COLUMNS = [
  "asset",
  "ips",
  "maker",
  "confidence",
  "brand",
  "model",
  "firmware",
  "vulnerability",
  "verdict",
  "known_exploited",
  "cvss",
  "epss",
  "pattern",
  "bound",
  "basis",
  "because",
  "firmware_standing",
  "firmware_says",
] as const;

/** One row a weakness, RFC 4180. */
export function* weaknessRows(attribution: Attribution, { report, firmware: standing }: Told): Generator<string> {
  const { asset, maker, brand, model, firmware, subjects } = attribution;
  const device = [
    asset,
    ipsOf(subjects),
    maker?.name ?? "",
    maker?.confidence ?? "",
    brand ?? "",
    model ?? "",
    firmware?.text ?? "",
  ];
  const stands = [standing.standing, inEnglish(standing.says)];
  for (const { vulnerability, verdict, pattern, bound, basis, because } of report.weaknesses) {
    const { id, kev, cvss, epss } = vulnerability;
    const scores = [kev?.added ?? "", String(cvss?.score ?? ""), String(epss?.score ?? "")];
    yield csvRow([...device, id, verdict, ...scores, pattern, bound, basis, inEnglish(because), ...stands]);
  }
}

export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(",")}\r\n`;

export const ipsOf = (subjects: readonly AttributedSubject[]): string =>
  [...new Set(subjects.flatMap(({ ip }) => ip ?? []))].join(" ");
