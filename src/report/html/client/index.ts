import { ORDER_SCRIPT } from "./order.ts";
import { PANEL_SCRIPT } from "./panel.ts";
import { START_SCRIPT } from "./start.ts";
import { TABLE_SCRIPT } from "./table.ts";

/** The one script of the page. Its digest stands in the page's policy, so nothing else can run. */
export const CLIENT_SCRIPT = `"use strict";\n(() => {${TABLE_SCRIPT}${ORDER_SCRIPT}${PANEL_SCRIPT}${START_SCRIPT}})();\n`;
