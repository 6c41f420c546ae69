import { buildProgram } from "./cli/program.ts";
import { EXIT, Stop } from "./cli/exit.ts";

/** Ctrl-C once: stop after the running batch; the store is closed and opens again. Twice: at once. */
const interruption = new AbortController();
process.on("SIGINT", () => {
  if (interruption.signal.aborted) process.exit(EXIT.interrupted);
  interruption.abort();
  process.stderr.write("stopping after this batch (Ctrl-C again stops at once; the store stays whole either way)\n");
});
// A reader that has seen enough (`| head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) =>
  process.exit(error.code === "EPIPE" ? EXIT.done : EXIT.failed),
);

try {
  const program = await buildProgram(process.argv.slice(2), interruption.signal);
  await program.parseAsync(process.argv);
  if (interruption.signal.aborted) process.exitCode = EXIT.interrupted;
} catch (error) {
  if (error instanceof Stop) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.code;
  } else if (isCommanderEnd(error)) {
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  } else throw error;
}

/** Commander has already written help, version or its own message. */
function isCommanderEnd(error: unknown): error is { readonly code: string; readonly exitCode: number } {
  return error instanceof Error && "code" in error && String(error.code).startsWith("commander.");
}
