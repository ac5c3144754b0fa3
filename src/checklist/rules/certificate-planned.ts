/**
 * DESCRIPTION A certificate that is planned or has lapsed.
 * WHY 取得予定 and 失効 are not 取得済.
 */
import { heldRows, isLeanedOn, isPlanned } from './certificate-rows';
import { shown } from './shown';
import { certificateAt, found, quote } from './places';
import type { Rule } from './rule';

export const certificatePlanned: Rule = {
  code: 'certificate-planned',
  severity: 'error',
  why: '取得予定 and 失効 are not 取得済.',
  find(assessment) {
    return heldRows(assessment)
      .filter((held) => isPlanned(held))
      .flatMap((held) => {
        if (!isLeanedOn(assessment, held.scheme)) return [];
        const at = certificateAt(held.index, 'standing');
        const finding = found(this, at, {
          scheme: held.scheme?.id ?? quote(held.row.scheme),
          value: shown(held.row.standing),
        });
        return [finding];
      });
  },
};
