/** What a prompt line says: which device, and the command typed at it (empty when none). */
export interface Prompt {
  readonly device: string;
  readonly command: string;
}

/** `core-sw1#`, `sw1(config)#`, `root@ex-1>`, `<comware-1>`, `[comware-1-GigabitEthernet1/0/1]`. */
const PROMPT =
  /^\s*(?:[\w.-]{1,40}@)?((?=[\w.-]*[A-Za-z])\w[\w.-]{0,62}(?: [A-Za-z]\w{1,20})?)(?:\([\w-]{1,40}\))?[#>](?!>)\s*(.*)$/;
const COMWARE = /^\s*(?:<([A-Za-z][\w.-]{0,62})>|\[[~*]?([A-Za-z][\w.]{0,62})(?:-[\w/-]{1,40})?\])\s*(.*)$/;
const MORE =
  /(?:<-{2,3} ?More ?-{2,3}>|-{2,4} ?More ?-{2,4}|-{1,2} ?More ?-{1,2}|---\(more(?: \d{1,3}%)?\)---|-- MORE --, next page: Space[^\b\r]{0,60})/gi;
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminals put them into pasted text
const CONTROL = /\u001b\[[0-9;?]{0,16}[A-Za-z]|[\u0000-\u0007\u000b-\u000c\u000e-\u001f\u007f]/g;
const MAX_LINE = 4_096;

/** A line as a person saw it: pager marks, backspaces and colour codes out, at most 4,096 characters. */
export function cleanLine(text: string): string {
  const line = text.length > MAX_LINE ? text.slice(0, MAX_LINE) : text;
  if (isPlain(line)) return line.trimEnd();
  const marked = line.replace(CONTROL, "");
  const typed = /[\b\r]/.test(marked) ? retype(marked) : marked;
  return typed.replace(MORE, " ").trimEnd();
}

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

/** Reads a prompt with or without a command: `core-sw1#show mac address-table`. */
export function readPrompt(line: string): Prompt | undefined {
  if (!/[#>\]]/.test(line)) return undefined;
  const match = PROMPT.exec(line);
  if (match !== null) return { device: match[1] ?? "", command: (match[2] ?? "").trim() };
  const comware = COMWARE.exec(line);
  if (comware === null) return undefined;
  return { device: comware[1] ?? comware[2] ?? "", command: (comware[3] ?? "").trim() };
}

export type TableKind = "mac" | "arp" | "neighbours" | "poe" | "ports";

/** Which table a command prints, and whether it prints all of it. */
export type Listing = { readonly table: TableKind; readonly whole: boolean } | { readonly table: "other" };

/** What may follow a command that still prints the whole table. */
const WHOLE = /^(?: (?:det\S*|br\S*|all|all-vrfs|list|verb\S*|no-resolve|terse|status|vrf all|interface|extensive))*$/;

const TABLES: readonly (readonly [table: TableKind, pattern: RegExp])[] = [
  ["mac", /^(?:mac(?:-a\S*| add\S*)?|eth\S*-sw\S* table)(?= |$)(.*)$/],
  ["arp", /^(?:ip )?arp(?= |$)(.*)$/],
  ["neighbours", /^(?:lldp (?:ne\S*|info rem\S*|remote\S*)|cdp ne\S*)(?= |$)(.*)$/],
  ["poe", /^(?:power inl\S*|power-o\S*|power-m\S*|poe)(?= |$)(.*)$/],
  ["ports", /^int\S* (?:status|stat|br\S*|terse|desc\S* status)(?= |$)(.*)$/],
];

/** Reads a typed command, abbreviations included (`sh mac add dyn`, `dis mac-address`). */
export function readCommand(command: string): Listing {
  const words = command.toLowerCase().split(/\s+/, 32);
  if (!/^(?:do|sh|sho|show|disp?|display)$/.test(words[0] ?? "")) return { table: "other" };
  const text = words.slice(words[0] === "do" ? 2 : 1).join(" ");
  for (const [table, pattern] of TABLES) {
    const rest = pattern.exec(text)?.[1];
    if (rest === undefined) continue;
    if (table === "mac") return { table, whole: !/[|]| (?:int|vlan|addr(?!\S*-t)|sta|mul|cou|ag)\S*/.test(rest) };
    return { table, whole: WHOLE.test(rest) };
  }
  if (/^ipv6 nei|^ndp/.test(text)) return { table: "arp", whole: false };
  return { table: "other" };
}
