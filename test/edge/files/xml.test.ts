import { describe, expect, test } from "vitest";
import type { XmlEvent } from "../../../src/discover/importer.ts";
import { MAX_XML_DEPTH, MAX_XML_PIECE, readXml } from "../../../src/edge/files/xml.ts";

async function eventsOf(texts: Iterable<string>): Promise<{ readonly events: XmlEvent[]; readonly codes: string[] }> {
  const events: XmlEvent[] = [];
  const codes: string[] = [];
  const source = (async function* () {
    yield* texts;
  })();
  for await (const batch of readXml(source, (problem) => void codes.push(problem.code))) events.push(...batch);
  return { events, codes };
}

const names = (events: readonly XmlEvent[]): string[] =>
  events.flatMap((event) => (event.is === "open" ? [event.name] : []));

const LAUGHS = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><lolz>&b;</lolz>`;

describe("readXml", () => {
  test.each([
    { name: "whole", text: "<a><b c='1'/>t</a>", codes: [], opened: ["a", "b"] },
    { name: "plain document type", text: "<!DOCTYPE a><a/>", codes: [], opened: ["a"] },
    { name: "cut in text", text: "<a><b/>t", codes: ["cut"], opened: ["a", "b"] },
    { name: "cut in a tag", text: "<a><b/><c d='1", codes: ["cut"], opened: ["a", "b"] },
    { name: "wrong close", text: "<a><b></a><c/>", codes: ["not-well-formed"], opened: ["a", "b"] },
    { name: "billion laughs", text: LAUGHS, codes: ["doctype-refused"], opened: [] },
    { name: "unknown entity", text: "<a b='&x;'/>", codes: ["bad-character"], opened: ["a"] },
    {
      name: "outside entity",
      text: '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a>&x;</a>',
      codes: ["bad-character"],
      opened: ["a"],
    },
    {
      name: "nested to the bound",
      text: "<a>".repeat(MAX_XML_DEPTH) + "</a>".repeat(MAX_XML_DEPTH),
      codes: [],
      opened: undefined,
    },
    { name: "nested deeper", text: "<a>".repeat(MAX_XML_DEPTH + 1), codes: ["too-deep"], opened: undefined },
    { name: "no XML", text: "hello", codes: ["not-well-formed"], opened: [] },
  ])("$name: $codes", async ({ text, codes, opened }) => {
    const read = await eventsOf([text]);
    expect(read.codes).toEqual(codes);
    expect(names(read.events)).toEqual(opened ?? Array<string>(MAX_XML_DEPTH).fill("a"));
  });

  test.each(["<a b='", "<a>", "<a><!--", "<a><![CDATA[", "<!DOCTYPE a ", "<a><?p "])(
    "an endless piece after %s ends the reading",
    async (start) => {
      const piece = "x".repeat(65_536);
      let given = 0;
      const texts = (function* () {
        yield start;
        for (; given < 4_096; given += 1) yield piece;
      })();
      const { codes } = await eventsOf(texts);
      expect(codes).toEqual(["too-long"]);
      expect(given * piece.length).toBeLessThan(MAX_XML_PIECE * 2);
    },
  );
});
