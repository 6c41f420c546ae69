import type { Coverage } from "../../../model/origin.ts";
import { maskCredentials } from "../../credentials.ts";
import type { Emit, Reader } from "../../importer.ts";
import { payloadOfText } from "../../json-values.ts";
import { MAX_FACT_TEXT } from "../../line-fields.ts";
import { bodyOf, isSeveral, isWhole, replyKind } from "./kinds.ts";
import { speakerOf } from "./speaker.ts";

/** Reads one reply, verbatim. It is one fact: identification reads it as if the device had just answered. */
export function readReplies(path: string, emit: Emit): Reader<"text"> {
  let text = "";
  let length = 0;
  return {
    take(piece) {
      length += piece.text.length;
      if (text.length <= MAX_FACT_TEXT) text += piece.text;
    },
    end(how): readonly Coverage[] {
      const read = tell(text.replace(/^\uFEFF/, ""), { path, length, cut: how === "cut", emit });
      const rows: Coverage = {
        kind: "rows",
        total: 1,
        read: read === "read" ? 1 : 0,
        unreadable: read === "read" ? 0 : 1,
      };
      return read === "cut" ? [rows, { kind: "cut", after: "the start" }] : [rows];
    },
  };
}

interface Whole {
  readonly path: string;
  readonly length: number;
  readonly cut: boolean;
  readonly emit: Emit;
}

function tell(text: string, { path, length, cut, emit }: Whole): "read" | "cut" | "unread" {
  const kind = replyKind(text);
  if (length > MAX_FACT_TEXT) return refuse(emit, tooLong(length));
  if (kind === undefined || cut || !isWhole(bodyOf(text), kind.root)) {
    emit.problem(cutOff());
    return "cut";
  }
  if (kind.is === "accounts") return refuse(emit, accounts());
  if (isSeveral(bodyOf(text), kind.root)) return refuse(emit, several(kind.root));
  // Blanks after the root element are the file's, not the device's.
  const reply = text.trimEnd();
  const raw = maskCredentials(reply);
  if (raw !== reply) emit.problem(masked());
  const { subject, origin } = speakerOf(path);
  emit.observation(subject, { ...kind.fact, ...payloadOfText(raw), line: 1 }, undefined, origin);
  return "read";
}

type Told = Parameters<Emit["problem"]>[0];

function refuse(emit: Emit, problem: Told): "unread" {
  emit.problem(problem);
  return "unread";
}

const tooLong = (length: number): Told => ({
  code: "too-long",
  what: `The reply has ${length} characters, more than the ${MAX_FACT_TEXT} of the longest that is kept; it was not read.`,
  remedy: "Ask the device for a part of the list (one channel at a time) and keep those replies.",
});
const cutOff = (): Told => ({
  code: "cut",
  what: "The reply ends before its root element is closed, or is none that is known; nothing of it was read.",
  remedy: "Ask the device again and keep the whole reply.",
});
const several = (root: string): Told => ({
  code: "several-replies",
  what: `The file holds several replies (${root}); which device gave which is not known, and nothing of it was read.`,
  remedy: "Keep each reply in a file of its own, named after the device.",
});
const accounts = (): Told => ({
  code: "dropped-credential",
  what: "The reply lists the accounts of a device; nothing of it was kept.",
  remedy: "Delete the file if it is not needed; it says nothing of who made the device.",
});
const masked = (): Told => ({
  code: "dropped-credential",
  what: "The reply held a user or password in a URL; it was masked.",
  remedy: "Nothing for decamp. Treat the file itself as secret, and change the password if it was shared.",
});
