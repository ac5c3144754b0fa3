/** Values as messages show them: a day serial in a date column as a date. */
import { isoFromDay } from '../readers/day';
import { isBlank, type Value } from '../value';
import { quote } from './places';

/** Serials below this are counts, not dates of any certificate (1990-01-01). */
const EARLIEST = 32_874;

export function shown(value: Value): string {
  if (isBlank(value)) return '';
  return typeof value === 'number' && value >= EARLIEST ? isoFromDay(value) : quote(value);
}
