import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const CHILD = fileURLToPath(new URL("kill-child.ts", import.meta.url));

/** A process that appends to a store (kill-child.ts). */
export interface Appending {
  /** Resolves when it has printed the line, or ended. */
  said(line: string): Promise<void>;
  /** The batches it acknowledged so far. */
  acknowledged(): number;
  /** Ends it as a power cut would; resolves when it is gone. Gives how many batches it acknowledged in all. */
  kill(): Promise<number>;
}

export function startAppending(location: string, batches: number, size: number): Appending {
  const child = spawn(process.execPath, [CHILD, location, String(batches), String(size)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines: string[] = [];
  let rest = "";
  const heard = new Set<() => void>();
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const parts = (rest + text).split("\n");
    rest = parts.pop() ?? "";
    lines.push(...parts);
    for (const look of heard) look();
  });
  const gone = goneOf(child);
  const acknowledged = (): number => lines.filter((line) => line.startsWith("ack ")).length;
  return {
    acknowledged,
    said: (line) => {
      const spoken = new Promise<void>((told) => {
        const look = (): void => {
          if (lines.includes(line)) told();
        };
        heard.add(look);
        look();
      });
      return Promise.race([spoken, gone]);
    },
    async kill() {
      child.kill("SIGKILL");
      await gone;
      return acknowledged();
    },
  };
}

/** `close`, not `exit`: by then all it had printed has been read. */
const goneOf = (child: ChildProcess): Promise<void> => new Promise((told) => child.once("close", () => told()));
