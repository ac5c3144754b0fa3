/** The shared table of texts, to which cells point by number. */
import { readStoredText } from './cell-text';
import { PackageError } from './package-error';
import { PartCursor } from './part-cursor';
import type { WorkbookLimits } from './workbook-limits';

export interface SharedStrings {
  readonly texts: readonly string[];
  /** numbers of the texts that are made of runs */
  readonly rich: ReadonlySet<number>;
}

export const NO_SHARED_STRINGS: SharedStrings = { texts: [], rich: new Set() };

/** The counts that the part declares are not believed. */
export function readSharedStrings(xml: string, part: string, limits: WorkbookLimits): SharedStrings {
  const cursor = new PartCursor(xml, part, 'main', 'sst');
  const texts: string[] = [];
  const richTexts = new Set<number>();
  while (cursor.child(1)) {
    if (!cursor.is('main', 'si')) continue;
    if (texts.length >= limits.sharedStrings)
      throw new PackageError('too-large', `more than ${limits.sharedStrings} shared texts`, part);
    const { text, rich } = readStoredText(cursor);
    if (rich) richTexts.add(texts.length);
    texts.push(text);
  }
  return { texts, rich: richTexts };
}
