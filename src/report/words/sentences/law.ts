export const LAW_SENTENCES: Readonly<Record<string, string>> = {};
