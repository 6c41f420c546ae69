import type { Addressees } from "../../model/catalogue.ts";
import type { Agreement, Answer, Owner } from "../../model/owner.ts";
import type { LegalDate } from "../../model/time.ts";
import { say, word, type Said } from "../../model/said.ts";
import type { Reading } from "./reading.ts";

/** Does the provision bind this owner on that day? By kind and jurisdiction together, or by role and jurisdiction. */
export function ownerReading(addressees: Addressees, owner: Owner, asOf: LegalDate): Reading {
  const where = jurisdictionFits(addressees, owner);
  const byKind = all([kindFits(addressees, owner), where, answerFits(addressees.only, addressees, owner, asOf)]);
  const byRole =
    addressees.role === undefined ? NO : all([answerFits(addressees.role, addressees, owner, asOf), where]);
  if (byKind.fits === "yes" || byRole.fits === "yes") {
    return {
      kind: "yes",
      says: say`binds ${addressees.words}`,
      ...(byKind.fits !== "yes" && { turns: say`the owner no longer having that role` }),
    };
  }
  const missing = [...new Set([...byKind.missing, ...byRole.missing])];
  if (missing.length > 0) {
    return {
      kind: "unknown",
      says: say`binds ${addressees.words}; the owner profile does not say whether that is this owner`,
      missing,
    };
  }
  const described = describe(owner, addressees);
  if (byKind.fits === "unclear") {
    return {
      kind: "unclear",
      says: say`binds ${addressees.words}; whether that takes in ${described} is not settled`,
      missing: [say`whether the text binds ${kindWord(owner.kind)}`],
    };
  }
  return { kind: "no", says: say`binds ${addressees.words}; the owner is ${described}`, turns: say`another owner` };
}

interface Fit {
  readonly fits: "yes" | "no" | "unclear" | "unknown";
  readonly missing: readonly Said[];
}

const YES: Fit = { fits: "yes", missing: [] };
const NO: Fit = { fits: "no", missing: [] };
const UNCLEAR: Fit = { fits: "unclear", missing: [] };
const unknown = (missing: Said): Fit => ({ fits: "unknown", missing: [missing] });

/** The role whose answer has a field of its own in the owner profile. */
export const CONTRACTOR = "us-federal-contractor";

const CONTRACTOR_ASKS = say`owner usFederalContractor: whether it holds or bids for a US federal contract`;

/** How the owner answers to a role: as stated, or by an agreement that runs on that day. */
function answerFits(role: string | undefined, { asks, agreedFrom }: Addressees, owner: Owner, asOf: LegalDate): Fit {
  if (role === undefined) return YES;
  if (owner.agreements?.some((each) => givesRole(each, role, asOf, agreedFrom)) === true) return YES;
  const answer = statedAnswer(owner, role);
  if (answer === "yes") return YES;
  if (answer === "no") return NO;
  return unknown(
    role === CONTRACTOR ? CONTRACTOR_ASKS : say`owner roles, ${role}: ${asks ?? say`whether it has that role`}`,
  );
}

/** What the profile says of a role; `unknown` when it says nothing. */
export function statedAnswer(owner: Owner, role: string): Answer {
  const stated = owner.roles?.[role];
  if (stated !== undefined && stated !== "unknown") return stated;
  return role === CONTRACTOR ? owner.usFederalContractor : "unknown";
}

/** Roles that an agreement with the federal government of the United States gives. A subcontract makes nobody an offeror. */
const GIVES: Readonly<Record<Agreement["kind"], string | undefined>> = {
  contract: CONTRACTOR,
  subcontract: undefined,
  grant: "us-federal-grantee",
  subaward: "us-federal-grantee",
  loan: "us-federal-grantee",
};

function givesRole(each: Agreement, role: string, asOf: LegalDate, agreedFrom: LegalDate | undefined): boolean {
  const runs = (each.since === undefined || each.since <= asOf) && (each.until === undefined || asOf <= each.until);
  const counts = agreedFrom === undefined || each.since === undefined || agreedFrom <= each.since;
  return each.with === "us-federal" && GIVES[each.kind] === role && runs && counts;
}

function kindFits(addressees: Addressees, owner: Owner): Fit {
  const unclear = addressees.unclearKinds ?? [];
  if (addressees.kinds.length === 0 && unclear.length === 0) return NO;
  if (owner.kind === "unknown") return unknown(say`owner kind`);
  if (addressees.kinds.includes(owner.kind)) return YES;
  return unclear.includes(owner.kind) ? UNCLEAR : NO;
}

/**
 * A part lies in its whole: an owner in `CA-QC` is in `CA`. An owner that states only the country may lie in any part of it,
 * so for `CA-QC` an owner in `CA` is unknown, and one in `CA-ON` is not.
 */
function jurisdictionFits(addressees: Addressees, owner: Owner): Fit {
  if (addressees.jurisdictions.length === 0) return YES;
  if (owner.jurisdictions.length === 0) return unknown(say`owner jurisdictions`);
  const fits = addressees.jurisdictions.some((asked) => owner.jurisdictions.some((has) => within(has, asked)));
  if (fits) return YES;
  const vague = addressees.jurisdictions.find((asked) =>
    owner.jurisdictions.some(
      (has) => within(asked, has) && !owner.jurisdictions.some((other) => other !== has && within(other, has)),
    ),
  );
  return vague === undefined ? NO : unknown(say`owner jurisdictions: whether the owner lies in ${vague}`);
}

const within = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}-`);

function all(fits: readonly Fit[]): Fit {
  if (fits.some((each) => each.fits === "no")) return NO;
  const missing = fits.flatMap((each) => each.missing);
  if (missing.length > 0) return { fits: "unknown", missing };
  return fits.some((each) => each.fits === "unclear") ? UNCLEAR : YES;
}

/** `a municipality in CA-QC, not a US federal contractor`. */
export function describe(owner: Owner, addressees: Addressees): Said {
  const kind =
    owner.kind === "unknown"
      ? say`of unknown kind`
      : owner.kind === "private"
        ? say`a private organisation`
        : kindWord(owner.kind);
  const placed = owner.jurisdictions.length === 0 ? kind : say`${kind} in ${owner.jurisdictions.join(", ")}`;
  const isNone = addressees.role === CONTRACTOR && owner.usFederalContractor === "no";
  return isNone ? say`${placed}, not a US federal contractor` : placed;
}

/** `a school board`: a word of the closed list of owner kinds. */
export const kindWord = (kind: Owner["kind"]): Said => word(withArticle(kind.replaceAll("-", " ")));

export const withArticle = (noun: string): string => `${/^[aeio]/.test(noun) ? "an" : "a"} ${noun}`;

/** Could an owner of this kind be among the kinds? For questions: what is unknown may be anything. */
export const kindsMayFit = (addressees: Addressees, kind: Owner["kind"]): boolean =>
  kind === "unknown" || [...addressees.kinds, ...(addressees.unclearKinds ?? [])].includes(kind);

/** Could an owner that states these jurisdictions lie where the provision binds? */
export const mayLieIn = ({ jurisdictions }: Addressees, stated: readonly string[]): boolean =>
  jurisdictions.length === 0 ||
  stated.length === 0 ||
  jurisdictions.some((asked) => stated.some((has) => within(has, asked) || within(asked, has)));
