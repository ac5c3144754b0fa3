/** The ciphers that claimed criteria name, in facts and in the answer beside them, as the rules about ciphers look at them. */
import { perDay } from '../evaluate';
import type { Place } from '../answers';
import type { Assessment } from '../assess';
import type { Fact } from '../edition';
import { type CipherReading, readCiphers } from '../readers/cipher';
import { asText } from '../value';
import { answerAt, ofEachClaimed, COMMENT, commentOf, factAt, factsOf, found, quote } from './places';
import type { Rule } from './rule';

export interface CipherText {
  readonly criterion: string;
  readonly at: Place;
  /** the structured fact; absent for 回答内容 */
  readonly fact?: Fact;
  /** the name of the cell in messages */
  readonly label: { readonly fact: string; readonly factEn: string };
  readonly text: string;
  readonly readings: readonly CipherReading[];
  /** what is in use: names inside a negation are left out */
  readonly inUse: readonly CipherReading[];
}

/** Several rules ask for them. */
export const cipherTexts = perDay(
  ofEachClaimed((assessment, { id }): readonly CipherText[] => {
    const { ciphers, facts } = assessment.evaluation.edition;
    if (ciphers === undefined) return [];
    const asked = facts.filter((fact) => fact.criterion === id && isCipher(fact));
    if (asked.length === 0) return [];
    const comment = commentOf(assessment, id);
    // 「シード（seed）」「idea」 are words in prose; as ciphers they are written in capitals.
    const inComment = readCiphers(comment, ciphers).filter(({ written }) =>
      /[A-Z0-9]/u.test(written.normalize('NFKC')),
    );
    return [
      ...factsOf(assessment, id)
        .filter(({ fact }) => isCipher(fact))
        .map(({ fact, value }) => {
          const readings = readCiphers(asText(value), ciphers);
          return {
            criterion: id,
            at: factAt(fact.id),
            fact,
            label: { fact: fact.label.ja, factEn: fact.label.en },
            text: asText(value),
            readings,
            inUse: readings.filter(({ negated }) => !negated),
          };
        }),
      {
        criterion: id,
        at: answerAt(id, 'comment'),
        label: COMMENT,
        text: comment,
        readings: inComment,
        inUse: inComment.filter(({ negated }) => !negated),
      },
    ];
  }),
);

function isCipher({ kind }: Fact): boolean {
  return kind === 'cipher' || kind === 'tls';
}

/** One finding a cell, naming every cipher in it that is meant. */
export function namedCiphers(
  rule: Pick<Rule, 'code' | 'severity'>,
  assessment: Assessment,
  isMeant: (reading: CipherReading) => boolean,
) {
  return cipherTexts(assessment).flatMap(({ criterion, at, label, inUse }) => {
    const names = [...new Set(inUse.filter(isMeant).map(({ written }) => quote(written)))];
    if (names.length === 0) return [];
    return [found(rule, at, { names: names.join('、'), ...label }, criterion)];
  });
}
