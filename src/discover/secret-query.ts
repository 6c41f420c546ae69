import { MASK } from "./credentials.ts";

/**
 * Names under which camera URLs carry user and password, beside those that every text is searched for (credentials.ts), and
 * the keys with which a relay pairs with cameras (`client_private` of HomeKit, `enr` of Wyze, `client_secret`, `refresh_token`).
 */
const NAMES =
  /([?&;])(user(?:name)?|usr|loginuse|loginpas|account|sid|session|enr|[\w.-]{0,32}(?:secret|private|token|key|passwo?r?d))=[^&;#\s]*/gi;

/** Whether a URL has such a parameter that is not masked yet. */
export const isSecretQuery = (url: string): boolean => url.includes("=") && maskSecretQuery(url) !== url;

export const maskSecretQuery = (url: string): string =>
  url.replace(NAMES, (_all, sign: string, name: string) => `${sign}${name}=${MASK}`);
