import type { MakerClaim } from "../../model/attribution.ts";
import type { Goods } from "../../model/catalogue.ts";
import { type Filling, NOTHING_SAID, say, series, word, type Said, type Series } from "../../model/said.ts";
import type { AssetFacts } from "./facts.ts";
import type { Reading } from "./reading.ts";
import type { Houses, Standing } from "./vendors.ts";

/** The goods of a provision with the catalogue's houses worked in. */
export interface Reach {
  readonly goods: Goods;
  readonly houses: Houses;
  readonly standing: (id: string) => Standing;
}

const NO_RELABEL_TEXT = say`what the text says of relabelled goods`;

/** Is the asset of a maker (or, where the text goes by the label, of a brand) that the provision reaches? */
export function makerReading(reach: Reach, facts: AssetFacts): Reading {
  if (reach.goods.anyMaker === true) return { kind: "yes", says: NOTHING_SAID };
  if (reach.goods.relabels === "by-brand") return labelReading(reach, facts);
  if (facts.maker === null) return nobodyNamed(reach, facts);
  const standing = reach.standing(facts.maker.id);
  if (standing === "out") return outside(reach, facts, facts.maker);
  if (!isSure(facts.maker)) return notSure(reach, facts, facts.maker);
  const reading = standing === "unclear" ? standingUnclear(reach, facts.maker) : inside(reach, facts, facts.maker);
  const other = strongRival(reach, facts, "out");
  return other === undefined
    ? reading
    : { ...reading, but: say`other evidence speaks for ${reach.houses.nameOf(other)}` };
}

const isSure = (maker: MakerClaim): boolean => maker.confidence === "high" || maker.confidence === "confirmed";

const madeBy = (maker: MakerClaim): Said => say`made by ${maker.name} (${word(maker.confidence)})`;

function inside(reach: Reach, facts: AssetFacts, maker: MakerClaim): Reading {
  if (facts.relabel === true) {
    const says = say`${madeBy(maker)} under the label ${quoted(facts.brand)}`;
    if (reach.goods.relabels === "by-maker")
      return { kind: "yes", says: say`${says}, and the text follows the maker`, turns: OTHER_MAKER };
    return {
      kind: "unclear",
      says: say`${says}; no text seen says whether relabels count`,
      missing: [NO_RELABEL_TEXT],
    };
  }
  const label = facts.brand === null ? undefined : reach.houses.byLabel(facts.brand);
  if (label?.subBrand === true && label.id === maker.id && reach.goods.affiliates === "named-only") {
    return {
      kind: "unclear",
      says: say`${madeBy(maker)} under its own name ${quoted(facts.brand)}, and the text names the company only`,
      missing: [say`what the text says of the maker's own sub-brands`],
    };
  }
  return {
    kind: "yes",
    says: label?.subBrand === true ? say`${madeBy(maker)} as ${quoted(facts.brand)}` : madeBy(maker),
    turns: OTHER_MAKER,
  };
}

const OTHER_MAKER = say`evidence that another maker built it`;

/** Why it is open whether a known maker is reached: a list nobody read, a home, or an affiliate. */
function standingUnclear(reach: Reach, maker: MakerClaim): Reading {
  const { unreadList, home } = reach.goods;
  if (unreadList !== undefined) {
    const says = say`${madeBy(maker)}, of which no source says whether it is listed; ${unreadList}`;
    return { kind: "unknown", says, missing: [say`whether ${maker.name} stands on the list`] };
  }
  if (home === undefined) return affiliateUnclear(reach, maker);
  const country = reach.houses.countryOf(maker.id);
  if (country === undefined) {
    const says = say`${madeBy(maker)}; under which country's law that house lives is not in the catalogue`;
    return { kind: "unknown", says, missing: [say`country of ${maker.name}`] };
  }
  if (home.notIn !== undefined) {
    const says = say`${madeBy(maker)}, a house of ${country}; where this unit was produced is not shown`;
    return { kind: "unclear", says, missing: [say`country of production`] };
  }
  return {
    kind: "unclear",
    says: say`${madeBy(maker)}, a house of ${country} that belongs to one of ${(home.in ?? []).join(", ")}; the text does not settle whether such companies are reached`,
    missing: [say`what the text says of companies owned from there`],
  };
}

