import { EXIT, Stop } from "./exit.ts";

interface Refused {
  readonly why: string;
  readonly next: string;
  readonly code: number;
}

const permission = { next: "check its permissions, or name another place", code: EXIT.usage };
const full = {
  why: "the disk is full",
  next: "free some space, or name another disk, and run it again",
  code: EXIT.failed,
};

/** What the system says when a file cannot be written, by its code (errno(3)). */
const REFUSED: ReadonlyMap<string, Refused> = new Map<string, Refused>([
  ["ENOSPC", full],
  ["EDQUOT", { ...full, why: "the quota of the disk is used up" }],
  ["EFBIG", { ...full, why: "the file would be larger than is allowed here" }],
  ["EACCES", { why: "writing there is not permitted", ...permission }],
  ["EPERM", { why: "writing there is not permitted", ...permission }],
  ["EROFS", { why: "it lies on a read-only medium", next: "name another place", code: EXIT.usage }],
  ["EEXIST", { why: "a file stands where a folder is needed", next: "name a folder", code: EXIT.usage }],
  ["ENOTDIR", { why: "a file stands where a folder is needed", next: "name a folder", code: EXIT.usage }],
  [
    "EISDIR",
    { why: "a folder stands where the file would go", next: "move it away, or name another place", code: EXIT.usage },
  ],
  ["ENOENT", { why: "its folder cannot be made", next: "name another place", code: EXIT.usage }],
  ["ENAMETOOLONG", { why: "the name is too long", next: "name another place", code: EXIT.usage }],
]);

/** The stop for something that could not be written; what is no failure of the system comes back as it is. */
export function cannotWrite(what: string, thrown: unknown): unknown {
  if (!isSystemError(thrown)) return thrown;
  const { why, next, code } = REFUSED.get(thrown.code) ?? {
    why: `the system says ${thrown.code}`,
    next: "check the place and run it again",
    code: EXIT.failed,
  };
  return new Stop(code, `${what} cannot be written: ${why}; ${next}.`);
}

/** Does the work; a failure of the system becomes a stop that names what could not be written. */
export async function writing<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    throw cannotWrite(what, thrown);
  }
}

/** A failure that the operating system reports, in contrast to a fault of this program. */
export const isSystemError = (thrown: unknown): thrown is Error & { readonly code: string; readonly path?: string } =>
  thrown instanceof Error && "code" in thrown && typeof thrown.code === "string" && "syscall" in thrown;
