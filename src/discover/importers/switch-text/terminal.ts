import { isPort } from "./rows.ts";

const MORE =
  /(?:-- MORE --, next page: Space, next line: Enter, quit: Control-C|<-{2,3} ?More ?-{2,3}>|-{2,4} ?More ?-{2,4}|-{1,2} ?More ?-{1,2}|---\(more(?: \d{1,3}%)?\)---)/gi;
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminals put them into pasted text
const CONTROL = /\u001b\[[0-9;?]{0,16}[A-Za-z]|[\u0000-\u0007\u000b-\u000c\u000e-\u001f\u007f]/g;
const MAX_LINE = 4_096;

/** A line as a person saw it: pager marks, backspaces and colour codes out, at most 4,096 characters. */
export function cleanLine(text: string): string {
  const line = withoutTime(text.length > MAX_LINE ? text.slice(0, MAX_LINE) : text);
  if (isPlain(line)) return line.trimEnd();
  const marked = line.replace(CONTROL, "");
  const typed = /[\b\r]/.test(marked) ? retype(marked) : marked;
  return typed.replace(MORE, " ").trimEnd();
}

/** Terminals may write the time before every line: `[2026-11-01 10:00:00] `. */
const withoutTime = (line: string): string =>
  line.startsWith("[") ? line.replace(/^\[\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:[.,]\d{1,6})?\] ?/, "") : line;

/** Whether a pager's mark stands in a line as it came, also where backspaces took it from the screen. */
export const isPaged = (text: string): boolean => text.slice(0, MAX_LINE).replace(CONTROL, "").search(MORE) !== -1;

/** Whether a line has neither control characters nor a pager mark: nearly all of them, and much faster to see. */
function isPlain(line: string): boolean {
  for (let at = 0; at < line.length; at += 1) if (line.charCodeAt(at) < 32 && line.charCodeAt(at) !== 9) return false;
  return !(line.includes("--") && /more/i.test(line)) && !line.includes("\u007f");
}

/** What stands on the screen after backspaces and carriage returns: later characters take the place of earlier ones. */
function retype(line: string): string {
  const screen: string[] = [];
  let column = 0;
  for (const letter of line) {
    if (letter === "\b") column = Math.max(0, column - 1);
    else if (letter === "\r") column = 0;
    else {
      screen[column] = letter;
      column += 1;
    }
  }
  return screen.join("");
}

/** What a prompt line says: which device, and the command typed at it (empty when none). */
export interface Prompt {
  readonly device: string;
  readonly command: string;
}

/** A prompt as it was printed, and the device it names. */
export interface PrintedPrompt {
  readonly text: string;
  readonly device: string;
}

/** `core-sw1#`, `sw1(config)#`, `root@ex-1>`, `École-2#`; no command begins with a digit, but `Cam#12` in a description does. */
const PROMPT =
  /^\s*(?:[\w.-]{1,40}@)?((?=[\p{L}\p{M}\p{N}_.-]*\p{L})[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]{0,62}(?: \p{L}[\p{L}\p{M}\p{N}_]{1,20})?)(?:\([\w-]{1,40}\))?[#>](?!>|\s*\d)\s*(.*)$/u;
/** A command follows at once, and the cells of a row after some blanks. `<comware-1>`, `[comware-1-GigabitEthernet1/0/1]`; `[edit]` stands above a Junos prompt. */
const COMWARE =
  /^\s*(?:<([A-Za-z][\w.-]{0,62})>|\[[~*]?(?!edit\])([A-Za-z][\w.]{0,62})(?:-[\w/-]{1,40})?\])(?!\s\s+\S)\s*(.*)$/;
/**
 * `* X440-1.3 # show fdb` (Extreme, with a count of commands), `[admin@MikroTik] > /ip arp print`, `OS6450-> show arp` (Alcatel),
 * `FGT60F # get system arp` (Fortinet).
 */
