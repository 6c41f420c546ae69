import { rmSync } from "node:fs";

/** Files and folders that must not outlive the process, however it exits by itself. */
const leftovers = new Set<string>();
let listens = false;

/** Has a path removed when the process exits; gives what takes that back. */
export function removeAtExit(path: string): () => void {
  if (!listens) process.on("exit", removeAll);
  listens = true;
  leftovers.add(path);
  return () => void leftovers.delete(path);
}

function removeAll(): void {
  for (const path of leftovers) {
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // One that cannot be removed does not keep the others.
    }
  }
}
