import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export const SOURCES = `sources:
  a: { title: A source, url: 'https://example.org/a', read: 2026-11-24, basis: excerpt }
`;

export const VENDOR = `id: acme
name: Acme Cameras
country: SE
fingerprints:
  - id: realm
    field: http.realm
    pattern: '^ACME_[0-9]{4}$'
    kind: http
    weight: moderate
    says: its realm is Acme's
    reason: the firmware writes it
    source: a
    examples: ['ACME_1234']
    nearMisses: ['ACME_12345']
grammars:
  - id: firmware
    of: firmware
    pattern: '^(?<version>[0-9]\\.[0-9]{2})$'
    says: its firmware is numbered like Acme's
    reason: many are
    source: a
    examples: ['5.10']
    nearMisses: ['5.1']
role: maker
namedBy: [a]
${SOURCES}`;

export const INSTRUMENT = `id: xx-order
title: An order
issuer: A minister
jurisdiction: CA
type: order
announced: 2025-06-27
status:
  - { on: 2025-06-27, is: in force, source: a }
textSeen: false
provisions:
  - id: use
    citation: Order, s. 1
    title: No use
    acts: [use]
    addressees: { kinds: [municipality], jurisdictions: [CA], words: municipalities }
    goods: { makers: [acme], affiliates: unstated, relabels: unstated, words: Acme goods }
    from: 2025-06-27
    duty: must-not-use
    sources: [a]
lastRead: 2026-11-24
${SOURCES}`;

export const WHOLE: Readonly<Record<string, string>> = {
  VERSION: "2026-11-24\n",
  "vendors/acme.yaml": VENDOR,
  "instruments/xx-order.yaml": INSTRUMENT,
};

/** Writes a catalogue to a folder of its own, uses it, and removes it. An empty text leaves a file out. */
export function withCatalogue<T>(files: Readonly<Record<string, string>>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "decamp-catalogue-"));
  try {
    writeCatalogue(folder, files);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes a catalogue into a folder that stands. An empty text leaves a file out. */
export function writeCatalogue(folder: string, files: Readonly<Record<string, string>>): void {
  for (const kind of ["vendors", "instruments"]) mkdirSync(join(folder, kind));
  for (const [file, text] of Object.entries(files)) {
    if (text === "") continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}
