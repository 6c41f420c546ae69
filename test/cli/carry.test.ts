import fc from "fast-check";
import { expect, test } from "vitest";
import { carry, uncarry } from "../../src/cli/threads/read.ts";
import { packer } from "../../src/edge/store/index.ts";
import { anyArrival } from "../edge/store/samples.ts";

test("arrivals cross between threads as they are, whatever they hold", () => {
  fc.assert(
    fc.property(fc.array(anyArrival, { maxLength: 20 }), fc.string(), (list, label) => {
      const arrivals = list.map(packer(label));
      const crossed = structuredClone(carry({ label, arrivals }));
      expect(crossed.label).toBe(label);
      expect(uncarry(crossed)).toEqual(arrivals);
    }),
  );
});
