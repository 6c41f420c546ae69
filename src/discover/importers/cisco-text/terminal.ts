/** What a prompt line says: which device, and the command typed at it (empty when none). */
export interface Prompt {
  readonly device: string;
  readonly command: string;
}

const PROMPT = /^\s*([A-Za-z][\w.-]{0,62})(?:\([\w-]{1,40}\))?[#>]\s*(.*)$/;
const MORE = /(?:<-{2,3} ?More ?-{2,3}>|-{1,2} ?More ?-{1,2})/gi;
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminals put them into pasted text
const CONTROL = /\u001b\[[0-9;?]{0,16}[A-Za-z]|[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** A line as a person saw it: pager marks, backspaces and colour codes out, at most 4,096 characters. */
export function cleanLine(text: string): string {
  return text.slice(0, 4_096).replace(MORE, " ").replace(CONTROL, "").trimEnd();
}

/** Reads a prompt with or without a command: `core-sw1#show mac address-table`. */
export function readPrompt(line: string): Prompt | undefined {
  const match = PROMPT.exec(line);
  return match === null ? undefined : { device: match[1] ?? "", command: (match[2] ?? "").trim() };
}

/** Which table a command prints, and whether it prints all of it. */
export type Listing = { readonly table: "mac" | "arp"; readonly whole: boolean } | { readonly table: "other" };

/** Reads a typed command, abbreviations included (`sh mac add dyn`). */
export function readCommand(command: string): Listing {
  const words = command.toLowerCase().split(/\s+/, 32);
  if (!/^(?:do|sh|sho|show)$/.test(words[0] ?? "")) return { table: "other" };
  const text = words.slice(words[0] === "do" ? 2 : 1).join(" ");
  const mac = /^mac(?:-a\S*| add\S*)?(?= |$)(.*)$/.exec(text);
  if (mac !== null)
    return { table: "mac", whole: !/[|]| (?:int|vlan|addr(?!\S*-t)|sta|mul|cou|ag)\S*/.test(mac[1] ?? "") };
  const arp = /^(?:ip )?arp(?= |$)(.*)$/.exec(text);
  if (arp !== null) return { table: "arp", whole: !/\S/.test((arp[1] ?? "").replace(/ vrf all$/, "")) };
  return { table: "other" };
}
