import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** A PostgreSQL cluster of its own, for one test file: no network, no password, gone afterwards. */
export interface ThrowawayPostgres {
  /** A new empty database; its address. */
  database(name: string): string;
  stop(): void;
}

const DEBIAN = "/usr/lib/postgresql";
/** The oldest that the store supports. */
const OLDEST = 15;

/** The folder with `initdb` and `pg_ctl`, or why there is none. */
export function findPostgres(): { readonly bin: string } | { readonly absent: string } {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...debian.filter((version) => Number(version) >= OLDEST).map((version) => join(DEBIAN, version, "bin")),
    ...(process.env["PATH"] ?? "").split(delimiter),
  ];
  const bin = folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "pg_ctl")));
  if (bin === undefined)
    return { absent: `PostgreSQL ${OLDEST} or later is not installed (Debian: apt-get install postgresql)` };
  if (process.getuid?.() === 0 && serverUser() === undefined) {
    return { absent: 'PostgreSQL refuses to run as root, and there is no user "postgres" to run it as' };
  }
  return { bin };
}

function serverUser(): { readonly uid: number; readonly gid: number } | undefined {
  try {
    const idOf = (flag: string): number =>
      Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8", stdio: "pipe" }));
    return { uid: idOf("-u"), gid: idOf("-g") };
  } catch {
    return undefined;
  }
}

/** Starts a cluster in a temporary folder, reached over a socket there. Takes about two seconds. */
export function startPostgres(bin: string): ThrowawayPostgres {
  const user = process.getuid?.() === 0 ? serverUser() : undefined;
  // Short, because the name of a socket may have 107 bytes.
  const folder = mkdtempSync(join(tmpdir(), "pg-"));
  chmodSync(folder, 0o755);
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const run = (tool: string, args: readonly string[]): void => {
    execFileSync(join(bin, tool), args, { ...user, cwd: folder, stdio: ["ignore", "ignore", "pipe"], timeout: 60_000 });
  };
  const cluster = join(folder, "data");
  run("initdb", ["-A", "trust", "-N", "-U", "decamp", "-E", "UTF8", "--locale=C", "-D", cluster]);
  run("pg_ctl", ["-w", "-D", cluster, "-l", join(folder, "log"), "-o", `-k ${folder} -h ''`, "start"]);
  return {
    database(name) {
      run("createdb", ["-h", folder, "-U", "decamp", name]);
      return `postgres://decamp@localhost/${name}?host=${encodeURIComponent(folder)}`;
    },
    stop() {
      run("pg_ctl", ["-w", "-D", cluster, "-m", "immediate", "stop"]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
