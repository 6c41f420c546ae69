/**
 * The script of the page, first part: reads the rows, draws and pages them. Text of a device only ever goes into
 * the page as the text of a node; the page forbids everything else (Trusted Types in its policy). No back-ticks in here.
 */
export const TABLE_SCRIPT = String.raw`
const page = JSON.parse(document.getElementById("page-facts").textContent);
const { words, order, confidences, classes, seen, weights, provisions, makers } = page;
const PAGE_ROWS = 100;
const blocks = [...document.querySelectorAll("script[data-details]")];

const byId = (id) => document.getElementById(id);
const fill = (template, values) => template.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
const plural = (forms, n) => fill((words.lang === "fr" ? n < 2 : n === 1) ? forms.one : forms.other, { n: grouped(n) });
const grouped = (n) => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, words.number.group);

function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
const said = (text) => make("bdi", {}, text);

function mark(kind, text) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", "#m-" + kind);
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return make("span", { class: "mark mark-" + kind }, svg, text);
}

/* Rows. The order of a line is that of rowOf in embed.ts. */
const rows = [];
for (const [block, script] of [...document.querySelectorAll("script[data-rows]")].entries()) {
  const { s, r } = JSON.parse(script.textContent);
  /* A large page has the texts themselves in its lines, and the maker by id. */
  const text = (at) => (typeof at === "string" ? at : at < 0 ? "" : s[at]);
  const makerOf = (at) => (typeof at === "string" ? makers[at] || at : text(at));
  for (const [at, line] of r.entries()) {
    const row = {
      block, at,
      asset: line[0], name: text(line[1]), site: text(line[2]), ips: text(line[3]), macs: text(line[4]),
      label: text(line[5]), maker: makerOf(line[6]), confidence: line[7], relabel: line[8], model: text(line[9]),
      serial: text(line[10]), class: line[11], seen: line[12], verdicts: line[13],
    };
    row.search = [row.asset, row.name, row.site, row.ips, row.macs, row.label, row.maker, row.model, row.serial]
      .join("\n").toLowerCase();
    rows.push(row);
  }
  script.remove();
}

/* State: what is shown. */
const state = { column: "", descending: false, page: 0, fit: [] };
const field = (key) => byId("f-" + key);

/* Drawing. An asset without a name goes by its address. */
const short = (text) => (text.length > 80 ? text.slice(0, 79) + "…" : text);
const titleOf = (row) => row.name || row.ips || row.macs || row.asset;

function drawRow(row) {
  const id = "detail-" + row.block + "-" + row.at;
  const title = titleOf(row);
  const button = make("button", { type: "button", class: "open", "aria-expanded": "false", "aria-controls": id }, said(short(title)));
  button.setAttribute("aria-label", fill(words.table.open, { asset: short(title) }));
  const first = make("th", { scope: "row" }, button);
  if (title !== row.asset) first.append(make("small", { class: "mono wide" }, said(row.asset)));
  if (seen[row.seen] === "bought") first.append(make("small", {}, words.seen.bought));
  first.append(make("small", { class: "narrow" }, said([row.site, row.name === "" ? "" : row.ips].filter((text) => text !== "").join(" · "))));
  const label = make("td", { class: "wide" }, row.label === "" ? "–" : said(short(row.label)));
  if (row.relabel === 1) label.append(" ", mark("relabel", words.relabel.yes));
  const maker = make("td", {}, row.maker === "" ? make("em", {}, words.unknownMaker) : said(short(row.maker)));
  if (row.confidence >= 0) maker.append(make("small", {}, words.confidences[confidences[row.confidence]]));
  if (row.label !== "") maker.append(make("small", { class: "narrow" }, words.table.label + words.colon + " ", said(short(row.label))));
  if (row.relabel === 1) maker.append(make("span", { class: "narrow" }, mark("relabel", words.relabel.yes)));
  const address = make("td", { class: "wide mono" }, said(short(row.ips || row.macs) || "–"));
  const verdict = order[verdictOf(row)];
  const tr = make(
    "tr", { class: "asset", "data-asset": row.asset }, first,
    make("td", { class: "wide" }, said(short(row.site) || "–")), address, label, maker,
    make("td", { class: "wide mono" }, said(short(row.model) || "–")),
    make("td", { class: "wide" }, words.classes[classes[row.class]] || "–"),
    make("td", {}, verdict === undefined ? words.table.notRuled : mark(verdict, words.verdicts[verdict])),
  );
  button.addEventListener("click", () => toggle(row, tr, button, id));
  return tr;
}

function toggle(row, tr, button, id) {
  const open = byId(id);
  button.setAttribute("aria-expanded", String(open === null));
  if (open !== null) {
    open.remove();
    return;
  }
  const cell = make("td", { colspan: "8" }, panel(row));
  tr.after(make("tr", { class: "detail", id }, cell));
}

function draw() {
  const pages = Math.max(1, Math.ceil(state.fit.length / PAGE_ROWS));
  state.page = Math.min(Math.max(0, state.page), pages - 1);
  const from = state.page * PAGE_ROWS;
  const shown = state.fit.slice(from, from + PAGE_ROWS);
  const body = byId("asset-table").tBodies[0];
  body.replaceChildren(...shown.map(drawRow));
  drawCounts(from, shown.length);
  byId("pages").hidden = pages === 1;
  byId("page-now").textContent = fill(words.table.page, { page: grouped(state.page + 1), pages: grouped(pages) });
  for (const button of byId("pages").querySelectorAll("button")) {
    const back = button.dataset.go === "first" || button.dataset.go === "previous";
    /* Not disabled, which would take the focus from whoever has just pressed it. */
    button.setAttribute("aria-disabled", String(back ? state.page === 0 : state.page === pages - 1));
  }
}

/** How many rows stand here, of how many: for the screen, and for paper, where nobody can turn the page. */
function drawCounts(from, many) {
  const { shown, filtered: of, printed, printedFiltered, nothing: none, noAssets, boughtListed, boughtLeftOut } = words.table;
  const all = base().length;
  const nothing = rows.length === 0 ? noAssets : none;
  const n = { from: grouped(from + 1), to: grouped(from + many), n: grouped(state.fit.length), all: grouped(all) };
  const less = state.fit.length < all;
  byId("shown").textContent = many === 0 ? nothing : fill(shown, n) + (less ? " (" + fill(of, n) + ")" : "");
  byId("printed").textContent = fill(many === 0 ? nothing : less ? printedFiltered : printed, n);
  const bought = rows.length - counted.length;
  byId("bought").hidden = bought === 0;
  byId("bought-says").textContent = plural(listsBought() ? boughtListed : boughtLeftOut, bought);
  byId("bought-hint").hidden = listsBought();
}

function refresh() {
  state.fit = sorted(filtered());
  state.page = 0;
  draw();
}

function sortBy(column) {
  state.descending = state.column === column ? !state.descending : false;
  state.column = column;
  for (const head of byId("asset-table").tHead.rows[0].cells) {
    const now = head.dataset.column === column ? (state.descending ? "descending" : "ascending") : "none";
    head.setAttribute("aria-sort", now);
  }
  refresh();
}
`;
