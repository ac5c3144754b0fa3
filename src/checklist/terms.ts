/** The terms of conditions, such as `answer.basis`, as functions: each is taken apart once. Terms come from editions, and so are few. */
import type { Answers, Response } from './answers';
import type { Term } from './condition';
import { dayFromIso, type Day } from './readers/day';
import type { Value } from './value';
import type { AnswerField, CertificateField, Status } from './vocabulary';

/** Where a condition is asked: a criterion's own, or a row of the certificate table (from 0). */
export interface Standpoint {
  readonly criterion?: string;
  /** the criterion's, when whoever asks has it at hand */
  readonly response?: Response;
  readonly row?: number;
}

/** What terms are read from. */
export interface Stated {
  readonly answers: Answers;
  readonly evaluatedOn: Day;
  /** how the day of the evaluation stands to another */
  isBefore(day: number): boolean;
  isAfter(day: number): boolean;
  status(criterion: string): Status;
}

/** The day of the evaluation, as conditions name it. */
export const EVALUATION_DATE: Term = 'evaluationDate';

export type TermReader = (stated: Stated, at: Standpoint) => Value;

const readers = new Map<Term, TermReader>();

export function readerOf(term: Term): TermReader {
  const known = readers.get(term);
  if (known !== undefined) return known;
  const reader = take(term);
  readers.set(term, reader);
  return reader;
}

function take(term: Term): TermReader {
  if (term === EVALUATION_DATE) return ({ evaluatedOn }) => evaluatedOn;
  if (term.startsWith('date:')) {
    const day = dayFromIso(term.slice('date:'.length));
    return () => day;
  }
  const dot = term.indexOf('.');
  const [owner, field] = [term.slice(0, dot), term.slice(dot + 1)];
  const own = ofCriterion(field);
  const column = field === 'status' ? undefined : (field as AnswerField);
  switch (owner) {
    case 'profile':
      return ({ answers }) => answers.profile.get(field);
    case 'fact':
      return ({ answers }) => answers.facts.get(field);
    case 'certificate':
      return ({ answers }, { row }) =>
        row === undefined ? undefined : answers.certificates[row]?.[field as CertificateField];
    case 'answer':
      return (stated, { criterion, response }) => {
        if (response !== undefined && column !== undefined) return response[column];
        if (criterion === undefined) throw new Error(`${term} is asked outside a criterion`);
        return own(stated, criterion);
      };
    default:
      return (stated) => own(stated, owner);
  }
}

function ofCriterion(field: string): (stated: Stated, criterion: string) => Value {
  if (field === 'status') return (stated, criterion) => stated.status(criterion);
  const column = field as AnswerField;
  return ({ answers }, criterion) => answers.responses.get(criterion)?.[column];
}
