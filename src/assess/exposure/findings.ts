import {
  EXPOSURE_TOPICS,
  type ExposureFinding,
  type ExposureSign,
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
    "Its certificate was seen, and nothing against it that decamp looks at.",
    "Nobody saw a certificate of it: how its encryption stands is not known.",
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

const finding = (
  topic: ExposureTopic,
  rest: Omit<ExposureFinding, "topic" | "observations">,
  { observations }: ExposureSign,
): ExposureFinding => ({ topic, ...rest, observations });

function findingOf(sign: ExposureSign, { asOf, outside }: ExposureSettings): ExposureFinding | undefined {
  const value = sign.value ?? "";
  const seenOutside = sign.origin !== undefined && outside.has(sign.origin);
  if (sign.origin !== undefined && !seenOutside && isDocumentation(value)) return undefined;
  switch (sign.kind) {
    case "answers-publicly":
      return seenOutside
        ? finding(
            "outside",
            {
              state: "observed",
              reach: "internet",
              says: `It answered at ${value}, seen from the internet by ${sign.origin}.`,
            },
            sign,
          )
        : finding(
            "outside",
            {
              state: "computed",
              reach: "internet",
              says: `It answers at the public address ${value}; whether a firewall stands before it, nobody looked at from outside.`,
            },
            sign,
          );
    case "discovery-public":
      return finding(
        "discovery",
        {
          state: seenOutside ? "observed" : "computed",
          reach: "internet",
          says: `It answers a discovery protocol, meant for one local network, at the public address ${value}.`,
        },
        sign,
      );
    case "discovery-elsewhere":
      return finding(
        "discovery",
        {
          state: "observed",
          reach: "network",
          says: `It answered discovery from a subnet that is not its own: it holds the address ${value}.`,
        },
        sign,
      );
    case "forwards-port":
      return finding(
        "forwarded",
        { state: "observed", reach: "internet", says: `Its UPnP maps ${value} of the router to it.` },
        sign,
      );
    case "upnp-on":
      return finding(
        "forwarded",
        {
          state: "computed",
          reach: "internet",
          says: "UPnP is on in it: a router that allows it opens ports to it by itself.",
        },
        sign,
      );
    default:
      return cloudFinding(sign) ?? stateFinding(sign, asOf);
  }
}

function cloudFinding(sign: ExposureSign): ExposureFinding | undefined {
  const value = sign.value ?? "";
  switch (sign.kind) {
    case "registered":
      return finding(
        "cloud-registration",
        {
          state: "observed",
          reach: "cloud",
          says: `It says that it is registered with ${value}: whoever holds the account reaches it through the maker's cloud.`,
        },
        sign,
      );
    case "cloud-on":
      return finding(
        "cloud-registration",
        {
          state: "computed",
          reach: "cloud",
          says: `Its use of the maker's cloud (${value}) is switched on; whether it is registered there is not said.`,
        },
        sign,
      );
    case "cloud-off":
      return finding(
        "cloud-registration",
        {
          state: "nothing-seen",
          reach: "none",
          says: `Its use of the maker's cloud (${value}) is switched off, by its own word.`,
        },
        sign,
      );
    case "asked-cloud":
      return finding(
        "cloud-traffic",
        {
          state: "observed",
          reach: "cloud",
          says: `It asked for ${value}, a name of a maker's cloud. It tried; that it succeeded is not shown.`,
        },
        sign,
      );
    case "spoke-to-cloud":
      return finding(
        "cloud-traffic",
        { state: "observed", reach: "cloud", says: `It spoke to ${value}, a maker's cloud.` },
        sign,
      );
    case "spoke-to-public":
      return finding(
        "cloud-traffic",
        {
          state: "computed",
          reach: "cloud",
          says: `It spoke to the public address ${value}; whose that is was not seen.`,
        },
        sign,
      );
    default:
      return undefined;
  }
}

function stateFinding(sign: ExposureSign, asOf: LegalDate): ExposureFinding | undefined {
  const value = sign.value ?? "";
  const network = { state: "observed", reach: "network" } as const;
  switch (sign.kind) {
    case "not-activated":
      return finding(
        "default-state",
        {
          ...network,
          says: "It is in factory state: no administrator password has ever been set, and the first to come sets it.",
        },
        sign,
      );
    case "activated":
      return finding(
        "default-state",
        {
          state: "nothing-seen",
          reach: "none",
          says: "It is activated, by its own word: an administrator password has been set.",
        },
        sign,
      );
    case "tls-old":
      return finding("tls", { ...network, says: `It still speaks ${value}.` }, sign);
    case "self-signed":
      return finding(
        "tls",
        { ...network, says: "Its certificate vouches for itself: nobody can tell it from an impostor's." },
        sign,
      );
    case "valid-until":
      return value < asOf
        ? finding("tls", { ...network, state: "computed", says: `Its certificate ended on ${value}.` }, sign)
        : undefined;
    case "http":
      return finding("clear-text", { ...network, says: "It can be managed over HTTP without encryption." }, sign);
    case "telnet":
      return finding(
        "clear-text",
        { ...network, says: `Telnet is open${value === "" ? "" : ` on port ${value}`}.` },
        sign,
      );
    case "ftp":
      return finding(
        "clear-text",
        { ...network, says: `FTP is open${value === "" ? "" : ` on port ${value}`}.` },
        sign,
      );
    default:
      return undefined;
  }
}

/** The farthest reach of the findings that something supports. */
export function farthestReach(findings: readonly ExposureFinding[]): ExposureFinding["reach"] {
  const order = ["internet", "cloud", "network"] as const;
  return order.find((reach) => findings.some((each) => each.reach === reach)) ?? "none";
}
