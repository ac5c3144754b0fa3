/**
 * What was worked out from some answers, kept with the days on which it comes to the same: the ledger asks about several days of
 * one workbook, and nearly everything holds on all of them. Whoever looks at the day asks here how it stands to another one, and so
 * it becomes known how far a result reaches.
 */
import type { Day } from './readers/day';

/** Whole numbers beyond every day that a workbook can hold. */
const EVER = 0x3fffffff;

interface Line<Result> {
  readonly result: Result;
  /** the first and the last day on which it comes to this */
  readonly from: Day;
  readonly until: Day;
  readonly next: Line<Result> | undefined;
}

/** One question about the answers, and what it came to on the days on which it was asked. */
export class Page<Result> {
  lines: Line<Result> | undefined;
  /** somebody is working it out: who asks it now asks in a circle */
  isUnderway = false;

  constructor(readonly question: string) {}
}

/** One day's way to the pages. Its own reach is that of what is being worked out. */
export class Daybook {
  private from = -EVER;
  private until = EVER;

  /** A day with a time of day, as a cell may hold it, is within its own reach too. */
  constructor(private readonly today: Day) {}

  /** What looks at the day itself holds on no other. */
  get date(): Day {
    this.narrow(this.today, this.today);
    return this.today;
  }

  /** Today comes before the day, which need not be a whole number. */
  isBefore(day: number): boolean {
    const first = Math.max(-EVER, Math.min(EVER, Math.ceil(day)));
    const before = this.today < day;
    if (before) this.narrow(-EVER, Math.max(first - 1, this.today));
    else this.narrow(Math.min(first, this.today), EVER);
    return before;
  }

  /** Today comes after the day, which need not be a whole number. */
  isAfter(day: number): boolean {
    const last = Math.max(-EVER, Math.min(EVER, Math.floor(day)));
    const after = this.today > day;
    if (after) this.narrow(Math.min(last + 1, this.today), EVER);
    else this.narrow(-EVER, Math.max(last, this.today));
    return after;
  }

  /**
   * What the page says of today; worked out where it says nothing yet.
   * @throws Error when the work asks for its own result
   */
  recall<Result>(page: Page<Result>, work: () => Result): Result {
    for (let line = page.lines; line !== undefined; line = line.next) {
      if (line.from <= this.today && this.today <= line.until) {
        this.narrow(line.from, line.until);
        return line.result;
      }
    }
    if (page.isUnderway) throw new Error(`The edition's conditions lean on themselves at ${page.question}`);
    const { from, until } = this;
    page.isUnderway = true;
    this.from = -EVER;
    this.until = EVER;
    try {
      const result = work();
      page.lines = { result, from: this.from, until: this.until, next: page.lines };
      return result;
    } finally {
      page.isUnderway = false;
      // Whoever asked reaches no further than what was asked.
      this.narrow(from, until);
    }
  }

  private narrow(from: Day, until: Day): void {
    if (from > this.from) this.from = from;
    if (until < this.until) this.until = until;
  }
}
