import { Presets, SingleBar } from "cli-progress";

/** Structure of app/progress: where long work says how far it is. */
export interface ShownProgress {
  say(text: string): void;
  start(what: string, total: number | undefined): { advance(count: number): void; end(): void };
}

/** Milliseconds between two plain lines of one step: a log of a long run stays readable. */
const PLAIN_EVERY_MS = 2_000;

/** Bars on a terminal, plain lines elsewhere; always on the error stream, so that results can be piped. */
export function showProgress(stream: NodeJS.WriteStream, now: () => number): ShownProgress {
  return stream.isTTY ? bars(stream) : plainLines(stream, now);
}

function bars(stream: NodeJS.WriteStream): ShownProgress {
  return {
    say: (text) => void stream.write(`${printable(text)}\n`),
    start(what, total) {
      const format =
        total === undefined
          ? `${printable(what)}  {value} read`
          : `${printable(what)}  {bar} {percentage}%  {value}/{total}`;
      const bar = new SingleBar(
        { format, stream, hideCursor: true, clearOnComplete: true, barsize: 30 },
        Presets.shades_classic,
      );
      let done = 0;
      bar.start(total ?? 0, 0);
      return {
        advance: (count) => {
          done += count;
          if (total === undefined) bar.setTotal(done);
          bar.update(done);
        },
        end: () => {
          bar.stop();
          stream.write(`${printable(what)}: ${done}\n`);
        },
      };
    },
  };
}

function plainLines(stream: NodeJS.WriteStream, now: () => number): ShownProgress {
  return {
    say: (text) => void stream.write(`${printable(text)}\n`),
    start(what, total) {
      let done = 0;
      let told = now();
      const tell = (): void =>
        void stream.write(`${printable(what)}: ${done}${total === undefined ? "" : ` of ${total}`}\n`);
      return {
        advance: (count) => {
          done += count;
          if (now() - told < PLAIN_EVERY_MS) return;
          told = now();
          tell();
        },
        end: tell,
      };
    },
  };
}

/** File names are hostile: no control character reaches the terminal. */
const printable = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "�");
