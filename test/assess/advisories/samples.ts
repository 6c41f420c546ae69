import { fileURLToPath } from "node:url";
import { openAdvisories } from "../../../src/assess/advisories/index.ts";
import { loadAdvisories } from "../../../src/edge/catalogue/index.ts";
import type { AdvisoryBook, AffectedStatement, Weakness } from "../../../src/model/advisory.ts";
import type { Attribution, Confidence, DeviceClass } from "../../../src/model/attribution.ts";

const loaded = loadAdvisories(fileURLToPath(new URL("../../../catalogue", import.meta.url)));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.failure.slice(0, 5)));
export const BOOKS: readonly AdvisoryBook[] = loaded.value;

export interface Sample {
  readonly maker?: string | null;
  readonly confidence?: Confidence;
  readonly brand?: string | null;
  readonly model?: string | null;
  readonly class?: DeviceClass;
  readonly firmware?: string | null;
}

/** An attribution with what counts for advisories; the rest is empty. */
export function device(sample: Sample): Attribution {
  const { maker = "hikvision", confidence = "high", brand = null, model = null, firmware = null } = sample;
  return {
    asset: "a-sample",
    parent: null,
    subjects: [{ origin: "lab", ip: "192.0.2.10" }],
    maker: maker === null ? null : { id: maker, name: maker, confidence },
    brand,
    model,
    firmware: firmware === null ? null : { version: null, build: null, text: firmware },
    serial: null,
    madeOn: null,
    class: sample.class ?? "camera",
    otherClasses: [],
    relabel: null,
    for: [],
    against: [],
    rivals: [],
    undecidedBecause: null,
    joined: [],
    contested: false,
  };
}

/** What the catalogue says of one vulnerability and one device; undefined when it does not name it. */
export const weaknessOf = (sample: Sample, id: string, books = BOOKS): Weakness | undefined =>
  openAdvisories(books)
    .of(device(sample))
    .weaknesses.find(({ vulnerability }) => vulnerability.id === id);

/** A book of one maker with one vulnerability. */
export const bookWith = (affected: readonly AffectedStatement[]): AdvisoryBook => ({
  id: "hikvision",
  name: "Hikvision",
  makers: ["hikvision"],
  asOf: "2026-08-22",
  complete: "a sample",
  lines: [{ class: "camera", models: "^DS-2" }],
  sources: {},
  vulnerabilities: [{ id: "CVE-2099-0001", title: "sample", affected, references: [], sources: [] }],
});
