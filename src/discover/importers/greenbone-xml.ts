import type { Importer } from "../importer.ts";
import { readGreenboneXml } from "./greenbone-xml/reader.ts";

/** A report of a Greenbone (OpenVAS) scan as XML, as the web interface exports it or GMP answers. */
export const greenboneXml: Importer<"xml"> = {
  id: "greenbone-xml",
  title: "Greenbone or OpenVAS report (XML)",
  version: 1,
  shape: "xml",
  sniff: ({ shape, text }) =>
    shape === "text" &&
    /<report[\s>]/.test(text.slice(0, 8_192)) &&
    /<(?:gmp|omp|scan_run_status)>|<nvt oid="1\.3\.6\.1\.4\.1\.25623\./.test(text)
      ? 0.95
      : 0,
  start: (_path, emit) => readGreenboneXml(emit),
};
