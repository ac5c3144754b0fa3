/** Links from a report into the files it speaks of: relative, so that the folder can be moved as a whole. */
import { quoteSheet } from '../address';
import { text } from '../formula';

/** Excel's limit for a text in a formula, and for the address that HYPERLINK opens. */
const MOST = 255;
/** A name that Excel would read as something else than a name: an anchor, an escape, a server, another protocol. */
const MISLEADING = /[#\\\u0000-\u001f\u007f\[\]]|%[0-9A-Fa-f]{2}|_x[0-9A-Fa-f]{4}_|^[a-z][a-z0-9+.-]*:|^\//iu;

/** What a formula cannot hold; a line break it can. */
const ILLEGAL = /[\u0000-\u0009\u000b-\u001f\u007f\ufffe\uffff]|\p{Surrogate}|_x[0-9A-Fa-f]{4}_/u;

export interface LinkTarget {
  /** relative to the report, with `/`; null when there is no such way */
  readonly href: string | null;
  readonly sheet?: string | undefined;
  readonly cell?: string | undefined;
}

/** The formula (without `=`) of a link that shows `shown`; undefined when no link can be trusted to lead there. */
export function linkFormula({ href, sheet, cell }: LinkTarget, shown: string): string | undefined {
  if (href === null || MISLEADING.test(href) || shown === '' || shown.length > MOST) return undefined;
  const place = sheet === undefined || cell === undefined ? '' : `#${quoteSheet(sheet)}!${cell}`;
  const address = href + place;
  if (address.length > MOST || ILLEGAL.test(place + shown)) return undefined;
  return `HYPERLINK(${text(address)},${text(shown)})`;
}
