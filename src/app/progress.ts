/** Where long work says how far it is. The edge shows bars on a terminal and plain lines elsewhere. */
export interface Progress {
  say(text: string): void;
  start(what: string, total: number | undefined): Step;
}

export interface Step {
  advance(count: number): void;
  end(): void;
}

/** Says nothing: for `--quiet` and for tests. */
export const silent: Progress = { say: () => {}, start: () => ({ advance: () => {}, end: () => {} }) };
