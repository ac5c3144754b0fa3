/** Defects of a checklist's own text. One detector, one file; none knows a particular checklist. */
import type { Language } from '../words';
import { codePrefixInconsistent } from './code-prefix-inconsistent';
import messages from './messages.json';
import { nearDuplicate } from './near-duplicate';
import { noteBlank } from './note-blank';
import { noteCopiedFromOther } from './note-copied-from-other';
import { noteRepeatsRequirement } from './note-repeats-requirement';
import { repeatedSentence } from './repeated-sentence';
import { suspiciousWord } from './suspicious-word';
import { termVariants } from './term-variants';
import type { ChecklistText, CriterionText, Detector, TextDefect } from './text-defect';
import { wardDuty } from './ward-duty';

export type { ChecklistText, DefectCode, TextDefect } from './text-defect';

const DETECTORS: readonly Detector[] = [
  noteCopiedFromOther,
  suspiciousWord,
  repeatedSentence,
  nearDuplicate,
  wardDuty,
  codePrefixInconsistent,
  noteRepeatsRequirement,
  termVariants,
  noteBlank,
];

/** All defects, by detector and then in the checklist's order, in whatever order the criteria are given. */
export function lintText(text: ChecklistText): TextDefect[] {
  const ordered = { ...text, criteria: inOrder(text) };
  return DETECTORS.flatMap((detect) => detect(ordered));
}

function inOrder({ sections, criteria }: ChecklistText): CriterionText[] {
  const place = new Map(sections.map(({ key }, index) => [key, index]));
  const placeOf = ({ section }: CriterionText): number => place.get(section) ?? sections.length;
  return [...criteria].sort(
    (a, b) => placeOf(a) - placeOf(b) || a.number - b.number || (a.id < b.id ? -1 : Number(a.id > b.id)),
  );
}

/** Where, what, and what to do, in one or two sentences. */
export function describeDefect(defect: TextDefect, language: Language): string {
  const { quote, criteria, code } = defect;
  const list = language === 'ja' ? '、' : ', ';
  const values: Readonly<Record<string, string>> = {
    criteria: criteria.join(list),
    first: criteria[0] ?? '',
    second: criteria[1] ?? '',
    quote: quote.map((each) => (language === 'ja' ? `「${each}」` : `“${each}”`)).join(list),
    word: quote[0] ?? '',
    twin: quote[1] ?? '',
  };
  return messages[code][language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
