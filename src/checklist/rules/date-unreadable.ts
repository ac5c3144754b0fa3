/**
 * DESCRIPTION A date column holds text that is no day for certain.
 * WHY A date that cannot be read cannot be compared: 「令和8年3月」 names no day.
 */
import { isBlank } from '../value';
import { dateCells } from './dates';
import { found, quote } from './places';
import type { Rule } from './rule';

export const dateUnreadable: Rule = {
  code: 'date-unreadable',
  severity: 'error',
  why: 'A date that cannot be read cannot be compared: 「令和8年3月」 names no day.',
  find(assessment) {
    return dateCells(assessment)
      .filter(({ value }) => typeof value === 'string' && !isBlank(value))
      .map(({ at, value, criterion }) => found(this, at, { value: quote(value) }, criterion));
  },
};
