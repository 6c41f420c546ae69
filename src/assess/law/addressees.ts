import type { Addressees } from "../../model/catalogue.ts";
import type { Owner } from "../../model/owner.ts";
import type { Reading } from "./reading.ts";

/** Does the provision bind this owner? By kind and jurisdiction together, or by role alone. */
export function ownerReading(addressees: Addressees, owner: Owner): Reading {
  const byKind = both(kindFits(addressees, owner), jurisdictionFits(addressees, owner));
  const role = addressees.role === undefined ? NO : ANSWERS[owner.usFederalContractor];
  if (byKind.fits === "yes" || role.fits === "yes") return { kind: "yes", says: `binds ${addressees.words}` };
  const missing = [...byKind.missing, ...role.missing];
  if (missing.length === 0) {
    return { kind: "no", says: `binds ${addressees.words}; the owner is ${describe(owner, addressees)}` };
  }
  return {
    kind: "unknown",
    says: `binds ${addressees.words}; the owner profile does not say whether that is this owner`,
    missing,
  };
}

interface Fit {
  readonly fits: "yes" | "no" | "unknown";
  readonly missing: readonly string[];
}

const YES: Fit = { fits: "yes", missing: [] };
const NO: Fit = { fits: "no", missing: [] };
const unknown = (missing: string): Fit => ({ fits: "unknown", missing: [missing] });

const ANSWERS: Readonly<Record<Owner["usFederalContractor"], Fit>> = {
  yes: YES,
  no: NO,
  unknown: unknown("owner usFederalContractor: whether it holds or bids for a US federal contract"),
};

function kindFits(addressees: Addressees, owner: Owner): Fit {
  if (addressees.kinds.length === 0) return NO;
  if (owner.kind === "unknown") return unknown("owner kind");
  return addressees.kinds.includes(owner.kind) ? YES : NO;
}

/**
 * A part lies in its whole: an owner in `CA-QC` is in `CA`. An owner that states only the country may lie in any part of it,
 * so for `CA-QC` an owner in `CA` is unknown, and one in `CA-ON` is not.
 */
function jurisdictionFits(addressees: Addressees, owner: Owner): Fit {
  if (addressees.jurisdictions.length === 0) return YES;
  if (owner.jurisdictions.length === 0) return unknown("owner jurisdictions");
  const fits = addressees.jurisdictions.some((asked) => owner.jurisdictions.some((has) => within(has, asked)));
  if (fits) return YES;
  const vague = addressees.jurisdictions.find((asked) =>
    owner.jurisdictions.some(
      (has) => within(asked, has) && !owner.jurisdictions.some((other) => other !== has && within(other, has)),
    ),
  );
  return vague === undefined ? NO : unknown(`owner jurisdictions: whether the owner lies in ${vague}`);
}

const within = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}-`);

function both(a: Fit, b: Fit): Fit {
  if (a.fits === "no" || b.fits === "no") return NO;
  return a.fits === "yes" && b.fits === "yes" ? YES : { fits: "unknown", missing: [...a.missing, ...b.missing] };
}

/** `a municipality in CA-QC, not a US federal contractor`. */
export function describe(owner: Owner, addressees: Addressees): string {
  const kind =
    owner.kind === "unknown"
      ? "of unknown kind"
      : withArticle(owner.kind === "private" ? "private organisation" : owner.kind.replaceAll("-", " "));
  const where = owner.jurisdictions.length === 0 ? "" : ` in ${owner.jurisdictions.join(", ")}`;
  const role =
    addressees.role !== undefined && owner.usFederalContractor === "no" ? ", not a US federal contractor" : "";
  return `${kind}${where}${role}`;
}

export const withArticle = (noun: string): string => `${/^[aeio]/.test(noun) ? "an" : "a"} ${noun}`;
