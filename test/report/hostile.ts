import type { ReviewedAsset, ReviewSummary } from "../../src/model/review.ts";
import { visible } from "../../src/report/escape.ts";
import { sampleReview } from "./sample.ts";

/** What a device might say to whoever reads the report. */
export const PAYLOADS = [
  "</script><script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  `"><svg onload=alert(1)>`,
  `' onmouseover='alert(1)`,
  "<!--<script>alert(1)",
  "--></style><script>alert(1)</script>",
  "javascript:alert(1)",
  "{{constructor.constructor('alert(1)')()}}",
  "${alert(1)}",
  "&lt;script&gt;",
  "\u202egnp.exe\u2066",
  "nul\u0000nul",
  "lone \ud800 high",
  "lone \udfff low",
  "=cmd|' /C calc'!A0",
  "+1+cmd",
  "-1+1",
  "@SUM(1+1)",
  "\t=1+1",
  "\r=1+1",
  "a;=HYPERLINK(1)",
  "\uff1d1+1",
  "\u001b[31mred\u001b]0;title\u0007",
  "\u009b31m\u009d0;x\u009c",
  "separators\u2028and\u2029",
  'quotes " and , and \\ and \r\nlines',
  "__proto__",
  "é漢字🎥",
] as const;

/** The same with a name that may be printed. */
export const NAMED = PAYLOADS.map((text, at) => ({ text, at, shown: visible(text) }));

/** A review in which every text that comes from outside is one of the payloads. */
export function hostileReview(): { readonly summary: ReviewSummary; readonly assets: readonly ReviewedAsset[] } {
  const sample = sampleReview(PAYLOADS.length);
  const assets = [...sample.assets()].map((asset, at) => poisoned(asset, PAYLOADS[at] ?? ""));
  return { summary: poisonedSummary(sample.summary), assets };
}

function poisoned(asset: ReviewedAsset, text: string): ReviewedAsset {
  const { attribution } = asset;
  const evidence = { observation: `o-${text}`, fingerprint: text, says: text, weight: "strong" } as const;
  return {
    ...asset,
    site: text,
    name: text,
    attribution: {
      ...attribution,
      asset: `${attribution.asset}${text}`,
      parent: text,
      subjects: [
        { origin: text, ip: text, mac: text, host: text, row: text, serial: text, channel: text, recorder: text },
      ],
      maker: { id: text, name: text, confidence: "high" },
      brand: text,
      model: text,
      firmware: { version: text, build: null, text },
      serial: text,
      madeOn: text,
      relabel: true,
      for: [evidence],
      against: [evidence],
      otherClasses: [],
      contested: false,
      rivals: [{ id: text, weight: "weak" }],
      undecidedBecause: text,
      joined: [{ by: "mac", value: text }],
    },
    rulings: asset.rulings.map((ruling) => ({ ...ruling, because: text, missing: [text], duty: text })),
    exhibits: [
      {
        id: `o-${text}`,
        origin: text,
        subject: { ip: text },
        fact: {
          kind: "http.response",
          request: text,
          raw: `HTTP/1.1 200 OK\r\nServer: ${text}\r\n\r\n<html><script>alert(1)</script>`,
        },
      },
    ],
  };
}

function poisonedSummary(summary: ReviewSummary): ReviewSummary {
  const all = PAYLOADS.join(" ");
  return {
    ...summary,
    owner: { ...summary.owner, name: all, jurisdictions: [all] },
    tool: all,
    catalogue: { version: all, hash: all },
    figures: PAYLOADS.map((name, value) => ({ name, value, definition: name })),
    makers: PAYLOADS.map((name) => ({
      maker: name,
      name,
      brands: [{ brand: name, count: 1, relabels: 1 }],
      count: 1,
      byConfidence: { high: 1 },
    })),
    provisions: summary.provisions.map((provision) => ({
      ...provision,
      title: all,
      citation: all,
      duty: all,
      says: all,
      status: all,
      lastRead: all,
      sources: [{ title: all, url: "javascript:alert(1)", basis: all, read: all }],
    })),
    sites: summary.sites.map((site, at) => ({ ...site, id: all, name: PAYLOADS[at] ?? all, operator: all, says: all })),
    ledger: {
      ...summary.ledger,
      definition: all,
      gaps: summary.ledger.gaps.map((gap) => ({ ...gap, says: all, examples: PAYLOADS })),
      origins: PAYLOADS.map((label) => ({
        label,
        importer: label,
        observations: 1,
        complete: false,
        coverage: [
          { kind: "swept", targets: [label], ports: label, answered: [label], count: 1 },
          { kind: "cut", after: label },
        ],
        problems: 1,
      })),
    },
    problems: PAYLOADS.map((text) => ({ file: text, row: 1, code: text, what: text, remedy: text })),
    leftOut: PAYLOADS,
  };
}
