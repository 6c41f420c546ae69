export const PRIORITY_SENTENCES: Readonly<Record<string, string>> = {};
