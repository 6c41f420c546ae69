import type { Host } from "./host.ts";

/** Hosts and their ports that are remembered, so that each is told once: about 15 MB. Rows come by plugin or by host. */
const [HOSTS_REMEMBERED, PORTS_REMEMBERED] = [16_384, 65_536];

/** Hosts of a table in which the rows of one may come anywhere. */
export interface RememberedHosts {
  /** The host of a name, made when it is not known or no longer. */
  of(name: string, make: () => Host): Host;
  /** Counts ports that a row added to a host; the oldest hosts are let go where there are too many. */
  count(ports: number): void;
}

export function rememberHosts(): RememberedHosts {
  const hosts = new Map<string, Host>();
  let remembered = 0;
  return {
    of(name, make) {
      const known = hosts.get(name);
      if (known !== undefined) return known;
      const host = make();
      hosts.set(host.name, host);
      return host;
    },
    count(ports) {
      remembered += ports;
      for (const [name, oldest] of hosts) {
        if (hosts.size <= HOSTS_REMEMBERED && remembered <= PORTS_REMEMBERED) return;
        hosts.delete(name);
        remembered -= oldest.ports.size;
      }
    },
  };
}
