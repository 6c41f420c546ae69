import { describe, expect, test } from "vitest";
import { told } from "./told.ts";

describe("Windows DHCP", () => {
  const lease = "ip=192.0.2.1 mac=00-00-5e-00-53-01 dhcp.lease hostname=cam";
  test.each([
    {
      what: "reservations",
      content:
        '"IPAddress","ScopeId","ClientId","Name","Type","Description"\r\n"192.0.2.1","192.0.2.0","00-00-5e-00-53-01","cam","Both",\r\n',
      facts: [lease],
      problems: [],
    },
    {
      what: "some properties",
      content: '"IPAddress","ClientId","HostName"\n"192.0.2.1","00-00-5e-00-53-01","cam"\n',
      facts: [lease],
      problems: [],
    },
    {
      what: "the list of the console; quotation marks there are text",
      content:
        'Client IP Address\tName\tLease Expiration\tType\tUnique ID\tDescription\r\n192.0.2.1\tcam\tReservation (active)\tDHCP\t00005e005301\t2" dome\r\n192.0.2.2\t\t1/2/2027 3:04 PM\tDHCP\t00005e005302\tpassword: Otter77\r\n',
      facts: [
        'ip=192.0.2.1 mac=00005e005301 stated field=note value=2" dome',
        "ip=192.0.2.1 mac=00005e005301 dhcp.lease hostname=cam state=Reservation (active)",
        "ip=192.0.2.2 mac=00005e005302 stated field=note value=password ***",
        "ip=192.0.2.2 mac=00005e005302 dhcp.lease ends=1/2/2027 3:04 PM",
      ],
      problems: ["local-time", "masked-credential"],
    },
    {
      what: "a lost quotation mark costs its own row",
      content:
        '"IPAddress","ClientId","HostName"\n"192.0.2.9","00-00-5e-00-53-09","ca\n"192.0.2.1","00-00-5e-00-53-01","cam"\n',
      facts: [lease],
      problems: ["unread-row"],
    },
    {
      what: "a line end in quotation marks is part of its cell",
      content: '"IPAddress","ClientId","Description","HostName"\n"192.0.2.1","00-00-5e-00-53-01","a\nb","cam"\n',
      facts: ["ip=192.0.2.1 mac=00-00-5e-00-53-01 stated field=note value=a\nb", lease],
      problems: [],
    },
  ])("$what", async ({ content, facts, problems }) => {
    const read = await told("leases.csv", content);
    expect([read.facts, [...read.problems].sort()]).toEqual([facts, problems]);
  });
});

test("a sheet that has more than leases have is an inventory", async () => {
  const { facts } = await told("cameras.csv", "IPAddress,ClientId,Name,Model\n192.0.2.1,x,cam,P3245-V\n");
  expect(facts.some((fact) => fact.endsWith("field=model value=P3245-V"))).toBe(true);
});

test("ISC dhcpd: declared hosts, names in UTF-8", async () => {
  const { facts, problems } = await told(
    "dhcpd.leases",
    'host cam1 {\n  dynamic;\n  hardware ethernet 00:00:5e:00:53:01;\n  fixed-address 192.0.2.1;\n}\nhost gone {\n  deleted;\n  hardware ethernet 00:00:5e:00:53:03;\n}\nhost empty {\n}\nlease 192.0.2.2 {\n  hardware ethernet 00:00:5e:00:53:02;\n  client-hostname "caf\\303\\251\\\\303";\n}\n',
  );
  expect(facts).toEqual([
    "ip=192.0.2.1 mac=00:00:5e:00:53:01 dhcp.lease hostname=cam1 state=reserved",
    "mac=00:00:5e:00:53:03 dhcp.lease hostname=gone state=deleted",
    "ip=192.0.2.2 mac=00:00:5e:00:53:02 dhcp.lease hostname=café\\303",
  ]);
  expect(problems).toEqual(["unread-row"]);
});

describe("Kea: answers of the control channel", () => {
  const lease = (n: number): object => ({
    cltt: 1_790_000_000,
    "hw-address": `00:00:5e:00:53:0${n}`,
    "ip-address": `192.0.2.${n}`,
    "subnet-id": 1,
    "valid-lft": 600,
  });
  const answer = { arguments: { leases: [lease(1), lease(2)] }, result: 0, text: "2 IPv4 lease(s) found." };
  test.each([
    ["a list", JSON.stringify([answer])],
    ["a list over lines", JSON.stringify([answer], null, 2)],
    ["an answer", JSON.stringify(answer)],
    ["its arguments", JSON.stringify(answer.arguments, null, 1)],
    ["the leases", JSON.stringify(answer.arguments.leases, null, 2)],
    ["a lease a line", `${JSON.stringify(lease(1))}\n${JSON.stringify(lease(2))}\n`],
    [
      "an answer a line",
      [1, 2].map((n) => `[${JSON.stringify({ ...answer, arguments: { leases: [lease(n)] } })}]\n`).join(""),
    ],
    ["two servers", JSON.stringify([1, 2].map((n) => ({ ...answer, arguments: { leases: [lease(n)] } })))],
  ])("%s", async (_, content) => {
    const { facts, problems } = await told("leases.json", content);
    expect(facts.map((fact) => fact.split(" dhcp", 1)[0])).toEqual([
      "2026-09-21T14:13:20Z ip=192.0.2.1 mac=00:00:5e:00:53:01",
      "2026-09-21T14:13:20Z ip=192.0.2.2 mac=00:00:5e:00:53:02",
    ]);
    expect(problems).toEqual([]);
  });
  test.each([
    ["none", [{ arguments: { leases: [] }, result: 0, text: "0 IPv4 lease(s) found." }], ["no-leases"]],
    ["a page", [{ arguments: { count: 1, leases: [lease(1)] }, result: 0 }], ["one-page"]],
  ])("%s is told", async (_, content, problems) => {
    expect((await told("leases.json", JSON.stringify(content))).problems).toEqual(problems);
  });
  test("a list that does not end is cut", async () => {
    const { how, problems } = await told("leases.json", JSON.stringify([answer]).slice(0, -1));
    expect([how, problems]).toEqual(["cut", ["cut"]]);
  });
});

test("dnsmasq: a router without a clock writes no end", async () => {
  const { facts } = await told("dnsmasq.leases", "86400 00:00:5e:00:53:01 192.0.2.1 cam *\n");
  expect(facts).toEqual(["ip=192.0.2.1 mac=00:00:5e:00:53:01 dhcp.lease hostname=cam"]);
});

test("replies of several devices in one file are not taken for one", async () => {
  const reply = '<DeviceInfo xmlns="http://www.isapi.org/ver20/XMLSchema"><model>A</model></DeviceInfo>\n';
  expect((await told("deviceInfo.xml", reply)).facts).toHaveLength(1);
  expect(await told("deviceInfo.xml", reply + reply)).toMatchObject({ facts: [], problems: ["several-replies"] });
});
