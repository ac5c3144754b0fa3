/** The ward's own edition, loaded once for a test file. */
import path from 'node:path';
import type { Edition } from '../../src/checklist/edition';
import { dayFromIso } from '../../src/checklist/readers/day';
import { loadEdition } from '../../src/editions/load';

export const WARD_EDITION = path.join(__dirname, '../../templates/cloud-selection-criteria');

export function wardEdition(): Promise<Edition> {
  return loadEdition(WARD_EDITION);
}

export function day(iso: string): number {
  const found = dayFromIso(iso);
  if (found === undefined) throw new Error(`${iso} is no day`);
  return found;
}
