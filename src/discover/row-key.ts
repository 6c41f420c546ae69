import type { Row } from "./importer.ts";

/** The key of a row of a document in the subjects of what it says. */
export const rowKey = ({ sheet, number }: Pick<Row, "sheet" | "number">): string =>
  sheet === "" ? String(number) : `${sheet}!${number}`;
