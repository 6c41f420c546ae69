import type { ExposureFinding } from "../../model/exposure.ts";
import type { AssetRow } from "../../model/store.ts";
import { jsonInFile, terminalLine } from "../escape.ts";
import { assetName } from "../vex/group.ts";

/** One asset for a terminal: what was observed, what was computed, what nobody looked at. */
export function* exposureText({ attribution }: AssetRow, findings: readonly ExposureFinding[]): Generator<string> {
  yield `${attribution.asset}  ${terminalLine(assetName(attribution))}\n`;
  for (const { state, reach, says, observations } of findings) {
    const from = observations.length === 0 ? "" : ` [${observations.join(" ")}]`;
    yield `  ${STATE_WORDS[state].padEnd(14)} ${reach === "none" ? "" : `${reach}: `}${terminalLine(says)}${from}\n`;
  }
}

const STATE_WORDS: Readonly<Record<ExposureFinding["state"], string>> = {
  observed: "observed",
  computed: "computed",
  "nothing-seen": "nothing seen",
  "nobody-looked": "nobody looked",
};

/** One asset a line. */
export const exposureLine = ({ attribution, site, name }: AssetRow, findings: readonly ExposureFinding[]): string =>
  `${jsonInFile(JSON.stringify({ v: 1, asset: attribution.asset, site, name, findings }))}\n`;
