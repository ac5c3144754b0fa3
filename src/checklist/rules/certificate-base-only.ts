/**
 * DESCRIPTION A basis leans on a certificate that covers the base only.
 * WHY No.6: 「基盤部分（AWS等）が認証を受けていればOKという項目ではない」.
 */
import { heldRows, isBaseOnly, isLeanedOn } from './certificate-rows';
import { shown } from './shown';
import { certificateAt, found, quote } from './places';
import type { Rule } from './rule';

export const certificateBaseOnly: Rule = {
  code: 'certificate-base-only',
  severity: 'error',
  why: 'No.6: 「基盤部分（AWS等）が認証を受けていればOKという項目ではない」.',
  find(assessment) {
    return heldRows(assessment)
      .filter((held) => isBaseOnly(held))
      .flatMap((held) => {
        if (!isLeanedOn(assessment, held.scheme)) return [];
        const at = certificateAt(held.index, 'scope');
        const finding = found(this, at, {
          scheme: held.scheme?.id ?? quote(held.row.scheme),
          value: shown(held.row.scope),
        });
        return [finding];
      });
  },
};
