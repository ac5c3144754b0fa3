/**
 * Decides condition trees for one workbook's answers. Every name is decided once for all the days on which it comes to the same;
 * a definition that leans on itself is a defect of the edition and throws.
 */
import type { Answers, Response } from './answers';
import type { Condition, Definition } from './condition';
import { decidersOf } from './criterion-deciders';
import { Daybook, Page } from './daybook';
import { type Asked, deciderOf } from './decide';
import type { Criterion, Edition } from './edition';
import { oncePer } from './once-per';
import type { Day } from './readers/day';
import type { Standpoint } from './terms';
import { all, NO, type Ternary, UNKNOWN, YES } from './ternary';
import type { Status } from './vocabulary';

export type { Standpoint };

const namesIn = oncePer(({ criteria, definitions }: Edition) => ({
  criteria: new Map(criteria.map((criterion) => [criterion.id, criterion])),
  definitions: new Map(definitions.map((definition) => [definition.name, definition])),
  sections: new Map(
    [...new Set(criteria.map(({ section }) => section))].map((key) => [
      key,
      criteria.filter(({ section }) => section === key).map(({ id }) => id),
    ]),
  ),
}));

const NO_RESPONSE: Response = {};

/** What is known of one workbook's answers, whatever the day. */
export class Known {
  /** by name: of the workbook as a whole, then of each row of the certificate table */
  readonly definitions = new Map<string, (Page<Ternary> | undefined)[]>();
  readonly best = new Map<string, Page<Ternary>>();
  readonly sections = new Map<string, Page<Ternary>>();
  readonly statuses = new Map<string, Page<Status>>();
  readonly exempt = new Map<string, Page<boolean>>();
}

export class Evaluation implements Asked {
  private readonly days: Daybook;
  private readonly names: ReturnType<typeof namesIn>;

  /** `known`: what another day of the same answers has shown (`on`) */
  constructor(
    readonly edition: Edition,
    readonly answers: Answers,
    evaluatedOn: Day,
    readonly known = new Known(),
  ) {
    this.days = new Daybook(evaluatedOn);
    this.names = namesIn(edition);
  }

  /** The same answers on another day. */
  on(day: Day): Evaluation {
    return new Evaluation(this.edition, this.answers, day, this.known);
  }

  get evaluatedOn(): Day {
    return this.days.date;
  }

  isBefore(day: number): boolean {
    return this.days.isBefore(day);
  }

  isAfter(day: number): boolean {
    return this.days.isAfter(day);
  }

  recall<Result>(page: Page<Result>, work: () => Result): Result {
    return this.days.recall(page, work);
  }

  get placeholders(): readonly string[] {
    return this.edition.placeholders;
  }

  decide(condition: Condition, at: Standpoint = {}): Ternary {
    return deciderOf(condition)(this, at);
  }

  /** The best that a row of the certificate table reaches. */
  anyCertificate(name: string): Ternary {
    return this.recall(pageOf(this.known.best, name), () => {
      // All rows in which nothing stands are worth the same: one of them is asked.
      const rows = Math.min(this.edition.certificates.rows, this.answers.certificates.length + 1);
      let best: Ternary = NO;
      for (let row = 0; row < rows && best !== YES; row++) {
        const worth = this.definition(name, row);
        if (worth > best) best = worth;
      }
      return best;
    });
  }

  everySatisfied(key: string): Ternary {
    return this.recall(pageOf(this.known.sections, key), () =>
      all((this.names.sections.get(key) ?? []).map((id) => satisfied(this.status(id)))),
    );
  }

  /** A named condition of the edition; `row` only for those in the certificate's scope. */
  definition(name: string, row?: number): Ternary {
    const definition = this.names.definitions.get(name);
    if (definition === undefined) throw new Error(`The edition defines no condition named ${name}`);
    const scoped = definition.scope === 'certificate';
    if (scoped && row === undefined) throw new Error(`${name} is asked outside a certificate row`);
    const own = scoped ? row : undefined;
    return this.recall(this.pageOfDefinition(definition, own), () =>
      this.decide(definition.when, own === undefined ? {} : { row: own }),
    );
  }

  /** 状態 of a criterion: the first stage that certainly holds, else 充足. */
  status(id: string): Status {
    return this.recall(pageOf(this.known.statuses, id), () => {
      const at = this.at(id);
      const { stages } = decidersOf(this.edition, this.criterion(id));
      return stages.find(({ decide }) => decide(this, at) === YES)?.named ?? '充足';
    });
  }

  /** The criterion need not be answered, by rule: its status is 対象外. */
  isExempt(id: string): boolean {
    return this.recall(
      pageOf(this.known.exempt, id),
      () => decidersOf(this.edition, this.criterion(id)).exempt(this, this.at(id)) === YES,
    );
  }

  /** Where a criterion's own conditions are asked. */
  at(criterion: string): Standpoint {
    return { criterion, response: this.answers.responses.get(criterion) ?? NO_RESPONSE };
  }

  criterion(id: string): Criterion {
    const criterion = this.names.criteria.get(id);
    if (criterion === undefined) throw new Error(`The edition has no criterion ${id}`);
    return criterion;
  }

  private pageOfDefinition({ name }: Definition, row: number | undefined): Page<Ternary> {
    let pages = this.known.definitions.get(name);
    if (pages === undefined) {
      pages = [];
      this.known.definitions.set(name, pages);
    }
    const place = row === undefined ? 0 : row + 1;
    return (pages[place] ??= new Page(name));
  }
}

/** What is worked out from an assessment, once for all the days on which it comes to the same. */
export function perDay<Owner extends { readonly evaluation: Evaluation }, Result>(
  work: (owner: Owner) => Result,
): (owner: Owner) => Result {
  const pages = oncePer<Known, Page<Result>>(() => new Page(work.name));
  return (owner) => owner.evaluation.recall(pages(owner.evaluation.known), () => work(owner));
}

/** As `perDay`, for each thing by itself: each criterion of an edition, each of its own rules. */
export function perDayAndEach<
  Owner extends { readonly evaluation: Evaluation },
  Each extends { readonly id: string },
  Result,
>(work: (owner: Owner, each: Each) => Result): (owner: Owner, each: Each) => Result {
  const pages = oncePer<Known, Map<string, Page<Result>>>(() => new Map());
  return (owner, each) =>
    owner.evaluation.recall(pageOf(pages(owner.evaluation.known), each.id), () => work(owner, each));
}

function pageOf<Result>(pages: Map<string, Page<Result>>, key: string): Page<Result> {
  let page = pages.get(key);
  if (page === undefined) {
    page = new Page(key);
    pages.set(key, page);
  }
  return page;
}

/** What a criterion's status says about its being satisfied, for `everySatisfied`. */
export function satisfied(status: Status): Ternary {
  if (status === '充足') return YES;
  return SATISFACTION_REFUTED.includes(status) ? NO : UNKNOWN;
}

/** Statuses that refute satisfaction; every other one but 充足 leaves it open. */
export const SATISFACTION_REFUTED: readonly Status[] = ['不適合', '対象外不可'];