const OWN_SHAPES = [
  /^\s*[*!]? ?(?:Slot-\d{1,2} )?((?=[\w-]*[A-Za-z])\w[\w-]{0,62})\.\d{1,6} [#>] (.*)$/,
  /^\s*\[(?:[\w.-]{1,40}@)([\w .-]{1,63})\] (?:\/[\w /-]{0,80})?> ?(.*)$/,
  /^\s*((?=[\w-]*[A-Za-z])\w[\w-]{0,61}\w)-> ?(.*)$/,
  /^\s*((?=[\w-]*[A-Za-z])\w[\w-]{0,62})(?: \([\w-]{1,40}\))? # ((?:get|diag\w*|execute) .*)$/,
] as const;
/** A prompt of any shape with a command that shows something behind it. */
const SHOWING = /^\s*(\S(?:.{0,78}?\S)?)(\s?)[#>]\s*((?:(?:do|run)\s+)?(?:show?|sh|display|disp?)\s+[a-z].*)$/i;
/** Words of a name, parted by single blanks. */
const NAME = /^(?=.*\p{L})[\p{L}\p{M}\p{N}_.@/:()-]+(?: [\p{L}\p{M}\p{N}_.@/:()-]+)*$/u;

/**
 * Reads a prompt with or without a command: `core-sw1#show mac address-table`. One of another shape (`ProCurve Switch 2824#`,
 * `(UBNT EdgeSwitch) #`, `RP/0/RSP0/CPU0:edge1#`) is known by the command behind it, and after that by its text.
 */
export function readPrompt(line: string, last?: PrintedPrompt): Prompt | undefined {
  if (!/[#>\]]/.test(line)) return undefined;
  const own = OWN_SHAPES.map((shape) => shape.exec(line)).find((found) => found !== null);
  if (own !== undefined && own !== null) return { device: own[1] ?? "", command: typed(own[2] ?? "") };
  const match = PROMPT.exec(line);
  const [device = "", command = ""] = match?.slice(1) ?? [];
  if (match !== null && !isDescription(device, command)) return { device, command: typed(command) };
  const comware = COMWARE.exec(line);
  if (comware !== null) return { device: comware[1] ?? comware[2] ?? "", command: typed(comware[3] ?? "") };
  const text = line.trimStart();
  if (last !== undefined && text.startsWith(last.text))
    return { device: last.device, command: typed(text.slice(last.text.length)) };
  return readShowing(line);
}

/** Whether a command that shows something was typed in a line at something like a prompt, of which no device can be read. */
export function isOddPrompt(line: string): boolean {
  const [name, blank, command] = showing(line) ?? [];
  if (name === undefined || command === undefined) return false;
  return readCommand(command).table !== "other" || blank === "";
}

function readShowing(line: string): Prompt | undefined {
  const [name, blank, command] = showing(line) ?? [];
  if (name === undefined || command === undefined || !NAME.test(name)) return undefined;
  if (blank !== "" && !name.endsWith(")")) return undefined;
  return { device: deviceIn(name), command: typed(command) };
}

/** What stands before the mark, a blank before the mark, and the command; undefined for text and rows with such a mark in them. */
function showing(line: string): readonly [name: string, blank: string, command: string] | undefined {
  if (!/[#>]/.test(line)) return undefined;
  const [name = "", blank = "", command = ""] = SHOWING.exec(line)?.slice(1) ?? [];
  if (name === "" || /\s\s|:(?:\s|$)/.test(name)) return undefined;
  const [first = "", ...more] = name.split(" ");
  return more.length > 0 && first.includes("/") && isPort(first) ? undefined : [name, blank, command];
}

/** `A1 Cam#north`: a port and what is written of it. */
function isDescription(name: string, command: string): boolean {
  const [first = "", second] = name.split(" ");
  return second !== undefined && command !== "" && isPort(first) && !shows(command);
}

/** Without the time that a terminal writes, user, route processor (`RP/0/RSP0/CPU0:`), mode (`(config)`) and parentheses around it. */
function deviceIn(name: string): string {
  const bare = name
    .replace(/^(?:[\d:.,/-]{4,24} )+/, "")
    .replace(/^[\w.-]{1,40}@/, "")
    .replace(/^(?:RP|LC)\/\d{1,4}\/\w{1,8}\/CPU\d{1,2}:(?=.)/i, "");
  // D-Link writes the user or its level behind the name.
  const device = bare
    .replace(/(?<=\S) ?\([\w-]{1,40}\)$/, "")
    .replace(/(?<=\w):(?:admin|operator|power|user|\d)$/i, "");
  return /^\([^()]+\)$/.test(device) ? device.slice(1, -1).trim() : device;
}

/** A command as it was sent: without the mark of CatOS, and none where ^C took it back. */
function typed(command: string): string {
  const sent = command.trim().replace(/^(?:\(enable\)|[#>])\s*/, "");
  return /\^[CZ]$/.test(sent) ? "" : sent;
}

export type TableKind = "mac" | "arp" | "neighbours" | "poe" | "ports";

/** Which table a command prints, and whether it prints all of it. */
export type Listing = { readonly table: TableKind; readonly whole: boolean } | { readonly table: "other" };

/** What may follow a command that still prints the whole table. */
const WHOLE = /^(?: (?:det\S*|br\S*|all|all-vrfs|list|verb\S*|no-resolve|terse|status|vrf all|interface|extensive))*$/;
/**
 * The same for MAC tables. `dynamic` leaves out what port security and 802.1X hold, which the makers print as static or secure.
 */
const WHOLE_MAC = /^(?: (?:det\S*|br\S*|all|verb\S*|ext\S*|uni\S*))*$/;
/** Prints everything without a pause (NX-OS and Junos, Dell, others). */
const NO_PAUSE = /(?: ?[|] ?no-?(?:more|paging))+$/;

const TABLES: readonly (readonly [table: TableKind, pattern: RegExp])[] = [
  ["mac", /^(?:mac(?:-a\S*| add\S*)?|mac-learning|fdb|bridge address-table|eth\S*-sw\S* table)(?= |$)(.*)$/],
  ["arp", /^(?:ip ?)?arp(?= |$)(.*)$/],
  ["neighbours", /^(?:lldp (?:ne\S*|info rem\S*|remote\S*)|cdp ne\S*)(?= |$)(.*)$/],
  ["poe", /^(?:power inl\S*|power-o\S*|power-m\S*|poe)(?= |$)(.*)$/],
  ["ports", /^int\S* (?:status|stat|br\S*|terse|desc\S* status)(?= |$)(.*)$/],
];

/** Commands that show something; `do` and `run` give them from a configuration mode (IOS, Junos). */
const SHOWS = /^(?:(?:do|run) )?(?:show|sho|sh|display|disp|dis) /;

/** Whether a command prints something, be it a table or not. */
export const shows = (command: string): boolean => SHOWS.test(`${plain(command)} `);

/** Reads a typed command, abbreviations included (`sh mac add`, `dis mac-address`). */
export function readCommand(command: string): Listing {
  const typed = plain(command);
  const start = SHOWS.exec(typed)?.[0];
  if (start === undefined) return OTHERS.find(([command]) => command.test(typed))?.[1] ?? { table: "other" };
  const text = typed.slice(start.length).replace(NO_PAUSE, "");
  for (const [table, pattern] of TABLES) {
    const rest = pattern.exec(text)?.[1];
    if (rest !== undefined) return { table, whole: (table === "mac" ? WHOLE_MAC : WHOLE).test(rest) };
  }
  if (
    /^ipv6 nei|^ndp|^ip dhcp (?:snooping )?bind|^ip source bind|^ip device tracking|^device-tracking database/.test(
      text,
    )
  )
    return { table: "arp", whole: false };
  return { table: "other" };
}

/** Commands of systems that show nothing by that word, with what they print (Fortinet, MikroTik). */
const OTHERS: readonly (readonly [RegExp, Listing])[] = [
  [/^get system arp$/, { table: "arp", whole: true }],
  [/^diag\w* ip arp list$/, { table: "arp", whole: true }],
  [/^exec\w* dhcp lease-list\b/, { table: "arp", whole: false }],
  [/^diag\w* switch mac-address list$/, { table: "mac", whole: true }],
  [/^\/?ip arp print$/, { table: "arp", whole: true }],
  [/^\/?ip (?:arp|neighbor) print\b/, { table: "arp", whole: false }],
  [/^\/?interface bridge host print$/, { table: "mac", whole: true }],
  [/^\/?interface bridge host print\b/, { table: "mac", whole: false }],
];

/** In small letters and single blanks. */
const plain = (command: string): string => command.toLowerCase().split(/\s+/, 32).join(" ");
