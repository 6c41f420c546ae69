import { describe, expect, test } from "vitest";
import type { Fact } from "../../src/model/observation.ts";
import { attributed, verdictOf } from "./attributing.ts";

const server = (name: string): Fact => ({
  kind: "http.response",
  request: "GET /",
  raw: `HTTP/1.1 200 OK\r\nServer: ${name}\r\n\r\n`,
});
const judged = (verdict: string, maker: string): Fact => ({
  kind: "judgement",
  verdict,
  maker,
  by: "M. Roy",
  why: "type plate",
});

describe("a person's judgement", () => {
  test.each([
    {
      name: "positive wins over what the device says",
      facts: [server("DNVRS-Webs"), judged("positive", "axis")],
      said: "axis confirmed",
    },
    {
      name: "positive names a maker where nothing else does",
      facts: [judged("positive", "uniview")],
      said: "uniview confirmed",
    },
    { name: "negative rules a maker out", facts: [server("DNVRS-Webs"), judged("negative", "hikvision")], said: null },
    {
      name: "unsure leaves no more than low",
      facts: [server("DNVRS-Webs"), judged("unsure", "hikvision")],
      said: "hikvision low",
    },
    {
      name: "two that contradict each other name nobody",
      facts: [judged("positive", "axis"), judged("positive", "dahua")],
      said: null,
    },
    {
      name: "a negative one does not undo a positive one",
      facts: [judged("positive", "axis"), judged("negative", "axis")],
      said: "axis confirmed",
    },
    {
      name: "one that says nothing known changes nothing",
      facts: [server("DNVRS-Webs"), judged("perhaps", "axis")],
      said: "hikvision medium",
    },
  ])("$name", ({ facts, said }) => {
    expect(verdictOf(attributed(facts.map((fact) => ({ fact }))))).toBe(said);
  });

  test("is shown as a judgement, with who and why, on the side it is on", () => {
    const positive = attributed([{ fact: judged("positive", "axis") }, { fact: server("DNVRS-Webs") }]);
    expect(positive.for[0]).toEqual({
      observation: "o-0",
      fingerprint: "judgement/positive",
      says: "M. Roy judged that it is made by Axis Communications AB: type plate",
      weight: "decisive",
    });
    expect(positive.against.map(({ fingerprint }) => fingerprint)).toContain("hikvision/server-maker-webs");
    const negative = attributed([{ fact: judged("negative", "hikvision") }, { fact: server("DNVRS-Webs") }]);
    expect(negative.against[0]?.says).toBe(
      "M. Roy judged that it is not made by Hangzhou Hikvision Digital Technology Co., Ltd.: type plate",
    );
    expect(negative.undecidedBecause).toContain("a person ruled out hikvision");
  });
});
