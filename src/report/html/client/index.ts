import { PANEL_SCRIPT } from "./panel.ts";
import { TABLE_SCRIPT } from "./table.ts";

/** The one script of the page. Its digest stands in the page's policy, so nothing else can run. */
export const CLIENT_SCRIPT = `"use strict";\n(() => {${TABLE_SCRIPT}${PANEL_SCRIPT}})();\n`;
