/**
 * DESCRIPTION A basis that needs two certificates, of which only one holds.
 * WHY 「ISO27017およびISO27018」 (No.5): one of the two earns nothing.
 */
import type { Assessment } from '../assess';
import type { Scheme } from '../edition';
import { YES } from '../ternary';
import { heldRows, leanings, schemesUnder } from './certificate-rows';
import { answerAt, basisOf, found } from './places';
import type { Rule } from './rule';

export const pairIncomplete: Rule = {
  code: 'pair-incomplete',
  severity: 'error',
  why: '「ISO27017およびISO27018」 (No.5): one of the two earns nothing.',
  find(assessment) {
    return leanings(assessment)
      .filter(({ criterion }) => isPartlyHeld(assessment, criterion))
      .map(({ criterion }) => {
        const missing = missingSchemes(assessment, criterion).map(({ id }) => id);
        return found(this, answerAt(criterion, 'basis'), { missing: missing.join('、') });
      });
  },
};

/** The basis is a conjunction of definitions, and some of them hold. */
export function isPartlyHeld(assessment: Assessment, criterion: string): boolean {
  const parts = partsOf(assessment, criterion);
  return parts.length > 1 && parts.some(({ held }) => held) && parts.some(({ held }) => !held);
}

/** Those of which the table has no row; else those whose row does not hold, and whose own cell is named as well. */
function missingSchemes(assessment: Assessment, criterion: string): readonly Scheme[] {
  const rows = heldRows(assessment);
  const schemes = partsOf(assessment, criterion)
    .filter(({ held }) => !held)
    .flatMap(({ name }) => schemesUnder(assessment.evaluation.edition, name));
  const each = [...new Set(schemes)];
  const absent = each.filter(({ id }) => !rows.some(({ scheme }) => scheme?.id === id));
  return absent.length > 0 ? absent : each;
}

function partsOf(assessment: Assessment, criterion: string): { held: boolean; name: string }[] {
  const { edition } = assessment.evaluation;
  const name = basisOf(assessment, criterion)?.certificate;
  const when = edition.definitions.find((definition) => definition.name === name)?.when;
  if (when === undefined || !('all' in when)) return [];
  return when.all.flatMap((part) =>
    'holds' in part ? [{ held: assessment.evaluation.definition(part.holds) === YES, name: part.holds }] : [],
  );
}
