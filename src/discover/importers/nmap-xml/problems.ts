import type { Emit } from "../../importer.ts";
import { shown } from "../../shown.ts";

type Told = Parameters<Emit["problem"]>[0];

export const unsureTargets = (why: string): Told => ({
  code: "unknown-targets",
  what: `Which addresses this scan asked is not in the file: ${why}. Only the addresses that answered count.`,
  remedy: "Scan again with the ranges on the command line, or declare them as looked at another way.",
});
export const unstatedTargets = (): Told => ({
  code: "unknown-targets",
  what: "Which addresses this scan asked is not in the file: it holds no command line that names them. Only the addresses that answered count.",
  remedy:
    "Scan with nmap, which writes its command line into the file, or declare the ranges as looked at another way.",
});
export const withoutAddress = (): Told => ({
  code: "no-address",
  what: "A host of the scan has no address; it was not read.",
  remedy: "Check the file; the scanner always writes one.",
});
export const unfinished = (after: string): Told => ({
  code: "cut",
  what: `The scan did not finish; it is whole up to ${after}. What it did not reach is unknown.`,
  remedy: "Run the scan again to its end; what was read is kept.",
});
/** nmap(1), version detection: a fingerprint is printed of services that answer and that its own list does not know. */
export const withoutAnswers = (count: number): Told => ({
  code: "answer-left-out",
  what: `The scanner recognised the services of ${count} open ${count === 1 ? "port" : "ports"} by its own list and left out what they answered; its names of products are not evidence of a maker and were not read.`,
  remedy:
    "Scan them again with nmap -sV --script banner,http-auth,http-headers,http-title,rtsp-methods,ssl-cert, which writes down answers, and import that scan too.",
});
export const unreadScripts = (ids: readonly string[]): Told => ({
  code: "script-not-read",
  what: `Reports of scripts that speak of no port were not read: ${ids.map(shown).join(", ")}.`,
  remedy: "Nothing, unless one of them says what a device is; then state it in an inventory.",
});
