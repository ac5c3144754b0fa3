/**
 * DESCRIPTION A basis leans on a complete row whose scope leaves open whether it counts.
 * WHY No.6 needs this very service in scope; an organisation-wide certificate may or may not name it.
 */
import type { Assessment } from '../assess';
import { certificateWorth } from '../certificate-worth';
import { UNKNOWN } from '../ternary';
import {
  firstGap,
  type HeldRow,
  heldRows,
  isBaseOnly,
  isExpired,
  isLeanedOn,
  isPlanned,
  isUserOnly,
  isWithdrawn,
} from './certificate-rows';
import { certificateAt, found, quote } from './places';
import type { Rule } from './rule';

export const certificateScopeUnclear: Rule = {
  code: 'certificate-scope-unclear',
  severity: 'error',
  why: 'No.6 needs this very service in scope; an organisation-wide certificate may or may not name it.',
  find(assessment) {
    const { evaluation } = assessment;
    return heldRows(assessment)
      .filter((held) => isLeanedOn(assessment, held.scheme) && firstGap(held) === undefined)
      .filter((held) => !isPlanned(held) && !isExpired(held, evaluation) && !isWithdrawn(held, evaluation))
      .filter((held) => !isBaseOnly(held) && !isUserOnly(held) && isOpen(assessment, held))
      .map((held) =>
        found(this, certificateAt(held.index, 'scope'), {
          scheme: held.scheme?.id ?? '',
          value: quote(held.row.scope),
        }),
      );
  },
};

/** The row's own scheme does not settle it, or (a whole organisation for the ISMS) nothing but the scope is open. */
function isOpen(assessment: Assessment, { index, row }: HeldRow): boolean {
  const { evaluation } = assessment;
  if (evaluation.decide(certificateWorth(evaluation.edition), { row: index }) === UNKNOWN) return true;
  const isms = assessment.evaluation.edition.gate?.isms;
  return isms !== undefined && assessment.gate?.isms === UNKNOWN && row.scope !== '組織全体';
}
