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
    const option = make("option", { value }, label);
    field(key).append(option);
    choices.push({ option, key, label, of });
  }
}
function countChoices() {
  const counts = {};
  for (const { option, key, label, of } of choices) {
    counts[key] = counts[key] || tallied(key === "seen" ? rows : base(), key);
    option.textContent = label + " (" + grouped(counts[key].get(of) || 0) + ")";
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
  if (to === undefined) return;
  state.page = to;
  draw();
  byId("asset-table").scrollIntoView({ block: "start" });
});
/* #a-… opens that asset: an address that can be passed on. What was only bought is listed for it. */
function openFromAddress() {
  const wanted = decodeURIComponent(location.hash.slice(1));
  if (wanted === "") return;
  const isWanted = (row) => row.asset === wanted;
  if (!listsBought() && rows.some((row) => row.seen === BOUGHT && isWanted(row))) {
    field("seen").value = "all";
    countChoices();
    refresh();
  }
  const at = state.fit.findIndex(isWanted);
  if (at < 0) return;
  state.page = Math.floor(at / PAGE_ROWS);
  draw();
  const row = [...byId("asset-table").tBodies[0].rows].find((each) => each.dataset.asset === wanted);
  row.querySelector("button").click();
  row.querySelector("button").focus();
  row.scrollIntoView({ block: "start" });
}
byId("asset-view").hidden = false;
refresh();
openFromAddress();
window.addEventListener("hashchange", openFromAddress);
`;
