import { Worker } from "node:worker_threads";

/** A thread that answers questions one after another. */
export interface Conversation<Q, A> {
  /** Rejects with the thread's own error when it fails. */
  ask(question: Q): Promise<A>;
  end(): Promise<void>;
}

/**
 * Young heap of each thread in MB, measured in reviews of a million lines (docs/design/0007-scale.md). Where the process was started
 * with a young heap of its own, as an import is, its threads have that: they let go of all that they make.
 */
const YOUNG_MB = { "attribute-thread": 96, "checkpoint-thread": 8, "read-thread": 128 } as const;
const isGiven = process.execArgv.some((argument) => argument.startsWith("--max-semi-space-size"));

/** Starts the module of this folder as a thread. It listens with {@link answer}. */
export function startThread<Q, A>(module: keyof typeof YOUNG_MB, setup: unknown): Conversation<Q, A> {
  // Development runs the sources themselves; what is published is compiled.
  const suffix = import.meta.url.endsWith(".ts") ? ".ts" : ".js";
  const worker = new Worker(new URL(`./${module}${suffix}`, import.meta.url), {
    workerData: setup,
    resourceLimits: isGiven ? {} : { maxYoungGenerationSizeMb: YOUNG_MB[module] },
  });
  const waiting: { readonly resolve: (answer: A) => void; readonly reject: (error: Error) => void }[] = [];
  let failure: Error | undefined;
  const fail = (error: Error): void => {
    failure = error;
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on("message", (answer: A) => waiting.shift()?.resolve(answer));
  worker.on("error", fail);
  worker.on("exit", () => fail(failure ?? new Error(`the thread ${module} ended before its work was done`)));
  return {
    ask(question) {
      if (failure !== undefined) return Promise.reject(failure);
      const answer = new Promise<A>((resolve, reject) => waiting.push({ resolve, reject }));
      // Whoever stops early must not be told twice.
      answer.catch(() => undefined);
      worker.postMessage(question);
      return answer;
    },
    async end() {
      await worker.terminate();
    },
  };
}
