import type { Addressees, Catalogue } from "../model/catalogue.ts";

/** A role that instruments ask an owner about. */
export interface RoleQuestion {
  readonly role: string;
  /** A clause: `whether it receives a US federal grant or loan`. */
  readonly asks: string;
  readonly provisions: readonly string[];
  /** Whom the asking provisions address, to leave out what cannot matter to an owner. */
  readonly addressees: readonly Addressees[];
}

/** Every role of the catalogue, in the order in which it first stands there. */
export function rolesOf({ instruments }: Pick<Catalogue, "instruments">): readonly RoleQuestion[] {
  const found = new Map<string, { asks: string; provisions: string[]; addressees: Addressees[] }>();
  for (const { provisions } of instruments) {
    for (const { id, addressees } of provisions) {
      const role = addressees.role ?? addressees.only;
      if (role === undefined) continue;
      const asks = addressees.asks ?? "whether it holds or bids for a US federal contract";
      const entry = found.get(role) ?? { asks, provisions: [], addressees: [] };
      entry.provisions.push(id);
      entry.addressees.push(addressees);
      found.set(role, entry);
    }
  }
  return [...found].map(([role, entry]) => ({ role, ...entry }));
}
