import { describe, expect, test } from "vitest";
import { switchText } from "../../../src/discover/importers/switch-text.ts";
import { isOddPrompt, readCommand, readPrompt } from "../../../src/discover/importers/switch-text/terminal.ts";
import type { Coverage } from "../../../src/model/origin.ts";

interface Told {
  /** `switch mac port` of MAC tables, `ip mac interface` of ARP tables, `switch port name` of neighbours. */
  readonly said: readonly string[];
  readonly problems: readonly string[];
  readonly coverage: readonly Coverage[];
}

/** What a text gives; its last line has no line end unless it is empty. */
function read(text: string): Told {
  const said: string[] = [];
  const problems: string[] = [];
  const reader = switchText.start("pasted.txt", {
    observation({ ip, mac, switch: of, switchPort }, { interface: at, systemName }) {
      const words =
        ip !== undefined
          ? [ip, mac, at ?? "-"]
          : mac !== undefined
            ? [of, mac, switchPort]
            : [of, switchPort, systemName];
      said.push(words.join(" "));
    },
    problem: ({ code, row }) => void problems.push(`${code} ${row}`),
  });
  const lines = text.split("\n");
  const ended = lines.at(-1) === "";
  for (const [at, line] of (ended ? lines.slice(0, -1) : lines).entries()) {
    const last = !ended && at === lines.length - 1;
    reader.take(last ? { number: at + 1, text: line, unended: true } : { number: at + 1, text: line });
  }
  return { said, problems, coverage: reader.end("complete") };
}

/** The switches whose tables count as read, with the entries. */
const tablesRead = ({ coverage }: Told): readonly string[] =>
  coverage.flatMap((each) =>
    each.kind === "mac-table" || each.kind === "arp-table" ? [`${each.kind} ${each.switch} ${each.entries}`] : [],
  );
const linesOf = ({ coverage }: Told): Coverage | undefined => coverage.find(({ kind }) => kind === "lines");
const isCut = ({ coverage }: Told): boolean => coverage.some(({ kind }) => kind === "cut");

const HEADER = "Vlan    Mac Address       Type        Ports\n----    -----------       --------    -----\n";
const row = (digit: number, port = `Gi1/0/${digit}`): string =>
  `  10    4419.b600.000${digit}    DYNAMIC     ${port}\n`;
/** A table of another switch above. */
const ABOVE = `SW1#show mac address-table\n${HEADER}${row(1)}SW1#\n`;

test.each([
  ["ÉCOLE-SW2#show mac address-table", "ÉCOLE-SW2", "show mac address-table"],
  ["ÉCOLE-SW2#", "ÉCOLE-SW2", ""],
  ["ProCurve Switch 2824# show mac-address", "ProCurve Switch 2824", "show mac-address"],
  ["RP/0/RSP0/CPU0:edge1#show arp", "edge1", "show arp"],
  ["RP/0/RP0/CPU0:edge1(config)#do show arp", "edge1", "do show arp"],
  ["(UBNT EdgeSwitch) #show mac-addr-table", "UBNT EdgeSwitch", "show mac-addr-table"],
  ["(Cisco Controller) >show arp switch", "Cisco Controller", "show arp switch"],
  ["Console> (enable) show cam dynamic", "Console", "show cam dynamic"],
  ["SW1#show mac address-table^C", "SW1", ""],
  ["2026-11-01 12:00:01 SW1#show arp", "SW1", "show arp"],
  ["* X440-1.3 # show fdb", "X440-1", "show fdb"],
  ["* Slot-1 X440-1.3 # show fdb", "X440-1", "show fdb"],
  ["[admin@MikroTik] > /ip arp print", "MikroTik", "/ip arp print"],
  ["[admin@MikroTik] /interface bridge> host print", "MikroTik", "host print"],
  ["OS6450-> show arp", "OS6450", "show arp"],
  ["FGT60F # get system arp", "FGT60F", "get system arp"],
  ["FGT60F (root) # get system arp", "FGT60F", "get system arp"],
  ["DGS-1210-28P:admin# show fdb", "DGS-1210-28P", "show fdb"],
])("the prompt %j is of %j with %j", (line, device, command) => expect(readPrompt(line)).toEqual({ device, command }));

test("a prompt of another shape is known by its text once a command was seen at it", () => {
  const last = { text: "ProCurve Switch 2824#", device: "ProCurve Switch 2824" };
  expect(readPrompt("ProCurve Switch 2824# exit", last)).toEqual({ device: last.device, command: "exit" });
  expect(readPrompt("ProCurve Switch 2824# exit")).toBeUndefined();
});

