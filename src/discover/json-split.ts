/** What a splitter gives, in the order of the text. */
export interface JsonParts {
  record(text: string, line: number): void;
  tooLong(line: number): void;
  /** The root object around arrays of records, these emptied; undefined where it is longer than the bound. */
  envelope(text: string): void;
}

export interface JsonSplitter {
  push(text: string): void;
  /** The line where something stands open at the end of the text; undefined when all is closed. */
  end(): number | undefined;
}

const [QUOTE, BACKSLASH, LF, COMMA, COLON] = [34, 92, 10, 44, 58];
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [123, 125, 91, 93];

/** An open object or array outside of any record. */
interface Frame {
  readonly array: boolean;
  readonly way: string;
  /** Its objects are records. */
  readonly holds: boolean;
}

interface State {
  readonly frames: Frame[];
  /** How deep inside a record, or inside something that holds none. */
  depth: number;
  record: boolean;
  inString: boolean;
  escaped: boolean;
  line: number;
  since: number;
  /** Text of the open record, or of the root object, from earlier pieces; undefined when over the bound. */
  held: string | undefined;
  name: string;
  key: string;
  container: boolean;
}

/** What a splitter works with. */
interface Splitting {
  readonly state: State;
  readonly parts: JsonParts;
  readonly most: number;
  readonly wanted: ReadonlySet<string>;
  /** Ways of objects that may hold a wanted array. */
  readonly onTheWay: ReadonlySet<string>;
}

/**
 * Finds where the records of a JSON text begin and end, without parsing them: what JSON.parse then says of one record
 * cannot harm the next, and a document larger than memory is read one record at a time. Linear; holds one record.
 */
export function splitJson(arrays: readonly string[], most: number, parts: JsonParts): JsonSplitter {
  const onTheWay = new Set(arrays.flatMap((way) => way.split(".").map((_, at, all) => all.slice(0, at).join("."))));
  const splitting: Splitting = { state: newState(), parts, most, wanted: new Set(arrays), onTheWay };
  const { state } = splitting;
  return {
    push: (text) => push(splitting, text),
    end: () => (state.frames.length > 0 || state.depth > 0 || state.inString ? state.since : undefined),
  };
}

const newState = (): State => ({
  frames: [],
  depth: 0,
  record: false,
  inString: false,
  escaped: false,
  line: 1,
  since: 1,
  held: "",
  name: "",
  key: "",
  container: false,
});

function push(splitting: Splitting, text: string): void {
  const { state } = splitting;
  /** Where what must be held begins in this piece; -1 while nothing is held. */
  let from = state.record || holdsRoot(state) ? 0 : -1;
  for (let at = 0; at < text.length; at += 1) {
    if (state.inString) {
      at = passString(state, text, at);
      continue;
    }
    const code = text.charCodeAt(at);
    if (code === LF) state.line += 1;
    else if (code === QUOTE) {
      state.inString = true;
      state.name = "";
    } else if (state.depth === 0) from = structure(splitting, { code, at, from, text });
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) state.depth += 1;
    else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      state.depth -= 1;
      if (state.depth > 0 || !state.record) continue;
      hold(splitting, text.slice(from, at + 1));
      give(splitting);
      state.record = false;
      from = -1;
    }
  }
  if (from !== -1) hold(splitting, text.slice(from));
}

function hold({ state, most }: Splitting, text: string): void {
  if (state.held === undefined || text === "") return;
  state.held = state.held.length + text.length > most ? undefined : state.held + text;
}

function give({ state, parts }: Splitting): void {
  if (state.held === undefined) parts.tooLong(state.since);
  else parts.record(state.held, state.since);
  state.held = "";
}

/** A sign, its place in the piece, and where holding began. */
interface Sign {
  readonly code: number;
  readonly at: number;
  readonly from: number;
  readonly text: string;
}

/** A sign outside of records and of what holds none; gives where holding begins. */
function structure(splitting: Splitting, sign: Sign): number {
  const { state } = splitting;
  const { code, from } = sign;
  if (code === COLON) state.key = state.name;
  else if (code === COMMA) state.key = "";
  else if (code === OPEN_BRACE || code === OPEN_BRACKET) return opens(splitting, sign);
  else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) return closes(splitting, sign);
  return from;
}

function opens(splitting: Splitting, { code, at, from, text }: Sign): number {
  const { state, wanted, onTheWay } = splitting;
  const parent = state.frames.at(-1);
  const array = code === OPEN_BRACKET;
  if (parent?.holds === true) {
    state.depth = 1;
    state.record = !array;
    state.since = state.line;
    state.held = "";
    return array ? from : at;
  }
  const way = parent === undefined ? "" : parent.way === "" ? state.key : `${parent.way}.${state.key}`;
  const holds = array && (parent === undefined || wanted.has(way));
  if (parent !== undefined && !holds && (array || !onTheWay.has(way))) {
    state.depth = 1;
    return from;
  }
  state.frames.push({ array, way, holds });
  if (parent === undefined) {
    state.since = state.line;
    state.held = "";
    state.container = holds;
    return array ? -1 : at;
  }
  if (!holds) return from;
  state.container = true;
  // The envelope is told before its records: what stands before an array of records is read first.
  if (from !== -1) hold(splitting, text.slice(from, at));
  if (state.held !== undefined) splitting.parts.envelope(closed(state.held, state.frames.length - 1));
  state.held = "";
  return -1;
}

function closes(splitting: Splitting, { at, from, text }: Sign): number {
  const { state } = splitting;
  if (state.frames.pop() === undefined) return -1;
  if (state.frames.length > 0) return from;
  if (state.container) {
    state.held = "";
    return -1;
  }
  hold(splitting, text.slice(from, at + 1));
  give(splitting);
  return -1;
}

/** Whether the root object is being held, for it may be a record itself. */
const holdsRoot = ({ frames, container }: State): boolean => frames.length > 0 && !container;

/** Goes to the end of a string, or of the text; notes short strings, for they may be names. */
function passString(state: State, text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (state.escaped) state.escaped = false;
    else if (code === BACKSLASH) state.escaped = true;
    else if (code === QUOTE) {
      state.inString = false;
      if (state.depth === 0) note(state, text.slice(from, at));
      return at;
    }
  }
  if (state.depth === 0) note(state, text.slice(from));
  return text.length;
}

function note(state: State, text: string): void {
  if (state.name.length + text.length <= 64) state.name += text;
}

/** The beginning of an object as an object: the value that was about to begin is null, and what is open is closed. */
const closed = (text: string, open: number): string => `${text}null${"}".repeat(open)}`;
