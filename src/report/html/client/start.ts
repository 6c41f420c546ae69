/**
 * The script of the page, last part: the choices of the filters, and what the controls do. Same rules as the first part.
 */
export const START_SCRIPT = String.raw`
function tallied(list, key) {
  const counts = new Map();
  for (const row of list) counts.set(row[key], (counts.get(row[key]) || 0) + 1);
  return counts;
}
/* Choices of the filters. Each says how many rows it has of those that filters choose from now. */
const choices = [];
function offer(key, pairs) {
  for (const [value, label, of] of pairs) {
    const option = make("option", { value }, short(label));
    field(key).append(option);
    choices.push({ option, key, label, of });
  }
}
function countChoices() {
  const counts = {};
  for (const { option, key, label, of } of choices) {
    counts[key] = counts[key] || tallied(key === "seen" ? rows : base(), key);
    option.textContent = short(label) + " (" + grouped(counts[key].get(of) || 0) + ")";
  }
}
const distinct = (key) => [...tallied(rows, key).keys()];
const byLabel = ([, a], [, b]) => (folded(a) < folded(b) ? -1 : 1);
const named = (key, empty) => distinct(key).map((value) => ["=" + value, value || empty, value]).sort(byLabel);
offer("maker", named("maker", words.unknownMaker));
offer("site", named("site", words.table.noSite));
offer("confidence", distinct("confidence").filter((value) => value >= 0).sort((a, b) => b - a).map((value) => [String(value), words.confidences[confidences[value]], value]));
offer("class", distinct("class").map((value) => [String(value), words.classes[classes[value]], value]).sort(byLabel));
offer("seen", distinct("seen").sort((a, b) => a - b).map((value) => [seen[value], words.seen[seen[value]], value]));
if (counted.length < rows.length) {
  field("seen").options[0].textContent = words.table.notBought;
  field("seen").append(make("option", { value: "all" }, words.table.boughtToo));
}
countChoices();
field("seen").addEventListener("input", countChoices);
byId("controls").addEventListener("input", refresh);
byId("controls").addEventListener("submit", (event) => event.preventDefault());
byId("controls").addEventListener("reset", () => setTimeout(() => { countChoices(); refresh(); }));
for (const head of byId("asset-table").tHead.rows[0].cells) {
  head.setAttribute("aria-sort", "none");
  head.querySelector("button").addEventListener("click", () => sortBy(head.dataset.column));
}
byId("pages").addEventListener("click", (event) => {
  const last = Math.ceil(state.fit.length / PAGE_ROWS) - 1;
  const to = { first: 0, previous: state.page - 1, next: state.page + 1, last }[event.target.dataset.go];
  if (to === undefined || event.target.getAttribute("aria-disabled") === "true") return;
  state.page = to;
  draw();
  /* Whoever pressed a key keeps the button that has the focus in sight, and hears which rows stand now. */
  if (event.detail === 0) event.target.scrollIntoView({ block: "nearest" });
  else byId("asset-table").scrollIntoView({ block: "start" });
});
/* #a-… opens that asset: an address that can be passed on. Filters that leave it out are cleared; one that is not here is said. */
function wantedAsset() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return location.hash.slice(1);
  }
}
function openFromAddress() {
  const wanted = wantedAsset();
  if (wanted === "") return;
  const found = rows.find((row) => row.asset === wanted);
  if (found === undefined) {
    if (wanted.startsWith("a-")) byId("shown").textContent = fill(words.table.notHere, { asset: short(wanted) });
    return;
  }
  if (!state.fit.includes(found)) {
    for (const key of ["text", "provision", "verdict", "maker", "confidence", "site", "class", "seen"]) field(key).value = "";
    if (found.seen === BOUGHT) field("seen").value = "all";
    countChoices();
    refresh();
  }
  const at = state.fit.indexOf(found);
  state.page = Math.floor(at / PAGE_ROWS);
  draw();
  const row = [...byId("asset-table").tBodies[0].rows].find((each) => each.dataset.asset === wanted);
  row.querySelector("button").click();
  row.querySelector("button").focus();
  row.scrollIntoView({ block: "start" });
}
/* A table that is wider than its place scrolls there: by keyboard too, and under the name of its heading. */
function nameScrollers() {
  for (const box of document.querySelectorAll("section .scroll:not(#asset-view .scroll)")) {
    let head = box.previousElementSibling;
    while (head !== null && !/^H[23]$/.test(head.tagName)) head = head.previousElementSibling;
    const wide = box.scrollWidth > box.clientWidth + 1;
    for (const [name, value] of [["tabindex", "0"], ["role", "region"], ["aria-label", head === null ? "" : head.textContent]])
      if (wide) box.setAttribute(name, value);
      else box.removeAttribute(name);
  }
}
byId("asset-view").hidden = false;
nameScrollers();
window.addEventListener("resize", nameScrollers);
refresh();
openFromAddress();
window.addEventListener("hashchange", openFromAddress);
`;
