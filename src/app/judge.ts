import { maskFact } from "../discover/secrets.ts";
import type { JUDGEMENT_VERDICTS } from "../identify/attribute/judgement.ts";
import type { Observation } from "../model/observation.ts";
import type { Origin } from "../model/origin.ts";
import type { Instant } from "../model/time.ts";
import type { AssetRow, Claim, Store } from "../model/store.ts";
import { normaliseMac, normaliseSerial } from "../identify/identity.ts";
import type { Packer } from "./sources.ts";

/** What a person decided about the maker of one asset. */
export interface Judgement {
  readonly verdict: (typeof JUDGEMENT_VERDICTS)[number];
  /** Vendor id. */
  readonly maker: string;
  readonly by: string;
  readonly why: string;
  /** What the person looked at: the file itself stays where it is. */
  readonly file?: { readonly name: string; readonly sha256: string };
}

/** Origins that hold a judgement are told apart by this. */
export const JUDGEMENT_IMPORTER = "judgement";

type Named = Pick<Origin, "label" | "path" | "importer">;

export const isJudgement = ({ importer }: Pick<Origin, "importer">): boolean => importer === JUDGEMENT_IMPORTER;

/** How a person calls an origin. A judgement carries the label of the source whose asset it speaks of, and is no part of it. */
export const originName = (origin: Named): string => (isJudgement(origin) ? origin.path : origin.label);

/**
 * Keeps a judgement as one observation in an origin of its own, about the first subject of the asset, so that joining finds
 * the asset again. With it go the serials and MAC addresses by which the asset is known, so that what stands at its address
 * later is not taken for it. Withdrawing a judgement is forgetting its origin. Gives the id of the origin.
 */
export async function judge(
  context: {
    readonly store: Store;
    readonly packer: Packer;
    readonly digest: (text: string) => string;
    readonly now: Instant;
  },
  row: AssetRow,
  judgement: Judgement,
): Promise<string> {
  const { store, packer, digest, now } = context;
  const [first] = row.attribution.subjects;
  if (first === undefined) throw new Error(`${row.attribution.asset} has no subject`);
  const { origin: label, ...subject } = first;
  const { verdict, maker, by, why, file } = judgement;
  const evidence = file === undefined ? {} : { file: file.name, sha256: file.sha256 };
  const observation: Observation = {
    at: now,
    subject,
    fact: maskFact({ kind: "judgement", verdict, maker, by, why, ...evidence }),
  };
  const packed = packer(label)({ observation, claims: identitiesOf(row) });
  const origin = await store.beginOrigin({
    label,
    path: `judgement ${digest(packed.id)}`,
    sha256: digest(packed.id),
    bytes: 0,
    importer: JUDGEMENT_IMPORTER,
    importerVersion: 1,
    importedAt: now,
  });
  await store.append(origin, [packed]);
  await store.completeOrigin(origin, { coverage: [], problems: [] });
  return origin;
}

/** The serials and MAC addresses of an asset, each once. */
function identitiesOf({ attribution: { serial, subjects, joined } }: AssetRow): readonly Claim[] {
  const joinedBy = (by: "mac" | "serial"): readonly string[] =>
    joined.flatMap((each) => (each.by === by ? each.value : []));
  const serials = [serial ?? "", ...subjects.map((each) => each.serial ?? ""), ...joinedBy("serial")];
  const macs = [...subjects.map(({ mac }) => mac ?? ""), ...joinedBy("mac")];
  return [...claims("serial", serials.map(normaliseSerial)), ...claims("mac", macs.map(normaliseMac))];
}

const claims = (kind: Claim["kind"], values: readonly (string | undefined)[]): readonly Claim[] =>
  [...new Set(values)].flatMap((value) => (value === undefined ? [] : { kind, value }));

/** A judgement that the store holds of an asset. */
export type HeldJudgement = Pick<Judgement, "verdict" | "maker" | "by"> & { readonly origin: string };

/**
 * The judgements of the same asset that say otherwise: another maker affirmed, or the same maker affirmed by one and ruled out or
 * doubted by the other. A later one undoes none: what stands against it has to be withdrawn.
 */
export async function contradicting(
  store: Store,
  row: AssetRow,
  judgement: Judgement,
): Promise<readonly HeldJudgement[]> {
  const subjects = new Set(row.attribution.subjects.map(({ origin: _label, ...subject }) => keyOf(subject)));
  const found: HeldJudgement[] = [];
  for (const origin of (await store.origins()).filter(isJudgement)) {
    for await (const batch of store.observations([origin.id])) {
      for (const { subject, fact } of batch) {
        if (!subjects.has(keyOf(subject))) continue;
        const [verdict, maker, by] = [String(fact["verdict"]), String(fact["maker"]), String(fact["by"])];
        const isOther =
          maker === judgement.maker
            ? (verdict === "positive") !== (judgement.verdict === "positive")
            : verdict === "positive" && judgement.verdict === "positive";
        if (isOther) found.push({ origin: origin.id, verdict: verdict as Judgement["verdict"], maker, by });
      }
    }
  }
  return found;
}

const keyOf = (subject: Observation["subject"]): string =>
  JSON.stringify(Object.entries(subject).sort(([a], [b]) => (a < b ? -1 : 1)));
