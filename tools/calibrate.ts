import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Device } from "../examples/harbour-city/generate/device.ts";
import { populate } from "../examples/harbour-city/generate/population.ts";
import { randomOf } from "../examples/harbour-city/generate/prng.ts";
import { repliesOf } from "../examples/harbour-city/generate/replies.ts";
import { loadCatalogue } from "../src/edge/catalogue/index.ts";
import { attribute } from "../src/identify/attribute/attribute.ts";
import { compileCatalogue, type Matcher } from "../src/identify/match/matcher.ts";
import { CONFIDENCES } from "../src/model/attribution.ts";
import type { Fact, StoredObservation, Subject } from "../src/model/observation.ts";

/** One labelled case: what is known of one device, and who built it. Null: nobody could name a maker from this. */
interface Case {
  readonly id: string;
  readonly maker: string | null;
  readonly seen: readonly { readonly subject: Subject; readonly fact: Fact }[];
}

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FOLDS = 5;

/** `node tools/calibrate.ts` writes docs/calibration.md from the labelled cases; a test says when it is out of date. */
export function calibration(): string {
  const loaded = loadCatalogue(`${ROOT}catalogue`);
  if (!loaded.ok) throw new Error("the catalogue does not load; `npx decamp catalogue check` says why");
  const matcher = compileCatalogue(loaded.value);
  const banned = new Set(["hikvision", "dahua"]);
  const rows = cases().map((each) => ({ ...each, fold: foldOf(each.id), said: saidOf(each, matcher) }));
  const table = [...CONFIDENCES].toReversed().map((word) => {
    const of = rows.filter(({ said }) => said?.confidence === word);
    const named = of.filter(({ said }) => banned.has(said?.id ?? ""));
    const folds = Array.from({ length: FOLDS }, (_, fold) => share(of.filter((each) => each.fold === fold)));
    return `| ${word} | ${of.length} | ${percent(share(of))} | ${spread(folds)} | ${named.length} | ${percent(share(named))} |`;
  });
  const silent = rows.filter(({ said }) => said === null);
  return page({
    cases: rows.length,
    table,
    silent: silent.length,
    unknowable: silent.filter(({ maker }) => maker === null).length,
  });
}

type Said = { readonly id: string; readonly confidence: string } | null;

/** The share of claims that name the house that built the thing; undefined where there is no claim. */
function share(rows: readonly { readonly maker: string | null; readonly said: Said }[]): number | undefined {
  return rows.length === 0 ? undefined : rows.filter(({ maker, said }) => said?.id === maker).length / rows.length;
}

const percent = (value: number | undefined): string => (value === undefined ? "–" : `${(value * 100).toFixed(1)} %`);

function spread(folds: readonly (number | undefined)[]): string {
  const known = folds.filter((each) => each !== undefined);
  return known.length === 0 ? "–" : `${percent(Math.min(...known))} to ${percent(Math.max(...known))}`;
}

function saidOf({ seen }: Case, matcher: Matcher): Said {
  const observations = seen.map(
    ({ subject, fact }, at): StoredObservation => ({ id: `o-${at}`, origin: "calibration", subject, fact }),
  );
  return attribute({ asset: "a", parent: null, joined: [], contested: false }, observations, matcher).maker;
}

/** Cases of one device fall into one fold: what is alike is not on both sides. */
function foldOf(id: string): number {
  const device = id.split("#", 1)[0] ?? id;
  return randomOf(`calibration/${device}`).int(0, FOLDS - 1);
}

function cases(): readonly Case[] {
  return [...populate().flatMap(casesOf), ...spoken()];
}

