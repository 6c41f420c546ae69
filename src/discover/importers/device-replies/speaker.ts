import type { Subject } from "../../../model/observation.ts";
import { MAX_SUBJECT_TEXT } from "../../line-fields.ts";
import { parseMac } from "../../mac.ts";

/** Whose reply a file holds, and the name of the run to which it belongs. */
export interface Speaker {
  readonly subject: Subject;
  /** The folder: replies in it belong together. Undefined for a file that was named alone. */
  readonly origin: string | undefined;
}

/** Words of a file's name that say what was asked, not who answered. */
const QUESTIONS =
  /(?:get|set)(?:device|system|network|services?|scopes?|capabilities|profiles?|video|stream|snapshot|host|users?|dns|ntp|discovery|endpoint|remote|certificates|dynamic|wsdl|audio|zero|relay|storage|access|dot|pkcs|osds?|nodes?|presets?|configurations?|media|uri)\w*|(?:device|system)[ _-]?info(?:rmation)?|input[ _-]?proxy\w*|video[ _-]?inputs?\w*|streaming[ _-]?channels?|channels?|isapi|psia|onvif|content[ _-]?mgmt|system|streaming|security|network|interfaces?|inputs?|video|user[ _-]?check|probe[ _-]?match(?:es)?|probe|hello|scopes?|ws-?discovery|sadp|upnp|root[ _-]?desc|description|media2?|device|error|fault|response|reply|status|hostname|raw|xml/gi;

/** With dots, or as file names have it; not a part of a version or of a longer number. */
const IPV4 =
  /(?<![\dA-Za-z]|\d[._-])((?:25[0-5]|2[0-4]\d|1?\d?\d)([._-])(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\2(?:25[0-5]|2[0-4]\d|1?\d?\d)){2})(?![\dA-Za-z]|[._-]\d)/;
const MAC = /(?<![0-9a-f])([0-9a-f]{2}([:_-])[0-9a-f]{2}(?:\2[0-9a-f]{2}){4}|[0-9a-f]{12})(?![0-9a-f])/i;

/**
 * The rule (docs/design/0009): a file is named after what was asked or after who answered. `deviceInfo.xml` in `lobby/` speaks of
 * `lobby`, together with `GetScopes.xml` beside it; `gate-deviceInfo.xml` speaks of `gate`, together with `gate-GetScopes.xml`.
 * An address in the name is the device's.
 */
export function speakerOf(path: string): Speaker {
  const cut = Math.max(path.lastIndexOf("/"), path.lastIndexOf("!"));
  const folder = path.slice(0, Math.max(0, cut));
  const stem = path.slice(cut + 1).replace(/\.[A-Za-z0-9]{1,8}$/, "");
  const above = folder.slice(Math.max(folder.lastIndexOf("/"), folder.lastIndexOf("!")) + 1);
  const address = addressIn(stem);
  const own =
    address === undefined
      ? stem
          .replace(QUESTIONS, " ")
          .replace(/[^\p{L}\p{N}]+/gu, " ")
          .trim()
      : stem;
  const name = address?.text ?? (own === "" ? above : own);
  const found = address ?? (own === "" ? addressIn(above) : undefined);
  const row = `replies of ${name === "" ? stem : name}`.slice(0, MAX_SUBJECT_TEXT);
  return {
    subject: {
      row,
      ...(found?.ip === undefined ? {} : { ip: found.ip }),
      ...(found?.mac === undefined ? {} : { mac: found.mac }),
    },
    origin: folder === "" ? undefined : folder.slice(0, MAX_SUBJECT_TEXT),
  };
}

interface NamedAddress {
  readonly text: string;
  readonly ip?: string;
  readonly mac?: string;
}

function addressIn(name: string): NamedAddress | undefined {
  const short = name.slice(0, 256);
  const text = MAC.exec(short)?.[1]?.replaceAll("_", ":");
  const mac = text === undefined ? undefined : parseMac(text);
  if (mac !== undefined) return { text: mac, mac };
  const ip = IPV4.exec(short)?.[1]?.replace(/[_-]/g, ".");
  return ip === undefined ? undefined : { text: ip, ip };
}