test.each([
  "Port # show",
  "Port # show speed",
  "Cam#12 north    is no row",
  "A1 Cam#north door",
  "Gi1/0/1   Cam#12>north       connected    10",
  "Gi1/0/1   Cam #show room     connected    10",
  "Gi1/0/1 Cam#show room connected 10",
  "System Description: Cam#show room",
  "[edit]",
  "{master:0}[edit]",
  "[cam3]              Gi1/0/5        120        S               eth0",
  "<cam3>              Gi1/0/5        120        S               eth0",
])("%j is no prompt", (line) => {
  expect(readPrompt(line)).toBeUndefined();
  expect(isOddPrompt(line)).toBe(false);
});

test.each([
  ["show mac address-table", true],
  ["show mac address-table | no-more", true],
  ["show mac address-table | nomore", true],
  ["show ethernet-switching table | no-more", true],
  ["show lldp neighbors detail | no-paging", true],
  ["show mac-addr-table all", true],
  ["run show ethernet-switching table extensive", true],
  ["do show mac address-table", true],
  ["show mac address-table dynamic", false],
  ["show mac address-table secure", false],
  ["show mac address-table module 1", false],
  ["show mac address-table local", false],
  ["show mac address-table count", false],
  ["show mac address-table | include 4419 | no-more", false],
])("%j prints the whole table: %j", (command, whole) => {
  const listing = readCommand(command);
  expect(listing.table !== "other" && listing.whole).toBe(whole);
});

describe("what follows a prompt of another shape is read as that device's", () => {
  test.each([
    ["ÉCOLE-SW2#show mac address-table", row(2), "ÉCOLE-SW2 4419.b600.0002 Gi1/0/2"],
    [
      "ProCurve Switch 2824# show mac-address",
      "  MAC Address   Port  VLAN\n  4419b6-000002 5     10\n",
      "ProCurve Switch 2824 4419b6-000002 5",
    ],
    [
      "ProCurve Switch 2626# show mac-address",
      "  MAC Address   Located on Port\n  4419b6-000002 5\n",
      "ProCurve Switch 2626 4419b6-000002 5",
    ],
    [
      "RP/0/RSP0/CPU0:edge1#show arp",
      "10.0.0.2  00:12:34  4419.b600.0002  Dynamic  ARPA  GigabitEthernet0/0/0/0\n",
      "10.0.0.2 4419.b600.0002 GigabitEthernet0/0/0/0",
    ],
    [
      "(UBNT EdgeSwitch) #show mac-addr-table",
      "10       44:19:B6:00:00:02   0/3                    3        Learned\n",
      "UBNT EdgeSwitch 44:19:B6:00:00:02 0/3",
    ],
    [
      "admin@ex1# run show ethernet-switching table",
      "    cams   44:19:b6:00:00:02   D   -   ge-0/0/4.0   0   0\n",
      "ex1 44:19:b6:00:00:02 ge-0/0/4.0",
    ],
  ])("%j", (prompt, rows, expected) => {
    const told = read(`${ABOVE}${prompt}\n${rows}`);
    expect(told.said).toEqual(["SW1 4419.b600.0001 Gi1/0/1", expected]);
    expect(told.problems).toEqual([]);
    expect(tablesRead(told)).toHaveLength(2);
  });
});

describe("a prompt without a command", () => {
  test("leaves what is pasted below it to be read", () => {
    const told = read(`SW1#\n${HEADER}${row(1)}${row(2)}SW1#\n`);
    expect(told.said).toEqual(["SW1 4419.b600.0001 Gi1/0/1", "SW1 4419.b600.0002 Gi1/0/2"]);
    expect(tablesRead(told)).toEqual(["mac-table SW1 2"]);
  });
  test("that a message printed anew does not end the table above it", () => {
    const message = "*Nov  1 12:00:01.123: %SYS-5-CONFIG_I: Configured from console by admin on vty0 (192.0.2.9)\n";
    const told = read(
      `SW1#show mac address-table\n${row(1)}SW1#\n${message}SW1#\n${row(2)}Cam#12 north    is no row\n${row(3)}`,
    );
    expect(told.said).toEqual([1, 2, 3].map((digit) => `SW1 4419.b600.000${digit} Gi1/0/${digit}`));
    expect(told.problems).toEqual([]);
  });
  test("keeps the columns of the table above it", () => {
    const header = "Device ID           Local Intf     Hold-time  Capability      Port ID\n";
    const told = read(
      `SW1#show lldp neighbors\n${header}SW1#\ncam-2               Gi1/0/2        120        S               eth0\n`,
    );
    expect(told.said).toEqual(["SW1 Gi1/0/2 cam-2"]);
  });
  test("makes no part of a table whole", () => {
    expect(tablesRead(read(`SW1#show mac address-table vlan 10\n${row(1)}SW1#\n${row(2)}`))).toEqual([]);
  });
  test("and text after it are no table that may be cut", () => {
    const told = read(`${ABOVE}Connection to 192.0.2.1 closed by remote host.`);
    expect([told.problems, isCut(told)]).toEqual([["cut-output 6"], false]);
  });
});

