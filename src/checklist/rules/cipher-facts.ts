/** The ciphers that claimed criteria name, as the rules about ciphers look at them. */
import type { Assessment } from '../assess';
import type { Fact } from '../edition';
import { type CipherReading, readCiphers } from '../readers/cipher';
import { asText } from '../value';
import { claimed, factAt, factsOf, found, quote } from './places';
import type { Rule } from './rule';

export interface CipherFact {
  readonly criterion: string;
  readonly fact: Fact;
  readonly text: string;
  /** what is in use: names inside a negation are left out */
  readonly inUse: readonly CipherReading[];
}

export function cipherFacts(assessment: Assessment): readonly CipherFact[] {
  const { ciphers } = assessment.evaluation.edition;
  if (ciphers === undefined) return [];
  return claimed(assessment).flatMap(({ id }) =>
    factsOf(assessment, id)
      .filter(({ fact }) => fact.kind === 'cipher' || fact.kind === 'tls')
      .map(({ fact, value }) => {
        const text = asText(value);
        return {
          criterion: id,
          fact,
          text,
          inUse: readCiphers(text, ciphers).filter(({ negated }) => !negated),
        };
      }),
  );
}

/** One finding a fact, naming every cipher in it that has one of the verdicts. */
export function namedCiphers(
  rule: Pick<Rule, 'code' | 'severity'>,
  assessment: Assessment,
  isMeant: (reading: CipherReading) => boolean,
) {
  return cipherFacts(assessment).flatMap(({ criterion, fact, inUse }) => {
    const names = [...new Set(inUse.filter(isMeant).map(({ written }) => quote(written)))];
    if (names.length === 0) return [];
    const params = { names: names.join('、'), fact: fact.label.ja, factEn: fact.label.en };
    return [found(rule, factAt(fact.id), params, criterion)];
  });
}
