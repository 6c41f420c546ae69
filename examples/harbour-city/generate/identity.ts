import type { Draft } from "./device.ts";
import type { Random } from "./prng.ts";
import type { Product } from "./products.ts";
import { macIn } from "./serials.ts";

const PLACES = [
  "Main entrance / Entrée principale",
  "Loading dock / Quai de chargement",
  "Lobby / Hall",
  "Stairwell B / Escalier B",
  "Parking north / Stationnement nord",
  "Corridor 2 / Corridor 2",
  "Reception / Accueil",
  "Server room / Salle des serveurs",
  "Gate 3 / Barrière 3",
  "Roof / Toit",
  "Yard / Cour",
  "Counter / Comptoir",
];

/** A fresh individual of a product: model, MAC, serial, firmware. */
export function identityOf(
  random: Random,
  product: Product,
): Omit<Draft, "key" | "population" | "site"> & Pick<Draft, "style"> {
  const model = random.pick(product.models);
  const mac = macIn(random, random.pick(product.blocks));
  const [version, build] = random.pick(product.firmware);
  return {
    style: product.style,
    maker: product.maker,
    brand: product.brand,
    class: product.class,
    model: model === "" ? null : model,
    serial: product.serial(random, model, mac),
    macs: [mac],
    version,
    build,
    name: random.pick(PLACES),
  };
}
