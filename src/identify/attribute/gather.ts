import type { StoredObservation, Subject } from "../../model/observation.ts";
import { macInIpv6 } from "../identity.ts";
import type { Matcher } from "../match/matcher.ts";
import type { Sign } from "../match/sign.ts";
import { plainNumber } from "../match/spelling.ts";
import { OWN_WORDS_RANK, type Property, STATED_RANK } from "../statements.ts";

/** A sign with the first observation it was seen in. */
export interface SeenSign {
  readonly sign: Sign;
  readonly observation: string;
  /** Another observation that shows it too, where there is one. */
  readonly again?: string;
  readonly value: string;
}

/** A value that some observation stated of one property, with how near the source is to the device itself. */
export interface Statement {
  readonly value: string;
  /** Lower is nearer: what the device's own management interface says comes before what a label or a sheet says. */
  readonly rank: number;
  readonly field: string;
  readonly observation: string;
}

/** All that the observations of one asset say, before weighing. */
export interface Gathered {
  readonly signs: readonly SeenSign[];
  readonly statements: ReadonlyMap<Property, readonly Statement[]>;
}

/** Properties whose every value is also matched by grammars and label rules. */
const MERGED: ReadonlySet<Property> = new Set(["model", "serial", "firmware", "brand"]);
/** Field values longer than this are not kept as evidence text. */
const MAX_SHOWN = 200;

/** Reads every observation of one asset once. A sign is kept with the first observation that shows it. */
export function gather(observations: readonly StoredObservation[], matcher: Matcher): Gathered {
  const gathering = openGathering(matcher);
  for (const observation of observations) gathering.take(observation);
  return gathering.finish();
}

interface Gathering {
  take(observation: StoredObservation): void;
  finish(): Gathered;
}

/** The signs of one asset, each with the observations that show it. */
interface Seen {
  /** The observation that is being read: what is seen is seen in it. */
  id: string;
  readonly signs: ReadonlyMap<string, SeenSign>;
  readonly see: (found: readonly Sign[], value: string) => void;
}

function openSeen(matcher: Matcher): Seen {
  const signs = new Map<string, SeenSign & { again?: string }>();
  const seen: Seen = {
    id: "",
    signs,
    see(found, value) {
      const { id } = seen;
      for (const each of found) {
        const sign = withClassOfModel(each, matcher);
        const key = sign.inferred === undefined ? sign.fingerprint : `${sign.fingerprint}\0${value}`;
        const known = signs.get(key);
        if (known === undefined) signs.set(key, { sign, observation: id, value: value.slice(0, MAX_SHOWN) });
        else if (known.again === undefined && known.observation !== id) known.again = id;
      }
    },
  };
  return seen;
}

/** The MAC address that the IPv6 address of a subject was made of; the address beside a channel is the recorder's. */
function seeMacIn({ ip, channel, row }: Subject, { see }: Seen, matcher: Matcher): void {
  if (ip === undefined || !ip.includes(":") || (channel !== undefined && row === undefined)) return;
  const mac = macInIpv6(ip);
  if (mac !== undefined) see(matcher.signsOfMac(mac), `${mac} (${ip})`);
}

