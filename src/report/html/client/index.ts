import type { Language } from "../../words/index.ts";
import { ORDER_SCRIPT } from "./order.ts";
import { panelScript } from "./panel.ts";
import { START_SCRIPT } from "./start.ts";
import { TABLE_SCRIPT } from "./table.ts";

/** The one script of a page. Its digest stands in the page's policy, so nothing else can run. */
export const clientScript = (lang: Language): string =>
  `"use strict";\n(() => {${TABLE_SCRIPT}${ORDER_SCRIPT}${panelScript(lang)}${START_SCRIPT}})();\n`;
