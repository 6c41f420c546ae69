import type { Fact, Subject } from "../../../model/observation.ts";
import { maskCredentials } from "../../credentials.ts";
import { readCount, readPort, tellFlow } from "../../flow.ts";
import type { Emit } from "../../importer.ts";
import { isIp, isNobodysIp, isPrivateIp } from "../../ip.ts";
import { parseMac } from "../../mac.ts";
import type { ZeekLog } from "./logs.ts";
import { after, instantOf, type ZeekRow } from "./row.ts";

/** Where the facts of a row go. */
export interface Into {
  readonly emit: Emit;
  readonly line: number;
  /** A credential was left out. */
  readonly dropped: (what: "column" | "query") => void;
}

/** Tells what one row says; the reason when it cannot be read. */
export type TellRow = (row: ZeekRow, into: Into) => string | undefined;

export const TELL: Readonly<Record<ZeekLog, TellRow>> = {
  conn: tellConnection,
  dns: tellDns,
  ssl: tellTls,
  http: tellHttp,
  dhcp: tellDhcp,
};

const noAddress = "id.orig_h or id.resp_h is no address";

interface Ends {
  readonly from: string;
  readonly to: string;
  readonly toPort: number | undefined;
}

function endsOf(row: ZeekRow): Ends | undefined {
  const [from, to] = [row.text("id.orig_h"), row.text("id.resp_h")];
  return isIp(from) && isIp(to) ? { from, to, toPort: readPort(row.text("id.resp_p")) } : undefined;
}

const peerOf = ({ to, toPort }: Ends): { ip: string; port?: number } =>
  toPort === undefined ? { ip: to } : { ip: to, port: toPort };

function tellConnection(row: ZeekRow, { emit, line }: Into): string | undefined {
  const ends = endsOf(row);
  if (ends === undefined) return noAddress;
  const first = instantOf(row.text("ts"));
  const transport = row.text("proto").toLowerCase() || "unknown";
  const total = (a: string, b: string): number | undefined => {
    const [sent, received] = [readCount(row.text(a)), readCount(row.text(b))];
    return sent === undefined && received === undefined ? undefined : (sent ?? 0) + (received ?? 0);
  };
  const flow = {
    ...ends,
    // Zeek gives types and codes of ICMP in place of ports.
    toPort: transport === "icmp" ? undefined : ends.toPort,
    transport,
    bytes: total("orig_bytes", "resp_bytes"),
    packets: total("orig_pkts", "resp_pkts"),
    first,
    last: after(first, row.text("duration")),
    answered: (readCount(row.text("resp_pkts")) ?? readCount(row.text("resp_bytes")) ?? 0) > 0,
    fromOwn: flag(row.text("local_orig")),
    toOwn: flag(row.text("local_resp")),
  };
  tellFlow(flow, line, (subject, fact, at) => emit.observation(subject, fact, at));
  return undefined;
}

/** `T` and `F`, or JSON's words. Both sides are F where nobody told Zeek which networks are its own: that says nothing. */
const flag = (text: string): boolean | undefined => (text === "T" || text === "true" ? true : undefined);

function tellDns(row: ZeekRow, { emit, line }: Into): string | undefined {
  const ends = endsOf(row);
  if (ends === undefined) return noAddress;
  const name = row.text("query").slice(0, 255);
  if (name === "") return undefined;
  const type = row.text("qtype_name");
  const answers = row.list("answers").map((answer) => answer.slice(0, 512));
  const fact: Fact = {
    kind: "dns.query",
    name,
    ...(type === "" ? {} : { type: type.slice(0, 32) }),
    ...(answers.length === 0 ? {} : { answers }),
    line,
  };
  emit.observation({ ip: ends.from }, fact, instantOf(row.text("ts")));
  return undefined;
}

