import type { Fact, FactKind, Subject } from "../../model/observation.ts";
import type { AddField } from "../fields.ts";
import { addHttp } from "./http.ts";
import { readCgi, readIsapi } from "./management.ts";
import { readMessage } from "./message.ts";
import { rawText } from "./raw.ts";
import { readOnvif } from "./soap.ts";
import { readUpnp } from "./upnp.ts";

/**
 * Fields of a raw HTTP response. Whoever asked for a device's own interface without knowing it (a scanner, a browser) has its
 * answer as a body: that is read as the interface's answer is, too.
 */
export function readHttp(fact: Fact, _subject: Subject, add: AddField): void {
  const message = readMessage(rawText(fact));
  addHttp(message, add);
  const kind = kindOfBody(message.body);
  // What was asked for is left out: fields of a response depend on its text alone (match/matcher).
  if (kind !== undefined) READERS[kind]({ kind, raw: message.body }, {}, add);
}

const READERS = {
  "upnp.description": readUpnp,
  "onvif.response": readOnvif,
  "isapi.response": readIsapi,
  "cgi.response": readCgi,
} as const satisfies Partial<Record<FactKind, unknown>>;

const DECLARATION = /^\s*<\?xml[^<>]{0,100}\?>\s*/;
const ENVELOPE = /^<(?:[\w-]{1,32}:)?Envelope\b/;
const UPNP = /^<root\b[^<>]{0,200}urn:schemas-upnp-org:device/;
/** The schema of ISAPI, under the names of those who speak it. */
const ISAPI = /^<[A-Za-z]{3,40}\b[^<>]{0,200}xmlns="[^"<>]{0,80}\/ver\d\d\/XMLSchema"/;
const CGI_XML = /^<CGI_Result\b/i;
/** `key=value`, `key:=value` or `var key='value';` in its first line, which no page begins with; scripts may go on in that line. */
const PAIRS = /^(?:var )?[A-Za-z][\w.-]{1,63} ?:?=[^=<>]{0,200}?(?:\r?\n|; ?var |$)/;

/** Whose interface a body answers for; undefined for pages and everything else. */
function kindOfBody(body: string): keyof typeof READERS | undefined {
  const start = body.slice(0, 512);
  const first = start.trimStart()[0];
  if (first === undefined) return undefined;
  if (first === "{" || first === "[") return "cgi.response";
  if (first !== "<") return PAIRS.test(start.trimStart()) ? "cgi.response" : undefined;
  const root = start.replace(DECLARATION, "").trimStart();
  if (ENVELOPE.test(root)) return "onvif.response";
  if (UPNP.test(root)) return "upnp.description";
  if (ISAPI.test(root)) return "isapi.response";
  return CGI_XML.test(root) ? "cgi.response" : undefined;
}
