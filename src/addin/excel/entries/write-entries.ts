/**
 * Single cells, written for a form of the pane: all of them or none. Excel rolls nothing back, so whether each may be written is
 * asked first. Two round trips, three where a sheet is protected.
 */
import { isBlank, type Value } from '../../../checklist/value';
import type { CellEntry } from '../../workbook-port';
import { Refusal } from '../host/refusal';
import { type Entry, textEntry } from '../render/entries';
import type { Session } from '../session';

export async function writeEntries(session: Session, entries: readonly CellEntry[]): Promise<undefined> {
  if (entries.length === 0) return undefined;
  await session.batch(async (context) => {
    const { workbook } = context;
    workbook.load('readOnly');
    const names = [...new Set(entries.map(({ sheet }) => sheet))];
    const homes = new Map(names.map((name) => [name, workbook.worksheets.getItemOrNullObject(name)]));
    for (const home of homes.values()) home.load('protection/protected');
    await context.sync();
    if (workbook.readOnly) throw new Refusal('read-only');
    const cells = entries.map(({ sheet, cell, value }) => {
      const home = homes.get(sheet);
      if (home === undefined || home.isNullObject) throw new Refusal('gone', { where: sheet });
      return { sheet, range: home.getRange(cell), value, guarded: home.protection.protected };
    });
    const guarded = cells.filter((each) => each.guarded);
    for (const { range } of guarded) range.format.protection.load('locked');
    if (guarded.length > 0) await context.sync();
    for (const { sheet, range } of guarded)
      if (range.format.protection.locked) throw new Refusal('sheet-protected', { sheet });
    for (const { range, value } of cells) range.values = [[entryOf(value, session.dateSystem)]];
    await context.sync();
  });
  return undefined;
}

/** Days count in the calendar of 1900, whatever the workbook's is. */
function entryOf(value: Value, dateSystem: 1900 | 1904): Entry {
  if (isBlank(value)) return '';
  if (typeof value === 'number') return dateSystem === 1904 ? value - BETWEEN_CALENDARS : value;
  return textEntry(value ?? '');
}

/** days */
const BETWEEN_CALENDARS = 1462;