function openGathering(matcher: Matcher): Gathering {
  const seen = openSeen(matcher);
  const { see } = seen;
  const statements = new Map<Property, Statement[]>();
  const envelopes = new Set<string>();
  let [id, isViewer] = ["", false];
  /** The MAC address that was looked up last: most observations speak of one. */
  let lastMac = { mac: "", seenIn: "", again: false };
  const seeMac = (mac: string): void => {
    const isLast = mac === lastMac.mac;
    if (isLast && (lastMac.again || lastMac.seenIn === id)) return;
    lastMac = { mac, seenIn: id, again: isLast };
    see(matcher.signsOfMac(mac), mac);
  };
  const state = (property: Property, value: string, rank: number, field: string): void => {
    append(statements, property, { value, rank, field, observation: id });
    if (MERGED.has(property)) see(matcher.signsOf(property, plainNumber(property, value)), value);
  };
  const read = (field: string, value: string): void => {
    if (field.startsWith("dhcp.")) isViewer ||= VIEWER[field]?.test(value) === true;
    const rules = matcher.rulesOf(field);
    if (rules === undefined) return;
    const { use, own } = rules;
    if (own !== undefined) {
      const words = own(value);
      if (words.signs.length > 0) see(words.signs, value);
      if (words.class !== undefined) state("class", words.class, OWN_WORDS_RANK, field);
      return;
    }
    const found = rules.signs(value);
    if (found.length > 0) see(found, value);
    if (use === undefined) return;
    const split = use.isWritten ? matcher.splitLabel(value) : undefined;
    if (split === undefined) for (const [property, rank] of use.states) state(property, value, rank, field);
    else for (const [property, said] of Object.entries(split)) state(property as Property, said, STATED_RANK, field);
    if (use.isMac) seeMac(value);
    if (use.isMacHint) see(matcher.hintsOfMac(value), value);
    if (use.isEnvelope) envelopes.add(value.split(" ", 1)[0] ?? "");
  };
  return {
    take(observation) {
      const { fact, subject } = observation;
      id = observation.id;
      seen.id = id;
      matcher.readFields(fact, subject, read);
      if (subject.mac !== undefined) seeMac(subject.mac);
      else seeMacIn(subject, seen, matcher);
      if (subject.serial !== undefined) state("serial", subject.serial, STATED_RANK, "subject.serial");
    },
    finish() {
      const found = isViewer ? [...seen.signs.values()].map(viewed) : [...seen.signs.values()];
      return { signs: envelopes.size > 1 ? found.map(doubted) : found, statements: ordered(statements) };
    },
  };
}

function append(statements: Map<Property, Statement[]>, property: Property, statement: Statement): void {
  const list = statements.get(property);
  if (list === undefined) statements.set(property, [statement]);
  else list.push(statement);
}

/**
 * What computers and telephones call themselves when they ask for an address: Windows and Android by their class of vendor, the others
 * by the names they come with.
 */
const VIEWER: Readonly<Record<string, RegExp>> = {
  "dhcp.60": /^(?:MSFT 5\.0|MSFT 98|android-dhcp-[0-9.]{1,8})$/,
  "dhcp.12": /^(?:DESKTOP|LAPTOP)-[0-9A-Z]{7}$|^(?:[\w-]{1,32}-)?(?:iPhone|iPad|MacBook(?:-(?:Pro|Air))?)(?:$|-)/,
};

/** Whoever looks at a camera from afar asks for the same names as the camera. */
function viewed(seen: SeenSign): SeenSign {
  const { sign } = seen;
  if (sign.kind !== "dns" || sign.weight === undefined) return seen;
  return {
    ...seen,
    sign: {
      ...sign,
      weight: "hint",
      says: `${sign.says}, but this is a computer or telephone, and viewers ask for it too`,
    },
  };
}

/** A serial that holds the model says what the thing is, where its maker's numbering does. */
function withClassOfModel(sign: Sign, matcher: Matcher): Sign {
  const model = sign.of === "serial" ? sign.inferred?.["model"] : undefined;
  if (model === undefined || sign.class !== undefined) return sign;
  const numbered = matcher
    .signsOf("model", model)
    .find((each) => each.maker === sign.maker && each.class !== undefined);
  return numbered === undefined ? sign : { ...sign, class: numbered.class };
}

/** One device has one SOAP library. Where its answers come from two, one of them was written by hand or copied. */
function doubted(seen: SeenSign): SeenSign {
  const { sign } = seen;
  if (sign.kind !== "soap") return seen;
  return {
    ...seen,
    sign: { ...sign, weight: "weak", says: `${sign.says}, but other answers come from another library` },
  };
}

function ordered(statements: ReadonlyMap<Property, Statement[]>): ReadonlyMap<Property, readonly Statement[]> {
  for (const list of statements.values()) {
    if (list.length > 1) list.sort((a, b) => a.rank - b.rank || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
  }
  return statements;
}
