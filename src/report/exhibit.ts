import type { Fact, Subject } from "../model/observation.ts";
import type { Exhibit } from "../model/review.ts";
import type { Language } from "./words/index.ts";

/** What kind of statement it is and to which question: `http.response GET /doc/page/login.asp`. Hostile text: escape it. */
export function exhibitTitle({ fact }: Exhibit): string {
  const asked = ASKED.map((field) => fact[field]).find((value) => typeof value === "string");
  return asked === undefined ? fact.kind : `${fact.kind} ${asked}`;
}

const ASKED = ["request", "path", "operation", "service", "field", "protocol"] as const;

/** The statement verbatim, at most `limit` characters of it. Hostile text: escape it. */
export function exhibitText({ fact }: Exhibit, limit: number): { readonly text: string; readonly cut: boolean } {
  const whole = verbatim(fact);
  const cut = whole.length > limit;
  return { text: cut ? whole.slice(0, limit) : whole, cut };
}

function verbatim(fact: Fact): string {
  const raw = fact["raw"];
  if (typeof raw === "string") return raw;
  const { kind, ...rest } = fact;
  const stated = kind === "stated" ? rest["value"] : undefined;
  if (typeof stated === "string") return stated;
  const lines = Object.entries(rest).map(([field, value]) => `${field}: ${flat(value)}`);
  return lines.join("\n");
}

const flat = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));

const SUBJECT_WORDS = [
  ["ip", { en: "", fr: "" }],
  ["host", { en: "", fr: "" }],
  ["mac", { en: "MAC ", fr: "MAC " }],
  ["serial", { en: "serial ", fr: "numéro de série " }],
  ["recorder", { en: "recorder ", fr: "enregistreur " }],
  ["channel", { en: "channel ", fr: "canal " }],
  ["switch", { en: "switch ", fr: "commutateur " }],
  ["switchPort", { en: "port ", fr: "port " }],
  ["device", { en: "device ", fr: "appareil " }],
  ["row", { en: "row ", fr: "ligne " }],
  ["site", { en: "site ", fr: "site " }],
] as const satisfies readonly (readonly [keyof Subject, Readonly<Record<Language, string>>])[];

/** What a fact speaks of: `192.0.2.10:80, MAC 44:19:b6:00:00:01`. Hostile text: escape it. */
export function subjectText(subject: Subject, lang: Language): string {
  let text = "";
  for (const [field, { [lang]: word }] of SUBJECT_WORDS) {
    const value = subject[field];
    if (value === undefined) continue;
    const said = field === "ip" && subject.port !== undefined ? withPort(value, subject) : value;
    text += text === "" ? word + said : `, ${word}${said}`;
  }
  return text;
}

function withPort(ip: string, { port, transport }: Subject): string {
  const place = ip.includes(":") ? `[${ip}]:${port}` : `${ip}:${port}`;
  return transport === "udp" ? `${place}/udp` : place;
}
