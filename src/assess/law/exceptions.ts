import type { Exception, Provision } from "../../model/catalogue.ts";
import { NOTHING_SAID, say, series, type Said } from "../../model/said.ts";
import type { AssetFacts } from "./facts.ts";
import { describeSplit, exceptionVotes, type Vote } from "./goods.ts";
import { fold } from "./place.ts";
import type { Reading } from "./reading.ts";

/**
 * What the exceptions on facts of the asset say. One that surely holds is a `no`, with its clause. One that nothing known
 * decides leaves the verdict alone and is named among what would change it: an absent fact excuses nothing. Stated facts
 * on both sides are a conflict, since with one of them gone the other would decide.
 */
export function exceptionReadings({ exceptions }: Provision, facts: AssetFacts): readonly Reading[] {
  return exceptions.flatMap((each) => (each.when === undefined ? [] : [exceptionReading(each, each.when, facts)]));
}

/** Does any exception of the provision turn on facts of the asset? */
export const hasFactExceptions = ({ exceptions }: Provision): boolean =>
  exceptions.some(({ when }) => when !== undefined);

function exceptionReading(exception: Exception, when: NonNullable<Exception["when"]>, facts: AssetFacts): Reading {
  const tests = testsOf(when, facts);
  const out = tests.find(({ fits }) => fits === "no");
  if (out !== undefined) return { kind: "yes", says: NOTHING_SAID };
  const torn = tests.find(({ fits }) => fits === "both");
  const quoted = quote(exception);
  if (torn !== undefined) {
    return {
      kind: "conflict",
      says: say`sources differ: ${torn.says}; ${quoted}`,
      missing: [say`${torn.asks}: which source is right`],
    };
  }
  const open = tests.filter(({ fits }) => fits === "unknown");
  if (open.length > 0) return { kind: "yes", says: NOTHING_SAID, turns: joinedBy(open.map(({ turns }) => turns)) };
  return {
    kind: "no",
    says: say`${series(
      tests.map(({ says }) => says),
      ", ",
    )}; ${quoted}`,
    turns: say`another ${tests[0]?.asks ?? NOTHING_SAID}`,
  };
}

/** The words of the exception with its clause, as a ruling cites it. */
export const quote = ({ says, citation }: Pick<Exception, "says" | "citation">): Said =>
  citation === undefined ? say`the text excepts: ${says}` : say`the text excepts: ${says} (${citation})`;

/** One alone says what to learn; of several all must hold. */
const joinedBy = (turns: readonly Said[]): Said =>
  turns.length === 1 ? (turns[0] ?? NOTHING_SAID) : say`${series(turns, ", ")}, all of it`;

interface Tested {
  readonly fits: "yes" | "no" | "unknown" | "both";
  readonly says: Said;
  /** The fact that decides. */
  readonly asks: Said;
  /** What, learnt later, would bring it under the exception. */
  readonly turns: Said;
}

function testsOf({ contracted, installed, funding }: NonNullable<Exception["when"]>, facts: AssetFacts): Tested[] {
  const tests: Tested[] = [];
  if (contracted !== undefined) {
    const turns = say`its having been ${describeSplit("contracted", contracted)}`;
    tests.push({ ...counted(exceptionVotes("contracted", contracted, facts)), asks: say`contract date`, turns });
  }
  if (installed !== undefined) {
    const turns = say`its having been ${describeSplit("installed", installed)}`;
    tests.push({ ...counted(exceptionVotes("installed", installed, facts)), asks: say`installation date`, turns });
  }
  if (funding !== undefined) {
    const turns = say`its having been paid from ${funding[0] ?? ""}`;
    tests.push({ ...counted(fundingVotes(funding, facts)), asks: say`source of the money`, turns });
  }
  return tests;
}

/** Only a statement that says nothing else counts: `own funds and a FEMA grant` is both, and neither. */
function fundingVotes(funding: readonly string[], facts: AssetFacts): readonly Vote[] {
  const names = new Set(funding.map(fold));
  return (facts.funding ?? []).map((stated) => ({
    fits: names.has(fold(stated)) ? "yes" : "no",
    says: say`paid from ${JSON.stringify(stated.slice(0, 60))}`,
  }));
}

function counted(votes: readonly Vote[]): Pick<Tested, "fits" | "says"> {
  const yes = votes.find(({ fits }) => fits === "yes");
  const no = votes.find(({ fits }) => fits === "no");
  if (yes !== undefined && no !== undefined) return { fits: "both", says: say`${yes.says}, and ${no.says}` };
  return {
    fits: yes !== undefined ? "yes" : no !== undefined ? "no" : "unknown",
    says: (yes ?? no)?.says ?? NOTHING_SAID,
  };
}
