/** How a store is opened. */
export interface StoreOptions {
  /** One process writes at a time; any number read. `read` changes nothing, not even an old schema. */
  readonly mode: "write" | "read";
  /** What the command is, for the message to whoever finds the store locked: `review`, `forget` … */
  readonly purpose: string;
}
