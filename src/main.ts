import { isSystemError } from "./cli/cannot-write.ts";
import { EXIT, Stop } from "./cli/exit.ts";
import { buildProgram } from "./cli/program.ts";

/** What a signal of each kind ends the process with. */
const STOPPING = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated, SIGHUP: EXIT.hungUp } as const;

/** Only these keep what they read, and go on from there; the others answer anew. */
const STOPPED = ["review", "import"].includes(process.argv[2] ?? "")
  ? "stopped; the same command takes up where it stopped."
  : "stopped before the whole was answered; run the same command again.";

/** Once: stop after the running batch; the store is closed and opens again. Twice: at once. */
const interruption = new AbortController();
for (const [signal, code] of Object.entries(STOPPING)) {
  process.on(signal, () => {
    if (interruption.signal.aborted) process.exit(code);
    interruption.abort(new Stop(code, STOPPED));
    process.stderr.write("stopping after this batch (Ctrl-C again stops at once; the store stays whole either way)\n");
  });
}
// A reader that has seen enough (`| head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.done);
  process.stderr.write(
    `standard output cannot be written (${error.code ?? error.message}); check where it goes, and run it again.\n`,
  );
  process.exit(EXIT.failed);
});
// A terminal that is gone takes no messages; the work is stopped by its signal.
process.stderr.on("error", () => undefined);

try {
  const program = await buildProgram(process.argv.slice(2), interruption.signal);
  await program.parseAsync(process.argv);
} catch (error) {
  if (error instanceof Stop) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.code;
  } else if (isCommanderEnd(error)) {
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  } else if (isSystemError(error)) {
    const { path = "this machine", code, message } = error;
    const stop = new Stop(
      EXIT.failed,
      `${path}: the system says ${code} (${message}); put that right and run it again.`,
    );
    process.stderr.write(`${stop.message}\n`);
    process.exitCode = stop.code;
  } else throw error;
}

/** Commander has already written help, version or its own message. */
function isCommanderEnd(error: unknown): error is { readonly code: string; readonly exitCode: number } {
  return error instanceof Error && "code" in error && String(error.code).startsWith("commander.");
}
