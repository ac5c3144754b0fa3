/** Colours that follow the symbol at the start of a cell; hatching, which a grey print keeps, for weak ground. */
import type { FlagStyle } from '../blueprint';
import type { SheetDraft } from '../draft';
import { text } from '../formula';
import { FLAGS } from '../styles';
import { type CompareWords, type Sign, SYMBOLS } from './words';

const plain = ({ fill, color }: { fill: string; color: string }): FlagStyle => ({ fill, color });
const bold = (flag: { fill: string; color: string }): FlagStyle => ({ ...plain(flag), bold: true });

const STYLES: Readonly<Record<Sign, FlagStyle>> = {
  settled: plain(FLAGS.settled),
  weak: { fill: 'F4F9E9', hatch: 'A9C77D', color: '4A5A12' },
  waiting: plain(FLAGS.waiting),
  faulty: bold(FLAGS.faulty),
  untouched: plain(FLAGS.untouched),
  failed: bold(FLAGS.failed),
  exempt: plain(FLAGS.exempt),
  unreadable: { fill: 'F2F2F2', hatch: 'BFBFBF', color: '595959' },
};
const WEAK_WAITING: FlagStyle = { fill: FLAGS.waiting.fill, hatch: '8FB4D9', color: FLAGS.waiting.color };

/** `topLeft` is the range's first cell, relative. */
export function flagSigns(draft: SheetDraft, range: string, topLeft: string, words?: CompareWords): void {
  const begins = (sign: Sign) => `LEFT(${topLeft},1)=${text(SYMBOLS[sign])}`;
  const weakWaiting =
    words === undefined
      ? []
      : [
          {
            formula: `AND(${begins('waiting')},ISNUMBER(FIND(${text(words.weak.open)},${topLeft})))`,
            style: WEAK_WAITING,
            stop: true,
          },
        ];
  const signs: readonly Sign[] = [
    'settled',
    'weak',
    'waiting',
    'faulty',
    'untouched',
    'failed',
    'exempt',
    'unreadable',
  ];
  draft.flag(range, ...weakWaiting, ...signs.map((sign) => ({ formula: begins(sign), style: STYLES[sign] })));
}
