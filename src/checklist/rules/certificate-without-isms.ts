/**
 * DESCRIPTION A certificate that is only ever issued on top of an ISMS stands in the table without any ISMS.
 * WHY ISO/IEC 27017 is an add-on to ISO/IEC 27001 and cannot be had without it (JIP-ISMS517; domain rule 4).
 */
import type { Assessment } from '../assess';
import type { Condition } from '../condition';
import type { Scheme } from '../edition';
import { heldRows, isLeanedOn, schemesUnder } from './certificate-rows';
import { certificateAt, found } from './places';
import type { Rule } from './rule';

export const certificateWithoutIsms: Rule = {
  code: 'certificate-without-isms',
  severity: 'warning',
  why: 'ISO/IEC 27017 is an add-on to ISO/IEC 27001 and cannot be had without it (JIP-ISMS517; domain rule 4).',
  find(assessment) {
    const { edition } = assessment.evaluation;
    if (edition.gate === undefined) return [];
    const isms = schemesUnder(edition, edition.gate.isms);
    const rows = heldRows(assessment);
    if (rows.some(({ scheme }) => scheme === undefined || isms.includes(scheme))) return [];
    const addOns = addOnSchemes(assessment, isms);
    return (
      rows
        // Where a basis leans on the row, the missing ISMS is an error of that basis already.
        .filter(
          ({ scheme }) => scheme !== undefined && addOns.includes(scheme) && !isLeanedOn(assessment, scheme),
        )
        .map(({ index, scheme }) => {
          const names = isms.map(({ id }) => id).join('、');
          return found(this, certificateAt(index, 'scheme'), { scheme: scheme?.id ?? '', isms: names });
        })
    );
  },
};

/** Schemes whose rows the edition counts only together with an ISMS: a definition asks for both at once. */
function addOnSchemes({ evaluation }: Assessment, isms: readonly Scheme[]): readonly Scheme[] {
  const { edition } = evaluation;
  const under = (part: Condition): readonly Scheme[] => {
    if ('anyCertificate' in part) return schemesUnder(edition, part.anyCertificate);
    return 'holds' in part ? schemesUnder(edition, part.holds) : [];
  };
  const together = (condition: Condition): readonly Scheme[] => {
    if ('any' in condition) return condition.any.flatMap(together);
    if (!('all' in condition)) return [];
    const parts = condition.all.map(under);
    const asksIsms = parts.some(
      (schemes) => schemes.length > 0 && schemes.every((scheme) => isms.includes(scheme)),
    );
    return asksIsms ? parts.flat().filter((scheme) => !isms.includes(scheme)) : [];
  };
  return edition.definitions
    .filter(({ scope, name }) => scope === 'workbook' && name !== edition.gate?.fallback)
    .flatMap(({ when }) => together(when));
}
