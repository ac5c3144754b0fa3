/** Small words that rules share: places, answers that claim conformity, and findings put together. */
import type { Place } from '../answers';
import type { Assessment, CriterionAssessment } from '../assess';
import type { Basis, Criterion, Edition, Fact } from '../edition';
import type { Finding } from '../finding';
import { type Known, perDay, perDayAndEach } from '../evaluate';
import { oncePer } from '../once-per';
import { asText, isBlank, type Value } from '../value';
import type { AnswerField, CertificateField, Status, WardCheck } from '../vocabulary';
import type { Rule } from './rule';

export const answerAt = (criterion: string, field: AnswerField): Place => ({
  kind: 'answer',
  criterion,
  field,
});
export const profileAt = (field: string): Place => ({ kind: 'profile', field });
export const factAt = (fact: string): Place => ({ kind: 'fact', fact });
export const certificateAt = (row: number, field: CertificateField): Place => ({
  kind: 'certificate',
  row,
  field,
});

/** The ward's own refusal of a row. */
export const REFUSED: WardCheck = '不適合';

/** A finding of the rule; `severity` only where a rule knows two. */
export function found(
  rule: Pick<Rule, 'code' | 'severity'>,
  at: Place,
  params: Readonly<Record<string, string>> = {},
  criterion?: string,
): Finding {
  const owner = criterion ?? ('criterion' in at ? at.criterion : undefined);
  return {
    code: rule.code,
    severity: rule.severity,
    at,
    params,
    ...(owner === undefined ? {} : { criterion: owner }),
  };
}

export function withStatus(
  assessment: Assessment,
  ...statuses: readonly Status[]
): readonly CriterionAssessment[] {
  return assessment.criteria.filter(({ status }) => statuses.includes(status));
}

/** What the respondent wrote in an answer column. */
export function written(assessment: Assessment, criterion: string, field: AnswerField): Value {
  return assessment.evaluation.answers.responses.get(criterion)?.[field];
}

/** Criteria that are answered 適合 and that count: only there can a word in the text make a wrong 適合. */
export const claimed = perDay((assessment: Assessment): readonly Criterion[] => {
  const exempt = exemptIds(assessment);
  return assessment.evaluation.edition.criteria.filter(
    ({ id }) => !exempt.has(id) && written(assessment, id, 'verdict') === '適合',
  );
});

/**
 * What is found in each claimed criterion by itself: which of them count may be another matter on another day, and what is found in
 * one mostly is not.
 */
export function ofEachClaimed<Found>(
  look: (assessment: Assessment, criterion: Criterion) => readonly Found[],
): (assessment: Assessment) => readonly Found[] {
  const ofCriterion = perDayAndEach(look);
  return (assessment) => claimed(assessment).flatMap((criterion) => ofCriterion(assessment, criterion));
}

/** The findings of a rule in each claimed criterion, as `ofEachClaimed`. */
export function inEachClaimed(
  look: (rule: Rule, assessment: Assessment, criterion: Criterion) => readonly Finding[],
): Rule['find'] {
  const ofCriterion = perDayAndEach(({ rule, assessment }: Asked, criterion: Criterion): readonly Finding[] =>
    look(rule, assessment, criterion),
  );
  return function (this: Rule, assessment) {
    const { evaluation } = assessment;
    const asked = { rule: this, assessment, evaluation };
    return claimed(assessment).flatMap((criterion) => ofCriterion(asked, criterion));
  };
}

interface Asked extends Pick<Assessment, 'evaluation'> {
  readonly rule: Rule;
  readonly assessment: Assessment;
}

interface PlacedText {
  readonly at: Place;
  readonly text: string;
}

const textsKnown = oncePer<Known, Map<string, readonly PlacedText[]>>(() => new Map());

/** The texts of a claimed criterion, with the place of each. */
export function textsOf(assessment: Assessment, { id }: Criterion): readonly PlacedText[] {
  const known = textsKnown(assessment.evaluation.known);
  const texts = known.get(id) ?? findTexts(assessment, id);
  known.set(id, texts);
  return texts;
}

const TEXT_FIELDS = ['comment', 'document', 'locator', 'url', 'version'] as const;

function findTexts(assessment: Assessment, id: string): readonly PlacedText[] {
  const answers = TEXT_FIELDS.map((field) => ({
    at: answerAt(id, field),
    value: written(assessment, id, field),
  }));
  const facts = factsOf(assessment, id).map(({ fact, value }) => ({ at: factAt(fact.id), value }));
  return [...answers, ...facts].flatMap(({ at, value }) =>
    typeof value === 'string' && !isBlank(value) ? [{ at, text: value }] : [],
  );
}

const factsByCriterion = oncePer(({ facts, criteria }: Edition) => {
  const none: readonly Fact[] = [];
  const byId = new Map(criteria.map(({ id }) => [id, facts.filter((fact) => fact.criterion === id)]));
  return (criterion: string) => byId.get(criterion) ?? none;
});

/** The facts of a criterion that say something: －, なし and the like in a fact are as good as blank. */
export function factsOf(assessment: Assessment, criterion: string): readonly { fact: Fact; value: Value }[] {
  const { edition, answers } = assessment.evaluation;
  return factsByCriterion(edition)(criterion)
    .map((fact) => ({ fact, value: answers.facts.get(fact.id) }))
    .filter(({ value }) => !isBlank(value) && !edition.placeholders.includes(asText(value)));
}

/** What stands in 回答内容 of the criterion, as text; empty when nothing does. */
export function commentOf(assessment: Assessment, criterion: string): string {
  return asText(written(assessment, criterion, 'comment'));
}

/** The name of 回答内容 in messages that otherwise name a structured fact. */
export const COMMENT = { fact: '回答内容', factEn: 'the answer' } as const;

/** Criteria that need no answer, by rule. */
export const exemptIds = perDay(
  ({ evaluation }: Assessment): ReadonlySet<string> =>
    new Set(evaluation.edition.criteria.map(({ id }) => id).filter((id) => evaluation.isExempt(id))),
);

export function basisOf(assessment: Assessment, criterion: string): Basis | undefined {
  const word = written(assessment, criterion, 'basis');
  return assessment.evaluation.edition.bases.find(({ id }) => id === word);
}

/** The row is answered with a basis that rests on other criteria; a row without a verdict claims nothing yet. */
export function restsOnOthers(assessment: Assessment, criterion: string): boolean {
  const answered = !isBlank(written(assessment, criterion, 'verdict'));
  return answered && basisOf(assessment, criterion)?.restsOn !== undefined;
}

/** Quoted for a message, cut where a reader would stop reading. */
export function quote(value: Value): string {
  const text = asText(value).trim();
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
