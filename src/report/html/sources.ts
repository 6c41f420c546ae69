import type { Coverage, Problem } from "../../model/origin.ts";
import type { ReviewSummary } from "../../model/review.ts";
import { formatIn } from "../words/format-names.ts";
import { cutPlaceIn } from "../words/examples.ts";
import { counted, fill, grouped } from "../words/format.ts";
import type { Words } from "../words/index.ts";
import { problemInFrench } from "../words/problems/index.ts";
import { type Markup, markup, NOTHING, verbatim, sentence } from "./markup.ts";

/** Sources and problems shown; the rest are in review.json and problems.csv. */
const ORIGINS = 1_000;
const PROBLEMS = 200;
/** Targets named of one scan. */
const TARGETS = 6;

/** Every source and what it could have seen. */
export function origins({ ledger }: ReviewSummary, words: Words): Markup {
  const { page } = words;
  const rows = ledger.origins
    .slice(0, ORIGINS)
    .map(({ label, importer, observations, complete, coverage, problems }) => {
      const could = coverage.map((each) => markup`<li>${verbatim(coverageWords(each, words))}</li>`);
      const saw = could.length === 0 ? markup`<li>${words.coverage.none}</li>` : could;
      return markup`<tr><th scope="row" class="mono">${verbatim(label)}</th><td>${formatIn(words.lang, importer)}</td><td class="num">${grouped(words, observations)}</td><td><ul class="plain">${saw}</ul></td><td>${complete ? page.complete : markup`<strong>${page.incomplete}</strong>`}</td><td class="num">${grouped(words, problems)}</td></tr>`;
    });
  const rest = ledger.origins.length - rows.length;
  return markup`<section id="origins"><h2>${page.origins}</h2><div class="scroll"><table><thead><tr><th scope="col">${page.origin}</th><th scope="col">${page.format}</th><th scope="col" class="num">${page.observations}</th><th scope="col">${page.couldSee}</th><th scope="col">${page.state}</th><th scope="col" class="num">${page.problemCount}</th></tr></thead><tbody>${rows}</tbody></table></div>${rest > 0 ? markup`<p>${fill(page.moreInJson, { n: grouped(words, rest) })}</p>` : NOTHING}</section>`;
}

function coverageWords(coverage: Coverage, words: Words): string {
  const template = words.coverage[coverage.kind];
  const n = (value: number): string => grouped(words, value);
  switch (coverage.kind) {
    case "swept": {
      const rest = coverage.targets.length - TARGETS;
      const more = rest > 0 ? ` ${counted(words, words.andMore, rest)}` : "";
      const targets = coverage.targets.slice(0, TARGETS).join(", ") + more;
      return fill(template, { targets, ports: coverage.ports, answered: n(coverage.count) });
    }
    case "rows":
    case "lines":
      return fill(template, { total: n(coverage.total), read: n(coverage.read), unreadable: n(coverage.unreadable) });
    case "mac-table":
      return fill(template, { switch: coverage.switch, entries: n(coverage.entries), ports: n(coverage.ports.length) });
    case "arp-table":
      return fill(template, { switch: coverage.switch, entries: n(coverage.entries) });
    case "switch-ports":
      return fill(template, {
        switch: coverage.switch,
        learned: n(coverage.learned.length),
        neighbours: n(coverage.neighbours.length),
        drawing: n(coverage.drawing.length),
        uplinks: n(coverage.uplinks.length),
      });
    case "cut":
      return fill(template, { after: cutPlaceIn(words.lang, coverage.after) });
  }
}

/** The first problems; problems.csv has all. */
export function problems({ problems: all }: ReviewSummary, words: Words): Markup {
  const { page } = words;
  if (all.length === 0)
    return markup`<section id="problems"><h2>${page.problems}</h2><p>${page.noProblems}</p></section>`;
  const rows = all.slice(0, PROBLEMS).map((problem) => problemRow(problem, words));
  const shown = fill(page.problemsShown, { shown: grouped(words, rows.length), total: grouped(words, all.length) });
  return markup`<section id="problems"><h2>${page.problems}</h2><p>${shown}</p><div class="scroll"><table><thead><tr><th scope="col">${page.file}</th><th scope="col" class="num">${page.row}</th><th scope="col">${page.what}</th><th scope="col">${page.remedy}</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
}

function problemRow({ file, row, what, remedy }: Problem, words: Words): Markup {
  return markup`<tr><th scope="row" class="mono">${verbatim(file)}</th><td class="num">${row === undefined ? words.page.wholeFile : String(row)}</td><td>${sentence(words, what, problemInFrench)}</td><td>${sentence(words, remedy, problemInFrench)}</td></tr>`;
}

/** How it was done, what the words mean, and how a stranger re-checks it. */
export function method(words: Words, large: boolean): Markup {
  const { page } = words;
  const steps = page.methodSteps.map((step) => markup`<li>${step}</li>`);
  const terms = page.terms.map(([term, meaning]) => markup`<div><dt>${term}</dt><dd>${meaning}</dd></div>`);
  const checks = page.checkSteps.map((step) => markup`<li>${step}</li>`);
  return markup`<section id="method"><h2>${page.method}</h2><ol>${steps}</ol><dl class="terms">${terms}</dl>${large ? markup`<p>${page.exhibitsBounded}</p>` : NOTHING}</section>
<section id="check"><h2>${page.check}</h2><ol>${checks}</ol><p class="caveat">${page.notCertify}</p></section>`;
}
