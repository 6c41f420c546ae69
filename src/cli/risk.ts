import { existsSync } from "node:fs";
import { join } from "node:path";
import { signsOf } from "../app/assess.ts";
import { exposureSettings } from "../app/exposures.ts";
import type { RiskSettings } from "../app/risk.ts";
import { mayBind } from "../assess/law/index.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { Owner } from "../model/owner.ts";
import type { PriorityWeights } from "../model/priority.ts";
import type { Store } from "../model/store.ts";
import type { LegalDate } from "../model/time.ts";
import { sitesOf } from "../verify/index.ts";
import { loadAdvisoriesOrStop } from "./advisories.ts";
import { catalogueFolder } from "./ports.ts";
import { EXIT, Stop } from "./exit.ts";
import { textOrStop } from "./read-file.ts";

export interface RiskRequest {
  readonly options: { readonly store: string; readonly weights?: string };
  readonly store: Store;
  readonly owner: Owner;
  readonly asOf: LegalDate;
  readonly catalogue: Catalogue;
}

/** What a review needs to speak of flaws, reach and order; undefined when the catalogue in use holds no advisories. */
export async function riskSettings(request: RiskRequest): Promise<RiskSettings | undefined> {
  const { options, store, owner, asOf, catalogue } = request;
  const folder = catalogueFolder();
  if (!existsSync(join(folder, "advisories")) || !existsSync(join(folder, "priority.yaml"))) return undefined;
  const weights = await weightsOrStop(options.weights);
  const { advisories, firmware, state } = await loadAdvisoriesOrStop(options, asOf);
  const all = catalogue.instruments.flatMap(({ provisions }) => provisions);
  const provisions = all.filter((provision) => mayBind(provision, owner));
  const sites = sitesOf(owner);
  return {
    advisories,
    firmware,
    exposure: await exposureSettings(store, asOf),
    priority: { weights, asOf, provisions: new Map(provisions.map((each) => [each.id, each])) },
    data: state,
    purposeOf: (row) => sites.place(signsOf(row))?.purpose,
  };
}

/** The weights of a file, or those of the program; a stop with every problem by file and line. */
async function weightsOrStop(file: string | undefined): Promise<PriorityWeights> {
  if (file !== undefined && !existsSync(file))
    throw new Stop(EXIT.usage, `--weights ${file}: there is no such file; name a file like catalogue/priority.yaml.`);
  if (file !== undefined) await textOrStop(file, `--weights ${file}`);
  const { loadWeights } = await import("../edge/catalogue/index.ts");
  const loaded = loadWeights(file ?? join(catalogueFolder(), "priority.yaml"));
  if (loaded.ok) return loaded.value;
  const { ownFileProblemText } = await import("../edge/catalogue/problem.ts");
  throw new Stop(file === undefined ? EXIT.failed : EXIT.usage, loaded.failure.map(ownFileProblemText).join("\n"));
}
