// Writes schemas/review.schema.json from the zod schema of review.json: `node tools/schema-review.ts`.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { reviewJsonSchema } from "../src/report/schema.ts";

const folder = fileURLToPath(new URL("../schemas/", import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}review.schema.json`, `${JSON.stringify(reviewJsonSchema(), null, 2)}\n`);
