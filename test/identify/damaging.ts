import { randomOf } from "../../examples/harbour-city/generate/prng.ts";
import { type Attribution, CONFIDENCES } from "../../src/model/attribution.ts";

type Observe = (bytes: Buffer) => Attribution;

const sureness = ({ maker }: Attribution): number => (maker === null ? -1 : CONFIDENCES.indexOf(maker.confidence));

/** Where what is made of a reply becomes surer when the reply is cut there; every `step` bytes. */
export function surerWhenCut(bytes: Buffer, observe: Observe, step = 1): readonly string[] {
  const whole = sureness(observe(bytes));
  const surer: string[] = [];
  for (let length = 0; length < bytes.length; length += step) {
    const cut = observe(bytes.subarray(0, length));
    if (sureness(cut) > whole) surer.push(`${length}: ${cut.maker?.id} ${cut.maker?.confidence}`);
  }
  return surer;
}

/** Where it becomes surer when the byte there is another one; `seed` chooses which. */
export function surerWhenChanged(
  bytes: Buffer,
  observe: Observe,
  { seed, step = 1 }: { readonly seed: string; readonly step?: number },
): readonly string[] {
  const whole = sureness(observe(bytes));
  const random = randomOf(seed);
  const surer: string[] = [];
  for (let at = 0; at < bytes.length; at += step) {
    const changed = Buffer.from(bytes);
    changed[at] = random.int(0, 255);
    const damaged = observe(changed);
    if (sureness(damaged) > whole) surer.push(`${at}: ${damaged.maker?.id} ${damaged.maker?.confidence}`);
  }
  return surer;
}
