import type { Head, Importer } from "../importer.ts";
import { findLayout } from "./switch-text/columns.ts";
import { readSwitchText } from "./switch-text/reader.ts";
import { readTableRow } from "./switch-text/rows.ts";
import { cleanLine, readCommand, readPrompt } from "./switch-text/terminal.ts";

/** Terminal text of switches and routers: MAC, ARP, neighbour, PoE and port tables, pasted with prompts or bare. */
export const switchText: Importer<"lines"> = {
  id: "switch-text",
  title: "text of switches and routers (MAC, ARP, LLDP, CDP, PoE and port tables)",
  version: 3,
  shape: "lines",
  sniff,
  start: (path, emit) => readSwitchText(path, emit),
};

/** Sure with the command at a prompt; less so with table rows alone, for a sheet of MAC addresses has such words too. */
function sniff({ shape, text }: Head): number {
  if (shape !== "text") return 0;
  const lines = text.split("\n", 400).map(cleanLine);
  const commanded = lines.some((line) => {
    const prompt = readPrompt(line);
    return prompt !== undefined && readCommand(prompt.command).table !== "other";
  });
  if (commanded) return 0.92;
  if (/^\s*[{<[]/.test(text)) return 0;
  if (lines.some((line) => findLayout(line) !== undefined || DETAIL.test(line))) return 0.85;
  const rows = lines.filter((line) => !/[;\t"]/.test(line)).map(readTableRow);
  if (!rows.some((row) => row !== undefined && row.is !== "unread")) return 0;
  return lines.some((line) => HEADING.test(line)) ? 0.85 : 0.6;
}

const HEADING =
  /mac address[ -]table|destination address\s+address type|vlan\s+mac address|mac addr(?:ess)?\s+(?:vlan|port)|hardware addr|age\s+mac address|ethernet[ -]switching table|ip (?:v4 )?address\s+mac/i;
const DETAIL =
  /^\s*(?:LLDP Remote Device Information Detail|CDP neighbors information|LLDP neighbor-information of port \d+\[|Interface \S+ detected \d+ LLDP neighbors?:)/i;
