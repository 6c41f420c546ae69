import type { Instrument, Vendor } from "../../model/catalogue.ts";
import type { LegalDate } from "../../model/time.ts";
import type { InstrumentFile, VendorFile } from "./schema.ts";

/** Leaves out keys whose value is undefined, as exact optional properties want it. */
function present<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** A vendor as the engine takes it: ids carry the vendor, dates are days. The file has been checked. */
export function compileVendor(file: VendorFile): Vendor {
  return {
    ...file,
    fingerprints: file.fingerprints.map((each) => present({ ...each, id: `${file.id}/${each.id}`, maker: file.id })),
    grammars: file.grammars.map((each) => present({ ...each, id: `${file.id}/${each.id}`, maker: file.id })),
    relabels: file.relabels.map(present),
    sources: sourcesOf(file.sources),
  };
}

/** An instrument as the law takes it. The file has been checked. */
export function compileInstrument(file: InstrumentFile): Instrument {
  return {
    ...file,
    announced: file.announced as LegalDate,
    lastRead: file.lastRead as LegalDate,
    status: file.status.map((each) => present({ ...each, on: each.on as LegalDate })),
    provisions: file.provisions.map((each) =>
      present({
        ...each,
        id: `${file.id}/${each.id}`,
        instrument: file.id,
        addressees: present(each.addressees),
        from: each.from as LegalDate,
        until: each.until as LegalDate | undefined,
        acquired: each.acquired === undefined ? undefined : (present(each.acquired) as { onOrBefore?: LegalDate; after?: LegalDate }),
      }),
    ) as Instrument["provisions"],
    sources: sourcesOf(file.sources),
  };
}

function sourcesOf(sources: VendorFile["sources"]): Vendor["sources"] {
  return Object.fromEntries(Object.entries(sources).map(([id, source]) => [id, present({ ...source, read: source.read as LegalDate })]));
}
