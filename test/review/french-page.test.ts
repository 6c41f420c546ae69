import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { judge } from "../../src/app/judge.ts";
import { readOwner } from "../../src/app/owner.ts";
import { base32Digest } from "../../src/edge/digest.ts";
import { packer } from "../../src/edge/store/index.ts";
import type { Owner } from "../../src/model/owner.ts";
import type { Store } from "../../src/model/store.ts";
import type { Instant } from "../../src/model/time.ts";
import { reportHtml } from "../../src/report/exporters/index.ts";
import { englishIn } from "../report/english.ts";
import { embedded, written } from "../report/page-texts.ts";
import { importAll, reviewAll, ROOT, withStore, type Whole } from "./run.ts";

const EXAMPLE = join(ROOT, "examples/harbour-city");
const FIRST = ["inputs/scans", "inputs/switches"].map((each) => join(EXAMPLE, each));

function ownerOf(file: string): Owner {
  const read = readOwner(readFileSync(join(EXAMPLE, file), "utf8"), file);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}

const NOBODY: Owner = {
  name: "owner not stated",
  kind: "unknown",
  jurisdictions: [],
  usFederalContractor: "unknown",
  sites: [],
};

/** One waiver that runs, one that ended, and one of which nothing is said. */
function withWaivers(): Owner {
  const waiver = { instrument: "us-ndaa-889-a1B", under: "dni", makers: ["hikvision"] };
  const ended = { instrument: "us-ndaa-889-a1B", under: "agency-head", until: "2026-06-30" };
  return {
    ...ownerOf("owner.yaml"),
    roles: { "us-federal-grantee": "yes" },
    waivers: [
      { ...waiver, reference: "DNI 2026-14", from: "2026-01-01", until: "2027-06-30" },
      { ...ended, reference: "AH 7", from: "2025-01-01" },
      { instrument: "us-2cfr-200-216" },
    ],
  };
}

/** Persons judge one thing in every way. */
async function judgeOne(store: Store): Promise<void> {
  const [row] = await store.findAssets("10.20.1.31", 2);
  if (row === undefined) throw new Error("nothing stands at 10.20.1.31");
  for (const verdict of ["positive", "negative", "unsure"] as const) {
    const context = { store, packer, digest: base32Digest, now: "2026-10-01T00:00:00Z" as Instant };
    await judge(context, row, { verdict, maker: `${verdict}-maker`, by: "M. Roy", why: "plaque signalétique vue" });
  }
}

describe.each([
  ["a municipality that a US rule reaches", () => ownerOf("owner.yaml")],
  ["a school board under the order of Québec", () => ownerOf("owners/school-board.yaml")],
  ["a federal department", () => ownerOf("owners/federal-department.yaml")],
  ["nobody who is named", () => NOBODY],
  ["a municipality with waivers", withWaivers],
])("the French page of Harbour City, for %s", (_, owner) => {
  let whole: Whole;
  let page: string;
  let references: ReadonlySet<string>;

  beforeAll(async () => {
    await withStore(async (store) => {
      await reviewAll(store, await importAll(store, FIRST), owner());
      await judgeOne(store);
      await importAll(store, [join(EXAMPLE, "inputs")]);
      const all = (await store.origins()).map(({ id }) => id);
      whole = await reviewAll(store, all, owner());
    });
    page = [...reportHtml(whole.summary, whole.assets, { lang: "fr", digest: base32Digest })].join("");
    references = new Set(
      whole.summary.provisions.flatMap(({ citation, sources }) => [citation, ...sources.map(({ title }) => title)]),
    );
  }, 120_000);

  test("has changes, signs, problems and rulings to tell", () => {
    expect(whole.summary.changes?.list.length).toBeGreaterThan(100);
    expect(whole.summary.problems.length).toBeGreaterThan(20);
    expect(embedded(page).texts.length).toBeGreaterThan(200);
    expect(
      embedded(page)
        .texts.filter((text) => text.startsWith("M. Roy "))
        .toSorted(),
    ).toEqual([
      "M. Roy a jugé que le fabricant est positive-maker (2026-10-01)",
      "M. Roy a jugé que le fabricant n’est pas negative-maker (2026-10-01)",
      "M. Roy n’est pas sûr que le fabricant soit unsure-maker (2026-10-01)",
    ]);
  });

  test("marks as English no text but references and the names of sources", () => {
    const marked = [...written(page).marked, ...embedded(page).marked];
    expect(marked.length).toBeGreaterThan(10);
    expect(marked.filter((text) => !references.has(text))).toEqual([]);
  });

  test("says nothing in English that it does not mark", () => {
    const texts = new Set([...written(page).texts, ...embedded(page).texts]);
    expect([...texts].filter((text) => englishIn(text).length > 1)).toEqual([]);
  });
});
