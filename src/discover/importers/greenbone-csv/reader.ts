import type { Coverage } from "../../../model/origin.ts";
import { openReport, type Report } from "../../greenbone/report.ts";
import type { Emit, Reader } from "../../importer.ts";
import { type KnownRow, readKnownTable } from "../../known-table.ts";

/** Headers of the report format "CSV Results", plain: those that are read. */
const READ: ReadonlySet<string> = new Set(
  "ip hostname port portprotocol severity nvtname specificresult nvtoid timestamp".split(" "),
);
/** What the scanner concluded, its own texts about each test, and the task, whose name people choose. */
const IGNORED: ReadonlySet<string> = new Set(
  (
    "cvss qod solutiontype summary cves taskid taskname resultid impact solution affectedsoftwareos vulnerabilityinsight " +
    "vulnerabilitydetectionmethod vulnerabilitymethod productdetectionresult bids certs otherreferences references " +
    "maxseverityepssscore maxseverityepsspercentile maxepssscore maxepsspercentile"
  ).split(" "),
);

/** Whether these headers, in their plain form, are those of results. */
export const isResultsHeader = (names: ReadonlySet<string>): boolean =>
  names.has("port") &&
  (names.has("ip") || names.has("hostname")) &&
  names.has("nvtname") &&
  (names.has("nvtoid") || names.has("specificresult"));

/** Reads results row by row. */
export function readGreenboneCsv(emit: Emit): Reader<"rows"> {
  const report = openReport(emit);
  const table = {
    isHeader: isResultsHeader,
    read: READ,
    ignored: IGNORED,
    others: () => false,
    record: (row: KnownRow) => tellRow(row, report),
  };
  const reader = readKnownTable(table, emit);
  return {
    take: (row) => reader.take(row),
    end: (how): readonly Coverage[] => [report.end(), ...reader.end(how)],
  };
}

const tellRow = (row: KnownRow, report: Report): boolean =>
  report.result({
    line: row.number,
    ip: row.cell("ip"),
    hostname: row.cell("hostname"),
    port: row.cell("port"),
    protocol: row.cell("portprotocol"),
    severity: row.cell("severity"),
    oid: row.cell("nvtoid"),
    name: row.cell("nvtname"),
    output: row.cell("specificresult"),
    at: row.cell("timestamp"),
  });
