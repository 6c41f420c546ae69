import type { Fact } from "../../model/observation.ts";
import { payloadOfText } from "../json-values.ts";
import { maskCell } from "../masked-text.ts";
import { type Item, OF_CAMERAS } from "../nessus/item.ts";
import { strengthOf } from "../tls-facts.ts";

const VIA = "greenbone";

/**
 * Results that hold what the device said, by the sentence that their test begins them with: the report texts of the tests
 * 10107 and 108708 (HTTP), 10267 (SSH), 10092 (FTP), 10281 (Telnet), 103692 (certificates) and 105937 (operating system) in the
 * Greenbone Community Feed. Others give the scanner's conclusions.
 */
const SAID: readonly (readonly [RegExp, (output: string, item: Item) => Fact | undefined])[] = [
  [/^The remote HTTP server banner is\s*:/i, readHttp],
  [/^It was possible to enumerate the following HTTP server banner/i, readEnumerated],
  [/^Remote SSH server (?:banner|version)\s*:/i, readSsh],
  [/^Remote FTP server banner\s*:/i, (output) => banner("ftp", output)],
  [/^Remote Telnet banner\s*:/i, (output) => banner("telnet", output)],
  [/^The following certificate details of the remote service were collected/i, readCertificate],
  [/^Best matching OS\s*:/i, readSystem],
];

/** What the output of a result says, verbatim where it holds the device's words, as a note where it is about video. */
export function resultFacts(item: Item): readonly Fact[] {
  const output = item.output.trim();
  const fact = SAID.find(([begins]) => begins.test(output))?.[1](output, item);
  if (fact !== undefined) return [fact];
  if (!OF_CAMERAS.test(item.name)) return [];
  // A test of default passwords writes those that worked, in whatever words: then its name alone is kept.
  const said = OF_SECRETS.test(item.name) || OF_SECRETS.test(output) ? "" : `: ${output}`;
  const test = item.plugin === "" ? item.name : `${item.plugin}, ${item.name}`;
  const text = `Greenbone ${test}${said}`.slice(0, 16_384);
  return [{ kind: "stated", field: "note", value: maskCell(text.replaceAll("\0", "\uFFFD"), true) }];
}

const OF_SECRETS = /credential|\baccounts?\b|\busers?\b|password|passwd|login|log in|community|secret|token|\bkey\b/i;

const isTls = ({ port }: Item): boolean => port === 443;

function httpPart(raw: string, item: Item): Fact {
  return { kind: "http.response", ...payloadOfText(raw), ...(isTls(item) ? { tls: true } : {}), via: VIA };
}

const HEADER = /^[\w-]{1,64}[ \t]*:/;

/** `Server: nginx/1.16.1`, and behind `Full HTTP headers:` the whole block where the test is set so. */
function readHttp(output: string, item: Item): Fact | undefined {
  const [first = "", full] = output.split(/^Full HTTP headers\s*:[ \t]*\r?$/m, 2);
  const lines = linesOf(full ?? first.slice(first.indexOf(":") + 1));
  const status = lines.find((line) => /^HTTP\/\d(?:\.\d)? \d{3}/.test(line)) ?? "";
  const headers = lines.filter((line) => HEADER.test(line));
  if (headers.length === 0) return undefined;
  return httpPart(`${status}\r\n${headers.map((line) => `${line}\r\n`).join("")}\r\n`, item);
}

/** A table: `Server: App-webs/ | Invalid HTTP GET request …`. What stands last behind a bar is the scanner's. */
function readEnumerated(output: string, item: Item): Fact | undefined {
  const headers = linesOf(output).flatMap((line) => {
    const bar = line.lastIndexOf(" | ");
    const header = bar === -1 ? "" : line.slice(0, bar).trim();
    return HEADER.test(header) ? [header] : [];
  });
  if (headers.length === 0) return undefined;
  return httpPart(`\r\n${[...new Set(headers)].map((line) => `${line}\r\n`).join("")}\r\n`, item);
}

/** The identification alone: below it stands with which login the scanner came. */
function readSsh(output: string): Fact | undefined {
  const said = /:[ \t]*(SSH-\S[^\r\n]{0,255})/.exec(output.slice(0, 1_024))?.[1];
  return said === undefined ? undefined : { kind: "banner", service: "ssh", ...payloadOfText(said.trim()), via: VIA };
}

/** What the scanner adds below a banner. */
const ADDED =
  /\r?\n[ \t]*\r?\n(?:This is probably\b|Server operating system information\b|Server status information\b)/;

function banner(service: string, output: string): Fact | undefined {
  const said =
    output
      .slice(output.indexOf(":") + 1)
      .split(ADDED, 1)[0]
      ?.trim() ?? "";
  return said === "" ? undefined : { kind: "banner", service, ...payloadOfText(said), via: VIA };
}

/** Rows `subject | CN=…`, in older feeds `subject ...: CN=…`. */
function readCertificate(output: string): Fact | undefined {
  const rows = new Map<string, string>();
  for (const line of linesOf(output)) {
    const row = /^([a-z][\w ()-]{1,48}?)[ .]*[|:] (\S.*)$/i.exec(line.slice(0, 4_096));
    const name = row?.[1]?.toLowerCase();
    if (name !== undefined && !rows.has(name)) rows.set(name, row?.[2]?.trim() ?? "");
  }
  const sha256 = rows.get("fingerprint (sha-256)")?.replaceAll(/[: ]/g, "").toLowerCase();
  const names = rows.get("subject alternative names (san)") ?? "None";
  const strength = strengthOf({
    algorithm: rows.get("signature algorithm"),
    type: rows.get("public key algorithm"),
    bits: rows.get("public key size (bits)"),
  });
  const parts = {
    subject: rows.get("subject"),
    issuer: rows.get("issued by"),
    ...(names === "None" ? {} : { san: names.split(/,\s*/, 64) }),
    notBefore: rows.get("valid from"),
    notAfter: rows.get("valid until"),
    sha256: sha256 !== undefined && /^[\da-f]{64}$/.test(sha256) ? sha256 : undefined,
    ...strength,
  };
  const known = Object.entries(parts).filter(([, value]) => value !== undefined);
  return known.length === 0 ? undefined : { kind: "tls.certificate", ...Object.fromEntries(known), via: VIA };
}

/** The scanner's conclusion, as other scanners' is kept: a note. */
function readSystem(output: string): Fact | undefined {
  const system = /^Best matching OS\s*:\s*(?:OS\s*:[ \t]*)?(\S[^\r\n]{0,255})/i.exec(output)?.[1];
  return system === undefined
    ? undefined
    : { kind: "stated", field: "note", value: maskCell(`operating-system: ${system.trim()}`, true) };
}

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/, 512)
    .map((line) => line.trim())
    .filter((line) => line !== "");
