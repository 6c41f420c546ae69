import {
  type AttributedSubject,
  CONFIDENCES,
  DEVICE_CLASSES,
  type Evidence,
  WEIGHTS,
} from "../../model/attribution.ts";
import type { Exhibit, ReviewedAsset } from "../../model/review.ts";
import type { RulingTerm, VerdictKind } from "../../model/ruling.ts";
import { listedAddress } from "../addresses.ts";
import { jsonInScript, visible, visibleLines } from "../escape.ts";
import { exhibitText, exhibitTitle, subjectText } from "../exhibit.ts";
import { evidenceInFrench } from "../words/evidence/index.ts";
import { dutyIn } from "../words/duties.ts";
import type { Language } from "../words/index.ts";
import { saidIn } from "../words/sentences/index.ts";
import { undecidedIn } from "../words/undecided.ts";
import { VERDICT_ORDER } from "./marks.ts";
import { inPage } from "./stays.ts";

/** Assets in one pair of script elements: rows are read when the page opens, details only when someone asks. */
const BLOCK = 256;
/** Longest verbatim reply in the page, in characters, and all of them together. Guesses: a page that a browser still opens in seconds. */
const EXHIBIT = 1_500;
const ALL_EXHIBITS = 33_554_432;
/** Subjects, join reasons and addresses of one asset that the page names; review.json has all. */
const SUBJECTS = 24;

export const SEEN = ["answered", "on-the-wire", "stated", "bought"] as const satisfies ReviewedAsset["seen"][];

/** Strings of one block, each escaped and written once; the lines name them by place. -1 stands for nothing. */
interface Strings {
  readonly of: (text: string | null | undefined) => number;
  /** What the catalogue says of a sign, in the language of the page. */
  readonly sign: (evidence: Evidence) => number;
  /** A text that is hardly ever the same twice: not looked up. */
  readonly fresh: (text: string | null) => number;
  /** A text of several lines. */
  readonly lines: (text: string) => number;
  readonly json: () => string;
}

function openStrings(lang: Language): Strings {
  const places = new Map<string, number>();
  const linePlaces = new Map<string, number>();
  const signPlaces = new Map<string, number>();
  let json = "";
  let count = 0;
  const add = (seen: string): number => {
    json += (count === 0 ? "" : ",") + jsonInScript(JSON.stringify(seen));
    count += 1;
    return count - 1;
  };
  const addTo = (known: Map<string, number>, text: string, seen: string): number => {
    known.set(text, count);
    return add(seen);
  };
  const of = (text: string | null | undefined): number =>
    text === null || text === undefined || text === "" ? -1 : (places.get(text) ?? addTo(places, text, visible(text)));
  return {
    of,
    sign: (evidence) => {
      if (lang === "en") return of(evidence.says);
      // A judgement is read in another way than a sign of the catalogue that says the same.
      const key = `${evidence.fingerprint} ${evidence.says}`;
      return signPlaces.get(key) ?? addTo(signPlaces, key, inPage(lang, evidence.says, evidenceInFrench(evidence)));
    },
    fresh: (text) => (text === null || text === "" ? -1 : add(visible(text))),
    lines: (text) => linePlaces.get(text) ?? addTo(linePlaces, text, visibleLines(text)),
    json: () => `[${json}]`,
  };
}

/** Turns assets into data blocks of the page. `take` gives a finished block or nothing; `rest` the last one. */
export interface Embedding {
  take(asset: ReviewedAsset): string;
  rest(): string;
}

export function openEmbedding(provisions: readonly string[], lang: Language): Embedding {
  let rows = "";
  let details = "";
  let held = 0;
  let room = ALL_EXHIBITS;
  let [rowStrings, detailStrings] = [openStrings(lang), openStrings(lang)];
  const close = (): string => {
    if (held === 0) return "";
    const block = script("rows", rowStrings, rows) + script("details", detailStrings, details);
    [rows, details, held] = ["", "", 0];
    [rowStrings, detailStrings] = [openStrings(lang), openStrings(lang)];
    return block;
  };
  return {
    take(asset) {
      const exhibits = exhibitsOf(asset, room > 0, detailStrings, lang);
      room -= exhibits.size;
      const comma = held === 0 ? "" : ",";
      rows += comma + rowOf(asset, provisions, rowStrings);
      details += comma + detailOf(asset, exhibits.json, detailStrings, lang);
      held += 1;
      return held < BLOCK ? "" : close();
    },
    rest: close,
  };
}

const script = (kind: string, strings: Strings, lines: string): string =>
  `<script type="application/json" data-${kind}>{"s":${strings.json()},"r":[${lines}]}</script>\n`;

