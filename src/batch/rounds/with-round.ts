/** A checked workbook beside its earlier round: finds the earlier file, compares, and says at which cells. */
import type { Place } from '../../checklist/answers';
import type { Edition } from '../../checklist/edition';
import { isoFromDay } from '../../checklist/readers/day';
import { compareRounds } from '../../checklist/rounds/compare-rounds';
import type { FieldChange, RoundComparison } from '../../checklist/rounds/compare-rounds';
import { findEarlier } from '../../checklist/rounds/match';
import { asText, isBlank, type Value } from '../../checklist/value';
import type { Language, Words } from '../../checklist/words';
import type { Received } from '../../workbook/received';
import type { CheckedFile } from '../report';
import { type EarlierRounds, othersThan, ownershipOf, readEarlier } from './earlier-folder';
import type { FieldRoundReport, RoundProblemCode, RoundReport } from './round-report';
import { answerFieldLabel, describeRoundProblem } from './words';

export interface RoundOptions {
  readonly edition: Edition;
  readonly language: Language;
  /** absent: nothing is compared */
  readonly against?: EarlierRounds;
}

/** The report with its key `round`, or as it was when no earlier round was given. */
export async function withRound(
  report: CheckedFile,
  received: Received,
  { edition, language, against }: RoundOptions,
): Promise<CheckedFile> {
  if (against === undefined) return report;
  const nothing = (code: RoundProblemCode, candidates: readonly string[], detail = ''): CheckedFile => {
    const params = { folder: against.folder, candidates: candidates.join('、'), detail };
    const message = describeRoundProblem(code, params, language);
    const problem = { code, message, candidates };
    const empty = { criteria: [], profile: [], certificates: [], facts: [] };
    return { ...report, round: { against: null, matchedBy: null, problem, ...empty } };
  };
  const match = findEarlier(ownershipOf(received), othersThan(report.path, against));
  if (match.kind === 'none') return nothing('earlier-none', []);
  if (match.kind === 'several')
    return nothing(
      'earlier-several',
      match.candidates.map(({ path }) => path),
    );
  const { path } = match.earlier;
  const earlier = await readEarlier(path, edition);
  if ('code' in earlier) return nothing('earlier-unreadable', [path], earlier.code);
  const sameEdition =
    (earlier.received.identity.editionHash ?? '') === (received.identity.editionHash ?? '') &&
    received.identity.editionHash !== undefined;
  const comparison = compareRounds(edition, earlier.received.answers, received.answers, { sameEdition });
  return {
    ...report,
    round: { against: path, matchedBy: match.by, ...told(comparison, received, edition, language) },
  };
}

function told(
  { criteria, profile, facts, certificates }: RoundComparison,
  received: Received,
  edition: Edition,
  language: Language,
): Pick<RoundReport, 'criteria' | 'profile' | 'certificates' | 'facts'> {
  const labelIn = (fields: readonly { readonly id: string; readonly label: Words }[], wanted: string) =>
    fields.find(({ id }) => id === wanted)?.label[language] ?? wanted;
  const dated = new Set([
    ...edition.profile.filter(({ kind }) => kind === 'date').map(({ id }) => id),
    ...edition.facts.filter(({ kind }) => kind === 'date').map(({ id }) => id),
    ...Object.entries(edition.certificates.fields).flatMap(([field, { kind }]) =>
      kind === 'date' ? [field] : [],
    ),
    'version',
  ]);
  const changed = (
    { field, difference, before, now }: FieldChange,
    label: string,
    place: Place,
  ): FieldRoundReport => ({
    field,
    label,
    difference,
    before: shown(before, dated.has(field)),
    now: shown(now, dated.has(field)),
    ...received.cellOf(place),
  });
  return {
    criteria: criteria.map(({ wardCheck, wardRemark, fields, ...rest }) => ({
      ...rest,
      wardCheck: shown(wardCheck),
      wardRemark: shown(wardRemark),
      fields: fields.map((each) =>
        changed(each, answerFieldLabel(each.field, language), {
          kind: 'answer',
          criterion: rest.id,
          field: each.field,
        }),
      ),
      ...received.cellOf({ kind: 'answer', criterion: rest.id, field: 'wardCheck' }),
    })),
    profile: profile.map((each) =>
      changed(each, labelIn(edition.profile, each.field), { kind: 'profile', field: each.field }),
    ),
    facts: facts.map((each) =>
      changed(each, labelIn(edition.facts, each.field), { kind: 'fact', fact: each.field }),
    ),
    certificates: certificates.map(({ change, row, scheme, fields }) => {
      const own = change !== 'removed';
      return {
        change,
        scheme: shown(scheme),
        fields: fields.map((each) =>
          changed(each, edition.certificates.fields[each.field].label[language], {
            kind: 'certificate',
            row,
            field: each.field,
          }),
        ),
        ...(own ? received.cellOf({ kind: 'certificate', row, field: 'scheme' }) : {}),
      };
    }),
  };
}

/** Below this a number in a cell of dates is a version, not a day: 1927-05-18. */
const FIRST_DAY = 10_000;

function shown(value: Value, dated = false): string | null {
  if (isBlank(value)) return null;
  return dated && typeof value === 'number' && value >= FIRST_DAY ? isoFromDay(value) : asText(value);
}
