/** The round's words: data in `wording.<lang>.json`, and the lines of the text and CSV reports made of them. */
import type { Language } from '../../checklist/words';
import type { VendorField } from '../../checklist/rounds/criterion-change';
import { fill } from '../wording';
import type { CriterionRoundReport, FieldRoundReport, RoundProblemCode, RoundReport } from './round-report';
import en from './wording.en.json';
import ja from './wording.ja.json';

const TABLES = { ja, en } as const;
type Params = Readonly<Record<string, string | number>>;

export function roundWords(language: Language): typeof ja {
  return TABLES[language];
}

export function describeRoundProblem(code: RoundProblemCode, params: Params, language: Language): string {
  return fill(TABLES[language].problems[code], params);
}

/** An answer's column as the sheet heads it. */
export function answerFieldLabel(field: VendorField, language: Language): string {
  return TABLES[language].fields[field];
}

/** One thing that the comparison has to say, for a report that has lines. */
export interface RoundLine {
  readonly severity: 'warning' | 'info';
  readonly code: string;
  readonly criterion?: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly message: string;
}

/** `前回との比較`: the heading of the section, with the earlier file or why there is none. */
export function roundHeading({ against, matchedBy }: RoundReport, language: Language): string {
  const words = TABLES[language];
  if (against === null || matchedBy === null) return words.heading;
  return fill(words.headingAgainst, { path: against, by: words.matchedBy[matchedBy] });
}

/**
 * What a person has to know: how many of which kind, every criterion that changed or whose confirmation no longer
 * stands, every change beside them. Unchanged criteria without a word of the ward's are only counted.
 */
export function roundLines(round: RoundReport, language: Language): RoundLine[] {
  const words = TABLES[language];
  if (round.problem !== undefined) {
    const { code, message } = round.problem;
    return [{ severity: code === 'earlier-none' ? 'info' : 'warning', code: `round-${code}`, message }];
  }
  const beside = [
    ...round.profile.map((each) => ({ code: 'round-profile-changed', each })),
    ...round.facts.map((each) => ({ code: 'round-fact-changed', each })),
  ];
  return [
    { severity: 'info', code: 'round-counts', message: countsOf(round, language) },
    ...round.criteria.flatMap((criterion) => criterionLine(criterion, language)),
    ...beside.map(({ code, each }): RoundLine => ({
      severity: 'info',
      code,
      ...placeOf(each),
      message: fill(words.beside, { change: fieldWords(each, language) }),
    })),
    ...round.certificates.map((row): RoundLine => ({
      severity: 'info',
      code: `round-certificate-${row.change}`,
      ...placeOf(row),
      message: fill(words.certificates[row.change], {
        scheme: row.scheme ?? words.blank,
        changes: row.fields.map((each) => fieldWords(each, language)).join(words.separator),
      }),
    })),
  ];
}

function countsOf({ criteria }: RoundReport, language: Language): string {
  const words = TABLES[language];
  const kinds = Object.entries(words.changes).flatMap(([change, label]) => {
    const count = criteria.filter((each) => each.change === change).length;
    return count === 0 ? [] : [fill(words.count, { label, count })];
  });
  const voided = criteria.filter(({ confirmation }) => confirmation === 'voided').length;
  const kept = criteria.filter(({ confirmation }) => confirmation === 'kept').length;
  return fill(words.counts, { kinds: kinds.join(words.separator), kept, voided });
}

function criterionLine(criterion: CriterionRoundReport, language: Language): RoundLine[] {
  const words = TABLES[language];
  const { id, change, confirmation, reason, fields } = criterion;
  const claimed = criterion.wardCellsDiffer;
  if (change === 'unchanged' && confirmation !== 'voided' && !claimed) return [];
  const changes = fields.map((each) => fieldWords(each, language)).join(words.separator);
  const sentences = [
    change === 'unchanged' ? '' : fill(words.changed, { change: words.changes[change], changes }),
    confirmation === 'none'
      ? ''
      : fill(words.confirmations[confirmation], {
          word: [criterion.wardCheck, criterion.wardRemark].filter((part) => part !== null).join(' '),
          reason: words.reasons[reason],
        }),
    claimed ? words.wardCellsDiffer : '',
  ].filter((sentence) => sentence !== '');
  const grave = confirmation === 'voided' || claimed;
  return [
    {
      severity: grave ? 'warning' : 'info',
      code: confirmation === 'voided' ? 'round-confirmation-voided' : `round-${change}`,
      criterion: id,
      ...placeOf(criterion),
      message: sentences.join(words.space),
    },
  ];
}

function fieldWords({ label, difference, before, now }: FieldRoundReport, language: Language): string {
  const words = TABLES[language];
  const values = { before: shortened(before ?? words.blank), now: shortened(now ?? words.blank) };
  const told = fill(difference === 'changed' ? words.fromTo : words.fromToAlike, values);
  return fill(words.field, { label, change: told });
}

function placeOf({ sheet, cell }: { readonly sheet?: string; readonly cell?: string }) {
  return sheet === undefined || cell === undefined ? {} : { sheet, cell };
}

/** A line of a report is no place for a page of text; the JSON has it whole. */
const SHOWN = 80;

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ');
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN - 1)}…`;
}
