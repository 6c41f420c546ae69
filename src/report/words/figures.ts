import type { Figure } from "../../model/review.ts";
import { OWNER_KINDS, type OwnerKind } from "../../model/owner.ts";
import type { Words } from "./en.ts";
import { fill, wordFor } from "./format.ts";
import { ownerInFrench } from "./owner-name.ts";

/** The name of a figure in the language of the reader; undefined where it stands as stated. */
export const figureNameIn = (words: Words, name: string): string | undefined => wordFor(words.figures, name)?.name;

/** As app/summary.ts defines the assets covered: it names the owner, so no table of definitions can hold it. */
const COVERED =
  /^Assets for which at least one provision is "covered" for (.*) \(([a-z-]+)\) on (\d{4}-\d{2}-\d{2})\.$/su;

/** The definition of a figure in the language of the reader; undefined where it stands as stated. */
export function figureDefinitionIn(words: Words, { name, definition }: Figure): string | undefined {
  const known = wordFor(words.figures, name)?.definition;
  if (known !== undefined || words.lang === "en") return known;
  const found = COVERED.exec(definition);
  const kind = OWNER_KINDS.find((each): each is OwnerKind => each === found?.[2]);
  if (found === null || kind === undefined) return undefined;
  return fill(words.coveredFor, {
    owner: ownerInFrench(found[1] ?? ""),
    kind: words.ownerKinds[kind],
    date: found[3] ?? "",
  });
}
