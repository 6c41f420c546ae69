export const EXPOSURE_SENTENCES: Readonly<Record<string, string>> = {};
