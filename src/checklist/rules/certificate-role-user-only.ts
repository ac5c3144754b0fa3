/**
 * DESCRIPTION A basis leans on a certificate held as a user of clouds.
 * WHY A Japanese ISO/IEC 27017 certificate may cover the use of clouds, not their provision (JIPDEC FAQ).
 */
import { heldRows, isLeanedOn, isUserOnly } from './certificate-rows';
import { shown } from './shown';
import { certificateAt, found, quote } from './places';
import type { Rule } from './rule';

export const certificateRoleUserOnly: Rule = {
  code: 'certificate-role-user-only',
  severity: 'error',
  why: 'A Japanese ISO/IEC 27017 certificate may cover the use of clouds, not their provision (JIPDEC FAQ).',
  find(assessment) {
    return heldRows(assessment)
      .filter((held) => isUserOnly(held))
      .flatMap((held) => {
        if (!isLeanedOn(assessment, held.scheme)) return [];
        const at = certificateAt(held.index, 'role');
        const finding = found(this, at, {
          scheme: held.scheme?.id ?? quote(held.row.scheme),
          value: shown(held.row.role),
        });
        return [finding];
      });
  },
};
