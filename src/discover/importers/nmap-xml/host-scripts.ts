import type { Fact } from "../../../model/observation.ts";
import { isGroupMac, parseMac } from "../../mac.ts";
import type { ScriptReport } from "./port.ts";

/** What a script about a whole host reports of what the host said; undefined for a script that is not read. */
export function hostScriptFacts({ id, output }: ScriptReport): readonly Fact[] | undefined {
  return id === "nbstat" ? netbiosFacts(output) : undefined;
}

/**
 * `NetBIOS name: CAM2, NetBIOS user: <unknown>, NetBIOS MAC: 44:19:b6:00:00:22 (…)`: what the host answered to a node status
 * request (RFC 1002, section 4.2.18). The MAC address is the host's word, not that of the wire; Samba gives zeros.
 */
function netbiosFacts(output: string): readonly Fact[] {
  const text = output.slice(0, 4_096);
  const name = /\bNetBIOS name: ([^,\n]{1,64})/.exec(text)?.[1]?.trim();
  const mac = parseMac(/\bNetBIOS MAC: ([0-9A-Fa-f:]{17})/.exec(text)?.[1] ?? "");
  const facts: Fact[] = [];
  if (name !== undefined && name !== "" && !name.startsWith("<"))
    facts.push({ kind: "stated", field: "name", value: name });
  if (mac !== undefined && mac !== "00:00:00:00:00:00" && !isGroupMac(mac))
    facts.push({ kind: "stated", field: "mac", value: mac });
  return facts;
}
