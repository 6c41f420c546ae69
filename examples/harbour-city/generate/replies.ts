import type { Device, Style } from "./device.ts";
import type { Random } from "./prng.ts";
import { ezviz, hikvision, neutral } from "./replies-hikvision.ts";
import { office } from "./replies-office.ts";
import { axis, bosch, dahua, generic, hanwha, uniview, xiongmai } from "./replies-others.ts";
import type { Replies, Reply } from "./reply.ts";

const BY_STYLE: Readonly<Record<Style, Replies>> = {
  hikvision,
  "hikvision-neutral": neutral,
  ezviz,
  dahua,
  uniview,
  axis,
  hanwha,
  bosch,
  gsoap: generic,
  xiongmai,
  office,
  mute: () => [],
};

/** What a device says when asked. The same device says the same to every scan: the choice depends on its key alone. */
export function repliesOf(of: Device, randomFor: (seed: string) => Random): readonly Reply[] {
  return BY_STYLE[of.style](of, randomFor(`harbour-city/replies/${of.key}`));
}
