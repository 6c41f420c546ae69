import { type Instrument, isRead, type Provision } from "../model/catalogue.ts";
import { exceptionText, provisionTests } from "./law-text.ts";

/** A page of the docs about one record of the catalogue, in Markdown. */
export function lawPage(instrument: Instrument): string {
  const { id, title, issuer, jurisdiction, type, announced, lastRead } = instrument;
  const rows = [
    ["Id", `\`${id}\``],
    ["Issuer", plain(issuer)],
    ["Jurisdiction", jurisdiction],
    ["Type", type.replaceAll("-", " ")],
    ["Announced", announced ?? "no day known"],
    ["Known by", plain(knownText(instrument))],
    ["Last read", lastRead],
  ];
  return joined([
    `# ${plain(title)}`,
    GENERATED,
    table(["", ""], rows),
    RECORD_TEXT[instrument.record ?? "instrument"],
    section(
      "State",
      instrument.status.map(({ on, is, note, source }) =>
        item(`${on}: ${plain(is)}${note === undefined ? "" : `; ${plain(note)}`} (${source})`),
      ),
    ),
    ...instrument.provisions.map(provisionText),
    section(
      "Dates",
      (instrument.dates ?? []).map(({ on, what, kind, computed, source }) =>
        item(
          `${on}${kind === "deadline" ? " (deadline)" : ""}: ${plain(what)}${computed === true ? " (computed: no source states the day)" : ""}${source === undefined ? "" : ` (${source})`}`,
        ),
      ),
    ),
    section(
      "Where sources disagree",
      instrument.conflicts.map(({ about, values, resolution }) =>
        item(`**${plain(about)}**: ${values.map(plain).join(" / ")}. Taken: ${plain(resolution)}`),
      ),
    ),
    section(
      "Notes",
      instrument.notes.map((note) => item(plain(note))),
    ),
    section(
      "Sources",
      Object.entries(instrument.sources).map(([key, { title: name, url, basis, read, published, quote }]) =>
        item(
          `${key}: ${plain(name)}, <${url}> (${basis.replaceAll("-", " ")}, read ${read}${published === undefined ? "" : `, published ${published}`})${quote === undefined ? "" : `: “${plain(quote)}”`}`,
        ),
      ),
    ),
    "decamp informs counsel; it does not certify.",
  ]);
}

/** The index of the pages. */
export function lawIndexPage(instruments: readonly Instrument[]): string {
  const rows = [...instruments]
    .sort((a, b) => (a.jurisdiction === b.jurisdiction ? compare(a.id, b.id) : compare(a.jurisdiction, b.jurisdiction)))
    .map((each) => [
      each.jurisdiction,
      `[${each.id}](${each.id}.md)`,
      plain(each.title),
      String(each.provisions.length),
      plain(knownText(each).split(":")[0] ?? ""),
      each.lastRead,
    ]);
  return joined([
    "# The laws and orders that decamp knows",
    GENERATED,
    `${instruments.length} records. A record without provisions rules on nothing.`,
    table(["Where", "Record", "Title", "Provisions", "Known by", "Last read"], rows),
    "decamp informs counsel; it does not certify.",
  ]);
}

const GENERATED = "<!-- Made from catalogue/instruments by tools/law-pages.ts; edit the catalogue instead. -->";

const RECORD_TEXT = {
  instrument: "",
  background: "This record rules on nothing: it is listed because people cite it.",
  "none-found": "A search that found no instrument. It rules on nothing, and it is no proof that there is none.",
} as const;

function knownText({ knownBy, knownByReason, textSeen, record }: Instrument): string {
  if (record === "none-found") return "nothing was found";
  const known = knownBy ?? (textSeen ? "text" : "official");
  return knownByReason === undefined ? KNOWN[known] : `${KNOWN[known]}: ${knownByReason}`;
}

const KNOWN = {
  text: "its text or a restatement of its words",
  official: "an official statement, not its text",
  press: "the press alone, so it informs and never rules",
} as const;

function provisionText(each: Provision): string {
  const { id, title, citation, addressees, acts, goods, from, surelyFrom, until, duty, installedBase } = each;
  const rows = [
    ["Citation", plain(citation)],
    ["Binds", plain(addressees.words)],
    ["Owner kinds", addressees.kinds.join(", ") || (addressees.role === undefined ? "none" : "by role")],
    ["Jurisdictions", addressees.jurisdictions.join(", ") || "any"],
    ["Acts", acts.join(", ")],
    ["Goods", plain(goods.words)],
    ["From", surelyFrom === undefined ? from : `between ${from} and ${surelyFrom}: no source gives the day`],
    ...(until === undefined ? [] : [["Until", until]]),
    ["Duty", duty.replaceAll("-", " ")],
    ...(installedBase === undefined ? [] : [["What stands already", plain(installedBase.replaceAll("-", " "))]]),
    ["Sources", each.sources.join(", ")],
  ];
  return joined(
    [
      `## ${plain(title)}`,
      `\`${id}\``,
      table(["", ""], rows),
      list("Tests", provisionTests(each)),
      list("Exceptions that a ruling reads", each.exceptions.filter(isRead).map(exceptionText)),
      list("Exceptions, quoted and not tested", each.exceptions.filter((one) => !isRead(one)).map(exceptionText)),
    ],
    "",
  );
}

const list = (heading: string, items: readonly string[]): string =>
  items.length === 0 ? "" : `${heading}:\n\n${items.map((each) => item(plain(each))).join("\n")}`;

const section = (heading: string, items: readonly string[]): string =>
  items.length === 0 ? "" : `## ${heading}\n\n${items.join("\n")}`;

const item = (text: string): string => `- ${text}`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

const joined = (parts: readonly string[], end = "\n"): string => parts.filter((part) => part !== "").join("\n\n") + end;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Catalogue text is checked, and still nothing in it may become markup or break a table. */
const plain = (text: string): string => text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>|]/g, (mark) => `\\${mark}`);
