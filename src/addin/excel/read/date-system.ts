/**
 * Which calendar the workbook's date serials count from. Office.js does not say, but a cell that shows a whole date beside its
 * serial does: the two calendars are 1462 days apart.
 */
import { dayFromSerial } from '../../../checklist/readers/day';
import { readDate } from '../../../checklist/readers/date';

type Matrix = readonly (readonly unknown[])[];

/** Undefined while no cell shows a whole date. */
export function dateSystemOf(values: Matrix, texts: Matrix): 1900 | 1904 | undefined {
  for (const [down, line] of values.entries())
    for (const [across, value] of line.entries()) {
      const text = texts[down]?.[across];
      if (typeof value !== 'number' || !Number.isInteger(value) || typeof text !== 'string') continue;
      const date = readDate(text);
      if (date?.precision !== 'day') continue;
      const system = ([1900, 1904] as const).find((each) => dayFromSerial(value, each) === date.day);
      if (system !== undefined) return system;
    }
  return undefined;
}
