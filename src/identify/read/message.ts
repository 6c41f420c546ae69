/** The parts of an HTTP-like message (HTTP, RTSP, SSDP): lenient about line ends, bounded, never failing. */
export interface Message {
  readonly startLine: string;
  /** 0 when the start line has none. */
  readonly status: number;
  /** Header lines as received, folded lines joined. */
  readonly headers: readonly HeaderLine[];
  readonly body: string;
}

export interface HeaderLine {
  /** As received. */
  readonly name: string;
  readonly lower: string;
  readonly value: string;
  readonly line: string;
}

const MAX_HEADER_LINES = 128;
const MAX_BODY = 65_536;
const STATUS = /^[A-Za-z]{2,8}\/\d(?:\.\d)? +(\d{3})/;

/** Splits `raw` at its first empty line. A bare LF is accepted as a line end. */
export function readMessage(raw: string): Message {
  const [head, body] = splitHead(raw);
  const headers: HeaderLine[] = [];
  const first = endOfLine(head, 0);
  const startLine = lineAt(head, 0, first);
  let from = first + 1;
  for (let count = 0; from <= head.length && count < MAX_HEADER_LINES; count += 1) {
    const end = endOfLine(head, from);
    const line = lineAt(head, from, end);
    from = end + 1;
    const colon = line.indexOf(":");
    const mark = line.charCodeAt(0);
    if (colon <= 0 || mark === BLANK || mark === TAB) continue;
    const name = line.slice(0, colon);
    headers.push({ name, lower: name.toLowerCase(), value: line.slice(colon + 1).trim(), line });
  }
  return { startLine, status: Number(STATUS.exec(startLine)?.[1] ?? 0), headers, body };
}

function splitHead(raw: string): readonly [string, string] {
  const crlf = raw.indexOf("\r\n\r\n");
  const lf = raw.indexOf("\n\n");
  if (crlf === -1 && lf === -1) return [raw, ""];
  if (crlf !== -1 && (lf === -1 || crlf < lf)) return [raw.slice(0, crlf), raw.slice(crlf + 4, crlf + 4 + MAX_BODY)];
  return [raw.slice(0, lf), raw.slice(lf + 2, lf + 2 + MAX_BODY)];
}

const [TAB, CR, BLANK] = [9, 13, 32];

/** Where the line that begins at `from` ends: at its LF, or at the end of the text. */
function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

/** A line without its line end. */
const lineAt = (text: string, from: number, end: number): string =>
  text.slice(from, end > from && text.charCodeAt(end - 1) === CR ? end - 1 : end);

/** One challenge of a `WWW-Authenticate` header. */
export interface Challenge {
  readonly scheme: string;
  readonly realm: string | undefined;
  /** As received: the order of its parameters and its letters are those of the firmware. */
  readonly text: string;
}

const CHALLENGE = /(?:^|,)\s*(Digest|Basic|Bearer|NTLM|Negotiate)\b/gi;
const REALM = /\brealm\s*=\s*(?:"([^"]{0,256})"|([^\s",]{1,256}))/i;

/** Reads the challenges of one header value; several schemes may stand on one line and values may hold commas. */
export function readChallenges(value: string): readonly Challenge[] {
  const bounded = value.slice(0, 4_096);
  const starts = [...bounded.matchAll(CHALLENGE)].filter((each) => !insideQuotes(bounded, each.index));
  return starts.map((start, at) => {
    const part = bounded.slice(start.index, starts[at + 1]?.index ?? bounded.length);
    const realm = REALM.exec(part);
    return { scheme: start[1] ?? "", realm: realm === null ? undefined : (realm[1] ?? realm[2]), text: part };
  });
}

function insideQuotes(text: string, index: number): boolean {
  let quotes = 0;
  for (let at = 0; at < index; at += 1) if (text.charCodeAt(at) === 34) quotes += 1;
  return quotes % 2 === 1;
}
