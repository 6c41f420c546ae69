import {
  EXPOSURE_TOPICS,
  type ExposureFinding,
  type ExposureSign,
  type ExposureSignKind,
  type ExposureSigns,
  type ExposureTopic,
} from "../../model/exposure.ts";
import type { LegalDate } from "../../model/time.ts";
import { isDocumentation } from "./addresses.ts";

export interface ExposureSettings {
  readonly asOf: LegalDate;
  /** Labels of origins that looked from outside: search engines for devices, reports of networks to their owners. */
  readonly outside: ReadonlySet<string>;
}

/** Importers whose sources look at networks from the internet. */
export const OUTSIDE_IMPORTERS: ReadonlySet<string> = new Set(["shodan", "shadowserver", "censys", "zoomeye", "fofa"]);

/** Every topic with what is known of it: observed, computed, nothing seen, or nobody looked. */
export function exposureFindings(
  exposure: ExposureSigns | undefined,
  settings: ExposureSettings,
): readonly ExposureFinding[] {
  const { signs, looked } = exposure ?? NOTHING;
  return EXPOSURE_TOPICS.flatMap((topic) => {
    const found = signs.flatMap((sign) => findingOf(sign, settings) ?? []).filter((each) => each.topic === topic);
    if (found.length > 0) return found;
    return [lacking(topic, looked.includes(topic))];
  });
}

const NOTHING: ExposureSigns = { signs: [], looked: [] };

function lacking(topic: ExposureTopic, looked: boolean): ExposureFinding {
  const [seen, unseen] = LACKING[topic];
  return {
    topic,
    state: looked ? "nothing-seen" : "nobody-looked",
    reach: "none",
    says: looked ? seen : unseen,
    observations: [],
  };
}

/** What to say where a topic was looked at and nothing was seen, and where nobody looked. */
const LACKING: Readonly<Record<ExposureTopic, readonly [seen: string, unseen: string]>> = {
  outside: [
    "No answer at a public address was seen.",
    "Nobody looked from outside: whether it answers from the internet is not known.",
  ],
  forwarded: [
    "Its port mapping was read and maps nothing.",
    "Nobody read its port mapping or the router's: a forwarded port would not be seen here.",
  ],
  "cloud-registration": [
    "Its cloud setting was read; nothing says that it is registered.",
    "Nobody read whether it is registered with the maker's cloud.",
  ],
  "cloud-traffic": [
    "Traffic of it was seen, and no name of a maker's cloud in it.",
    "Nobody watched its traffic: a session with the maker's cloud would not be seen here.",
  ],
  "default-state": [
    "Its replies do not say that it is in factory state.",
    "Nobody read whether it is in factory state.",
  ],
  tls: [
    "Something of its encryption was seen, and nothing against it that decamp looks at.",
    "Nobody saw a certificate of it, or which versions of TLS it speaks: how its encryption stands is not known.",
  ],
  "clear-text": [
    "Ports of it were asked, and no clear-text management was seen on them.",
    "Nobody asked its ports for clear-text management.",
  ],
  discovery: [
    "It answers discovery, and nothing shows that it does so across subnets.",
    "Nobody saw a discovery answer of it.",
  ],
};

interface Context {
  readonly asOf: LegalDate;
  /** The label of the origin that looked from outside; undefined when none did. */
  readonly lookout: string | undefined;
}

type Said = Omit<ExposureFinding, "observations">;
type Reader = (value: string, context: Context) => Said | undefined;

const said = (
  topic: ExposureTopic,
  state: ExposureFinding["state"],
  reach: ExposureFinding["reach"],
  says: string,
): Said => ({ topic, state, reach, says });

