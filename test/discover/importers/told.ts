import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Coverage } from "../../../src/model/origin.ts";
import { readAll } from "../../edge/files/reading.ts";

/** What a small file gave. */
export interface Told {
  /** `ip=… mac=… dhcp.lease hostname=…` of each observation, its time before it where it has one, without the line. */
  readonly facts: readonly string[];
  /** Codes of the problems, in order. */
  readonly problems: readonly string[];
  readonly coverage: readonly Coverage[];
  readonly how: string;
}

/** Reads a text as if it were a file of this name. */
export async function told(name: string, content: string): Promise<Told> {
  const folder = mkdtempSync(join(tmpdir(), "decamp-told-"));
  try {
    writeFileSync(join(folder, name), content);
    const { observations, problems, coverage, how } = await readAll(join(folder, name));
    const facts = observations.map(({ subject, fact, at }) => {
      const { kind, line: _, ...said } = fact as Readonly<Record<string, unknown>>;
      return [...(at === undefined ? [] : [at]), ...pairs(subject), String(kind), ...pairs(said)].join(" ");
    });
    return { facts, problems: problems.map(({ code }) => code), coverage, how };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const pairs = (value: object): readonly string[] =>
  Object.entries(value).map(([key, each]) => `${key}=${typeof each === "string" ? each : JSON.stringify(each)}`);
