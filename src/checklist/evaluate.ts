/**
 * Decides condition trees for one workbook's answers. Every name is decided once and remembered;
 * a definition that leans on itself is a defect of the edition and throws.
 */
import type { Answers } from './answers';
import type { Condition, Definition, Term } from './condition';
import { type Asked, deciderOf, type Standpoint } from './decide';
import type { Criterion, Edition } from './edition';
import { dayFromIso, type Day } from './readers/day';
import { statusStages } from './status';
import { all, any, NO, type Ternary, UNKNOWN, YES } from './ternary';
import type { Value } from './value';
import type { AnswerField, CertificateField, Status } from './vocabulary';

export type { Standpoint };

export class Evaluation implements Asked {
  private readonly decided = new Map<string, Ternary>();
  private readonly statuses = new Map<string, Status>();
  private readonly underway = new Set<string>();
  private readonly byId: ReadonlyMap<string, Criterion>;
  private readonly definitions: ReadonlyMap<string, Definition>;

  constructor(
    readonly edition: Edition,
    readonly answers: Answers,
    readonly evaluatedOn: Day,
  ) {
    this.byId = new Map(edition.criteria.map((criterion) => [criterion.id, criterion]));
    this.definitions = new Map(edition.definitions.map((definition) => [definition.name, definition]));
  }

  get placeholders(): readonly string[] {
    return this.edition.placeholders;
  }

  decide(condition: Condition, at: Standpoint = {}): Ternary {
    return deciderOf(condition)(this, at);
  }

  /** The best that a row of the certificate table reaches. */
  anyCertificate(name: string): Ternary {
    const rows = Array.from({ length: this.edition.certificates.rows }, (_, row) => row);
    return any(rows.map((row) => this.definition(name, row)));
  }

  everySatisfied(key: string): Ternary {
    const section = this.edition.criteria.filter(({ section }) => section === key);
    return all(section.map(({ id }) => satisfied(this.status(id))));
  }

  /** A named condition of the edition; `row` only for those in the certificate's scope. */
  definition(name: string, row?: number): Ternary {
    const definition = this.definitions.get(name);
    if (definition === undefined) throw new Error(`The edition defines no condition named ${name}`);
    const scoped = definition.scope === 'certificate';
    if (scoped && row === undefined) throw new Error(`${name} is asked outside a certificate row`);
    const at: Standpoint = scoped && row !== undefined ? { row } : {};
    return this.once(`${name}@${String(at.row ?? '')}`, () => this.decide(definition.when, at));
  }

  /** 状態 of a criterion: the first stage that certainly holds, else 充足. */
  status(id: string): Status {
    const known = this.statuses.get(id);
    if (known !== undefined) return known;
    const criterion = this.criterion(id);
    this.enter(`status ${id}`);
    const stage = statusStages(this.edition, criterion).find(
      ({ when }) => this.decide(when, { criterion: id }) === YES,
    );
    this.underway.delete(`status ${id}`);
    const status = stage?.status ?? '充足';
    this.statuses.set(id, status);
    return status;
  }

  criterion(id: string): Criterion {
    const criterion = this.byId.get(id);
    if (criterion === undefined) throw new Error(`The edition has no criterion ${id}`);
    return criterion;
  }

  value(term: Term, at: Standpoint = {}): Value {
    if (term === 'evaluationDate') return this.evaluatedOn;
    if (term.startsWith('date:')) return dayFromIso(term.slice('date:'.length));
    const { owner, field } = partsOf(term);
    switch (owner) {
      case 'profile':
        return this.answers.profile.get(field);
      case 'fact':
        return this.answers.facts.get(field);
      case 'certificate':
        return at.row === undefined
          ? undefined
          : this.answers.certificates[at.row]?.[field as CertificateField];
      default: {
        const id = owner === 'answer' ? at.criterion : owner;
        if (id === undefined) throw new Error(`${term} is asked outside a criterion`);
        if (field === 'status') return this.status(id);
        return this.answers.responses.get(id)?.[field as AnswerField];
      }
    }
  }

  private once(key: string, decide: () => Ternary): Ternary {
    const known = this.decided.get(key);
    if (known !== undefined) return known;
    this.enter(key);
    const value = decide();
    this.underway.delete(key);
    this.decided.set(key, value);
    return value;
  }

  private enter(key: string): void {
    if (this.underway.has(key)) throw new Error(`The edition's conditions lean on themselves at ${key}`);
    this.underway.add(key);
  }
}

/** What a criterion's status says about its being satisfied, for `everySatisfied`. */
export function satisfied(status: Status): Ternary {
  if (status === '充足') return YES;
  return SATISFACTION_REFUTED.includes(status) ? NO : UNKNOWN;
}

/** Statuses that refute satisfaction; every other one but 充足 leaves it open. */
export const SATISFACTION_REFUTED: readonly Status[] = ['不適合', '対象外不可'];

const parts = new Map<Term, { readonly owner: string; readonly field: string }>();

/** `answer.basis`: terms come from editions, and so are few. */
function partsOf(term: Term): { readonly owner: string; readonly field: string } {
  const known = parts.get(term);
  if (known !== undefined) return known;
  const dot = term.indexOf('.');
  const split = { owner: term.slice(0, dot), field: term.slice(dot + 1) };
  parts.set(term, split);
  return split;
}
