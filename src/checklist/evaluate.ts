/**
 * Decides condition trees for one workbook's answers. Every name is decided once and remembered;
 * a definition that leans on itself is a defect of the edition and throws.
 */
import type { Answers } from './answers';
import type { Condition, Definition } from './condition';
import { type Asked, deciderOf } from './decide';
import type { Criterion, Edition } from './edition';
import { oncePer } from './once-per';
import type { Day } from './readers/day';
import { statusStages } from './status';
import type { Standpoint } from './terms';
import { all, NO, type Ternary, UNKNOWN, YES } from './ternary';
import type { Status } from './vocabulary';

export type { Standpoint };

const namesIn = oncePer(({ criteria, definitions }: Edition) => ({
  criteria: new Map(criteria.map((criterion) => [criterion.id, criterion])),
  definitions: new Map(definitions.map((definition) => [definition.name, definition])),
}));

export class Evaluation implements Asked {
  /** by name: of the workbook as a whole, then of each row of the certificate table */
  private readonly decided = new Map<string, (Ternary | undefined)[]>();
  private readonly statuses = new Map<string, Status>();
  private readonly underway = new Set<string>();
  private readonly byId: ReadonlyMap<string, Criterion>;
  private readonly definitions: ReadonlyMap<string, Definition>;

  constructor(
    readonly edition: Edition,
    readonly answers: Answers,
    readonly evaluatedOn: Day,
  ) {
    ({ criteria: this.byId, definitions: this.definitions } = namesIn(edition));
  }

  get placeholders(): readonly string[] {
    return this.edition.placeholders;
  }

  decide(condition: Condition, at: Standpoint = {}): Ternary {
    return deciderOf(condition)(this, at);
  }

  /** The best that a row of the certificate table reaches. */
  anyCertificate(name: string): Ternary {
    let best: Ternary = NO;
    for (let row = 0; row < this.edition.certificates.rows; row++) {
      const worth = this.definition(name, row);
      if (worth > best) best = worth;
    }
    return best;
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
    const own = scoped ? row : undefined;
    const decided = this.decidedOf(name);
    const place = own === undefined ? 0 : own + 1;
    const known = decided[place];
    if (known !== undefined) return known;
    const key = `${name}@${String(own ?? '')}`;
    this.enter(key);
    const value = this.decide(definition.when, own === undefined ? {} : { row: own });
    this.underway.delete(key);
    decided[place] = value;
    return value;
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

  private decidedOf(name: string): (Ternary | undefined)[] {
    const known = this.decided.get(name);
    if (known !== undefined) return known;
    const decided: (Ternary | undefined)[] = [];
    this.decided.set(name, decided);
    return decided;
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