/** What may be known of a device of the example city: each reply alone, half of them, all, all without the MAC, its label. */
function casesOf(device: Device): readonly Case[] {
  // Who built a thing of no catalogued house is not a question that the engine could answer.
  if (device.maker === "other" || device.maker === null) return [];
  // A camera behind a recorder answers nobody but its recorder; what lies in a cupboard answers nobody.
  if (device.channel !== null || device.ips.length === 0 || device.macs.length === 0) return [];
  const subject: Subject = device.macs[0] === undefined ? {} : { mac: device.macs[0] };
  const replies = repliesOf(device, randomOf).map(({ port, fact }) => ({
    subject: { port },
    fact: fact as unknown as Fact,
  }));
  const address = [{ subject, fact: { kind: "arp" } as Fact }];
  const label = (
    [
      ["brand", device.brand],
      ["model", device.model],
    ] as const
  ).flatMap(([field, value]) =>
    value === null ? [] : [{ subject: {}, fact: { kind: "stated" as const, field, value } }],
  );
  const { maker, key } = device;
  const of = (name: string, seen: Case["seen"]): readonly Case[] =>
    seen.length === 0 ? [] : [{ id: `${key}#${name}`, maker, seen }];
  return [
    ...replies.flatMap((reply, at) => of(`reply ${at}`, [reply])),
    ...of(
      "half",
      replies.filter((_, at) => at % 2 === 0),
    ),
    ...of("replies", replies),
    ...of("all", [...replies, ...address]),
    ...of("address", address),
    ...of("label", label),
    ...of("label and address", [...label, ...address]),
    ...liesAbout(device).flatMap(({ name, lie }) => [
      ...of(`${name} alone`, [lie]),
      ...of(`${name} beside a reply`, [lie, ...replies.slice(0, 1)]),
      ...of(`${name} beside all`, [lie, ...replies, ...(name === "false address" ? [] : address)]),
    ]),
  ];
}

/** Houses whose name or address block a device of another may show. */
const MASKS = [
  ["D-Link", "10:62:eb"],
  ["TRENDnet", "d8:eb:97"],
  ["Axis", "ac:cc:8e"],
  ["Hikvision", "44:19:b6"],
  ["Dahua", "3c:ef:8c"],
] as const;

/** One device in ten is sold under another name, and one in ten shows the block of another house, as relabels do. */
function liesAbout(device: Device): readonly { readonly name: string; readonly lie: Case["seen"][number] }[] {
  const random = randomOf(`calibration/lies/${device.key}`);
  const [brand, block] = MASKS[random.int(0, MASKS.length - 1)] ?? MASKS[0];
  const mac = `${block}:${random.int(16, 99)}:${random.int(16, 99)}:${random.int(16, 99)}`;
  const label = { subject: {}, fact: { kind: "stated", field: "brand", value: brand } as Fact };
  const address = { subject: { mac }, fact: { kind: "arp" } as Fact };
  return [
    ...(random.chance(0.1) ? [{ name: "false label", lie: label }] : []),
    ...(random.chance(0.1) ? [{ name: "false address", lie: address }] : []),
  ];
}

/** Single replies written down with who built their speaker, in the tests. */
function spoken(): readonly Case[] {
  const folder = `${ROOT}test/identify/labelled/`;
  const lines = readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .flatMap((name) => readFileSync(`${folder}${name}`, "utf8").split("\n"));
  return lines
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { readonly is: string; readonly maker: string | null; readonly fact: Fact })
    .map(({ is, maker, fact }) => ({ id: is, maker, seen: [{ subject: {}, fact }] }));
}

const page = (figures: {
  readonly cases: number;
  readonly table: readonly string[];
  readonly silent: number;
  readonly unknowable: number;
}): string => `# What the words of confidence mean

Measured on ${figures.cases} labelled cases: every device of the example city that a catalogued house built, by each of its replies alone,
by half of them, by all of them, by all with its MAC address, by the address alone and by its label alone; one device in ten
under the label of another house, one in ten with the address block of another, alone and beside its replies; and single replies of printers, routers, telephones and cameras that are written down beside the tests (\`test/identify/labelled\`). A claim is right
when it names the house that built the thing. Cases of one device fall into one of ${FOLDS} folds; the words are not fitted to any
of them, so the spread over the folds says how far a share depends on the choice of cases.

| word | claims | right | over the folds | claims of a banned maker | right |
|---|---|---|---|---|---|
${figures.table.join("\n")}

No maker was named in ${figures.silent} cases; in ${figures.unknowable} of them nobody could. A city is not a sample of the world: the shares hold for replies
like these, and a labelled case that contradicts them belongs into the set.

This page is made by \`node tools/calibrate.ts\`; a test compares it with what the engine says today.
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(`${ROOT}docs/calibration.md`, calibration());
