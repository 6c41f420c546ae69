/**
 * The script of the page, second part: which rows fit the controls, and in what order. Same rules as the first part.
 */
export const ORDER_SCRIPT = String.raw`
/** The place of a row's verdict in the order of severity; the strongest when no provision is chosen. */
function verdictOf(row) {
  const chosen = provisions.findIndex((each) => each.id === field("provision").value);
  if (chosen >= 0) return row.verdicts[chosen] === "-" ? order.length : Number(row.verdicts[chosen]);
  let worst = order.length;
  for (const letter of row.verdicts) if (letter !== "-" && Number(letter) < worst) worst = Number(letter);
  return worst;
}

/* Sorting: keys are made once for a column, then plain text or numbers are compared. An empty key comes last either way. */
const folded = (text) =>
  text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/\d+/g, (digits) => digits.padStart(10, "0"));
/* IPv4 by octets, IPv6 by groups, whatever else stands there, then MAC addresses by their digits. */
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const IPV6 = /^[0-9a-f:]{2,39}$/;
const bareMac = (text) => text.toLowerCase().replace(/[:.-]/g, "");

function ipKey(ip) {
  if (IPV4.test(ip)) return "1" + ip.split(".").map((octet) => octet.padStart(3, "0")).join("");
  const text = ip.toLowerCase().split("%")[0];
  if (!IPV6.test(text) || !text.includes(":")) return "3" + folded(ip);
  const [before, after] = text.split("::").map((half) => half.split(":").filter((group) => group !== ""));
  const gap = after === undefined ? [] : Array(Math.max(0, 8 - before.length - after.length)).fill("");
  return "2" + [...before, ...gap, ...(after || [])].map((group) => group.padStart(4, "0")).join("");
}

function addressKey(row) {
  if (row.ips !== "") return row.ips.split(" ").map(ipKey).join(" ");
  return row.macs === "" ? "" : "4" + bareMac(row.macs);
}

const KEYS = {
  asset: (row) => folded(titleOf(row)),
  site: (row) => folded(row.site),
  address: addressKey,
  label: (row) => folded(row.label),
  maker: (row) => row.maker && folded(row.maker) + " " + (9 - row.confidence),
  model: (row) => folded(row.model),
  class: (row) => (classes[row.class] === "unknown" ? "" : folded(words.classes[classes[row.class]] || "")),
  verdict: verdictOf,
};

function sorted(fit) {
  if (state.column === "") return fit;
  const keyOf = KEYS[state.column];
  const sign = state.descending ? -1 : 1;
  const keyed = fit.map((row) => [keyOf(row), row]);
  keyed.sort(([a], [b]) => {
    if (a === b) return 0;
    if (a === "") return 1;
    if (b === "") return -1;
    return a < b ? -sign : sign;
  });
  return keyed.map(([, row]) => row);
}

/* What was only bought is in no count of the page, so the table begins without it. */
const BOUGHT = seen.indexOf("bought");
const counted = rows.filter((row) => row.seen !== BOUGHT);
const listsBought = () => ["all", "bought"].includes(field("seen").value);
/** The rows that filters choose from. */
const base = () => (listsBought() ? rows : counted);

/* A MAC address is found in whatever way it is written: with any signs between its digits, or none. */
const macIn = (text) => (/^[0-9a-f]{12}$/.test(bareMac(text)) ? bareMac(text) : "");
const hasMac = (row, mac) => mac !== "" && bareMac(row.macs).includes(mac);

function finderOf(typed) {
  const text = typed.toLowerCase();
  const parts = text.split(/\s+/).filter((part) => part !== "").map((part) => ({ part, mac: macIn(part) }));
  const whole = macIn(text.replace(/\s+/g, ""));
  return (row) => hasMac(row, whole) || parts.every(({ part, mac }) => row.search.includes(part) || hasMac(row, mac));
}

function filtered() {
  const holds = finderOf(field("text").value);
  const verdict = order.indexOf(field("verdict").value);
  const maker = field("maker").value;
  const site = field("site").value;
  const confidence = field("confidence").value;
  const kind = field("class").value;
  const way = seen.indexOf(field("seen").value);
  return base().filter(
    (row) =>
      (maker === "" || row.maker === maker.slice(1)) &&
      (site === "" || row.site === site.slice(1)) &&
      (confidence === "" || row.confidence === Number(confidence)) &&
      (kind === "" || row.class === Number(kind)) &&
      (way < 0 || row.seen === way) &&
      (verdict < 0 || verdictOf(row) === verdict) &&
      holds(row),
  );
}
`;
