import type { Importer, Shape } from "../importer.ts";

/** Every format decamp reads, one line each (CONTRIBUTING.md, "Add an importer"). */
export const IMPORTERS: readonly Importer<Shape>[] = [];
