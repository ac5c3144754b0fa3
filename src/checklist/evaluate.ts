/**
 * Decides condition trees for one workbook's answers. Every name is decided once and remembered;
 * a definition that leans on itself is a defect of the edition and throws.
 */
import type { Answers } from './answers';
import type { Condition, Term } from './condition';
import type { Criterion, Edition } from './edition';
import { dayFromIso, type Day } from './readers/day';
import { statusStages } from './status';
import { all, any, NO, not, ternary, type Ternary, UNKNOWN, YES } from './ternary';
import { asText, isBlank, type Value } from './value';
import type { AnswerField, CertificateField, Status } from './vocabulary';

/** Where a condition is asked: a criterion's own, or a row of the certificate table (from 0). */
export interface Standpoint {
  readonly criterion?: string;
  readonly row?: number;
}

export class Evaluation {
  private readonly decided = new Map<string, Ternary>();
  private readonly statuses = new Map<string, Status>();
  private readonly underway = new Set<string>();
  private readonly byId: ReadonlyMap<string, Criterion>;

  constructor(
    readonly edition: Edition,
    readonly answers: Answers,
    readonly evaluatedOn: Day,
  ) {
    this.byId = new Map(edition.criteria.map((criterion) => [criterion.id, criterion]));
  }

  decide(condition: Condition, at: Standpoint = {}): Ternary {
    if ('all' in condition) return all(condition.all.map((part) => this.decide(part, at)));
    if ('any' in condition) return any(condition.any.map((part) => this.decide(part, at)));
    if ('not' in condition) return not(this.decide(condition.not, at));
    if ('is' in condition) return this.among(condition.is[0], [condition.is[1]], at);
    if ('oneOf' in condition) return this.among(condition.oneOf[0], condition.oneOf[1], at);
    if ('contains' in condition) {
      const value = this.value(condition.contains[0], at);
      if (isBlank(value)) return UNKNOWN;
      return ternary(condition.contains[1].some((fragment) => asText(value).includes(fragment)));
    }
    if ('same' in condition) {
      const [left, right] = condition.same.map((term) => this.value(term, at));
      return isBlank(left) || isBlank(right) ? UNKNOWN : ternary(asText(left) === asText(right));
    }
    if ('blank' in condition) return ternary(isBlank(this.value(condition.blank, at)));
    if ('stated' in condition) return isBlank(this.value(condition.stated, at)) ? UNKNOWN : YES;
    if ('lacking' in condition) {
      const value = this.value(condition.lacking, at);
      return ternary(isBlank(value) || this.edition.placeholders.includes(asText(value)));
    }
    if ('before' in condition) return this.compare(condition.before, at, (left, right) => left < right);
    if ('notBefore' in condition)
      return this.compare(condition.notBefore, at, (left, right) => left >= right);
    if ('holds' in condition) return this.definition(condition.holds, at.row);
    if ('anyCertificate' in condition) {
      const rows = Array.from({ length: this.edition.certificates.rows }, (_, row) => row);
      return any(rows.map((row) => this.definition(condition.anyCertificate, row)));
    }
    if ('everySatisfied' in condition) {
      const section = this.edition.criteria.filter(({ section }) => section === condition.everySatisfied);
      return all(section.map(({ id }) => satisfied(this.status(id))));
    }
    if ('certain' in condition) return ternary(this.decide(condition.certain, at) === YES);
    if ('possible' in condition) return ternary(this.decide(condition.possible, at) !== NO);
    return condition.constant === 'yes' ? YES : condition.constant === 'no' ? NO : UNKNOWN;
  }

  /** A named condition of the edition; `row` only for those in the certificate's scope. */
  definition(name: string, row?: number): Ternary {
    const definition = this.edition.definitions.find((each) => each.name === name);
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
    const dot = term.indexOf('.');
    const [owner, field] = [term.slice(0, dot), term.slice(dot + 1)];
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

  private among(term: Term, words: readonly string[], at: Standpoint): Ternary {
    const value = this.value(term, at);
    return isBlank(value) ? UNKNOWN : ternary(words.includes(asText(value)));
  }

  private compare(
    terms: readonly [Term, Term],
    at: Standpoint,
    holds: (left: number, right: number) => boolean,
  ): Ternary {
    const [left, right] = [this.value(terms[0], at), this.value(terms[1], at)];
    return typeof left === 'number' && typeof right === 'number' ? ternary(holds(left, right)) : UNKNOWN;
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
