import { STAYS } from "../../src/report/html/stays.ts";

/** Texts of a page that is not in English: those that it marks as English, and all others. */
export interface PageTexts {
  readonly marked: readonly string[];
  readonly texts: readonly string[];
}

const unescaped = (html: string): string =>
  html.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" })[name] ?? "",
  );

/** Of the page without its data: what is marked as English, and every other text. */
export function written(page: string): PageTexts {
  const body = page.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, "");
  const marked = [...body.matchAll(/<(\w+) lang="en">([^<]*)<\/\1>/g)].map(([, , text = ""]) => unescaped(text));
  const rest = body.replace(/<(\w+) lang="en">[^<]*<\/\1>/g, "");
  const labels = [...rest.matchAll(/(?:aria-label|placeholder)="([^"]*)"/g)].map(([, text = ""]) => text);
  return { marked, texts: [...rest.split(/<[^>]*>/), ...labels].map((text) => unescaped(text).trim()) };
}

type Detail = readonly [
  unknown,
  unknown,
  readonly (readonly [number])[],
  readonly (readonly [number])[],
  unknown,
  number,
  unknown,
  unknown,
  unknown,
  readonly (readonly [unknown, unknown, number, readonly number[], number])[],
];

/** Of the data of the page: signs, reasons, what is missing, duties, titles and citations. */
export function embedded(page: string): PageTexts {
  const all = new Set<string>();
  for (const [, json = ""] of page.matchAll(/data-details>(.*?)<\/script>/gs)) {
    const { s, r } = JSON.parse(json) as { readonly s: readonly string[]; readonly r: readonly Detail[] };
    for (const [, , pro, con, , undecided, , , , ruled] of r) {
      // What a device stated stands behind the sentence of a sign.
      for (const [says] of [...pro, ...con]) all.add((s[says] ?? "").split("\u00a0: ")[0] ?? "");
      const told = ruled.flatMap(([, , because, missing, duty]) => [because, ...missing, duty]);
      for (const at of [undecided, ...told]) if (at >= 0) all.add(s[at] ?? "");
    }
  }
  const facts = JSON.parse(/id="page-facts">(.*?)<\/script>/s.exec(page)?.[1] ?? "") as {
    readonly provisions: readonly { readonly title: string; readonly citation: string }[];
  };
  for (const { title, citation } of facts.provisions) all.add(title).add(citation);
  const marked = [...all].filter((text) => text.startsWith(STAYS)).map((text) => text.slice(1));
  return { marked, texts: [...all].filter((text) => !text.startsWith(STAYS)) };
}