describe("below a command that prints no table", () => {
  test("a table is read whose own command was not seen", () => {
    const told = read(`SW1#terminal length 0\n${HEADER}${row(1)}`);
    expect([told.said, tablesRead(told)]).toEqual([["SW1 4419.b600.0001 Gi1/0/1"], ["mac-table SW1 1"]]);
  });
  test("rows without a header are read, and are no whole table", () => {
    const told = read(`SW1#terminal length 0\n${row(1)}`);
    expect([told.said, tablesRead(told)]).toEqual([["SW1 4419.b600.0001 Gi1/0/1"], []]);
  });
  test("rows below a text that only looks like a prompt are counted and told once", () => {
    const told = read(`SW1#show mac address-table\n${row(1)}Cam#north door\n${row(2)}${row(3)}`);
    expect([told.said, told.problems]).toEqual([["SW1 4419.b600.0001 Gi1/0/1"], ["unknown-switch 4"]]);
    expect(linesOf(told)).toEqual({ kind: "lines", total: 3, read: 1, unreadable: 2 });
  });
  test("of a device that was left, rows are counted and told once: whose they are is not known", () => {
    const told = read(`${ABOVE}SW1#exit\n${HEADER}${row(2)}${row(3)}`);
    expect(told.said).toEqual(["SW1 4419.b600.0001 Gi1/0/1"]);
    expect(told.problems).toEqual(["unknown-switch 7"]);
    expect(linesOf(told)).toEqual({ kind: "lines", total: 3, read: 1, unreadable: 2 });
  });
  test.each(["show port-security address", "do show clock", "run show version"])("%s is told", (command) => {
    expect(read(`SW1#${command}\n`).problems).toEqual(["unread-command 1"]);
  });
});

test.each(["{{sw2}}# show mac address-table", '"SW2"#show mac address-table'])(
  "%j ends the switch before it; its rows are told and given to nobody",
  (prompt) => {
    const told = read(`SW1#show mac address-table\n${row(1)}${prompt}\n${row(2)}`);
    expect(told.said).toEqual(["SW1 4419.b600.0001 Gi1/0/1"]);
    expect(told.problems).toEqual(["unknown-switch 3"]);
    expect(linesOf(told)).toEqual({ kind: "lines", total: 2, read: 1, unreadable: 1 });
  },
);

describe("output that was stopped does not count as read", () => {
  const start = `SW1#show mac address-table\n${HEADER}${row(1)}`;
  test.each([
    ["q at the pager, the prompt on its line", " --More--           SW1#\n", ["stopped-output 5"]],
    [
      "the prompt where backspaces took the pager",
      " --More-- \b\b\b\b\b\b\b\b\b\b          \b\b\b\b\b\b\b\b\b\bSW1#\n",
      ["stopped-output 5"],
    ],
    [
      "q at the pager, the prompt below it",
      "-- MORE --, next page: Space, next line: Enter, quit: Control-C\nSW1#\n",
      ["stopped-output 6"],
    ],
    ["^C in a row", "  10    4419.b6^C\nSW1#\n", ["unread-row 5", "stopped-output 5"]],
    ["^C between rows", "^C\nSW1#\n", ["stopped-output 5"]],
  ])("%s", (_, end, problems) => {
    const told = read(start + end);
    expect([told.said, told.problems, tablesRead(told)]).toEqual([["SW1 4419.b600.0001 Gi1/0/1"], problems, []]);
  });
  test("unless it was read whole before", () => {
    const told = read(`${start}SW1#show mac address-table\n${row(1)} --More-- SW1#\n`);
    expect([told.problems, tablesRead(told)]).toEqual([["stopped-output 7"], ["mac-table SW1 2"]]);
  });
  test("a row on the line of a ProCurve's pager is read", () => {
    const pager = "-- MORE --, next page: Space, next line: Enter, quit: Control-C\u001b[24;1H\u001b[2K\u001b[24;1H";
    const told = read(`HP-1# show mac-address\n  MAC Address   Port  VLAN\n${pager}  4419b6-000014 8     10\nHP-1#\n`);
    expect([told.said, told.problems]).toEqual([["HP-1 4419b6-000014 8"], []]);
  });
  test("a pager that was turned over stops nothing", () => {
    const told = read(`${start} --More--           ${row(2).trimStart()}SW1#\n`);
    expect([told.problems, tablesRead(told)]).toEqual([[], ["mac-table SW1 2"]]);
  });
});

