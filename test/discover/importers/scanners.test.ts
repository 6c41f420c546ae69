import { describe, expect, test } from "vitest";
import { told } from "./told.ts";

const banner = (port: number): object => ({
  _shodan: { module: "http" },
  ip_str: "192.0.2.1",
  port,
  transport: "tcp",
  hostnames: [],
  org: "x",
  timestamp: "2026-01-28T07:21:33.444507",
  data: "HTTP/1.1 200 OK\r\nServer: x\r\n\r\n",
});

describe("Shodan: banners in every form that the tool and its interface give", () => {
  const ports = async (content: string): Promise<readonly string[]> =>
    (await told("banners.json", content)).facts.flatMap((fact) => / port=(\d+) http\.response/.exec(fact)?.[1] ?? []);
  const host = { ip_str: "192.0.2.1", ports: [80, 81], hostnames: [], org: "x", data: [banner(80), banner(81)] };
  test.each([
    ["lines", `${JSON.stringify(banner(80))}\n${JSON.stringify(banner(81))}\n`],
    ["a search", JSON.stringify({ matches: [banner(80), banner(81)], total: 2 })],
    ["a search over lines", JSON.stringify({ matches: [banner(80), banner(81)], total: 2 }, null, 2)],
    ["a host", JSON.stringify(host)],
    ["a host over lines", JSON.stringify(host, null, 2)],
    ["a list", JSON.stringify([banner(80), banner(81)])],
  ])("%s", async (_, content) => {
    expect(await ports(content)).toEqual(["80", "81"]);
  });
  test("hosts, one a line", async () => {
    expect(await ports(`${JSON.stringify(host)}\n${JSON.stringify(host)}\n`)).toEqual(["80", "81", "80", "81"]);
  });
});

describe("Censys", () => {
  const service = (said: string): object => ({
    port: 80,
    service_name: "HTTP",
    transport_protocol: "TCP",
    banner: said,
    http: { response: { body: "<html>x</html>" } },
  });
  test.each([
    ["HTTP/1.1 200 OK\r\nServer: x\r\n", "HTTP/1.1 200 OK\r\nServer: x\r\n\r\n<html>x</html>"],
    ["HTTP/1.1 200 OK\r\nServer: x", "HTTP/1.1 200 OK\r\nServer: x\r\n\r\n<html>x</html>"],
    ["HTTP/1.1 200 OK\r\n\r\n", "HTTP/1.1 200 OK\r\n\r\n<html>x</html>"],
    ["HTTP/1.1 200 OK\r\n\r\n<html>", "HTTP/1.1 200 OK\r\n\r\n<html>"],
  ])("the body stands behind the headers of %j", async (said, raw) => {
    const { facts } = await told("hosts.json", JSON.stringify([{ ip: "192.0.2.1", services: [service(said)] }]));
    expect(facts.find((fact) => fact.includes("http.response"))).toContain(`raw=${raw} via`);
  });

  test("several hosts in one answer", async () => {
    const resource = (ip: string): object => ({ resource: { ip, services: [service("HTTP/1.1 200 OK\r\n\r\n")] } });
    const { facts, problems } = await told(
      "hosts.json",
      JSON.stringify({ result: [resource("192.0.2.1"), resource("192.0.2.2")] }),
    );
    expect(facts.filter((fact) => fact.includes("endpoint")).map((fact) => fact.split(" ", 1)[0])).toEqual([
      "ip=192.0.2.1",
      "ip=192.0.2.2",
    ]);
    expect(problems).toEqual([]);
  });
});
