/**
 * DESCRIPTION A cipher fact in which no method is named.
 * WHY 「SSL通信」「暗号化済み」 name no method; without a name nothing can be compared with the list.
 */
import { hasPlaceholder } from '../readers/period';
import { cipherFacts } from './cipher-facts';
import { factAt, found, quote } from './places';
import type { Rule } from './rule';

export const cipherInsufficient: Rule = {
  code: 'cipher-insufficient',
  severity: 'error',
  why: '「SSL通信」「暗号化済み」 name no method; without a name nothing can be compared with the list.',
  find(assessment) {
    return cipherFacts(assessment)
      .filter(({ inUse }) =>
        inUse.every(({ verdict }) => verdict === 'INSUFFICIENT' || verdict === 'NOT_ENCRYPTION'),
      )
      .filter(({ text }) => !hasPlaceholder(text))
      .map(({ criterion, fact, text }) =>
        found(
          this,
          factAt(fact.id),
          { value: quote(text), fact: fact.label.ja, factEn: fact.label.en },
          criterion,
        ),
      );
  },
};
