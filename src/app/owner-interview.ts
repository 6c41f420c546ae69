import { stringify } from "yaml";
import { kindsMayFit, mayLieIn } from "../assess/law/index.ts";
import type { Catalogue } from "../model/catalogue.ts";
import { jurisdictionFault } from "../model/jurisdiction.ts";
import { OWNER_KINDS, type OwnerKind } from "../model/owner.ts";
import { parseLegalDate } from "../model/time.ts";
import { parseNetwork } from "../verify/index.ts";
import { type RoleQuestion, rolesOf } from "./roles.ts";

/** One question of the interview. Nothing said leaves the field unknown. */
export interface Question {
  /** The field of the profile, for messages. */
  readonly field: string;
  readonly asks: string;
  /** What may be answered, in words. */
  readonly hint: string;
  /** What is wrong with an answer; undefined when it can be taken. Never asked for an empty answer. */
  check(answer: string): string | undefined;
}

type Answers = Generator<Question, ProfileDraft, string>;

/** A profile as it is written: in the order of its keys. */
export type ProfileDraft = Readonly<Record<string, unknown>>;

/** Purposes that an instrument names; a site may say another in its own words. */
const PURPOSES = [
  "public safety",
  "security of government facilities",
  "physical security surveillance of critical infrastructure",
  "national security",
] as const;

/**
 * A short interview that ends with a profile. Asks only what can matter: of the roles those whose instruments can bind such an
 * owner, of sensitivity only where a text asks for it.
 */
export function* interview({ instruments }: Pick<Catalogue, "instruments">): Answers {
  const roles = rolesOf({ instruments });
  const name = yield {
    field: "name",
    asks: "What is the organisation called?",
    hint: "its legal name",
    check: () => undefined,
  };
  const kind = yield* kindOf();
  const jurisdictions = yield* jurisdictionsOf();
  const contractor = yield* yesNo(
    "usFederalContractor",
    "Does it hold or bid for a contract with a US federal agency?",
  );
  const answers: Record<string, string> = {};
  for (const each of roles) {
    if (each.role === "us-federal-contractor" || !canMatter(each, kind, jurisdictions)) continue;
    answers[each.role] = yield* yesNo(`roles.${each.role}`, `Say ${each.asks}.`);
  }
  const agreements = yield* agreementsOf();
  const sites = yield* sitesOf(jurisdictions, asksNetwork(instruments, kind, jurisdictions));
  const waivers = yield* waiversOf(instruments, sites);
  return {
    name: name === "" ? "owner not stated" : name,
    kind,
    jurisdictions: jurisdictions.length === 0 ? "unknown" : jurisdictions,
    usFederalContractor: contractor,
    ...(Object.keys(answers).length > 0 && { roles: answers }),
    ...(agreements.length > 0 && { agreements }),
    ...(waivers.length > 0 && { waivers }),
    sites: sites.length === 0 ? "unknown" : sites,
  };
}

/** The profile as YAML, as `--owner` takes it. */
export const profileText = (draft: ProfileDraft): string =>
  `# decamp owner profile. Every field may be unknown: that leaves a question open and never means no.\n${stringify(draft)}`;

const canMatter = ({ addressees }: RoleQuestion, kind: OwnerKind, jurisdictions: readonly string[]): boolean =>
  addressees.some((each) => mayLieIn(each, jurisdictions) && (each.only === undefined || kindsMayFit(each, kind)));

/** Does a text that can bind such an owner ask whether devices hang on the core network? Of an unknown owner nothing is asked. */
const asksNetwork = (
  instruments: Catalogue["instruments"],
  kind: OwnerKind,
  jurisdictions: readonly string[],
): boolean =>
  kind !== "unknown" &&
  jurisdictions.length > 0 &&
  instruments.some(({ provisions }) =>
    provisions.some(
      ({ coreNetworkOnly, addressees }) =>
        coreNetworkOnly === true && kindsMayFit(addressees, kind) && mayLieIn(addressees, jurisdictions),
    ),
  );

function* kindOf(): Generator<Question, OwnerKind, string> {
  const kinds: readonly string[] = OWNER_KINDS;
  const said = yield {
    field: "kind",
    asks: "What kind of organisation is it?",
    hint: OWNER_KINDS.map((each, at) => `${at + 1} ${each}`).join(", "),
    check: (answer) => (chosen(kinds, answer) === undefined ? "answer with the number or the word" : undefined),
  };
  return (chosen(kinds, said) ?? "unknown") as OwnerKind;
}

