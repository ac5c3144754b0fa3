/**
 * DESCRIPTION A basis that needs two certificates, of which only one is held.
 * WHY 「ISO27017およびISO27018」 (No.5): one of the two earns nothing.
 */
import type { Assessment } from '../assess';
import { YES } from '../ternary';
import { answerAt, basisOf, found, withStatus } from './places';
import type { Rule } from './rule';

export const pairIncomplete: Rule = {
  code: 'pair-incomplete',
  severity: 'error',
  why: '「ISO27017およびISO27018」 (No.5): one of the two earns nothing.',
  find(assessment) {
    return withStatus(assessment, '認証不足')
      .filter(({ id }) => isPartlyHeld(assessment, id))
      .map(({ id }) =>
        found(this, answerAt(id, 'basis'), { missing: missingParts(assessment, id).join('、') }),
      );
  },
};

/** The basis is a conjunction of definitions, and some of them hold. */
export function isPartlyHeld(assessment: Assessment, criterion: string): boolean {
  const parts = partsOf(assessment, criterion);
  return parts.length > 1 && parts.some(({ held }) => held) && parts.some(({ held }) => !held);
}

function missingParts(assessment: Assessment, criterion: string): string[] {
  return partsOf(assessment, criterion).flatMap(({ held, label }) => (held ? [] : [label]));
}

function partsOf(assessment: Assessment, criterion: string): { held: boolean; label: string }[] {
  const { edition } = assessment.evaluation;
  const name = basisOf(assessment, criterion)?.certificate;
  const when = edition.definitions.find((definition) => definition.name === name)?.when;
  if (when === undefined || !('all' in when)) return [];
  return when.all.flatMap((part) => {
    const definition =
      'holds' in part ? edition.definitions.find((each) => each.name === part.holds) : undefined;
    if (definition === undefined) return [];
    return [{ held: assessment.evaluation.definition(definition.name) === YES, label: definition.label.ja }];
  });
}
