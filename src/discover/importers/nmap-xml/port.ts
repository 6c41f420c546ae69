/** A script's report of one port: its text, and its elements by their keys joined with `/`. */
export interface ScriptReport {
  readonly id: string;
  readonly output: string;
  readonly elements: Map<string, string>;
}

/** One port as the scan found it. */
export interface FoundPort {
  readonly port: number;
  readonly transport: string;
  state: string;
  reason: string;
  /** The name that was probed; undefined when the scanner only looked the port number up in a table. */
  service: string | undefined;
  tls: boolean;
  /** The scanner named the service by what it answered. */
  recognised: boolean;
  fingerprint: string;
  /** What the port said, and what the scanner calls it (masscan). */
  banner: string;
  label: string;
  readonly scripts: ScriptReport[];
}