function affiliateUnclear(reach: Reach, maker: MakerClaim): Reading {
  return {
    kind: "unclear",
    says: say`${madeBy(maker)}, tied to ${namesOf(reach)}; the text does not settle whether such companies are reached`,
    missing: [say`what the text says of affiliates`],
  };
}

function notSure(reach: Reach, facts: AssetFacts, maker: MakerClaim): Reading {
  const other = strongRival(reach, facts, "out");
  if (other !== undefined) {
    return conflict(say`${madeBy(maker)}, but other evidence speaks for ${reach.houses.nameOf(other)}`);
  }
  const unsure = say`${madeBy(maker)}, not sure enough to rule on`;
  return {
    kind: "unknown",
    says: facts.undecidedBecause === null ? unsure : say`${unsure}, because ${bounded(facts.undecidedBecause, 300)}`,
    missing: [say`maker: an observation of another kind that confirms who made it`],
  };
}

function outside(reach: Reach, facts: AssetFacts, maker: MakerClaim): Reading {
  const sure = isSure(maker);
  const rival = contrary(reach, facts, sure);
  if (rival !== undefined) {
    return conflict(say`${madeBy(maker)}, but other evidence points to ${reach.houses.nameOf(rival)}`);
  }
  // Not sure because something else speaks against it: without that it might be sure, and outside.
  const other = sure ? undefined : facts.rivals.find((each) => each.weight !== "hint")?.id;
  if (other !== undefined) {
    return conflict(say`${madeBy(maker)}, but other evidence speaks for ${reach.houses.nameOf(other)}`);
  }
  if (!sure) return notSure(reach, facts, maker);
  const part = disputedPart(reach, facts);
  if (part !== undefined) return { kind: "conflict", says: say`${madeBy(maker)}, ${part}`, missing: [PART_MISSING] };
  const label = facts.brand === null ? undefined : reach.houses.byLabel(facts.brand);
  const reaches = say`the text reaches ${namesOf(reach)}`;
  if (label === undefined || reach.standing(label.id) === "out") {
    return {
      kind: "no",
      says: say`${madeBy(maker)}; ${reaches}`,
      turns: say`evidence that a maker it reaches built it`,
    };
  }
  const labelled = say`labelled ${quoted(facts.brand)} but ${madeBy(maker)}`;
  if (reach.goods.relabels === "by-maker")
    return { kind: "no", says: say`${labelled}, and the text follows the maker` };
  return conflict(say`${labelled}; ${reaches} and does not say whether the label counts`);
}

const PART_MISSING = say`whether the part makes the whole covered: sources disagree`;

/**
 * A part that some take for a reason to cover the whole. A conflict, not an unclear text: were it undetermined, forgetting the
 * part could leave a certain `no`.
 */
function disputedPart({ goods }: Reach, facts: AssetFacts): Said | undefined {
  for (const { names, says } of goods.components ?? []) {
    const part = facts.components?.find((each) => names.some((name) => holds(each, name)));
    if (part !== undefined) return say`with the part ${quoted(part)}: ${says}`;
  }
  return undefined;
}

/** Does the stated part begin a word with this name, whatever the case? `HiSilicon Hi3516DV300` holds `hi35`. */
function holds(stated: string, name: string): boolean {
  const text = ` ${stated.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")}`;
  return text.includes(` ${name.toLowerCase()}`);
}

/**
 * A vendor in the goods that evidence speaks for although the claim names another. The label alone does not count once the
 * maker is sure: it is what a relabel changes, and the text's own label test comes after.
 */
function contrary(reach: Reach, facts: AssetFacts, sure: boolean): string | undefined {
  const label = facts.brand === null ? undefined : reach.houses.byLabel(facts.brand)?.id;
  const beyondLabel = (id: string): boolean =>
    facts.against.some((each) => each.id === id && !each.labelOnly) ||
    facts.rivals.some((rival) => rival.id === id && rival.weight !== "hint" && rival.weight !== "weak");
  return [...facts.rivals, ...facts.against]
    .map((each) => each.id)
    .find((id) => reach.standing(id) !== "out" && (!sure || id !== label || beyondLabel(id)));
}