test.each([
  ["in the blanks before a row", `SW1#show mac address-table\n${HEADER}${row(1)}  `, true],
  ["in the blanks before the first row", `SW1#show mac address-table\n${HEADER}  `, true],
  ["after its last line end", `SW1#show mac address-table\n${HEADER}${row(1)}`, false],
  [
    "in blanks below the count",
    `SW1#show mac address-table\n${row(1)}Total Mac Addresses for this criterion: 1\n  `,
    false,
  ],
  ["in blanks below an empty line", `SW1#show mac address-table\n${row(1)}\n  `, false],
  ["in blanks after a prompt", `${ABOVE}  `, false],
])("a text that ends %s is cut: %j", (_, text, cut) => {
  const told = read(text);
  expect([isCut(told), told.problems.length > 0]).toEqual([cut, cut]);
});

test.each([
  "   1    0011.2233.4455    STATIC      Vl1",
  "   1    0011.2233.4455    STATIC      Vlan1",
  "G    -     00de.fb01.0203   static   -         F      F    sup-eth1(R)",
  "G   10     00de.fb01.0203   static   -         F      F    vPC Peer-Link(R)",
  "*   10     00de.fb01.0203   static   -         F      F    vPC Peer-Link(R)",
  "(R) 10     00de.fb01.0299   dynamic  -         F      F    Eth1/1",
  "Internet  192.0.2.12   5   0000.0000.0000  ARPA   Vlan1",
])("%j is the switch's own, or nobody's", (line) => {
  const told = read(`N9K-1#show mac address-table\n${line}\n`);
  expect([told.said, told.problems]).toEqual([[], []]);
});

test("a device that a Nexus routes to is behind the port before the mark", () => {
  expect(
    read("N9K-1#show mac address-table\n*   10     4419.b600.0103   dynamic  0         F      F    Po1(R)\n").said,
  ).toEqual(["N9K-1 4419.b600.0103 Po1"]);
});

test.each(["nve1(192.0.2.9)", "nve-peer1", "Vx1", "vxlan1(192.0.2.9)", "Tunnel5", "Tu0", "vtep.32769"])(
  "what is behind %s is plugged in elsewhere",
  (port) => {
    const { coverage } = read(`SW1#show mac address-table\n${row(1, port)}`);
    const uplinks = coverage.flatMap((each) => (each.kind === "switch-ports" ? each.uplinks : []));
    expect(uplinks).toEqual([{ port, because: "aggregate" }]);
  },
);

test.each([
  ["10.0.20.1  -  0011.2233.4455  Interface  ARPA  GigabitEthernet0/0/0/0", "GigabitEthernet0/0/0/0"],
  ["Internet  10.0.20.1  5  0011.2233.4455  SRP-A  Vlan1", "Vlan1"],
  ["10.0.20.1  0011-2233-4455  dynamique", "-"],
])("the interface of %j is %s", (line, expected) => {
  expect(read(`R1#show arp\n${line}\n`).said).toEqual([
    `10.0.20.1 0011${line.includes("-2233") ? "-2233-" : ".2233."}4455 ${expected}`,
  ]);
});

test.each(["Interface: 192.0.2.2 --- 0xb", "Interface : 192.0.2.2 --- 0xb"])(
  "what Windows remembers under %j is read, and is no table of all that is there",
  (heading) => {
    const told = read(
      `C:\\>arp -a\n\n${heading}\n  Internet Address      Physical Address      Type\n  192.0.2.5             44-19-b6-00-00-51     dynamic   \n` +
        "  192.0.2.255           ff-ff-ff-ff-ff-ff     static    \n  224.0.0.22            01-00-5e-00-00-16     static    \n\nC:\\>\n",
    );
    expect([told.said, told.problems, tablesRead(told)]).toEqual([["192.0.2.5 44-19-b6-00-00-51 -"], [], []]);
  },
);

