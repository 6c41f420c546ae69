import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { FirmwareList } from "../../model/firmware.ts";
import { failed, ok, type Result } from "../../model/result.ts";
import { day, source } from "./advisory-schema.ts";
import { refusalsOf } from "./faults.ts";
import { type CatalogueProblem, shown } from "./problem.ts";

/** Largest list, in UTF-16 units. Today's largest has 320 Ki. */
const LARGEST = 16_777_216;

const text = z.string().trim().min(1).max(400);
const names = z
  .string()
  .regex(/^[^|]{1,80}(?:\|[^|]{1,80})*$/, "models parted by |")
  .max(65_536);

const listSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "lower-case words joined by hyphens"),
  name: text,
  builds: z.enum(["yymmdd", "yymmddnn"]),
  asOf: day,
  complete: text,
  sources: z.record(z.string(), source),
  firmware: z
    .array(
      z.strictObject({
        version: text,
        page: text.exactOptional(),
        build: day.exactOptional(),
        listed: day.exactOptional(),
        platform: text.exactOptional(),
        file: text.exactOptional(),
        beta: z.literal(true).exactOptional(),
        conflict: text.exactOptional(),
        source: text,
        models: names,
        also: names.exactOptional(),
      }),
    )
    .min(1),
});

/**
 * Loads `firmware/*.json` of a catalogue folder, one firmware a line; a catalogue may have none. Nothing of a folder with a problem is
 * used: every problem is listed by file and line instead.
 */
export function loadFirmwareLists(folder: string): Result<readonly FirmwareList[], readonly CatalogueProblem[]> {
  const problems: CatalogueProblem[] = [];
  const lists: FirmwareList[] = [];
  for (const name of namesIn(folder)) {
    const read = readFirmwareList(`firmware/${name}`, readFileSync(join(folder, "firmware", name), "utf8"));
    if (read.ok) lists.push(read.value);
    else problems.push(...read.failure);
  }
  return problems.length > 0 ? failed(problems) : ok(lists);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(join(folder, "firmware")).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** Reads one list; its problems by line. */
export function readFirmwareList(file: string, written: string): Result<FirmwareList, readonly CatalogueProblem[]> {
  if (!file.endsWith(".json") || written.length > LARGEST)
    return failed([
      {
        file,
        line: 1,
        what: "is no .json file, or larger than 16 Mi characters",
        remedy: "rename, split or remove it",
      },
    ]);
  let content: unknown;
  try {
    content = JSON.parse(written);
  } catch {
    return failed([
      { file, line: 1, what: "not readable as JSON", remedy: "correct it; one firmware stands on each line" },
    ]);
  }
  const parsed = listSchema.safeParse(content);
  if (!parsed.success)
    return failed(
      refusalsOf(parsed.error.issues, content).map(({ path, what, remedy }) => ({
        file,
        line: lineOf(written, path),
        what,
        remedy,
      })),
    );
  const list: FirmwareList = parsed.data;
  const problems = list.firmware.flatMap((each, at) =>
    Object.hasOwn(list.sources, each.source)
      ? []
      : [
          {
            file,
            line: lineOf(written, ["firmware", at]),
            what: `${shown(each.source)} is not among the sources of this file`,
            remedy: "add it under sources",
          },
        ],
  );
  if (file !== `firmware/${list.id}.json`)
    problems.push({
      file,
      line: 1,
      what: `the id ${shown(list.id)} is not the name of the file`,
      remedy: `name it ${list.id}.json`,
    });
  return problems.length > 0 ? failed(problems) : ok(list);
}

/** Entries stand one a line, in order, and begin with their version; keys of the head stand at the start of their line. */
function lineOf(written: string, [key, position]: readonly (string | number)[]): number {
  const lines = written.split("\n");
  const rows = lines.flatMap((line, at) => (line.startsWith('{"version"') ? [at + 1] : []));
  if (key === "firmware" && typeof position === "number") return rows[position] ?? 1;
  const found = lines.findIndex((line) => line.trimStart().startsWith(`"${String(key)}"`));
  return found < 0 ? 1 : found + 1;
}
