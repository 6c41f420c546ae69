import type { Provision } from "../../model/catalogue.ts";
import type { Owner } from "../../model/owner.ts";
import { ownerReading } from "./addressees.ts";
import { conclude } from "./reading.ts";
import { type Circumstance, fixedReadings } from "./rule.ts";
import type { Clause } from "./time.ts";

/** Whether a provision speaks to an owner on a day at all, before any asset is looked at. */
export interface Applicability {
  readonly provision: string;
  readonly instrument: string;
  readonly title: string;
  readonly citation: string;
  readonly acts: Provision["acts"];
  readonly duty: string;
  readonly goods: string;
  /** `informs`: it would apply, and is known from the press alone. */
  readonly applies: "yes" | "no" | "unclear" | "unknown" | "informs";
  readonly because: string;
  readonly missing: readonly string[];
}

const APPLIES = { covered: "yes", "not-covered": "no", disputed: "unclear", undetermined: "unknown" } as const;

/** Reads time, owner and what the text asks beside the goods; assets have no part in it. */
export function applicability(clause: Clause, circumstance: Circumstance): Applicability {
  const { instrument, provision } = clause;
  const { citation, duty } = provision;
  const { verdict, because, missing } = conclude(citation, duty, fixedReadings(clause, circumstance));
  const informs = instrument.knownBy === "press" && verdict === "covered";
  return {
    provision: provision.id,
    instrument: instrument.id,
    title: provision.title,
    citation,
    acts: provision.acts,
    duty,
    goods: provision.goods.words,
    applies: informs ? "informs" : APPLIES[verdict],
    because,
    missing,
  };
}

/** Whether a provision may bind this owner on the day on which it begins, as far as the profile says. */
export const mayBind = ({ addressees, from }: Pick<Provision, "addressees" | "from">, owner: Owner): boolean =>
  ownerReading(addressees, owner, from).kind !== "no";
