import { readFile } from "node:fs/promises";
import { decodeAll, detectEncoding } from "../edge/files/decode.ts";
import { EXIT, Stop } from "./exit.ts";

/** The text of a file that a person names; stops with the reason and the next step. `named` is how it was named: `--owner o.yaml`. */
export const textOrStop = async (path: string, named: string): Promise<string> =>
  decoded(await bytesOrStop(path, named));

/** As sheets are read: an editor may have written UTF-16, or a name with an accent in Windows-1252. */
const decoded = (bytes: Buffer): string => decodeAll(bytes, detectEncoding(bytes));

/** The same, as bytes. */
export const bytesOrStop = (path: string, named: string): Promise<Buffer> =>
  readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Stop(EXIT.usage, `${path === "" ? `${named}""` : named}: ${whyUnread(path, error.code)}`);
  });

function whyUnread(path: string, code: string | undefined): string {
  if (path === "") return "no file is named; name one.";
  switch (code) {
    case "EISDIR":
      return "this is a folder; name the file in it.";
    case "ENOENT":
    case "ENOTDIR":
      return "there is no such file; check the spelling.";
    case "EACCES":
    case "EPERM":
      return "it may not be read; check its permissions.";
    default:
      return `it cannot be read (${code ?? "unknown reason"}).`;
  }
}