/** By number or by word; free text is undefined. */
function chosen(from: readonly string[], answer: string): string | undefined {
  const word = answer.trim().toLowerCase().replaceAll(" ", "-");
  return from[Number(word) - 1] ?? from.find((each) => each.replaceAll(" ", "-") === word);
}

const wordsOf = (answer: string): readonly string[] => answer.split(/[\s,;]+/).filter((each) => each !== "");

function* jurisdictionsOf(): Generator<Question, readonly string[], string> {
  const said = yield {
    field: "jurisdictions",
    asks: "Under which laws does it act?",
    hint: "ISO 3166 codes with commas: CA, CA-QC, US-TX, GB",
    check: (answer) => {
      const faults = wordsOf(answer.toUpperCase()).flatMap((each) => jurisdictionFault(each) ?? []);
      return faults[0];
    },
  };
  return wordsOf(said.toUpperCase());
}

function* yesNo(field: string, asks: string): Generator<Question, "yes" | "no" | "unknown", string> {
  const said = yield {
    field,
    asks,
    hint: "yes, no, or nothing when it is not known",
    check: (answer) => (YES_NO[answer.toLowerCase()] === undefined ? "answer yes or no" : undefined),
  };
  return YES_NO[said.toLowerCase()] ?? "unknown";
}

const YES_NO: Readonly<Record<string, "yes" | "no" | "unknown">> = {
  y: "yes",
  yes: "yes",
  oui: "yes",
  n: "no",
  no: "no",
  non: "no",
  "?": "unknown",
  unknown: "unknown",
};

const AGREEMENTS = ["contract", "subcontract", "grant", "subaward", "loan"] as const;

/** Most agreements and sites asked for in one interview; the file can hold more. */
const MOST_ASKED = 200;

function* agreementsOf(): Generator<Question, readonly ProfileDraft[], string> {
  const found: ProfileDraft[] = [];
  while (found.length < MOST_ASKED) {
    const kind = yield {
      field: "agreements",
      asks: `Name ${found.length === 0 ? "a" : "another"} contract, grant or loan with the US federal government, if there is one.`,
      hint: `${AGREEMENTS.map((each, at) => `${at + 1} ${each}`).join(", ")}, or nothing to go on`,
      check: (answer) => (chosen(AGREEMENTS, answer) === undefined ? "answer with the number or the word" : undefined),
    };
    if (kind === "") break;
    const since = yield* dayOf(`agreements[${found.length}].since`, "Since which day?");
    const until = yield* dayOf(`agreements[${found.length}].until`, "Until which day?");
    found.push({ kind: chosen(AGREEMENTS, kind), with: "us-federal", since, until });
  }
  return found;
}

/** Waivers, instrument by instrument. The answers that are not given leave it open, and then it lifts nothing. */
function* waiversOf(
  instruments: Catalogue["instruments"],
  known: readonly ProfileDraft[],
): Generator<Question, readonly ProfileDraft[], string> {
  const ids = new Set(instruments.filter(({ provisions }) => provisions.length > 0).map(({ id }) => id));
  const found: ProfileDraft[] = [];
  while (found.length < MOST_ASKED) {
    const instrument = yield {
      field: "waivers",
      asks: `Name ${found.length === 0 ? "an" : "another"} instrument under which it holds a waiver or permission, if there is one.`,
      hint: "its id, as decamp law lists it, or nothing to go on",
      check: (answer) =>
        ids.has(answer) ? undefined : `the catalogue has no instrument ${JSON.stringify(answer)} that rules`,
    };
    if (instrument === "") break;
    const at = `waivers[${found.length}]`;
    const reference = yield* words(`${at}.reference`, "Under which reference is it on file?", "its number or title");
    const from = yield* dayOf(`${at}.from`, "From which day?");
    const until = yield* dayOf(`${at}.until`, "Until which day, that day included?", ["open"]);
    const sites = yield* sitesAmong(`${at}.sites`, known);
    found.push({ instrument, reference, from, until, ...(sites.length > 0 && { sites }) });
  }
  return found;
}

