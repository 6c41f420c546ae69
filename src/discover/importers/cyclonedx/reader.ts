import { openBill } from "../../cyclonedx/bill.ts";
import type { Emit, Reader } from "../../importer.ts";
import { isObject, type JsonObject, listAt, textAt, valueAt } from "../../json-values.ts";
import { readRecords } from "../../register.ts";

/** Reads the devices of a bill of materials as JSON. */
export function readCycloneDx(emit: Emit): Reader<"text"> {
  const bill = openBill(emit);
  const tellRoot = (root: JsonObject): void => {
    bill.begin(textAt(root, "specVersion"));
    bill.subject(valueAt(root, "metadata"), 1);
  };
  const reader = readRecords(
    {
      arrays: ["components"],
      envelope: tellRoot,
      record({ value, line }) {
        if (value["bomFormat"] === undefined) return bill.component(value, line);
        tellRoot(value);
        // Bills in a list are not taken apart: their components come with them.
        let read = true;
        for (const component of listAt(value, "components").filter(isObject))
          if (!bill.component(component, line)) read = false;
        return read;
      },
    },
    emit,
  );
  return {
    take: (piece) => reader.take(piece),
    end(how) {
      const coverage = reader.end(how);
      bill.end();
      return coverage;
    },
  };
}
