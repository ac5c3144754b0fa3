/** Where the two editions of the tests stand, and their files as they are, before anything has been checked. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const WARD = path.join(__dirname, '../../templates/cloud-selection-criteria');
/** A second list with other sections, words and fields: the proof that a new list needs no code. */
export const TINY = path.join(__dirname, 'tiny');
export const EDITIONS = [
  ["the ward's edition", WARD],
  ['the tiny edition', TINY],
] as const;

export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Every JSON file of an edition's folder by its name without the ending. */
export function readParts(folder: string): Record<string, unknown> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    files.map((name) => [name.slice(0, -'.json'.length), readJson(path.join(folder, name))]),
  );
}
