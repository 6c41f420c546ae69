import { maskFact } from "../discover/secrets.ts";
import type { JUDGEMENT_VERDICTS } from "../identify/attribute/judgement.ts";
import type { Observation } from "../model/observation.ts";
import type { Instant } from "../model/time.ts";
import type { AssetRow, Store } from "../model/store.ts";
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

/**
 * Keeps a judgement as one observation in an origin of its own, about the first subject of the asset, so that joining finds
 * the asset again. Withdrawing it is forgetting that origin. Gives the id of the origin.
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
  const packed = packer(label)({ observation, claims: [] });
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
