/** The comparison as a workbook, drawn from data alone. A newcomer starts here; each sheet has a file of its own. */
import type { Language } from '../../checklist/words';
import type { Blueprint } from '../blueprint';
import { fill } from '../report/fill';
import { STYLES } from '../styles';
import type { Comparison } from './comparison';
import { differencesSheet } from './differences-sheet';
import { expirySheet } from './expiry-sheet';
import { gateSheet } from './gate-sheet';
import { matrixSheet } from './matrix-sheet';
import { compareWords } from './words';

export function compareWorkbook(comparison: Comparison, language: Language): Blueprint {
  const words = compareWords(language);
  const { gate, edition } = comparison;
  return {
    title: fill(words.title, { edition: edition.title }),
    lockStructure: false,
    styles: STYLES,
    names: [],
    sheets: [
      matrixSheet(comparison, words),
      expirySheet(comparison, words),
      ...(gate === null ? [] : [gateSheet(comparison, gate, words, language)]),
      differencesSheet(comparison, words),
    ],
  };
}
