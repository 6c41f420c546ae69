import { html } from "../escape.ts";
import type { Said } from "../../model/said.ts";
import type { InFrench } from "../words/in-french.ts";
import type { Words } from "../words/index.ts";
import { tellerOf } from "../words/sentences/index.ts";

/** Text that is HTML already. Only {@link markup} and {@link constantMarkup} make it; every other text is escaped on its way in. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | readonly Markup[];

/** A template in which every value is escaped unless it is markup itself. */
export function markup(fixed: TemplateStringsArray, ...values: readonly Part[]): Markup {
  let text = fixed[0] ?? "";
  for (const [at, value] of values.entries()) text += written(value) + (fixed[at + 1] ?? "");
  return { markup: text };
}

function written(value: Part): string {
  if (typeof value === "string") return html(value);
  if (typeof value === "number") return String(value);
  if ("markup" in value) return value.markup;
  return value.map((each) => each.markup).join("");
}

/** A constant of this program (style, script). Never for anything that was read. */
export const constantMarkup = (text: string): Markup => ({ markup: text });

export const NOTHING: Markup = { markup: "" };

/** A name or value as a source states it, kept from reordering the text around it. */
export const verbatim = (text: string): Markup => markup`<bdi>${text}</bdi>`;

/** A sentence of a room, in the language of the page; in English where only that was kept of it. */
export const roomSentence = (
  words: Words,
  { says, said }: { readonly says: string; readonly said?: Said | undefined },
): Markup => (said === undefined ? sentence(words, says) : markup`<bdi>${tellerOf(words.lang)(said)}</bdi>`);

const NO_FRENCH: InFrench = () => undefined;

/** A sentence of the catalogue, in the language of the page. What has no French stays, and a French page says so to screen readers. */
export function sentence(words: Words, text: string, inFrench: InFrench = NO_FRENCH): Markup {
  if (words.lang === "en") return markup`<bdi>${text}</bdi>`;
  const french = inFrench(text);
  return french === undefined ? markup`<bdi lang="en">${text}</bdi>` : markup`<bdi>${french}</bdi>`;
}
