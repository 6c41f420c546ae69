export const FLAW_SENTENCES: Readonly<Record<string, string>> = {};
