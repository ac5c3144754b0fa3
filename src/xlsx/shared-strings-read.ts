/** The shared table of texts, to which cells point by number. */
import type { SharedStrings } from './cell';
import { readStoredText } from './cell-text';
import { PackageError } from './package-error';
import { PartCursor } from './part-cursor';
import { readUsualTexts } from './usual/texts';
import type { WorkbookLimits } from './workbook-limits';
import { decodeXmlBytes } from './xml-text';

/** The counts that the part declares are not believed. @throws PackageError */
export function readSharedStrings(bytes: Uint8Array, part: string, limits: WorkbookLimits): SharedStrings {
  return readUsualTexts(bytes, part, limits) ?? readAnyTexts(bytes, part, limits);
}

/** Reads the texts as any program may have written them. */
export function readAnyTexts(bytes: Uint8Array, part: string, limits: WorkbookLimits): SharedStrings {
  const cursor = new PartCursor(decodeXmlBytes(bytes, part), part, 'main', 'sst');
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
