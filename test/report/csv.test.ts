import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { assetsCsv } from "../../src/report/exporters/assets-csv.ts";
import { problemsCsv } from "../../src/report/exporters/problems-csv.ts";
import { golden } from "./golden.ts";
import { hostileReview } from "./hostile.ts";
import { sampleReview } from "./sample.ts";

const rowsOf = (text: string): string[][] => parse(text, { bom: true, record_delimiter: "\r\n" });

describe("assets.csv", () => {
  test("has a byte order mark, a header and a row an asset, ended as RFC 4180 says", () => {
    const { summary, assets } = sampleReview(50);
    const text = [...assetsCsv(summary, assets())].join("");
    expect(text.startsWith("\ufeffasset,site,name,ips,macs,brand,maker,confidence,relabel,")).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
    const rows = rowsOf(text);
    expect(rows).toHaveLength(51);
    expect(rows[0]).toContain("qc-arrete-2023/new");
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([22]));
  });

  test("keeps its columns and computes nothing when everything in it is hostile", () => {
    const { summary, assets } = hostileReview();
    const text = [...assetsCsv(summary, assets)].join("");
    const rows = rowsOf(text);
    expect(rows).toHaveLength(assets.length + 1);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([22]));
    for (const cell of rows.slice(1).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\uff1d]/);
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u202e]/);
    // A reader that splits at semicolons must not find a formula either.
    for (const part of text.split(/[;\t\r\n]/)) expect(part).not.toMatch(/^[=+@]/);
  });

  test("lists one IPv6 address once, however its sources spell it", () => {
    const { summary, assets } = sampleReview(1);
    const [asset] = [...assets()];
    if (asset === undefined) throw new Error("the sample has an asset");
    const ips = ["2001:db8::1", "2001:0DB8:0:0:0:0:0:1", "192.0.2.7", "::ffff:192.0.2.7", "not an address: x"];
    const subjects = ips.map((ip) => ({ origin: "lab", ip }));
    const spelled = { ...asset, attribution: { ...asset.attribution, subjects } };
    const [, row] = rowsOf([...assetsCsv(summary, [spelled])].join(""));
    expect(row?.[3]).toBe("2001:db8::1 192.0.2.7 not an address: x");
  });

  test("looks like this", () => {
    const { summary, assets } = sampleReview(6);
    const text = [...assetsCsv(summary, assets())].join("");
    expect(text).toBe(golden("assets.csv", text));
  });
});

describe("problems.csv", () => {
  test("looks like this", () => {
    const text = [...problemsCsv(sampleReview(0).summary)].join("");
    expect(text).toBe(golden("problems.csv", text));
  });

  test("keeps its columns when everything in it is hostile", () => {
    const { summary } = hostileReview();
    const rows = rowsOf([...problemsCsv(summary)].join(""));
    expect(rows).toHaveLength(summary.problems.length + 1);
    for (const cell of rows.slice(1).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\uff1d]/);
  });
});
