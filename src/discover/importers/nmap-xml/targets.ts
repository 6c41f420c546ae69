/** What a command line says of the addresses that were asked. */
export interface AskedTargets {
  /** As written: `10.0.0.0/24`, `10.0.0.1-20`, a name. */
  readonly targets: readonly string[];
  /** The command takes targets from a list or at random, or leaves some out: then no target is sure. */
  readonly unsure: string | undefined;
}

/** Options whose value is the next word (nmap(1), options summary). Missing one here only makes its value look like a name. */
const WITH_VALUE = new Set(
  (
    "-p -oX -oN -oG -oS -oA -iL -iR -e -S -D -g -b -sI --script --script-args --script-args-file --exclude --excludefile " +
    "--exclude-ports --top-ports --port-ratio --min-hostgroup --max-hostgroup --min-parallelism --max-parallelism " +
    "--min-rtt-timeout --max-rtt-timeout --initial-rtt-timeout --max-retries --host-timeout --scan-delay --max-scan-delay " +
    "--min-rate --max-rate --stylesheet --datadir --servicedb --versiondb --dns-servers --data --data-string --data-length " +
    "--source-port --spoof-mac --proxies --proxy --ttl --mtu --ip-options --version-intensity --resume --stats-every " +
    "--scanflags --max-os-tries --script-timeout --nsock-engine"
  ).split(" "),
);
const UNSURE: ReadonlyMap<string, string> = new Map([
  ["-iL", "it took its targets from a list"],
  ["-iR", "it chose its targets at random"],
  ["--exclude", "it left some targets out"],
  ["--excludefile", "it left the targets of a list out"],
]);

/** Reads the positional words of a scan's command line. */
export function readTargets(args: string): AskedTargets {
  const words = args.slice(0, 1_048_576).split(/\s+/).slice(1);
  const targets: string[] = [];
  let unsure: string | undefined;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (word === "") continue;
    if (!word.startsWith("-")) {
      targets.push(word);
      continue;
    }
    unsure ??=
      UNSURE.get(word.split("=", 1)[0] ?? "") ?? (/^-i[LR]./.test(word) ? UNSURE.get(word.slice(0, 3)) : undefined);
    if (WITH_VALUE.has(word)) at += 1;
  }
  return { targets, unsure };
}