/** One table row. Its order is the one that `client/table.ts` reads. */
function rowOf(asset: ReviewedAsset, provisions: readonly string[], strings: Strings): string {
  const { attribution, rulings } = asset;
  const { subjects, maker, relabel } = attribution;
  const { of, fresh } = strings;
  const relabelled = relabel === null ? -1 : Number(relabel);
  const sure = maker === null ? -1 : CONFIDENCES.indexOf(maker.confidence);
  const kind = DEVICE_CLASSES.indexOf(asset.class);
  return `[${jsonInScript(JSON.stringify(visible(attribution.asset)))},${of(asset.name)},${of(asset.site)},${fresh(distinct(subjects, "ip"))},${fresh(distinct(subjects, "mac"))},${of(attribution.brand)},${of(maker?.name)},${sure},${relabelled},${of(attribution.model)},${fresh(attribution.serial)},${kind},${SEEN.indexOf(asset.seen)},"${verdictLetters(rulings, provisions)}"]`;
}

/** One letter a provision, in the order of the summary: the place in VERDICT_ORDER, or `-` when it was not ruled on. */
export function verdictLetters(rulings: readonly RulingTerm[], provisions: readonly string[]): string {
  let letters = "";
  for (const [at, provision] of provisions.entries()) {
    const same =
      rulings[at]?.provision === provision ? rulings[at] : rulings.find((each) => each.provision === provision);
    letters += same === undefined ? "-" : place(same.verdict);
  }
  return letters;
}

const place = (verdict: VerdictKind): number => VERDICT_ORDER.indexOf(verdict);

export function distinct(subjects: readonly AttributedSubject[], field: "ip" | "mac"): string {
  let text = "";
  const seen = new Set<string>();
  for (const subject of subjects) {
    const stated = subject[field];
    const value = stated === undefined ? undefined : listedAddress(field, stated);
    if (value === undefined || seen.has(value)) continue;
    if (seen.size === SUBJECTS) return `${text} …`;
    seen.add(value);
    text += text === "" ? value : ` ${value}`;
  }
  return text;
}

/** All of one asset that its row does not show. Its order is the one that `client/panel.ts` reads. */
function detailOf(asset: ReviewedAsset, exhibits: string, strings: Strings, lang: Language): string {
  const { attribution, rulings } = asset;
  const { of, fresh } = strings;
  const subjects = attribution.subjects
    .slice(0, SUBJECTS)
    .map((each) => `[${fresh(subjectText(each, lang))},${of(each.origin)}]`);
  const joined = attribution.joined.slice(0, SUBJECTS).map(({ by, value }) => `[${of(by)},${of(value)}]`);
  const sign = (evidence: Evidence): string =>
    `[${strings.sign(evidence)},${WEIGHTS.indexOf(evidence.weight)},${of(evidence.fingerprint)},${of(evidence.observation)}]`;
  const rivals = attribution.rivals.map(({ id, weight }) => `[${of(id)},${WEIGHTS.indexOf(weight)}]`);
  const ruled = rulings.map((ruling) => {
    const { because, missing } = saidIn(lang, ruling);
    return `[${of(ruling.provision)},${place(ruling.verdict)},${of(because)},[${missing.map(of).join(",")}],${of(ruling.duty === undefined ? undefined : dutyIn(lang, ruling.duty))}]`;
  });
  const { undecidedBecause } = attribution;
  const undecided = undecidedBecause === null ? null : undecidedIn(lang, undecidedBecause);
  return `[[${subjects.join(",")}],[${joined.join(",")}],[${attribution.for.map(sign).join(",")}],[${attribution.against.map(sign).join(",")}],[${rivals.join(",")}],${of(undecided)},${of(attribution.firmware?.text)},${of(attribution.madeOn)},${of(attribution.parent)},[${ruled.join(",")}],${exhibits},${attribution.subjects.length}]`;
}

/** The verbatim replies, or null in their place when they stand elsewhere. `size` in characters. */
function exhibitsOf(
  { exhibits }: ReviewedAsset,
  embed: boolean,
  strings: Strings,
  lang: Language,
): { json: string; size: number } {
  if (exhibits.length === 0) return { json: "[]", size: 0 };
  if (!embed) return { json: "null", size: 0 };
  let size = 0;
  const lines = exhibits.map((exhibit) => {
    const { text, cut } = exhibitText(exhibit, EXHIBIT);
    size += text.length;
    return exhibitLine(exhibit, lang, strings, [strings.lines(text), Number(cut)]);
  });
  return { json: `[${lines.join(",")}]`, size };
}

function exhibitLine(
  exhibit: Exhibit,
  lang: Language,
  { of, fresh }: Strings,
  [text, cut]: readonly [number, number],
): string {
  return `[${of(exhibit.id)},${of(exhibit.origin)},${of(exhibit.at)},${of(exhibitTitle(exhibit))},${text},${cut},${fresh(subjectText(exhibit.subject, lang))}]`;
}