/** Ids of sites, each by its id or name. A site that nobody named would make a waiver of none. */
function* sitesAmong(field: string, known: readonly ProfileDraft[]): Generator<Question, readonly string[], string> {
  const idOf = (text: string): string | undefined => {
    if (known.length === 0) return text;
    const same = (value: unknown): boolean => String(value).toLowerCase() === text.toLowerCase();
    const site = known.find((each) => same(each["id"]) || same(each["name"]));
    return site === undefined ? undefined : String(site["id"]);
  };
  const listed = known.map((each) => String(each["id"]));
  const said = yield {
    field,
    asks: "For which sites alone, if not for all?",
    hint: listed.length === 0 ? "their ids with commas" : `with commas: ${listed.join(", ")}`,
    check: (answer) => {
      const wrong = partsOf(answer).find((each) => idOf(each) === undefined);
      return wrong === undefined ? undefined : `there is no site ${JSON.stringify(wrong)} among those named`;
    },
  };
  return partsOf(said).flatMap((each) => idOf(each) ?? []);
}

const partsOf = (answer: string): readonly string[] =>
  answer
    .split(/[,;]/)
    .map((each) => each.trim())
    .filter((each) => each !== "");

function* dayOf(field: string, asks: string, also: readonly string[] = []): Generator<Question, string, string> {
  const said = yield {
    field,
    asks,
    hint: ["YYYY-MM-DD", ...also].join(" or "),
    check: (answer) =>
      !also.includes(answer) && parseLegalDate(answer) === undefined
        ? `${JSON.stringify(answer)} is no day; write it like 2027-06-30`
        : undefined,
  };
  return said === "" ? "unknown" : said;
}

function* sitesOf(
  jurisdictions: readonly string[],
  asksCore: boolean,
): Generator<Question, readonly ProfileDraft[], string> {
  const found: ProfileDraft[] = [];
  while (found.length < MOST_ASKED) {
    const name = yield {
      field: "sites",
      asks: `Name ${found.length === 0 ? "a" : "another"} site.`,
      hint: "its name, or nothing to end",
      check: () => undefined,
    };
    if (name === "") break;
    const at = `sites[${found.length}]`;
    const owner = yield* words(`${at}.owner`, "Who owns the place?");
    const operator = yield* words(`${at}.operator`, "Who runs the cameras there?");
    const purpose = yield* purposeOf(`${at}.purpose`);
    const sensitivity =
      jurisdictions.length === 0 || jurisdictions.some((each) => each.startsWith("GB"))
        ? yield* yesNo(`${at}.sensitivity`, "Is it a sensitive site in the sense of the UK statement of 2022-11-24?")
        : "unknown";
    const leaseEnd = yield* dayOf(`${at}.leaseEnd`, "When does the lease end, if it is rented?");
    const networks = yield* networksOf(`${at}.networks`);
    const coreNetwork = asksCore
      ? yield* yesNo(`${at}.coreNetwork`, "Do its devices hang on the organisation's core network?")
      : "unknown";
    found.push({
      id: siteId(name, found),
      name,
      owner,
      operator,
      purpose,
      sensitivity: SENSITIVITY[sensitivity],
      ...(coreNetwork !== "unknown" && { coreNetwork: coreNetwork === "yes" ? "connected" : "apart" }),
      leaseEnd,
      networks: networks.length === 0 ? "unknown" : networks,
    });
  }
  return found;
}

const SENSITIVITY = { yes: "sensitive", no: "not-sensitive", unknown: "unknown" } as const;

function* words(field: string, asks: string, hint = "a name"): Generator<Question, string, string> {
  const said = yield { field, asks, hint, check: () => undefined };
  return said === "" ? "unknown" : said;
}

function* purposeOf(field: string): Generator<Question, string, string> {
  const said = yield {
    field,
    asks: "What do the cameras serve there?",
    hint: `${PURPOSES.map((each, at) => `${at + 1} ${each}`).join(", ")}, or your own words`,
    check: () => undefined,
  };
  return said === "" ? "unknown" : (chosen(PURPOSES, said) ?? said);
}

function* networksOf(field: string): Generator<Question, readonly string[], string> {
  const said = yield {
    field,
    asks: "Which networks stand there?",
    hint: "in CIDR form with commas: 10.20.1.0/24",
    check: (answer) => {
      for (const each of wordsOf(answer)) {
        const read = parseNetwork(each);
        if (!read.ok) return read.failure;
      }
      return undefined;
    },
  };
  return wordsOf(said);
}

/** Small letters and digits of the name; with a number where another site has it already. */
function siteId(name: string, before: readonly ProfileDraft[]): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const base = plain === "" ? "site" : plain;
  const taken = new Set(before.map((each) => each["id"]));
  for (let at = 1; ; at += 1) {
    const id = at === 1 ? base : `${base}-${at}`;
    if (!taken.has(id)) return id;
  }
}
