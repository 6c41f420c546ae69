import type { StoredObservation } from "../../model/observation.ts";
import { readFields } from "../fields.ts";
import type { Matcher } from "../match/matcher.ts";
import type { Sign } from "../match/sign.ts";
import { classOfPhrase, classOfWords } from "./words.ts";

/** A sign with the observation it was seen in. */
export interface SeenSign {
  readonly sign: Sign;
  readonly observation: string;
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

export type Property = "model" | "serial" | "firmware" | "brand" | "name" | "class" | "build";

/** All that the observations of one asset say, before weighing. */
export interface Gathered {
  readonly signs: readonly SeenSign[];
  readonly statements: ReadonlyMap<Property, readonly Statement[]>;
}

/** Which fields state which property, nearest to the device first. */
const STATEMENTS: Readonly<Record<Property, readonly string[]>> = {
  model: [
    "isapi.model",
    "vapix.prodnbr",
    "vapix.prodshortname",
    "dhip.devicetype",
    "cgi.devicetype",
    "cgi.type",
    "cgi.model",
    "sadp.devicedescription",
    "onvif.model",
    "upnp.modelnumber",
    "upnp.modelname",
    "stated.model",
  ],
  serial: [
    "isapi.serialnumber",
    "sadp.devicesn",
    "vapix.serialnumber",
    "dhip.serialno",
    "cgi.serialnumber",
    "cgi.sn",
    "onvif.serial",
    "upnp.serialnumber",
    "stated.serial",
  ],
  firmware: [
    "isapi.firmwareversion",
    "sadp.softwareversion",
    "vapix.version",
    "dhip.version",
    "cgi.version",
    "cgi.firmwareversion",
    "onvif.firmware",
    "stated.firmware",
  ],
  brand: [
    "onvif.manufacturer",
    "isapi.manufacturer",
    "dhip.vendor",
    "cgi.vendor",
    "vapix.brand",
    "upnp.manufacturer",
    "stated.brand",
    "stated.maker",
  ],
  build: ["isapi.firmwarereleaseddate"],
  name: ["stated.name", "isapi.devicename", "dhip.machinename"],
  class: ["isapi.devicetype", "dhip.deviceclass", "sadp.devicedescription", "channel.class", "stated.class"],
};

const PROPERTY_OF = new Map<string, (readonly [Property, number])[]>();
for (const [property, fields] of Object.entries(STATEMENTS) as [Property, readonly string[]][]) {
  fields.forEach((field, rank) => PROPERTY_OF.set(field, [...(PROPERTY_OF.get(field) ?? []), [property, rank]]));
}

/** Properties whose every value is also matched by grammars and label rules. */
const MERGED: ReadonlySet<Property> = new Set(["model", "serial", "firmware", "brand"]);
const MAC_FIELDS = new Set(["isapi.macaddress", "sadp.mac", "onvif.mac", "dhip.mac", "stated.mac"]);
/** Field values longer than this are not kept as evidence text. */
const MAX_SHOWN = 200;

/** Reads every observation of one asset once. A sign is kept with the first observation that shows it. */
export function gather(observations: readonly StoredObservation[], matcher: Matcher): Gathered {
  const signs = new Map<string, SeenSign>();
  const statements = new Map<Property, Statement[]>();
  const envelopes = new Set<string>();
  for (const { id, fact, subject } of observations) {
    const see = (found: readonly Sign[], value: string): void => {
      for (const sign of found) {
        const key = sign.inferred === undefined ? sign.fingerprint : `${sign.fingerprint}\0${value}`;
        if (!signs.has(key)) signs.set(key, { sign, observation: id, value: value.slice(0, MAX_SHOWN) });
      }
    };
    const state = (property: Property, value: string, rank: number, field: string): void => {
      const list = statements.get(property) ?? [];
      list.push({ value, rank, field, observation: id });
      statements.set(property, list);
      if (MERGED.has(property)) see(matcher.signsOf(property, value), value);
    };
    readFields(fact, subject, (field, value) => {
      const found = matcher.signsOf(field, value);
      see(found, value);
      if (field === "onvif.soap-prefixes") envelopes.add(value.split(" ", 1)[0] ?? "");
      if (field === "self") {
        const named = found.length > 0 ? classOfWords(value) : classOfPhrase(value);
        if (named !== undefined) state("class", named, OWN_WORDS_RANK, field);
      }
      for (const [property, rank] of PROPERTY_OF.get(field) ?? NO_PROPERTIES) state(property, value, rank, field);
      if (MAC_FIELDS.has(field)) see(matcher.signsOfMac(value), value);
    });
    if (subject.mac !== undefined) see(matcher.signsOfMac(subject.mac), subject.mac);
    if (subject.serial !== undefined) state("serial", subject.serial, STATED_RANK, "subject.serial");
  }
  const found = [...signs.values()];
  return { signs: envelopes.size > 1 ? found.map(doubted) : found, statements: ordered(statements) };
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

const NO_PROPERTIES: readonly (readonly [Property, number])[] = [];
const STATED_RANK = 99;
/** After what its management interface says, before what a document says. */
const OWN_WORDS_RANK = STATEMENTS.class.indexOf("stated.class") - 0.5;

function ordered(statements: ReadonlyMap<Property, Statement[]>): ReadonlyMap<Property, readonly Statement[]> {
  for (const list of statements.values()) {
    list.sort((a, b) => a.rank - b.rank || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
  }
  return statements;
}
