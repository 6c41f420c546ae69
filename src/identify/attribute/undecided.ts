import type { StoredObservation } from "../../model/observation.ts";
import type { Gathered } from "./gather.ts";
import type { Judgements } from "./judgement.ts";
import type { Weighing } from "./weigh.ts";

/** Says which observation would settle the maker; null when it is decided with high confidence. */
export function whyUndecided(
  weighing: Weighing,
  gathered: Gathered,
  observations: readonly StoredObservation[],
  judged: Judgements,
): string | null {
  if (weighing.is === "maker" && (weighing.confidence === "high" || weighing.confidence === "confirmed")) return null;
  const next = nextObservation(observations);
  if (judged.rejected.size > 0 && weighing.is === "nobody") {
    return `a person ruled out ${[...judged.rejected].join(" and ")}, and nothing else is strong enough to name a maker; ${next}`;
  }
  const affirmed = [...new Set(judged.signs.map(({ sign }) => sign.maker))].sort();
  if (affirmed.length > 1) {
    return `persons judged that it is made by ${affirmed.join(" and by ")}; the judgements for all but one of them have to be withdrawn to settle it`;
  }
  if (weighing.is === "contested") {
    const names = weighing.candidates.slice(0, 3).map((each) => each.maker);
    return `the evidence points at ${names.join(" and at ")} about equally; ${next}`;
  }
  if (weighing.is === "maker") {
    const kinds = weighing.best.kinds.map((seen) => seen.sign.kind).join(", ");
    return `only ${kinds} speaks for ${weighing.best.maker}; ${next}`;
  }
  if (gathered.signs.length > 0) return `what was seen is too weak to name a maker; ${next}`;
  return `nothing observed says who made it; ${next}`;
}

const SPOKEN = new Set([
  "http.response",
  "rtsp.response",
  "onvif.response",
  "isapi.response",
  "sadp.reply",
  "dhip.reply",
  "wsdiscovery.match",
]);

function nextObservation(observations: readonly StoredObservation[]): string {
  const kinds = new Set(observations.map(({ fact }) => fact.kind));
  const addressed = observations.some(({ subject }) => subject.ip !== undefined);
  const spoken = [...kinds].some((kind) => SPOKEN.has(kind));
  const channel = observations.some(({ subject }) => subject.channel !== undefined && subject.recorder !== undefined);
  if (channel) return "the recorder's channel list with model and serial, or the label of the camera, would settle it";
  if (!addressed && !spoken)
    return "an address for it, or a photograph of its label with the serial number, would settle it";
  if (!spoken) return "one answer of the device itself (its web page, ONVIF or discovery reply) would settle it";
  return "its full serial number, or its reply to the maker's own discovery protocol, would settle it";
}
