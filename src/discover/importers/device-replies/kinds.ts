import type { Fact } from "../../../model/observation.ts";

/** What a reply is, by its root element. */
export type ReplyKind =
  | { readonly is: "fact"; readonly root: string; readonly fact: Fact }
  /** Lists the accounts of a device: nothing of it is kept. */
  | { readonly is: "accounts"; readonly root: string };

/** Roots of ISAPI replies whose question is certain. */
const ISAPI_PATHS: ReadonlyMap<string, string> = new Map([
  ["DeviceInfo", "/ISAPI/System/deviceInfo"],
  ["InputProxyChannelList", "/ISAPI/ContentMgmt/InputProxy/channels"],
  ["InputProxyChannelStatusList", "/ISAPI/ContentMgmt/InputProxy/channels/status"],
  ["VideoInputChannelList", "/ISAPI/System/Video/inputs/channels"],
  ["StreamingChannelList", "/ISAPI/Streaming/channels"],
  ["NetworkInterfaceList", "/ISAPI/System/Network/interfaces"],
  ["userCheck", "/ISAPI/Security/userCheck"],
]);
/** Namespaces in which such replies stand (protocols: ISAPI). */
const ISAPI_NAMESPACE =
  /xmlns="http:\/\/www\.(?:hikvision\.com|isapi\.org|std-cgi\.(?:com|org)|psialliance\.org|isapi\.com)\b/i;

/** Where the body of a message begins: after the headers when the whole message was kept. */
export function bodyOf(text: string): string {
  if (!text.startsWith("HTTP/")) return text;
  const end = /\r?\n\r?\n/.exec(text);
  return end === null ? "" : text.slice(end.index + end[0].length);
}

interface Root {
  readonly name: string;
  /** The tag as it stands, with its namespaces. */
  readonly tag: string;
}

/** The first element of an XML text, past its declaration, comments and document type. */
function rootOf(text: string): Root | undefined {
  let at = text.search(/[^\s\uFEFF]/);
  for (let passed = 0; passed < 16 && at !== -1; passed += 1) {
    const end = text.startsWith("<?", at)
      ? "?>"
      : text.startsWith("<!--", at)
        ? "-->"
        : text.startsWith("<!", at)
          ? ">"
          : "";
    if (end === "") break;
    const found = text.indexOf(end, at);
    if (found === -1) return undefined;
    at = found + end.length;
    while (/\s/.test(text.charAt(at))) at += 1;
  }
  if (at === -1) return undefined;
  const tag = /^<(?:[\w.-]{1,64}:)?([\w.-]{1,64})(?=[\s/>])[^<>]{0,8192}/.exec(text.slice(at, at + 8_400));
  return tag === null ? undefined : { name: tag[1] ?? "", tag: tag[0] };
}

/** What a text is a reply of; undefined when it is none that is known. Its beginning is enough. */
export function replyKind(text: string): ReplyKind | undefined {
  const body = bodyOf(text);
  const root = rootOf(body);
  if (root === undefined) return undefined;
  const { name, tag } = root;
  if (name === "Envelope") return soapKind(body);
  if (name === "root" && /urn:schemas-upnp-org:device/.test(tag))
    return { is: "fact", root: name, fact: { kind: "upnp.description" } };
  if (name === "ProbeMatch" && /<(?:DeviceSN|DeviceDescription|DeviceType)>/.test(body.slice(0, 8_192)))
    return { is: "fact", root: name, fact: { kind: "sadp.reply" } };
  const own = ISAPI_NAMESPACE.test(tag);
  if (own && /^(?:UserList|User|LoginLockList|AdminAccesses)$/i.test(name)) return { is: "accounts", root: name };
  const path = ISAPI_PATHS.get(name);
  const certain =
    own ||
    (path !== undefined &&
      name !== "NetworkInterfaceList" &&
      /<(?:serialNumber|proxyProtocol|sourceInputPortDescriptor|inputPort|statusValue)>/.test(body));
  if (!certain) return undefined;
  return { is: "fact", root: name, fact: { kind: "isapi.response", ...(path === undefined ? {} : { path }) } };
}

const SOAP_BODY = /<(?:[\w.-]{1,64}:)?Body(?:\s[^<>]{0,2048})?>\s*<(?:[\w.-]{1,64}:)?([\w.-]{1,64})/;
const SPEAKS = /onvif\.org|schemas\.xmlsoap\.org\/ws\/2005\/04\/discovery|docs\.oasis-open\.org\/ws-dd/;

function soapKind(body: string): ReplyKind | undefined {
  if (!SPEAKS.test(body)) return undefined;
  const first = SOAP_BODY.exec(body)?.[1];
  if (first === undefined) return undefined;
  if (/^(?:ProbeMatches|ResolveMatches|Hello)$/.test(first))
    return { is: "fact", root: "Envelope", fact: { kind: "wsdiscovery.match" } };
  if (first === "GetUsersResponse") return { is: "accounts", root: "Envelope" };
  if (first === "Fault") return { is: "fact", root: "Envelope", fact: { kind: "onvif.response" } };
  const operation = /^([A-Z]\w{1,62})Response$/.exec(first)?.[1];
  return operation === undefined
    ? undefined
    : { is: "fact", root: "Envelope", fact: { kind: "onvif.response", operation } };
}

/** Whether the root element is closed at the end of the text. */
export function isWhole(text: string, root: string): boolean {
  const end = text
    .slice(-1_024)
    .trimEnd()
    .replace(/(?:<!--(?:(?!-->)[^])*-->\s*)+$/, "")
    .trimEnd();
  return (
    new RegExp(`</(?:[\\w.-]{1,64}:)?${root}\\s*>$`).test(end) || (end.endsWith("/>") && text.split("<", 4).length < 4)
  );
}

/** Whether another root element of this name begins after one has ended: replies that were put together. */
export function isSeveral(text: string, root: string): boolean {
  const end = new RegExp(`</(?:[\\w.-]{1,64}:)?${root}\\s*>`).exec(text);
  if (end === null) return false;
  return new RegExp(`<(?:[\\w.-]{1,64}:)?${root}(?=[\\s/>])`).test(text.slice(end.index + end[0].length));
}
