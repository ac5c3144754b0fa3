/** The words on receipts: data in `wording.<lang>.json`. */
import type { Language } from '../../checklist/words';
import { fill } from '../wording';
import type { ReceiptsError } from './receipts-error';
import type { ChainFault } from './verify';
import en from './wording.en.json';
import ja from './wording.ja.json';

const TABLES = { ja, en } as const;

export type ReceiptWords = typeof ja;

export function receiptWords(language: Language): ReceiptWords {
  return TABLES[language];
}

export function describeReceiptsError({ code, params }: ReceiptsError, language: Language): string {
  return fill(TABLES[language].errors[code], params);
}

export function describeFault(
  { kind, line, sequence, count = 1, file }: ChainFault,
  language: Language,
): string {
  const { faults, range, unknown } = TABLES[language];
  const several = sequence !== undefined && count > 1;
  return fill(faults[kind], {
    line,
    sequence: several ? fill(range, { first: sequence, last: sequence + count - 1 }) : (sequence ?? unknown),
    count,
    file: file ?? unknown,
  });
}
