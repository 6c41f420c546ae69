import { SaxesParser } from "saxes";
import type { XmlEvent } from "../../discover/importer.ts";
import type { OnProblem } from "./rows.ts";

/** Longest element head, text, comment or declaration, in characters: nothing longer is ever held. */
export const MAX_XML_PIECE = 8_388_608;
/** Deepest nesting of elements. Formats in use stay below 20. */
export const MAX_XML_DEPTH = 256;

/** Characters given to the parser at once: bounds a batch of events; the bound on a piece is checked between two. */
export const XML_STEP = 65_536;

/** Faults of a character, not of the structure: the text around them can still be trusted. */
const TOLERATED = /(?:disallowed character|malformed character entity|undefined entity)\.$/;

/**
 * The events of an XML text, in batches. Entities other than the five predefined are never expanded and a document type with
 * declarations is refused. Where the text stops being well-formed, ends too early or breaks a bound, a problem says so
 * (code `cut`, `not-well-formed`, `doctype-refused`, `too-deep` or `too-long`) and the events end there.
 */
export async function* readXml(
  texts: AsyncIterable<string>,
  onProblem: OnProblem,
): AsyncGenerator<readonly XmlEvent[]> {
  const feed = xmlFeed(onProblem);
  for await (const text of texts) {
    // NUL is not XML and no database takes it in text: it becomes U+FFFD, which the parser lets pass.
    const safe = text.replaceAll("\0", "\uFFFD");
    for (let from = 0; from < safe.length; from += XML_STEP) {
      const events = feed.push(safe.slice(from, from + XML_STEP));
      if (events.length > 0) yield events;
      if (feed.stopped()) return;
    }
  }
  const last = feed.end();
  if (last.length > 0) yield last;
}

type Fault = Parameters<OnProblem>[0];

interface Feed {
  push(text: string): readonly XmlEvent[];
  end(): readonly XmlEvent[];
  stopped(): boolean;
}

function xmlFeed(onProblem: OnProblem): Feed {
  // Six handlers and no more: from the eighth on V8 keeps the parser as a dictionary, and all of it runs four times slower
  // (measured). So comments and processing instructions do not begin a new piece.
  const parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false });
  let events: XmlEvent[] = [];
  let depth = 0;
  let pending = 0;
  let tolerated = 0;
  let done = false;

  const stop = (fault: Fault): void => {
    if (!done) onProblem(fault);
    done = true;
  };
  /** The parser runs on to the end of its step after a stop; what it says then does not count. */
  const put = (event: XmlEvent): void => {
    pending = 0;
    if (!done) events.push(event);
  };
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > MAX_XML_DEPTH) stop(tooDeep(parser.line));
    put({ is: "open", name: tag.name, attributes: tag.attributes, line: parser.line });
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    put({ is: "close", name: tag.name });
  });
  parser.on("text", (text) => {
    pending = 0;
    // Blanks between elements are no value of any format, and a third of all events.
    if (!done && (text.charCodeAt(0) > 32 || text.trim() !== "")) events.push({ is: "text", text });
  });
  parser.on("cdata", (text) => put({ is: "text", text }));
  parser.on("doctype", (text) => {
    pending = 0;
    if (text.includes("[") || text.includes("<!")) stop(doctypeRefused(parser.line));
  });
  parser.on("error", (error) => {
    if (!TOLERATED.test(error.message)) return stop(notWellFormed(parser.line, error.message));
    tolerated += 1;
    if (tolerated === 1 && !done) onProblem(badCharacter(parser.line));
  });

  const takeEvents = (): readonly XmlEvent[] => {
    const taken = events;
    events = [];
    return taken;
  };
  return {
    push(text) {
      if (done) return [];
      pending += text.length;
      parser.write(text);
      if (pending > MAX_XML_PIECE) stop(tooLong(parser.line));
      return takeEvents();
    },
    end() {
      if (done) return [];
      if (depth > 0) stop(cutOff(parser.line));
      else parser.close();
      return takeEvents();
    },
    stopped: () => done,
  };
}

const kept = "What was read before that place is kept; export the file again to have the rest.";

const tooDeep = (row: number): Fault => ({
  row,
  code: "too-deep",
  what: `The XML is nested deeper than ${MAX_XML_DEPTH} elements at line ${row}; reading stopped there.`,
  remedy: kept,
});
const tooLong = (row: number): Fault => ({
  row,
  code: "too-long",
  what: `One element or text before line ${row} is longer than ${MAX_XML_PIECE / 1_048_576} Mi characters; reading stopped there.`,
  remedy: kept,
});
const doctypeRefused = (row: number): Fault => ({
  row,
  code: "doctype-refused",
  what: `The XML declares entities or elements of its own at line ${row}, as XML bombs do; reading stopped there.`,
  remedy: "Remove the declarations inside <!DOCTYPE … [ … ]> if you trust the file, and import it again.",
});
const notWellFormed = (row: number, message: string): Fault => ({
  row,
  code: "not-well-formed",
  what: `The XML is not well-formed at line ${row} (${message.replace(/^\d+:\d+: /, "").slice(0, 120)}); reading stopped there.`,
  remedy: kept,
});
const badCharacter = (row: number): Fault => ({
  row,
  code: "bad-character",
  what: `The XML holds a character or entity that XML does not allow, first at line ${row}; it was read as it stands.`,
  remedy: "Nothing, unless the value at that line matters.",
});
const cutOff = (row: number): Fault => ({
  row,
  code: "cut",
  what: `The XML ends at line ${row} before its last element is closed, as an aborted scan leaves it.`,
  remedy: kept,
});
