/** What falls when a certificate lapses, as sentences: what is decided first, then the criteria, those alike together. */
import { fill } from '../report/fill';
import { shownLine } from '../report/shown-text';
import type { Comparison, LedgerLine } from './comparison';
import { type CompareWords, dayText } from './words';

/** so many criteria with the same change are told by the first of them and a number */
const TOLD_SINGLY = 3;
const SCHEME_MOST = 30;

/** Lines of 「失効すると」. */
export function fallingText(line: LedgerLine, comparison: Comparison, words: CompareWords): string {
  const { expiry } = words;
  const { lapse, urgency } = line;
  if (lapse === null) {
    return urgency === 'undated'
      ? expiry.undated
      : fill(expiry.notHeld, { standing: shownLine(line.standing, SCHEME_MOST) });
  }
  if (urgency === 'renewing') return expiry.renewal;
  const { falls, kind, lastDay } = lapse;
  const remark = fill(expiry.kinds[kind], { day: dayText(lastDay), expires: expiresText(line) });
  const results = [
    ...(falls.overall === undefined ? [] : [step(expiry.overall, falls.overall, words.overall)]),
    ...(falls.gate === undefined ? [] : [step(expiry.gate, falls.gate, words.gate, gateNumber(comparison))]),
    ...(falls.section2 === undefined ? [] : [step(expiry.section2, falls.section2, words.section2)]),
    ...criteriaLines(falls.criteria, comparison, words),
  ];
  const together =
    lapse.together.length === 0 || results.length === 0
      ? []
      : [
          fill(expiry.together, {
            schemes: lapse.together.map((each) => shownLine(each, SCHEME_MOST)).join(expiry.separator),
          }),
        ];
  const nothing = kind === 'report-age' ? [] : [expiry.nothing];
  return [
    ...(remark === '' ? [] : [remark]),
    ...(results.length === 0 ? nothing : results),
    ...together,
  ].join('\n');
}

/** The date on the certificate, or the text that stands in its place. */
export function expiresText({ expires }: Pick<LedgerLine, 'expires'>): string {
  const text = shownLine(expires, SCHEME_MOST);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayText(text) : text;
}

function gateNumber({ criteria, gate }: Comparison): string {
  return criteria.find(({ id }) => id === gate?.criterion)?.number ?? '';
}

function step<T extends string>(
  template: string,
  { from, to }: { readonly from: T; readonly to: T },
  table: Readonly<Record<T, string>>,
  number = '',
): string {
  return fill(template, { number, from: table[from], to: table[to] });
}

function criteriaLines(
  changes: NonNullable<LedgerLine['lapse']>['falls']['criteria'],
  { criteria }: Comparison,
  { expiry, status }: CompareWords,
): string[] {
  const groups = new Map<string, { numbers: string[]; change: (typeof changes)[number] }>();
  for (const change of changes) {
    const criterion = criteria.find(({ id }) => id === change.id);
    const key = `${criterion?.section ?? ''} ${change.from} ${change.to}`;
    const group = groups.get(key) ?? { numbers: [], change };
    group.numbers.push(criterion?.number ?? change.id);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ numbers, change }) =>
    fill(expiry.criteria, {
      numbers:
        numbers.length > TOLD_SINGLY
          ? fill(expiry.numbers, { first: numbers[0] ?? '', count: numbers.length - 1 })
          : numbers.join(expiry.separator),
      from: status[change.from],
      to: status[change.to],
    }),
  );
}