/** What each sign means, in one sentence. */
const MEANING: Readonly<Record<ExposureSignKind, Reader>> = {
  "answers-publicly": (at, { lookout }) =>
    lookout === undefined
      ? said(
          "outside",
          "computed",
          "internet",
          `It answers at the public address ${at}; whether a firewall stands before it, nobody looked at from outside.`,
        )
      : said("outside", "observed", "internet", `It answered at ${at}, seen from the internet by ${lookout}.`),
  "discovery-public": (at, { lookout }) =>
    said(
      "discovery",
      lookout === undefined ? "computed" : "observed",
      "internet",
      `It answers a discovery protocol, meant for one local network, at the public address ${at}.`,
    ),
  "discovery-elsewhere": (at) =>
    said(
      "discovery",
      "observed",
      "network",
      `It answered discovery from a subnet that is not its own: it holds the address ${at}.`,
    ),
  "forwards-port": (port) => said("forwarded", "observed", "internet", `Its UPnP maps ${port} of the router to it.`),
  "upnp-on": () =>
    said("forwarded", "computed", "internet", "UPnP is on in it: a router that allows it opens ports to it by itself."),
  registered: (cloud) =>
    said(
      "cloud-registration",
      "observed",
      "cloud",
      `It says that it is registered with ${cloud}: whoever holds the account reaches it through the maker's cloud.`,
    ),
  "cloud-on": (cloud) =>
    said(
      "cloud-registration",
      "computed",
      "cloud",
      `Its use of the maker's cloud (${cloud}) is switched on; whether it is registered there is not said.`,
    ),
  "cloud-off": (cloud) =>
    said(
      "cloud-registration",
      "nothing-seen",
      "none",
      `Its use of the maker's cloud (${cloud}) is switched off, by its own word.`,
    ),
  "asked-cloud": (name) =>
    said(
      "cloud-traffic",
      "observed",
      "cloud",
      `It asked for ${name}, a name of a maker's cloud. It tried; that it succeeded is not shown.`,
    ),
  "spoke-to-cloud": (name) => said("cloud-traffic", "observed", "cloud", `It spoke to ${name}, a maker's cloud.`),
  "spoke-to-public": (ip) =>
    said("cloud-traffic", "computed", "cloud", `It spoke to the public address ${ip}; whose that is was not seen.`),
  "not-activated": () =>
    said(
      "default-state",
      "observed",
      "network",
      "It is in factory state: no administrator password has ever been set, and the first to come sets it.",
    ),
  activated: () =>
    said(
      "default-state",
      "nothing-seen",
      "none",
      "It is activated, by its own word: an administrator password has been set.",
    ),
  "tls-old": (version) => said("tls", "observed", "network", `It still speaks ${version}.`),
  "self-signed": () =>
    said("tls", "observed", "network", "Its certificate vouches for itself: nobody can tell it from an impostor's."),
  "weak-certificate": (what) => said("tls", "observed", "network", `Its certificate is weak: ${what}.`),
  "valid-until": (day, { asOf }) =>
    day < asOf ? said("tls", "computed", "network", `Its certificate ended on ${day}.`) : undefined,
  http: () => said("clear-text", "observed", "network", "It can be managed over HTTP without encryption."),
  telnet: (port) =>
    said("clear-text", "observed", "network", `Telnet is open${port === "" ? "" : ` on port ${port}`}.`),
  ftp: (port) => said("clear-text", "observed", "network", `FTP is open${port === "" ? "" : ` on port ${port}`}.`),
};

function findingOf(
  { kind, value = "", origin, observations }: ExposureSign,
  settings: ExposureSettings,
): ExposureFinding | undefined {
  const lookout = origin !== undefined && settings.outside.has(origin) ? origin : undefined;
  if (origin !== undefined && lookout === undefined && isDocumentation(value)) return undefined;
  const found = MEANING[kind](value, { asOf: settings.asOf, lookout });
  return found === undefined ? undefined : { ...found, observations };
}

/** The farthest reach of the findings that something supports. */
export function farthestReach(findings: readonly ExposureFinding[]): ExposureFinding["reach"] {
  const order = ["internet", "cloud", "network"] as const;
  return order.find((reach) => findings.some((each) => each.reach === reach)) ?? "none";
}
