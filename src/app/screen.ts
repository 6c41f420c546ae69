import type { Observation } from "../model/observation.ts";
import type { Problem } from "../model/origin.ts";
import { LINE_ROLES, type LineRole, type PurchaseLine, type ScreenedLine } from "../screen/line.ts";
import type { Screen } from "../screen/screen.ts";
import { screenLine } from "../screen/verdict.ts";
import type { ReadEvent } from "./sources.ts";

/** What screening a file gives, in order. */
export type ScreenEvent =
  | { readonly is: "lines"; readonly lines: readonly ScreenedLine[] }
  | { readonly is: "problems"; readonly problems: readonly Problem[] }
  | { readonly is: "end"; readonly how: "complete" | "cut" | "stopped" };

/** Screens what a file states, row by row; holds one batch. A row that could not be read is a line that nothing is said of. */
export async function* screenFile(
  screen: Screen,
  file: string,
  events: AsyncIterable<ReadEvent>,
): AsyncGenerator<ScreenEvent> {
  let open: OpenLine | undefined;
  const close = (): readonly ScreenedLine[] => (open === undefined ? [] : answered(screen, file, open));
  for await (const event of events) {
    if (event.is !== "batch") {
      yield { is: "lines", lines: close() };
      yield { is: "end", how: event.is === "stopped" ? "stopped" : event.how };
      return;
    }
    const lines: ScreenedLine[] = [];
    for (const observation of event.observations) {
      const row = observation.subject.row ?? "";
      if (open?.row !== row) {
        lines.push(...close());
        open = { row, fields: [], isHeader: observation.fact["header"] === "yes" };
      }
      open.fields.push(fieldOf(observation));
    }
    const unread = event.problems.flatMap((problem) => unreadLine(file, problem));
    lines.push(...unread.map((line) => screenLine(screen, line)));
    if (unread.length > 0) lines.sort((a, b) => Number(a.row) - Number(b.row) || 0);
    if (event.problems.length > 0) yield { is: "problems", problems: event.problems };
    if (lines.length > 0) yield { is: "lines", lines };
  }
}

interface OpenLine {
  readonly row: string;
  readonly fields: { role: LineRole; text: string }[];
  /** It reads as the names of columns. */
  readonly isHeader: boolean;
}

/** The answer for a line. A header is one only where it names what is of concern: then it may be the first line of a list. */
function answered(screen: Screen, file: string, { row, fields, isHeader }: OpenLine): readonly ScreenedLine[] {
  const line = screenLine(screen, { file, row, fields });
  return isHeader && (line.verdict === "clear" || line.evidence.length === 0) ? [] : [line];
}

function fieldOf({ fact }: Observation): { role: LineRole; text: string } {
  const field = String(fact["field"]);
  const role = LINE_ROLES.find((each) => each === field) ?? "text";
  return { role, text: typeof fact["value"] === "string" ? fact["value"] : "" };
}

/** Problems after which a row was read all the same. */
const READ_ALL_THE_SAME: ReadonlySet<string> = new Set(["dropped-column", "no-header", "unclosed-quote", "too-wide"]);

function unreadLine(file: string, { row, code, what, remedy }: Problem): readonly PurchaseLine[] {
  if (row === undefined || READ_ALL_THE_SAME.has(code)) return [];
  return [{ file, row: String(row), fields: [], unreadable: `${what} ${remedy}` }];
}
