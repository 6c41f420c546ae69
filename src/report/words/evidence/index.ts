import type { Evidence } from "../../../model/attribution.ts";
import { openPatterns } from "../patterns.ts";
import { ACTS_SAID } from "./acts.ts";
import { EVIDENCE_BLANKS } from "./blanks.ts";
import { PAGES_SAID } from "./pages.ts";
import { PARTS_SAID } from "./parts.ts";

/** Every sentence of evidence that has its French. A sentence of the catalogue without one stays in English, and is marked so. */
export const EVIDENCE_SAID: Readonly<Record<string, string>> = { ...ACTS_SAID, ...PARTS_SAID, ...PAGES_SAID };

/** What is added to a sign that other answers weaken (identify/attribute/gather.ts). */
const BUTS: readonly (readonly [english: string, french: string])[] = [
  [", but other answers come from another library", ", mais d’autres réponses viennent d’une autre bibliothèque"],
  [
    ", but this is a computer or telephone, and viewers ask for it too",
    ", mais c’est un ordinateur ou un téléphone, et qui regarde de loin le demande aussi",
  ],
];

/** Sentences are few and stand in the evidence of many assets; judgements and hostile values are bounded with them. */
const REMEMBERED = 4_096;
const remembered = new Map<string, string | undefined>();
let read: ((text: string) => string | undefined) | undefined;

/**
 * A sign in French; undefined where its sentence is in no table. The value that a device or a document stated stands behind the
 * sentence and is never touched.
 */
export function evidenceInFrench({ says, fingerprint }: Pick<Evidence, "says" | "fingerprint">): string | undefined {
  if (fingerprint.startsWith("judgement/")) return judgementInFrench(says);
  // No sentence of the catalogue holds this sign itself (a test says so): what follows the first is the value.
  const at = says.indexOf(": ");
  const french = at < 0 ? undefined : sentenceInFrench(says.slice(0, at));
  return french === undefined ? sentenceInFrench(says) : `${french}\u00a0: ${says.slice(at + 2)}`;
}

function sentenceInFrench(sentence: string): string | undefined {
  if (remembered.has(sentence)) return remembered.get(sentence);
  read ??= openPatterns(EVIDENCE_SAID, EVIDENCE_BLANKS);
  const but = BUTS.find(([english]) => sentence.endsWith(english));
  const whole = read(but === undefined ? sentence : sentence.slice(0, -but[0].length));
  const french = whole === undefined ? undefined : `${whole}${but?.[1] ?? ""}`;
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(sentence, french);
  return french;
}

/** As identify/attribute/judgement.ts writes it; the person's reason is in the person's language. */
const JUDGED =
  /^(.*?) (judged that it is made by|judged that it is not made by|is not sure that it is made by) (.*?)(?: on (\d{4}-\d{2}-\d{2}))?(?:: (.*?))?(?: \(file (.*), SHA-256 ([0-9a-f]*)\))?$/su;

const JUDGED_SAID: Readonly<Record<string, (by: string, maker: string) => string>> = {
  "judged that it is made by": (by, maker) => `${by} a jugé que le fabricant est ${maker}`,
  "judged that it is not made by": (by, maker) => `${by} a jugé que le fabricant n’est pas ${maker}`,
  "is not sure that it is made by": (by, maker) => `${by} n’est pas sûr que le fabricant soit ${maker}`,
};

function judgementInFrench(says: string): string | undefined {
  const found = JUDGED.exec(says);
  if (found === null) return undefined;
  const [, by = "", verdict = "", maker = "", on, why, file, sha256] = found;
  const who = by === "a person who is not named" ? "une personne qui n’est pas nommée" : by;
  const when = on === undefined ? "" : ` (${on})`;
  const reason = why === undefined ? "" : `\u00a0: ${why}`;
  const seen = file === undefined ? "" : ` (fichier ${file}, SHA-256 ${sha256 ?? ""})`;
  return `${JUDGED_SAID[verdict]?.(who, maker) ?? ""}${when}${reason}${seen}`;
}
