/**
 * Instruments that vendors may name before their file stands. Empty the list to be strict; `decamp catalogue check --strict`
 * takes it for empty.
 */
export const AWAITED_INSTRUMENTS: ReadonlySet<string> = new Set();
