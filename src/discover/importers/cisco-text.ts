import type { Head, Importer } from "../importer.ts";
import { readCiscoText } from "./cisco-text/reader.ts";
import { readTableRow } from "./cisco-text/rows.ts";
import { cleanLine, readCommand, readPrompt } from "./cisco-text/terminal.ts";

/** Terminal text of `show mac address-table` and `show ip arp` (IOS, IOS-XE, NX-OS; other makers' alike layouts too). */
export const ciscoText: Importer<"lines"> = {
  id: "cisco-text",
  title: "text of show mac address-table and show ip arp",
  version: 1,
  shape: "lines",
  sniff,
  start: (path, emit) => readCiscoText(path, emit),
};

/** Sure with the command at a prompt; less so with table rows alone, for a sheet of MAC addresses has such words too. */
function sniff({ shape, text }: Head): number {
  if (shape !== "text" || /^\s*[{<[]/.test(text)) return 0;
  const lines = text.split("\n", 400).map(cleanLine);
  const commanded = lines.some((line) => {
    const prompt = readPrompt(line);
    return prompt !== undefined && readCommand(prompt.command).table !== "other";
  });
  if (commanded) return 0.92;
  const rows = lines.filter((line) => !/[;\t"]/.test(line)).map(readTableRow);
  if (!rows.some((row) => row !== undefined && row.is !== "unread")) return 0;
  return lines.some((line) => HEADING.test(line)) ? 0.85 : 0.6;
}

const HEADING =
  /mac address[ -]table|destination address\s+address type|vlan\s+mac address|hardware addr|age\s+mac address/i;