function tellTls(row: ZeekRow, { emit, line }: Into): string | undefined {
  const ends = endsOf(row);
  if (ends === undefined) return noAddress;
  const at = instantOf(row.text("ts"));
  const name = row.text("server_name").slice(0, 255);
  if (name !== "") emit.observation({ ip: ends.from }, { kind: "tls.sni", name, line }, at);
  // A certificate is a fact of the server; those on the Internet are nobody's devices here.
  if (!isPrivateIp(ends.to)) return undefined;
  const [subject, issuer] = [row.text("subject").slice(0, 2_048), row.text("issuer").slice(0, 2_048)];
  const sha256 = row.list("cert_chain_fps")[0] ?? "";
  const certificate = {
    ...(subject === "" ? {} : { subject }),
    ...(issuer === "" ? {} : { issuer }),
    ...(/^[0-9a-f]{64}$/i.test(sha256) ? { sha256: sha256.toLowerCase() } : {}),
  };
  if (Object.keys(certificate).length === 0) return undefined;
  const server: Subject = { ip: ends.to, ...(ends.toPort === undefined ? {} : { port: ends.toPort }) };
  const version = row.text("version").slice(0, 32);
  const spoken = version === "" ? {} : { versions: [version] };
  emit.observation(server, { kind: "tls.certificate", ...certificate, ...spoken, line }, at);
  return undefined;
}

function tellHttp(row: ZeekRow, { emit, line, dropped }: Into): string | undefined {
  const ends = endsOf(row);
  if (ends === undefined) return noAddress;
  if (row.text("username") !== "" || row.text("password") !== "") dropped("column");
  const written = row.text("uri").slice(0, 4_096);
  const path = maskCredentials(written);
  if (path !== written) dropped("query");
  const text = (name: string, field: string, most: number): Readonly<Record<string, string>> => {
    const value = row.text(field).slice(0, most);
    return value === "" ? {} : { [name]: value };
  };
  const fact: Fact = {
    kind: "http.request",
    ...text("method", "method", 32),
    ...(path === "" ? {} : { path }),
    ...text("host", "host", 255),
    ...text("userAgent", "user_agent", 1_024),
    peer: peerOf(ends),
    line,
  };
  emit.observation({ ip: ends.from }, fact, instantOf(row.text("ts")));
  return undefined;
}

/** A conversation that ended in an address is a lease; one that did not is what the client asked for (DHCP option 12). */
function tellDhcp(row: ZeekRow, { emit, line }: Into): string | undefined {
  const mac = row.text("mac");
  if (parseMac(mac) === undefined) return "mac is no MAC address";
  const at = instantOf(row.text("ts"));
  const asked = row.text("host_name").slice(0, 255);
  const messages = row.list("msg_types");
  // `assigned_ip` until version 2.5 of the program, when it was called Bro.
  const ip = ["assigned_addr", "assigned_ip", "client_addr"]
    .map((field) => row.text(field))
    .find((each) => isIp(each) && !isNobodysIp(each));
  if (ip === undefined) {
    const message = messages[0];
    const options = {
      ...(asked === "" ? {} : { options: { "12": asked } }),
      ...(message === undefined ? {} : { message: message.toLowerCase().slice(0, 32) }),
    };
    emit.observation({ mac }, { kind: "dhcp.options", ...options, line }, at);
    return undefined;
  }
  const ends = after(at, row.text("lease_time"));
  const vendorClass = row.text("client_software").slice(0, 255);
  const hostname = asked || row.text("client_fqdn").slice(0, 255);
  const state = stateOf(messages);
  const fact: Fact = {
    kind: "dhcp.lease",
    ...(hostname === "" ? {} : { hostname }),
    ...(state === undefined ? {} : { state }),
    ...(at === undefined ? {} : { starts: at }),
    ...(ends === undefined ? {} : { ends }),
    ...(vendorClass === "" ? {} : { vendorClass }),
    line,
  };
  emit.observation({ ip, mac }, fact, at);
  return undefined;
}

function stateOf(messages: readonly string[]): string | undefined {
  if (messages.includes("RELEASE")) return "released";
  if (messages.includes("DECLINE")) return "declined";
  return messages.includes("ACK") ? "active" : undefined;
}
