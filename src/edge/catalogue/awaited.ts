/**
 * Instruments that vendors may name before their file stands. Empty the list to be strict; `decamp catalogue check --strict`
 * takes it for empty.
 */
export const AWAITED_INSTRUMENTS: ReadonlySet<string> = new Set([
  "us-2cfr-200-216",
  "us-fcc-covered-list-2021",
  "us-fcc-22-84",
  "us-fcc-25-71",
  "us-fcc-pn-2026-06-26",
  "us-entity-list-2019-10",
  "us-entity-list-huawei-2019-05",
  "us-entity-list-tiandy-2022-12",
  "us-entity-list-uniview-2024-12",
  "us-dod-1260h",
  "us-ndaa-fy24-805",
  "us-eo-13959-14032-nscmic",
  "us-la-sb15-2021",
  "us-tx-prohibited-technologies",
  "us-vt-2019",
  "us-state-ag-lorex-2025-2026",
  "uk-wms-2022-11-24",
  "au-commonwealth-2023",
  "dk-region-h-2022",
  "dk-copenhagen-2026",
  "eu-parliament-2021",
]);
