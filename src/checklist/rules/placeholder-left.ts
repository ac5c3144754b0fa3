/**
 * DESCRIPTION A placeholder of the template was left in an answer.
 * WHY 「●か月前までに●の方法で」 is the template’s own example (No.3), not an answer.
 */
import { hasPlaceholder } from '../readers/period';
import { inEachClaimed, found, quote, textsOf } from './places';
import type { Rule } from './rule';

export const placeholderLeft: Rule = {
  code: 'placeholder-left',
  severity: 'error',
  why: '「●か月前までに●の方法で」 is the template’s own example (No.3), not an answer.',
  find: inEachClaimed((rule, assessment, criterion) =>
    textsOf(assessment, criterion)
      .filter(({ text }) => hasPlaceholder(text))
      .map(({ at, text }) => found(rule, at, { value: quote(text) }, criterion.id)),
  ),
};
