/** The filter of a sheet and its hyperlinks, as the sheet's own part has them. Ranges are kept as ranges. */
import { unescapeText } from './cell-text';
import { PackageError } from './package-error';
import type { PartCursor } from './part-cursor';
import type { WorkbookLimits } from './workbook-limits';

export interface FilterReading {
  /** `A4:P22`, as written */
  readonly range: string;
  /** a condition is set, so that rows of the range may be hidden by it */
  readonly active: boolean;
}

export interface HyperlinkReading {
  /** `I7` or `I7:I9`, as written */
  readonly range: string;
  /** outside the workbook, as written: an address, a file, a path */
  readonly target?: string;
  /** a place: in this workbook, or in the target */
  readonly location?: string;
  /** the relationship that leads to the target; `target` says where it leads */
  readonly relationship?: string;
}

/** The element at hand is `autoFilter`. */
export function readFilter(cursor: PartCursor): FilterReading {
  const range = cursor.attribute('ref') ?? '';
  const own = cursor.depth;
  let active = false;
  while (cursor.child(own)) if (cursor.is('main', 'filterColumn')) active ||= setsCondition(cursor);
  return { range, active };
}

/** A column may be listed for its button alone. */
function setsCondition(cursor: PartCursor): boolean {
  const own = cursor.depth;
  let condition = false;
  while (cursor.child(own)) condition ||= cursor.vocabulary === 'main' && cursor.name !== 'extLst';
  return condition;
}

/** The element at hand is `hyperlinks`, which is left by this. */
export function readHyperlinks(cursor: PartCursor, limits: WorkbookLimits, into: HyperlinkReading[]): void {
  const own = cursor.depth;
  while (cursor.child(own)) {
    if (!cursor.is('main', 'hyperlink')) continue;
    if (into.length >= limits.rangesPerSheet)
      throw new PackageError('too-large', `more than ${limits.rangesPerSheet} hyperlinks`, cursor.part);
    const location = cursor.attribute('location');
    const relationship = cursor.reference('id');
    into.push({
      range: cursor.attribute('ref') ?? '',
      ...(location === undefined ? {} : { location: unescapeText(location) }),
      ...(relationship === undefined ? {} : { relationship }),
    });
  }
}
