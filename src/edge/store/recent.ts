/** A map that forgets what was not used lately. */
export interface Recent<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
  /**
   * Forgets what was not used since the last time, once there are `limit` entries: at most twice as many are held then. Between
   * two of these nothing is forgotten.
   */
  readonly age: (limit: number) => void;
  readonly clear: () => void;
}

/** Two generations instead of a linked list: a hit in the young one, the usual case, moves nothing. */
export function recent<K, V>(): Recent<K, V> {
  let young = new Map<K, V>();
  let old = new Map<K, V>();
  return {
    get(key) {
      const hit = young.get(key);
      if (hit !== undefined) return hit;
      const older = old.get(key);
      if (older !== undefined) young.set(key, older);
      return older;
    },
    set: (key, value) => void young.set(key, value),
    age(limit) {
      if (young.size < limit) return;
      old = young;
      young = new Map();
    },
    clear() {
      young = new Map();
      old = new Map();
    },
  };
}
