import { visibleLines } from "../report/escape.ts";

/** Exit codes, as `decamp --help` states them. */
export const EXIT = {
  done: 0,
  /** The run could not be finished; the message says why. */
  failed: 1,
  /** The command line is off, or names a path, owner or asset that is not there. */
  usage: 2,
  /** Done, but at least one input could not be read; problems.csv or the messages say which. */
  unread: 3,
  /** With `screen --check`: a line is not clear. */
  notClear: 4,
  /** Another process holds the store. */
  locked: 75,
  /** Stopped by SIGHUP, Ctrl-C or SIGTERM (128 and the number of the signal); the store opens and the same command takes up where it stopped. */
  hungUp: 129,
  interrupted: 130,
  terminated: 143,
} as const;

/** Ends a command with a message for people. Thrown by commands, shown by main; never a stack trace. */
export class Stop extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    // It may quote the name of a file, which a terminal would obey.
    super(visibleLines(message));
    this.name = "Stop";
    this.code = code;
  }
}
