import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Node 24 as the package brings it along, where the tests themselves run under an older one. */
const NODE = Number(process.versions.node.split(".", 1)[0]) >= 24 ? process.execPath : `${ROOT}node_modules/.bin/node`;

/** The sources themselves, so that a test never judges an old build. */
const MAIN = join(ROOT, "src/main.ts");

/** Types are stripped once for all children. */
const CACHE = join(tmpdir(), "decamp-test-compile-cache");

/**
 * Writes its highest resident set, in KiB, where DECAMP_TEST_RSS says, however it exits by itself. Linux counts the parent's
 * memory at the moment of the fork into what getrusage says, so the kernel's own high-water mark is read where there is one.
 */
const RSS_TELLER = `import { readFileSync, writeFileSync } from "node:fs";
function kib() {
  try { return /VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]; } catch { return process.resourceUsage().maxRSS; }
}
process.on("exit", () => writeFileSync(process.env.DECAMP_TEST_RSS, String(kib())));`;
const TELL_RSS = `--import=data:text/javascript,${encodeURIComponent(RSS_TELLER)}`;

export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Highest resident set in MiB; undefined when the child was killed. */
  readonly rssMiB: number | undefined;
  readonly ms: number;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Runs as this user, to be refused by permissions. */
  readonly uid?: number;
}

/** One run of decamp in a process of its own. */
export interface Started {
  readonly child: ChildProcess;
  readonly pid: number;
  stderr(): string;
  readonly ended: Promise<Ran>;
}

/** Starts `decamp ARGS`; DECAMP_* of the caller's environment do not reach it. */
export function start(args: readonly string[], options: RunOptions): Started {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("DECAMP_") && name !== "NODE_OPTIONS");
  const told = mkdtempSync(join(tmpdir(), "decamp-rss-"));
  if (options.uid !== undefined) chmodSync(told, 0o777);
  const rss = join(told, "kib");
  const env = { ...Object.fromEntries(own), NODE_COMPILE_CACHE: CACHE, DECAMP_TEST_RSS: rss, ...options.env };
  const program = [TELL_RSS, MAIN];
  const began = performance.now();
  const user = options.uid === undefined ? {} : { uid: options.uid, gid: options.uid };
  const child = spawn(NODE, [...program, ...args], {
    cwd: options.cwd,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    ...user,
  });
  const heard = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => void (heard.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => void (heard.stderr += text));
  const ended = new Promise<Ran>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      const ms = performance.now() - began;
      const rssMiB = existsSync(rss) ? Number(readFileSync(rss, "utf8")) / 1_024 : undefined;
      rmSync(told, { recursive: true, force: true });
      resolve({ code, signal, ...heard, rssMiB, ms });
    });
  });
  return { child, pid: child.pid ?? -1, stderr: () => heard.stderr, ended };
}

/** Runs `decamp ARGS` to its end. */
export const decamp = (args: readonly string[], options: RunOptions): Promise<Ran> => start(args, options).ended;

/** Runs `work` in a folder that is gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "decamp-cli-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The records of a CSV file that decamp wrote, by header. */
export const readCsv = (file: string): readonly Readonly<Record<string, string>>[] =>
  parse<Record<string, string>>(readFileSync(file), { bom: true, columns: true });

/** A good file: one camera that says who made it, in two ways. */
export const GOOD_LINES = [
  {
    v: 1,
    at: "2026-10-05T10:00:00Z",
    origin: "good",
    subject: { ip: "192.0.2.10", mac: "44:19:b6:00:00:01", port: 80 },
    fact: { kind: "http.response", request: "GET /", raw: "HTTP/1.1 401 Unauthorized\r\nServer: App-webs/\r\n\r\n" },
  },
  {
    v: 1,
    at: "2026-10-05T10:00:01Z",
    origin: "good",
    subject: { ip: "192.0.2.10", mac: "44:19:b6:00:00:01", port: 37_020, transport: "udp" },
    fact: {
      kind: "sadp.reply",
      raw: '<?xml version="1.0" encoding="UTF-8"?>\r\n<ProbeMatch><Uuid>1</Uuid><Types>inquiry</Types><DeviceDescription>DS-2CD2143G2-I</DeviceDescription><DeviceSN>DS-2CD2143G2-I20210825CCWR162109301</DeviceSN><MAC>44-19-b6-00-00-01</MAC><IPv4Address>192.0.2.10</IPv4Address><SoftwareVersion>V5.6.2build 190701</SoftwareVersion></ProbeMatch>',
    },
  },
]
  .map((line) => `${JSON.stringify(line)}\n`)
  .join("");

/** Somebody who owns nothing here. */
export const NOBODY = 65_534;

/** Whether a test can run the program as somebody else: only root can, and where that user reaches this very copy of it. */
export const canBeNobody = ((): boolean => {
  if (process.getuid?.() !== 0) return false;
  const reach = ["-e", `require("node:fs").accessSync(${JSON.stringify(fileURLToPath(import.meta.url))})`];
  const can = spawnSync(process.execPath, reach, { uid: NOBODY, gid: NOBODY, cwd: "/", stdio: "ignore" }).status === 0;
  if (!can) console.log("skipped: another user cannot reach this folder, so nothing is run as one");
  return can;
})();
