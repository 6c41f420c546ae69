import {
  EXPOSURE_TOPICS,
  type ExposureFinding,
  type ExposureSign,
  type ExposureSignKind,
  type ExposureSigns,
  type ExposureTopic,
} from "../../model/exposure.ts";
import { say, type Said } from "../../model/said.ts";
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
const LACKING: Readonly<Record<ExposureTopic, readonly [seen: Said, unseen: Said]>> = {
  outside: [
    say`No answer at a public address was seen.`,
    say`Nobody looked from outside: whether it answers from the internet is not known.`,
  ],
  forwarded: [
    say`Its port mapping was read and maps nothing.`,
    say`Nobody read its port mapping or the router's: a forwarded port would not be seen here.`,
  ],
  "cloud-registration": [
    say`Its cloud setting was read; nothing says that it is registered.`,
    say`Nobody read whether it is registered with the maker's cloud.`,
  ],
  "cloud-traffic": [
    say`Traffic of it was seen, and no name of a maker's cloud in it.`,
    say`Nobody watched its traffic: a session with the maker's cloud would not be seen here.`,
  ],
  "default-state": [
    say`Its replies do not say that it is in factory state.`,
    say`Nobody read whether it is in factory state.`,
  ],
  tls: [
    say`Something of its encryption was seen, and nothing against it that decamp looks at.`,
    say`Nobody saw a certificate of it, or which versions of TLS it speaks: how its encryption stands is not known.`,
  ],
  "clear-text": [
    say`Ports of it were asked, and no clear-text management was seen on them.`,
    say`Nobody asked its ports for clear-text management.`,
  ],
  discovery: [
    say`It answers discovery, and nothing shows that it does so across subnets.`,
    say`Nobody saw a discovery answer of it.`,
  ],
};

interface Context {
  readonly asOf: LegalDate;
  /** The label of the origin that looked from outside; undefined when none did. */
  readonly lookout: string | undefined;
}

type Shown = Omit<ExposureFinding, "observations">;
type Reader = (value: string, context: Context) => Shown | undefined;

const said = (
  topic: ExposureTopic,
  state: ExposureFinding["state"],
  reach: ExposureFinding["reach"],
  says: Said,
): Shown => ({ topic, state, reach, says });

/** What each sign means, in one sentence. */
const MEANING: Readonly<Record<ExposureSignKind, Reader>> = {
  "answers-publicly": (at, { lookout }) =>
    lookout === undefined
      ? said(
          "outside",
          "computed",
          "internet",
          say`It answers at the public address ${at}; whether a firewall stands before it, nobody looked at from outside.`,
        )
      : said("outside", "observed", "internet", say`It answered at ${at}, seen from the internet by ${lookout}.`),
  "reached-from-public": (ip) =>
    said(
      "outside",
      // Importers tell a flow from the side that began it; lines of others may tell the halves of one.
      "computed",
      "internet",
      say`Traffic came to it from the public address ${ip}: unless it began that itself, something lets the internet in.`,
    ),
  "discovery-public": (at, { lookout }) =>
    said(
      "discovery",
      lookout === undefined ? "computed" : "observed",
      "internet",
      say`It answers a discovery protocol, meant for one local network, at the public address ${at}.`,
    ),
  "discovery-elsewhere": (at) =>
    said(
      "discovery",
      "observed",
      "network",
      say`It answered discovery from a subnet that is not its own: it holds the address ${at}.`,
    ),
  "forwards-port": (at) =>
    said(
      "forwarded",
      "observed",
      "internet",
      /^\d+$/.test(at)
        ? say`Its UPnP maps port ${at} of the router to it.`
        : say`Its UPnP maps ${at} of the router to it.`,
    ),
  "upnp-on": () =>
    said(
      "forwarded",
      "computed",
      "internet",
      say`UPnP is on in it: a router that allows it opens ports to it by itself.`,
    ),
  registered: (cloud) =>
    said(
      "cloud-registration",
      "observed",
      "cloud",
      say`It says that it is registered with ${cloud}: whoever holds the account reaches it through the maker's cloud.`,
    ),
  "cloud-on": (cloud) =>
    said(
      "cloud-registration",
      "computed",
      "cloud",
      say`Its use of the maker's cloud (${cloud}) is switched on; whether it is registered there is not said.`,
    ),
  "cloud-off": (cloud) =>
    said(
      "cloud-registration",
      "nothing-seen",
      "none",
      say`Its use of the maker's cloud (${cloud}) is switched off, by its own word.`,
    ),
  "asked-cloud": (name) =>
    said(
      "cloud-traffic",
      "observed",
      "cloud",
      say`It asked for ${name}, a name of a maker's cloud. It tried; that it succeeded is not shown.`,
    ),
  "spoke-to-cloud": (name) => said("cloud-traffic", "observed", "cloud", say`It spoke to ${name}, a maker's cloud.`),
  "spoke-to-public": (ip) =>
    said("cloud-traffic", "computed", "cloud", say`It spoke to the public address ${ip}; whose that is was not seen.`),
  "not-activated": () =>
    said(
      "default-state",
      "observed",
      "network",
      say`It is in factory state: no administrator password has ever been set, and the first to come sets it.`,
    ),
  activated: () =>
    said(
      "default-state",
      "nothing-seen",
      "none",
      say`It is activated, by its own word: an administrator password has been set.`,
    ),
  "tls-old": (version) => said("tls", "observed", "network", say`It still speaks ${version}.`),
  "self-signed": () =>
    said("tls", "observed", "network", say`Its certificate vouches for itself: nobody can tell it from an impostor's.`),
  "weak-certificate": (what) =>
    said(
      "tls",
      "observed",
      "network",
      /^\d/.test(what)
        ? say`Its certificate is weak: its key has ${what} bits.`
        : say`Its certificate is weak: it is signed with ${what}.`,
    ),
  "valid-until": (day, { asOf }) =>
    day < asOf ? said("tls", "computed", "network", say`Its certificate ended on ${day}.`) : undefined,
  http: () => said("clear-text", "observed", "network", say`It can be managed over HTTP without encryption.`),
  "http-port": (port) =>
    said(
      "clear-text",
      "computed",
      // How far that reaches depends on what answers: an answer may take it back, and no observation may lessen a reach.
      "none",
      say`Port ${port} is open, where HTTP is spoken without encryption; what answers there was not seen.`,
    ),
  telnet: (port) =>
    said(
      "clear-text",
      "observed",
      "network",
      port === "" ? say`Telnet is open.` : say`Telnet is open on port ${port}.`,
    ),
  ftp: (port) =>
    said("clear-text", "observed", "network", port === "" ? say`FTP is open.` : say`FTP is open on port ${port}.`),
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