function nobodyNamed(reach: Reach, facts: AssetFacts): Reading {
  // Two makers about equal, of which one could carry a claim, are a dispute even when the text reaches neither: with one side's source gone
  // the other would be sure, and unknown must not turn into not-covered by knowing less.
  const strong = facts.rivals.filter(isStrong);
  const first = strong.find((rival) => reach.standing(rival.id) !== "out") ?? strong[0];
  const other =
    strong.find((rival) => rival !== first && reach.standing(rival.id) === "out") ??
    strong.find((rival) => rival !== first) ??
    facts.rivals.find((rival) => rival !== first);
  if (first !== undefined && other !== undefined) {
    return conflict(say`evidence speaks for ${reach.houses.nameOf(first.id)} and for ${reach.houses.nameOf(other.id)}`);
  }
  const says =
    facts.undecidedBecause === null
      ? say`nothing observed says who made it`
      : say`who made it is not known: ${bounded(facts.undecidedBecause, 300)}`;
  return {
    kind: "unknown",
    says,
    missing: [say`maker: an answer of the device, its serial number, or its type plate`],
  };
}

/** Only a rival that could carry a claim by itself makes a conflict; a hint for somebody else is ordinary. */
const isStrong = (rival: AssetFacts["rivals"][number]): boolean => rival.weight !== "hint" && rival.weight !== "weak";

function strongRival(reach: Reach, facts: AssetFacts, where: Standing): string | undefined {
  return facts.rivals.find((rival) => isStrong(rival) && reach.standing(rival.id) === where)?.id;
}

/** What the nearest label says. Another that says otherwise makes a dispute of it, where something is open. */
function labelReading(reach: Reach, facts: AssetFacts): Reading {
  const nearest = standingOfLabel(reach, facts.brand);
  const reading = nearestLabel(facts, nearest);
  // A relabel is known by its maker. While that is not sure, a label that contradicts it may be an error of who wrote it down.
  const { maker } = facts;
  if (reading.kind === "no" && maker !== null && !isSure(maker) && reach.standing(maker.id) !== "out")
    return conflict(say`${reading.says}, but other evidence speaks for ${maker.name}`);
  const other = facts.otherLabels?.find((label) => {
    const standing = standingOfLabel(reach, label);
    return (standing === "in" || standing === "out") && standing !== nearest;
  });
  if (other === undefined || reading.kind === "no") return reading;
  return { ...reading, but: say`another source gives the label ${quoted(other)}` };
}

/** Where the house of a label stands; undefined where there is none, or the catalogue knows no house of that name. */
function standingOfLabel({ houses, standing }: Reach, label: string | null): Standing | undefined {
  const house = label === null ? undefined : houses.byLabel(label);
  return house === undefined ? undefined : standing(house.id);
}

function nearestLabel(facts: AssetFacts, standing: Standing | undefined): Reading {
  const missing = [say`brand: the name on the case`];
  if (facts.brand === null)
    return { kind: "unknown", says: say`the text goes by the label, and none is known`, missing };
  if (standing === undefined) {
    return { kind: "unknown", says: say`the catalogue knows no house for the label ${quoted(facts.brand)}`, missing };
  }
  const says = say`labelled ${quoted(facts.brand)}, and the text goes by the label`;
  if (standing === "unclear") return { kind: "unclear", says, missing: [say`what the text says of affiliates`] };
  return { kind: standing === "in" ? "yes" : "no", says };
}

const conflict = (says: Said): Reading => ({ kind: "conflict", says, missing: [say`maker: which evidence is right`] });

function namesOf({ goods, houses }: Reach): Series {
  const names: Filling[] = goods.makers.map((id) => houses.nameOf(id));
  if (goods.home?.in !== undefined) names.push(say`every maker under the law of ${goods.home.in.join(", ")}`);
  if (goods.home?.notIn !== undefined) names.push(say`every maker outside ${goods.home.notIn.join(", ")}`);
  return series(names, ", ");
}

/** A label comes from a device or a document: bounded here, escaped by whoever prints it. */
const quoted = (label: string | null): string => `"${bounded(label ?? "", 60)}"`;

const bounded = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
