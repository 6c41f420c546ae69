import { stringify } from "yaml";
import { officeNetwork, SITES } from "./sites.ts";
import type { SitePlan } from "./sites.ts";
import type { World } from "./world.ts";

interface Profile {
  readonly path: string;
  readonly note: string;
  readonly owner: Readonly<Record<string, unknown>>;
}

const PROFILES: readonly Profile[] = [
  {
    path: "owner.yaml",
    note: "The fictional city itself. Its cruise terminal serves a United States federal agency under contract, so section 889 Part B reaches it;\n# the Québec order does not address municipalities, and the federal prohibition addresses federal bodies.",
    owner: {
      name: "City of Harbour City / Ville de Harbour City",
      kind: "municipality",
      jurisdictions: ["CA", "CA-QC"],
      usFederalContractor: "yes",
    },
  },
  {
    path: "owners/federal-department.yaml",
    note: "The same places, if they belonged to a federal department: shows how the answer changes with the owner.",
    owner: {
      name: "Department of Harbours (fictional) / Ministère des Havres (fictif)",
      kind: "federal-department",
      jurisdictions: ["CA"],
      usFederalContractor: "no",
    },
  },
  {
    path: "owners/school-board.yaml",
    note: "The same places, if they belonged to a Québec school board: the purchase date of every camera then decides.",
    owner: {
      name: "Centre de services scolaire du Havre (fictif)",
      kind: "school-board",
      jurisdictions: ["CA", "CA-QC"],
      usFederalContractor: "no",
    },
  },
];

/** The owner profiles: who must answer, and where devices could be. */
export function writeOwners(world: World): void {
  for (const { path, note, owner } of PROFILES) {
    const text = stringify({ ...owner, sites: SITES.map(siteEntry) }, { lineWidth: 0 });
    // Quoted: older readers of YAML take a bare `yes` or `no` for a truth value.
    world.files.set(path, `# ${note}\n${text.replace(/^usFederalContractor: (\w+)$/m, 'usFederalContractor: "$1"')}`);
  }
}

function siteEntry(site: SitePlan): Readonly<Record<string, unknown>> {
  const office = officeNetwork(site);
  return {
    id: site.id,
    name: site.name,
    owner: site.owner,
    operator: site.operator,
    ...(site.purpose === undefined ? {} : { purpose: site.purpose }),
    ...(site.leaseEnd === undefined ? {} : { leaseEnd: site.leaseEnd }),
    networks: office === undefined ? [site.network] : [site.network, office],
    switches: [...site.switches],
  };
}
