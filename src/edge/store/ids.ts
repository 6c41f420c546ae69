import type { Instant } from "../../model/time.ts";
import { base32Digest } from "../digest.ts";

/** What an observation's id is over, already as canonical JSON. */
export interface CanonicalParts {
  /** An instant needs no escaping. */
  readonly at: Instant | undefined;
  readonly fact: string;
  /** The label as JSON string. */
  readonly origin: string;
  readonly subject: string;
}

/** The public id of an observation without its `o-`: a digest of its canonical line, the same in every store. */
export function observationDigest({ at, fact, origin, subject }: CanonicalParts): string {
  const rest = `"fact":${fact},"origin":${origin},"subject":${subject}}`;
  return base32Digest(at === undefined ? `{${rest}` : `{"at":"${at}",${rest}`);
}

/** The id of an origin: `g-` and a digest over its label and the hash of its file. */
export const originId = (label: string, sha256: string): string => `g-${base32Digest(`${label}\0${sha256}`)}`;
