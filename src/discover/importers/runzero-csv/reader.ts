import type { Emit, Reader } from "../../importer.ts";
import { instantOfEpoch, instantOfUtc, portOf } from "../../json-values.ts";
import { type KnownRow, readKnownTable } from "../../known-table.ts";
import { MAX_SUBJECT_TEXT } from "../../line-fields.ts";
import { keysByLine } from "../../line-keys.ts";
import { type RunZeroAsset, type RunZeroCounts, serviceBase, tellAsset, tellExtra } from "../../runzero-asset.ts";

export const isAssetHeader = (names: ReadonlySet<string>): boolean =>
  names.has("addresses") &&
  (names.has("macs") || names.has("addressesextra") || names.has("serviceportstcp")) &&
  ["sitename", "detectedby", "serviceprotocols", "lastseen", "newestmac"].filter((name) => names.has(name)).length >= 2;

const READ = new Set(
  "id sitename lastseen addresses addressesextra macs names type hw os comments serviceportstcp serviceportsudp".split(
    " ",
  ),
);
/** What the tool concluded and counted; the JSON export has what it saw. */
const IGNORED = new Set(
  (
    "createdat updatedat firstseen organizationid orgid orgname organizationname siteid alive scanned agentname lastagentid lasttaskid " +
    "sources detectedby domains osvendor osproduct osversion hwvendor hwproduct hwversion newestmac newestmacvendor newestmacage " +
    "macvendors macaddresses tags tagdescriptions serviceprotocols serviceproducts servicecount servicecounttcp servicecountudp " +
    "servicecountarp servicecounticmp lowestttl lowestrtt ownership owners criticality risk riskrank outlierscore outlierraw " +
    "softwarecount vulnerabilitycount attributes foreignattributes services rtts"
  ).split(" "),
);

/** Reads assets as rows; a cell with several values separates them by blanks, TABs, commas or semicolons. */
export function readRunZeroCsv(emit: Emit): Reader<"rows"> {
  const counts: RunZeroCounts = { extra: 0, firstExtra: undefined, keyOfLine: keysByLine() };
  const reader = readKnownTable(
    {
      isHeader: isAssetHeader,
      read: READ,
      ignored: IGNORED,
      others: () => false,
      record(row) {
        const asset = assetOf(row);
        if (!tellAsset(asset, counts, emit)) return false;
        tellPorts(row, asset, emit);
        return true;
      },
    },
    emit,
  );
  return {
    take: (row) => reader.take(row),
    end(how) {
      tellExtra(counts, emit);
      return reader.end(how);
    },
  };
}

function assetOf(row: KnownRow): RunZeroAsset {
  const short = (name: string): string | undefined => {
    const cell = row.cell(name);
    return cell === undefined || cell.length > MAX_SUBJECT_TEXT ? undefined : cell;
  };
  const seen = row.cell("lastseen");
  return {
    line: row.number,
    id: short("id"),
    site: short("sitename"),
    at: instantOfEpoch(seen) ?? instantOfUtc(seen),
    addresses: listOf(row.cell("addresses")),
    extra: listOf(row.cell("addressesextra")),
    macs: listOf(row.cell("macs")),
    names: listOf(row.cell("names")),
    type: row.cell("type"),
    notes: ["hw", "os", "comments"].flatMap((name) => {
      const note = row.cell(name);
      return note === undefined ? [] : [[name, note] as const];
    }),
  };
}

const listOf = (cell: string | undefined): readonly string[] =>
  cell === undefined ? [] : cell.split(/[\s,;]+/, 1_024).filter((part) => part !== "");

/** Open ports are told of an address only where the asset has one. */
function tellPorts(row: KnownRow, asset: RunZeroAsset, emit: Emit): void {
  const [ip] = asset.addresses;
  if (ip === undefined || asset.addresses.length > 1) return;
  for (const transport of ["tcp", "udp"] as const) {
    for (const text of listOf(row.cell(`serviceports${transport}`))) {
      const port = portOf(text);
      if (port === undefined) continue;
      const subject = { ...serviceBase(asset), ip, port, ...(transport === "udp" ? { transport } : {}) };
      emit.observation(subject, { kind: "endpoint", state: "open", line: row.number }, asset.at);
    }
  }
}