describe("a table whose layout is not known is told once, and does not count as read", () => {
  const rows = "Gi1/0/3       4419.b600.0003     camera-3\nGi1/0/4       4419.b600.0004     camera-4\n";
  test.each(["show lldp neighbors", "show interfaces status", "show power inline"])("%s", (command) => {
    const told = read(`SW1#${command}\nHere       There       Who\n${rows}SW1#\n`);
    expect([told.said, told.problems]).toEqual([[], ["unread-table 3"]]);
    expect(told.coverage).toEqual([{ kind: "lines", total: 2, read: 0, unreadable: 2 }]);
  });
  test("an empty table is whole", () => {
    const told = read("SW1#show lldp neighbors\nTotal entries displayed: 0\nSW1#\n");
    expect(told.problems).toEqual([]);
    expect(told.coverage.map(({ kind }) => kind)).toEqual(["lines", "switch-ports"]);
  });
  test("a MAC table none of whose rows makes sense", () => {
    const told = read("SW1#show mac address-table\n  4419.b600.0003  here\nSW1#\n");
    expect([told.problems, tablesRead(told)]).toEqual([["unread-row 2"], []]);
  });
  test("a neighbour that does not say where it was heard", () => {
    const told = read("SW1#show lldp neighbors detail\nChassis id: 4419.b600.0001\nPort id: eth0\nSW1#\n");
    expect([told.said, told.problems]).toEqual([[], ["unread-row 2"]]);
  });
});

test.each([
  ["192.0.2.11 dev eth0 lladdr 44:19:b6:00:00:01 REACHABLE", ["192.0.2.11 44:19:b6:00:00:01 eth0"]],
  ["192.0.2.11 dev eth0  FAILED", []],
  ["cam.lan (192.0.2.11) at 44:19:b6:0:0:1 on en0 ifscope [ethernet]", ["192.0.2.11 44:19:b6:00:00:01 en0"]],
  ["? (192.0.2.11) at <incomplete> on eth0", []],
  ["192.0.2.11  ether  44:19:b6:00:00:01  C   eth0", ["192.0.2.11 44:19:b6:00:00:01 eth0"]],
  ["192.0.2.11  0x1  0x2  44:19:b6:00:00:01  *  br-lan", ["192.0.2.11 44:19:b6:00:00:01 br-lan"]],
  ["11  192.0.2.11  44-19-B6-00-00-01  Reachable  ActiveStore", ["192.0.2.11 44-19-B6-00-00-01 -"]],
])("what a computer remembers, %j, is read, and is no table of all that is there", (line, said) => {
  const told = read(`${line}\n`);
  expect([told.said, told.problems, tablesRead(told)]).toEqual([said, [], []]);
});

test.each([
  ["1     192.0.2.11       4419.b600.0001  Dynamic  0   1/1/3         Valid", "192.0.2.11 4419.b600.0001 1/1/3"],
  ["VR-Default    192.0.2.11  44:19:b6:00:00:01    2      NO  cctv   10    1:3", "192.0.2.11 44:19:b6:00:00:01 cctv"],
  ["vlan 10     gi3        192.0.2.11      44:19:b6:00:00:01   dynamic", "192.0.2.11 44:19:b6:00:00:01 gi3"],
  ["        inside 192.0.2.11 4419.b600.0001 12", "192.0.2.11 4419.b600.0001 inside"],
  ["44:19:B6:00:00:01  192.0.2.11  86000  dhcp-snooping  10  Gi1/0/3", "192.0.2.11 44:19:B6:00:00:01 Gi1/0/3"],
  ["192.0.2.11  0144.19b6.0000.01  Nov 02 2026 10:00 AM  Automatic", "192.0.2.11 4419b6000001 -"],
])("%j is an entry of an ARP table", (line, said) => expect(read(`S1#show arp\n${line}\n`).said).toEqual([said]));

test("an age of minutes and seconds is no port", () => {
  expect(read("S1#show mac address-table\n10 4419.b600.0001 dynamic 12:34 Gi1/0/3\n").said).toEqual([
    "S1 4419.b600.0001 Gi1/0/3",
  ]);
});
