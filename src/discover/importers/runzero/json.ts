import type { Coverage } from "../../../model/origin.ts";
import type { Subject } from "../../../model/observation.ts";
import type { Emit, Reader } from "../../importer.ts";
import { type JsonRecord, readJson } from "../../json-text.ts";
import { instantOfEpoch, isObject, nameAt, portOf, textAt, textsAt } from "../../json-values.ts";
import { keysByLine } from "../../line-keys.ts";
import { type RunZeroAsset, type RunZeroCounts, serviceBase, tellAsset, tellExtra } from "../../runzero-asset.ts";
import { serviceFacts } from "./services.ts";

/** Services of one asset that are read. A guess: a real device has below a hundred. */
const MAX_SERVICES = 4_096;

/** Reads assets: their addresses, and what each service answered. The tool's own conclusions are kept as notes. */
export function readRunZeroJson(emit: Emit): Reader<"text"> {
  const counts: RunZeroCounts = { extra: 0, firstExtra: undefined, keyOfLine: keysByLine() };
  const json = readJson(
    {
      arrays: ["assets"],
      record(record) {
        const asset = assetOf(record);
        if (!tellAsset(asset, counts, emit)) return false;
        tellServices(record, asset, emit);
        return true;
      },
    },
    emit,
  );
  return {
    take: (piece) => json.take(piece),
    end(how): readonly Coverage[] {
      const { cut, total, read } = json.end(how);
      tellExtra(counts, emit);
      const lines: Coverage = { kind: "lines", total, read, unreadable: total - read };
      return cut ? [lines, { kind: "cut", after: `record ${total}` }] : [lines];
    },
  };
}

const NOTES = ["hw", "os", "comments"] as const;

function assetOf({ value, line }: JsonRecord): RunZeroAsset {
  return {
    line,
    id: nameAt(value, "id"),
    site: nameAt(value, "site_name"),
    at: instantOfEpoch(value["last_seen"]),
    addresses: textsAt(value, "addresses"),
    extra: textsAt(value, "addresses_extra"),
    macs: textsAt(value, "macs"),
    names: textsAt(value, "names"),
    type: textAt(value, "type"),
    notes: NOTES.flatMap((name) => {
      const note = textAt(value, name);
      return note === undefined ? [] : [[name, note] as const];
    }),
  };
}

/** `services` has one member a service, named `address/port/transport`. */
function tellServices({ value, line }: JsonRecord, asset: RunZeroAsset, emit: Emit): void {
  const services = value["services"];
  if (!isObject(services)) return;
  const base = serviceBase(asset);
  for (const [name, attributes] of Object.entries(services).slice(0, MAX_SERVICES)) {
    const subject = subjectOf(name);
    if (subject === undefined || !isObject(attributes)) continue;
    for (const fact of serviceFacts(attributes, subject.transport === "udp"))
      emit.observation({ ...base, ...subject }, { ...fact, line }, asset.at);
  }
}

function subjectOf(name: string): Subject | undefined {
  const [ip = "", portText = "", transport = ""] = name.slice(0, 256).split("/");
  const port = portOf(portText);
  if (port === undefined || ip.length < 2 || (transport !== "tcp" && transport !== "udp")) return undefined;
  return { ip, port, ...(transport === "udp" ? { transport } : {}) };
}
