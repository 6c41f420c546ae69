import type { Catalogue } from "../model/catalogue.ts";
import type { Agreement, Answer, Owner } from "../model/owner.ts";
import type { LegalDate } from "../model/time.ts";
import { checkWaivers } from "./owner-waivers.ts";
import { type RoleQuestion, rolesOf } from "./roles.ts";

/** What a profile that can be read leaves open, and what in it does nothing or contradicts itself. */
export interface OwnerCheck {
  readonly open: readonly string[];
  readonly warnings: readonly string[];
}

/** With what a profile is compared: the instruments, the vendors, and the day from which a waiver counts as ended. */
export interface CheckedAgainst {
  readonly catalogue: Pick<Catalogue, "instruments" | "vendors">;
  readonly on: LegalDate;
}

/** Looks at a profile with the catalogue in hand. */
export function checkOwner(owner: Owner, { catalogue, on }: CheckedAgainst): OwnerCheck {
  const waivers = checkWaivers(owner, catalogue, on);
  return {
    open: [...openFields(owner), ...openAgreements(owner), ...waivers.open],
    warnings: [
      ...unknownRoles(owner, rolesOf(catalogue)),
      ...contradictions(owner),
      ...agreementFaults(owner),
      ...sharedPlaces(owner),
      ...waivers.warnings,
    ],
  };
}

function openFields({ kind, jurisdictions, usFederalContractor, sites }: Owner): readonly string[] {
  const lacking = (what: string, is: (site: Owner["sites"][number]) => boolean): readonly string[] => {
    const without = sites.filter((site) => !is(site)).map((site) => site.id);
    if (without.length === 0) return [];
    const named = without.slice(0, 5).join(", ");
    return [`${without.length} of ${sites.length} sites without ${what}: ${named}${without.length > 5 ? " …" : ""}`];
  };
  return [
    ...(kind === "unknown" ? ["kind"] : []),
    ...(jurisdictions.length === 0 ? ["jurisdictions"] : []),
    ...(usFederalContractor === "unknown" ? ["usFederalContractor"] : []),
    ...(sites.length === 0 ? ["sites: completeness has nothing to be measured against"] : []),
    ...lacking("networks", (site) => site.networks.length > 0),
    ...lacking("a purpose", (site) => site.purpose !== undefined),
    ...lacking("an operator", (site) => site.operator !== undefined),
  ];
}

function unknownRoles({ roles }: Owner, known: readonly RoleQuestion[]): readonly string[] {
  const ids = new Set(known.map((each) => each.role));
  return Object.keys(roles ?? {})
    .filter((role) => !ids.has(role))
    .map((role) => `no instrument asks about the role ${JSON.stringify(role)}; decamp law roles lists those that do`);
}

function contradictions({ name, usFederalContractor, roles, agreements, affiliates }: Owner): readonly string[] {
  const held = (agreements ?? []).filter((each) => each.with === "us-federal");
  const contract = held.some((each) => each.kind === "contract");
  const grant = held.some((each) => each.kind === "grant" || each.kind === "subaward" || each.kind === "loan");
  const says = "an agreement that runs on the day counts, whatever the answer says";
  return [
    ...(affiliates?.some((each) => each.trim().toLowerCase() === name.trim().toLowerCase()) === true
      ? [`affiliates: ${JSON.stringify(name)} is the owner itself, and counts as no affiliate`]
      : []),
    ...(usFederalContractor === "no" && contract
      ? [`usFederalContractor is no, and a contract is listed: ${says}`]
      : []),
    ...(isOther(roles?.["us-federal-contractor"], usFederalContractor)
      ? ["us-federal-contractor stands under roles and differs from usFederalContractor: the one under roles counts"]
      : []),
    ...(roles?.["us-federal-grantee"] === "no" && grant
      ? [`us-federal-grantee is no, and a grant or loan is listed: ${says}`]
      : []),
  ];
}

/** Whether an answer under roles says something else; unknown says nothing, and then the field of its own counts. */
const isOther = (role: Answer | undefined, field: Answer): boolean =>
  role !== undefined && role !== "unknown" && role !== field;

/** The United States by another name than the one that gives a role. */
const UNITED_STATES = /^federal$|(?<![\p{L}\p{N}])(?:u\.?s\.?a?|united states|[ée]tats[- ]unis)(?![\p{L}\p{N}])/iu;

/** Of an agreement that gives a role, what its days leave open: without them it counts on every day. */
function openAgreements({ agreements = [] }: Owner): readonly string[] {
  return agreements.flatMap((each, at) => {
    if (each.with !== "us-federal" || each.kind === "subcontract") return [];
    const lacking = [...(each.since === undefined ? ["since"] : []), ...(each.until === undefined ? ["until"] : [])];
    if (lacking.length === 0) return [];
    return [`${nameOf(each, at)}: ${lacking.join(", ")}; until then it counts as running`];
  });
}

const nameOf = ({ name }: Agreement, at: number): string =>
  `agreements[${at}]${name === undefined ? "" : ` ${JSON.stringify(name)}`}`;

function agreementFaults({ agreements = [] }: Owner): readonly string[] {
  return agreements.flatMap((agreement, at) => {
    const { with: party, since, until } = agreement;
    const which = nameOf(agreement, at);
    return [
      ...(since !== undefined && until !== undefined && until < since
        ? [`${which}: it ends on ${until}, before it begins on ${since}: it never runs`]
        : []),
      ...(party !== "us-federal" && UNITED_STATES.test(party)
        ? [
            `${which}: with ${JSON.stringify(party)} gives no role; write with: us-federal for the government of the United States`,
          ]
        : []),
    ];
  });
}

/** Shared places that are told one by one. */
const MOST_SHARED = 10;

/** What several sites state as their own: a device that only that places stands at none of them. */
function sharedPlaces({ sites }: Owner): readonly string[] {
  const shared = (noun: string, of: (site: Owner["sites"][number]) => readonly string[]): readonly string[] => {
    const holders = new Map<string, { readonly text: string; readonly ids: string[] }>();
    for (const site of sites) {
      for (const text of new Set(of(site))) {
        const key = text.trim().toLowerCase();
        const held = holders.get(key);
        if (held === undefined) holders.set(key, { text, ids: [site.id] });
        else held.ids.push(site.id);
      }
    }
    return [...holders.values()].flatMap(({ text, ids }) =>
      ids.length < 2
        ? []
        : [
            `the ${noun} ${JSON.stringify(text)} is of several sites (${ids.slice(0, 5).join(", ")}): it places nothing at any of them`,
          ],
    );
  };
  const all = [
    ...shared("network", ({ networks }) => networks),
    ...shared("switch", ({ switches }) => switches),
    ...shared("name", ({ name }) => [name]),
  ];
  const more = all.length - MOST_SHARED;
  return more > 0 ? [...all.slice(0, MOST_SHARED), `and ${more} more places that several sites state`] : all;
}
