/** Where the catalogue's own data is from (app/data-state.ts), with the French; the source of a pack stays as its maker states it. */
const SOURCES: Readonly<Record<string, string>> = {
  "catalogue/advisories of the program (catalogue/LICENSE.md)":
    "catalogue/advisories du programme (catalogue/LICENSE.md)",
  "CISA Known Exploited Vulnerabilities, as of the catalogue (CC0)":
    "CISA Known Exploited Vulnerabilities, à la date du catalogue (CC0)",
  "FIRST EPSS, as of the catalogue (free with attribution)":
    "FIRST EPSS, à la date du catalogue (libre, avec mention de la source)",
};

/** Source and licence of data in French; undefined for those of packs. */
export const dataSourceInFrench = (text: string): string | undefined =>
  Object.hasOwn(SOURCES, text) ? SOURCES[text] : undefined;
