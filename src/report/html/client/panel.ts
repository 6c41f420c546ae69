import { STAYS } from "../stays.ts";
import type { Language } from "../../words/index.ts";

/** What of the script depends on the language of its page: how a text of the catalogue is put there, and a title with its citation. */
interface Spoken {
  readonly english: string;
  readonly titled: string;
}

/** In a page of another language than English a text may begin with the sign that says that it stayed in English. */
const SPOKEN: Readonly<Record<Language, Spoken>> = {
  en: {
    english: `const english = (text) => make("bdi", words.lang === "en" ? {} : { lang: "en" }, text);`,
    titled: `said(each.title + " (" + each.citation + ")")`,
  },
  fr: {
    english: `const english = (text) => (text.startsWith(${JSON.stringify(STAYS)}) ? make("bdi", { lang: "en" }, text.slice(1)) : said(text));`,
    titled: `english(each.title), " (", english(each.citation), ")"`,
  },
};

/** The script of the page, third part: the evidence of one asset. Same rules as the first part. */
export function panelScript(lang: Language): string {
  const { english, titled } = SPOKEN[lang];
  return PANEL_SCRIPT.replace(SPOKEN.en.english, () => english).replace(SPOKEN.en.titled, () => titled);
}

const PANEL_SCRIPT = String.raw`
/* Details of the last blocks asked for stay parsed; a block is some hundreds of KiB. */
const parsed = new Map();
function detailOf(row) {
  let block = parsed.get(row.block);
  if (block === undefined) {
    block = JSON.parse(blocks[row.block].textContent);
    if (parsed.size > 8) parsed.delete(parsed.keys().next().value);
    parsed.set(row.block, block);
  }
  return { line: block.r[row.at], text: (at) => (at < 0 ? "" : block.s[at]) };
}

const heading = (text) => make("h3", {}, text);
/* The address of the page with this asset opened, for whoever passes it on. Nothing of that on paper. */
const linkTo = (row) => make("p", { class: "more" }, make("a", { href: "#" + encodeURIComponent(row.asset) }, words.detail.link));
const list = (name, items) => make("ul", { class: name }, ...items.map((item) => make("li", {}, ...[item].flat())));

/** The order of a line is that of detailOf in embed.ts. */
function panel(row) {
  if (blocks.length === 0) return shortPanel(row);
  const { line, text } = detailOf(row);
  const [subjects, joined, signsFor, signsAgainst, rivals, undecided, firmware, madeOn, parent, rulings, exhibits, all] = line;
  const D = words.detail;
  const box = make("div", { class: "dossier" });
  box.append(identity(row, { firmware: text(firmware), madeOn: text(madeOn), parent: text(parent) }));
  const quoted = { exhibits: exhibits || [], text, elsewhere: exhibits === null };
  const both = make("div", { class: "both" }, rulingsPart(rulings, text));
  both.append(make("section", {}, heading(D.for), signs(signsFor, quoted, D.noEvidence),
    heading(D.against), signs(signsAgainst, quoted, D.noAgainst)));
  box.append(both);
  if (quoted.elsewhere) box.append(make("p", { class: "note" }, fill(D.exhibitsElsewhere, { asset: row.asset })));
  if (undecided >= 0) box.append(make("section", {}, heading(D.undecided), make("p", {}, said(text(undecided)))));
  if (rivals.length > 0)
    box.append(make("section", {}, heading(D.rivals), list("plain", rivals.map(([id, weight]) => text(id) + " (" + words.weights[weights[weight]] + ")"))));
  const as = subjects.map(([subject, origin]) => [said(text(subject)), " ", make("small", {}, said(fill(D.from, { origin: text(origin) })))]);
  if (all > subjects.length) as.push([fill(words.andMore.other, { n: grouped(all - subjects.length) })]);
  box.append(make("section", {}, heading(D.subjects), list("plain mono", as)));
  if (joined.length > 0)
    box.append(make("section", {}, heading(D.joined), list("plain", joined.map(([by, value]) => [(words.joins[text(by)] || text(by)) + words.colon + " ", make("span", { class: "mono" }, said(text(value)))]))));
  box.append(linkTo(row));
  return box;
}

/** Of a large review the page holds what was found, not the argument. */
function shortPanel(row) {
  const D = words.detail;
  const box = make("div", { class: "dossier" }, identity(row, undefined));
  const ruled = provisions.flatMap((each, at) => {
    const verdict = order[row.verdicts[at]];
    return verdict === undefined ? [] : [[mark(verdict, words.verdicts[verdict]), " ", ${SPOKEN.en.titled}]];
  });
  if (ruled.length > 0) box.append(make("section", {}, heading(D.rulings), list("plain", ruled)));
  box.append(make("p", { class: "note" }, fill(D.argumentElsewhere, { asset: row.asset })), linkTo(row));
  return box;
}

${SPOKEN.en.english}

function identity(row, more) {
  const D = words.detail;
  const relabel = row.relabel < 0 ? words.relabel.unknown : row.relabel === 1 ? words.relabel.yes : words.relabel.no;
  const sure = row.confidence < 0 ? "" : " (" + words.confidences[confidences[row.confidence]] + ")";
  const facts = [
    [D.maker, row.maker === "" ? words.unknownMaker : row.maker + sure], [D.label, row.label], [D.relabel, relabel],
    [D.model, row.model], [D.serial, row.serial],
    ...(more === undefined ? [] : [[D.firmware, more.firmware], [D.madeOn, more.madeOn], [D.parent, more.parent]]),
    [D.class, words.classes[classes[row.class]]], [D.site, row.site], [D.seen, words.seen[seen[row.seen]]],
    [D.asset, row.asset],
  ];
  const shown = facts.filter(([term, value]) => value !== "" || term !== D.parent);
  const pairs = shown.map(([term, value]) => make("div", {}, make("dt", {}, term), make("dd", {}, value === "" ? make("em", {}, D.notStated) : said(value))));
  return make("section", {}, heading(D.identity), make("dl", { class: "facts" }, ...pairs));
}

function rulingsPart(rulings, text) {
  const D = words.detail;
  const cards = rulings.map(([provision, verdict, because, missing, duty]) => {
    const known = provisions.find((each) => each.id === text(provision));
    const card = make("li", {}, mark(order[verdict], words.verdicts[order[verdict]]), " ", make("strong", {}, english(known ? known.title : text(provision))));
    if (known) card.append(make("small", {}, english(known.citation)));
    card.append(make("p", {}, said(text(because))));
    if (missing.length > 0) card.append(make("p", { class: "missing" }, make("b", {}, D.missing + words.colon + " "), said(missing.map(text).join("; "))));
    if (duty >= 0) card.append(make("p", {}, make("b", {}, D.duty + words.colon + " "), text(duty)));
    return card;
  });
  return make("section", {}, heading(D.rulings), cards.length === 0 ? make("p", {}, words.table.notRuled) : make("ul", { class: "rulings" }, ...cards));
}

function signs(lines, quoted, nothing) {
  if (lines.length === 0) return make("p", {}, nothing);
  const items = lines.map(([says, weight, fingerprint, observation]) => {
    const word = weights[weight];
    const item = make("li", {}, make("span", { class: "weight weight-" + word }, words.weights[word]), " ", english(quoted.text(says)),
      make("small", { class: "mono" }, quoted.text(fingerprint) + " · " + quoted.text(observation)));
    const exhibit = quoted.exhibits.find((each) => each[0] >= 0 && quoted.text(each[0]) === quoted.text(observation));
    if (exhibit) item.append(exhibitPart(exhibit, quoted.text));
    return item;
  });
  return make("ul", { class: "signs" }, ...items);
}

function exhibitPart([, origin, at, title, body, cut, subject], text) {
  const D = words.detail;
  const from = fill(at < 0 ? D.from : D.fromAt, { origin: text(origin), at: text(at) });
  const summary = make("summary", {}, D.exhibits + words.colon + " ", said(text(title)), " ", make("small", {}, said([text(subject), from].filter((part) => part !== "").join(", "))), make("small", { class: "paper" }, words.page.notOnPaper));
  const pre = make("pre", { tabindex: "0", role: "region", "aria-label": D.exhibits + words.colon + " " + short(text(title)), dir: "ltr" }, text(body));
  const box = make("details", {}, summary, pre);
  if (cut) box.append(make("small", {}, D.exhibitCut));
  return box;
}
`;
